import { Injectable } from '@nestjs/common';
import { Database, documentErrors, DocumentReader, FileKeeper, Log, Problem } from '../../../src/index.js';
import { FileTextRepository } from './file-text.repository.js';
import { keptText, lexemesOfText } from './searched-text.js';

/** A file as an article knows it. */
export interface KnownFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

const CODES = Object.values(documentErrors).map((error) => error.definition.code);

/** Makes what is wanting of the texts of files that are attached already. */
@Injectable()
export class FileTextMaker {
  constructor(
    private readonly database: Database,
    private readonly files: FileKeeper,
    private readonly documents: DocumentReader,
    private readonly texts: FileTextRepository,
    private readonly log: Log,
  ) {}

  /** Reads those that nobody has read, and makes the lexemes of those that have none. */
  async make(files: readonly KnownFile[]): Promise<void> {
    const ids = files.map(({ id }) => id);
    const unread = new Set(await this.texts.unreadOf(this.database, ids));
    for (const file of files) if (unread.has(file.id)) await this.read(file);
    for (const { fileId, text } of await this.texts.textsWithoutLexemes(this.database, ids)) {
      await this.texts.keep(this.database, { fileId, text, lexemes: await lexemesOfText(text) });
    }
  }

  /** What cannot be read has no text; what cannot be fetched may be another time. */
  private async read({ id, mediaType, name }: KnownFile): Promise<void> {
    const content = await this.files.fetch(id).catch((error: unknown) => this.log.failure({ error }, 'an attachment could not be fetched'));
    if (!content) return;
    const document = await this.documents
      .read({ path: content.path, name, mediaType })
      .catch(noText)
      .finally(() => content.dispose());
    await this.texts.keep(this.database, await keptText(id, document?.text ?? ''));
  }
}

function noText(error: unknown): null {
  if (error instanceof Problem && CODES.includes(error.code)) return null;
  throw error;
}
