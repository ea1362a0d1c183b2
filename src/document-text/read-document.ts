import { Worker } from 'node:worker_threads';
import { typeByMediaType } from '../files/inspection/file-types.js';
import { documentErrors } from './document.errors.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.js';
import type { DocumentMessage } from './document-message.js';
import type { DocumentTask } from './document.worker.js';

/** A file on this machine, typed by its inspection. */
export interface ReadableFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
}

const FORMATS: Readonly<Record<string, DocumentTask['format']>> = { txt: 'text', csv: 'text', docx: 'docx' };

/**
 * The text of a file in a thread of its own, with caps on memory and time: of txt and csv all of it, of docx the body, headers,
 * footers, notes and comments. Of other types nothing.
 *
 * @throws Problem `document.not_readable`, `document.takes_too_much`
 */
export async function readDocument({ mediaType, name, path }: ReadableFile, limits: DocumentLimits = DOCUMENT_LIMITS): Promise<readonly string[]> {
  const format = FORMATS[typeByMediaType(mediaType)?.id ?? ''];
  if (!format) return [];
  const said = await ask({ path, format, limits });
  if (said.kind === 'read') return said.parts;
  if (said.kind === 'notReadable') throw documentErrors.notReadable({ name });
  throw documentErrors.takesTooMuch({ name, megabytes: limits.memoryMegabytes, seconds: limits.seconds });
}

async function ask(task: DocumentTask): Promise<DocumentMessage> {
  const { memoryMegabytes, seconds } = task.limits;
  const worker = new Worker(new URL('./document.worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 16 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DocumentMessage>((resolve, reject) => {
      timer = setTimeout(() => resolve({ kind: 'takesTooMuch' }), seconds * 1_000);
      worker.on('message', resolve);
      worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ kind: 'takesTooMuch' }) : reject(error)));
      worker.on('exit', () => reject(new Error('the reader of a document ended without a word')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
