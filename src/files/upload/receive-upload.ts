import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../errors/problem.js';
import { fileErrors } from '../file-errors.js';
import type { ReceivedFile } from '../inspection/inspect-file.js';
import { discard } from './discard.js';
import { spool, type SpooledContent } from './spool.js';
import type { UploadFolder } from './upload-folder.js';

/** What an upload route takes. */
export interface UploadOptions {
  readonly folder: UploadFolder;
  readonly maxBytes: number;
  /** Names of the text fields it takes beside the file, each once. */
  readonly fields?: readonly string[];
}

/** One file and the text fields that came with it. {@link dispose} it when it was stored or refused. */
export interface Upload extends SpooledContent, ReceivedFile {
  readonly fields: Readonly<Record<string, string>>;
}

/** The part that holds the file. */
const FILE_PART = 'file';
const MAX_FIELD_BYTES = 8_192;
/** Boundaries, headers and fields beside the content. */
const FORM_BYTES = 65_536;
/** What the parser may take to finish after the last byte; a part whose headers never end leaves it waiting. */
const FINISH_MS = 2_000;

/**
 * Receives a form with one file in the part `file`, which is written to the upload folder as it comes in. Whatever
 * goes wrong, an abort included, leaves nothing there.
 *
 * @throws Problem `files.*`
 */
export async function receiveUpload(request: FastifyRequest, options: UploadOptions): Promise<Upload> {
  if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) throw fileErrors.multipartExpected();
  const declaredBytes = Number(request.headers['content-length'] ?? 0);
  try {
    if (declaredBytes > options.maxBytes + FORM_BYTES) throw fileErrors.tooLarge({ maxBytes: options.maxBytes });
    return await new FormReader(request.raw, options).read();
  } catch (error) {
    await discard(request.raw);
    throw error;
  }
}

/** Undoes what browsers do to the three characters that a header cannot hold (WHATWG HTML, multipart form data). */
function unescape(name: string): string {
  return name.replace(/%(?:22|0A|0D)/gi, decodeURIComponent);
}

class FormReader {
  private readonly fields: Record<string, string> = {};
  private file: { readonly stream: Readable; readonly name: string; readonly declaredType: string; readonly content: Promise<SpooledContent> } | undefined;
  private fail: (error: unknown) => void;
  private finishTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: IncomingMessage,
    private readonly options: UploadOptions,
  ) {}

  async read(): Promise<Upload> {
    const parser = this.openParser();
    const onClose = () => this.source.readableEnded || this.fail(fileErrors.malformedUpload());
    const onEnd = () => {
      this.finishTimer = setTimeout(() => this.fail(fileErrors.malformedUpload()), FINISH_MS);
    };
    try {
      await new Promise<void>((resolve, reject) => {
        this.fail = reject;
        parser.on('file', (part, stream, name, _encoding, type) => this.takeFile(part, stream, name, type));
        parser.on('field', (name, value, isNameCut, isValueCut) => this.takeField(name, value, isNameCut || isValueCut));
        for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => reject(this.unexpectedPart()));
        parser.on('error', () => reject(fileErrors.malformedUpload()));
        parser.on('finish', resolve);
        this.source.on('close', onClose).on('error', onClose).on('end', onEnd);
        this.source.pipe(parser);
      });
      return await this.finish();
    } catch (error) {
      this.source.unpipe(parser);
      await this.dispose(error);
      throw error instanceof Problem || !this.isMalformed(error) ? error : fileErrors.malformedUpload();
    } finally {
      clearTimeout(this.finishTimer);
      this.source.off('close', onClose).off('error', onClose).off('end', onEnd);
      // What the parser still has to say of a form that was given up.
      parser.on('error', () => undefined);
    }
  }

  private openParser(): BusboyInstance {
    const fields = this.options.fields?.length ?? 0;
    const headers = { ...this.source.headers, 'content-type': this.source.headers['content-type'] ?? '' };
    try {
      return new Busboy({
        headers,
        limits: { files: 1, fields, parts: fields + 1, fieldSize: MAX_FIELD_BYTES, fileSize: this.options.maxBytes, headerPairs: 20, headerSize: 16_384 },
      });
    } catch {
      throw fileErrors.malformedUpload();
    }
  }

  private takeFile(part: string, stream: Readable, name: string | undefined, declaredType: string): void {
    // Its errors reach us through the spooling, or not at all where that has ended.
    stream.on('error', () => undefined);
    if (part !== FILE_PART) {
      stream.resume();
      this.fail(this.unexpectedPart());
      return;
    }
    stream.on('limit', () => this.fail(fileErrors.tooLarge({ maxBytes: this.options.maxBytes })));
    const content = this.options.folder.newPath().then((path) => spool(stream, path));
    content.catch((error: unknown) => this.fail(error));
    this.file = { stream, name: unescape(name ?? ''), declaredType, content };
  }

  private takeField(name: string, value: string, isCut: boolean): void {
    if (isCut || !this.options.fields?.includes(name) || Object.hasOwn(this.fields, name)) this.fail(this.unexpectedPart());
    else this.fields[name] = value;
  }

  private async finish(): Promise<Upload> {
    const content = await this.file?.content;
    if (!this.file || !content || content.size === 0) throw fileErrors.fileMissing();
    const { name, declaredType } = this.file;
    return { ...content, name, declaredType, fields: this.fields };
  }

  private async dispose(cause: unknown): Promise<void> {
    if (!this.file) return;
    this.file.stream.destroy(cause instanceof Error ? cause : new Error('the form was given up'));
    try {
      await (await this.file.content).dispose();
    } catch {
      // It was never received in full, and has removed itself.
    }
  }

  /** A cut-off part fails its stream; what fails with a code of the file system is ours. */
  private isMalformed(error: unknown): boolean {
    return typeof (error as NodeJS.ErrnoException).code !== 'string' || this.source.destroyed;
  }

  private unexpectedPart(): Problem {
    return fileErrors.unexpectedPart({ fields: this.options.fields?.join(', ') || '–' });
  }
}
