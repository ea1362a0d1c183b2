import { Injectable } from '@nestjs/common';
import { FileKeeper, readDocument, type RequestContext } from '../../../src/index.js';

/** The texts of files that are about to be attached, by the id of the file; none for a type that is not read. */
export type FileTexts = ReadonlyMap<string, readonly string[]>;

/** Of a change that attaches nothing. */
export const NO_FILE_TEXTS: FileTexts = new Map();

/** Reads uploads of the caller before they are attached, outside of any transaction. */
@Injectable()
export class AttachmentReader {
  constructor(private readonly files: FileKeeper) {}

  /** Leaves out what is no unused upload of his. @throws Problem `document.not_readable`, `document.takes_too_much` */
  async read({ principal }: RequestContext, fileIds: readonly string[]): Promise<FileTexts> {
    const texts = new Map<string, readonly string[]>();
    for (const id of new Set(fileIds)) {
      const file = await this.files.fetchUnused(id, principal.accountId);
      if (file) texts.set(id, await readDocument(file).finally(() => file.dispose()));
    }
    return texts;
  }
}
