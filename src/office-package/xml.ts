import sax from 'sax';
import { PackageFault } from './package-fault.js';

/** What is done with the parts of an XML document. Names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Deeper, and with more attributes, than any part of an office file is: the parser keeps all of them. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 100;

/**
 * Reads an XML document as it comes in and yields after each piece of it. No document type is read, so that no
 * entity is ever expanded but the five of XML itself.
 *
 * @throws PackageFault `broken`
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let attributesOfTag = 0;
  const reader = Object.assign(sax.parser(true, { position: false }), {
    onattribute: () => {
      attributesOfTag += 1;
      if (attributesOfTag > MAX_ATTRIBUTES) throw new PackageFault('broken', 'too many attributes');
    },
    onopentag: ({ name, attributes }: sax.Tag | sax.QualifiedTag) => {
      attributesOfTag = 0;
      depth += 1;
      if (depth > MAX_DEPTH) throw new PackageFault('broken', 'nested too deep');
      handlers.open?.(local(name), attributes as Record<string, string>);
    },
    onclosetag: (name: string) => {
      depth -= 1;
      handlers.close?.(local(name));
    },
    ontext: (text: string) => handlers.text?.(text),
    oncdata: (text: string) => handlers.text?.(text),
    ondoctype: () => {
      throw new PackageFault('broken', 'document type');
    },
    onerror: (error: Error) => {
      throw new PackageFault('broken', error.message.split('\n', 1)[0] ?? '');
    },
  });
  for await (const chunk of chunks) {
    reader.write(decode(decoder, chunk));
    yield;
  }
  reader.close();
}

/** Reads a document to its end. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const pieces = readXml(chunks, handlers);
  while (!(await pieces.next()).done);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new PackageFault('broken', 'not UTF-8');
  }
}
