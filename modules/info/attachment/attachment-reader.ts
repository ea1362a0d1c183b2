import { Injectable } from '@nestjs/common';
import { DocumentReader, FileKeeper, type RequestContext } from '../../../src/index.js';
import type { KeptText } from './file-text.repository.js';
import { keptText } from './searched-text.js';

/** What was read of a file that is about to be attached. */
export interface ReadText {
  /** What stands by itself in it. */
  readonly parts: readonly string[];
  /** Whether it should have text and has none: a scan. */
  readonly isScan: boolean;
  readonly kept: KeptText;
}

/** The texts of files that are about to be attached, by the id of the file. */
export type FileTexts = ReadonlyMap<string, ReadText>;

/** Of a change that attaches nothing. */
export const NO_FILE_TEXTS: FileTexts = new Map();

/** Reads uploads of the caller before they are attached, outside of any transaction. */
@Injectable()
export class AttachmentReader {
  constructor(
    private readonly files: FileKeeper,
    private readonly documents: DocumentReader,
  ) {}

  /** Leaves out what is no unused upload of his. @throws Problem `document.not_readable`, `document.takes_too_much`, `request.busy` */
  async read({ principal }: RequestContext, fileIds: readonly string[]): Promise<FileTexts> {
    const texts = new Map<string, ReadText>();
    for (const id of new Set(fileIds)) {
      const file = await this.files.fetchUnused(id, principal.accountId);
      if (!file) continue;
      const document = await this.documents.read(file).finally(() => file.dispose());
      const text = document?.text ?? '';
      texts.set(id, { parts: document?.parts ?? [], isScan: document !== null && text.trim() === '', kept: await keptText(id, text) });
    }
    return texts;
  }
}
