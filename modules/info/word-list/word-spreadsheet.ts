import { Injectable } from '@nestjs/common';
import type { ExportRow, ImportOptions, ImportResult, ImportRow, RequestContext, SpreadsheetColumn, SpreadsheetResource, WorkTransaction } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { exceptionsCell, WORD_COLUMNS } from './word-columns.js';
import { WordFilter } from './word.dto.js';
import { WordImport } from './word-import.js';
import { WordRepository } from './word.repository.js';

/** Words of lists in files, both ways. */
@Injectable()
export class WordSpreadsheet implements SpreadsheetResource {
  static readonly resource = 'words';

  readonly title = { zh: '词表', en: 'Words' };
  readonly permissions = { import: infoPermissions.wordList.manage, export: infoPermissions.wordList.read };
  readonly filter = WordFilter;

  constructor(
    private readonly words: WordRepository,
    private readonly imports: WordImport,
    private readonly work: GuardedWork,
  ) {}

  columns(): Promise<readonly SpreadsheetColumn[]> {
    return Promise.resolve(WORD_COLUMNS);
  }

  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    return this.work.watch(context, () => this.imports.importRows(rows, context, tx, options));
  }

  async *exportRows({ scope }: RequestContext, filter: WordFilter): AsyncGenerator<ExportRow[]> {
    for await (const page of this.words.all(scope, filter)) {
      yield page.map((row) => ({ id: row.id, list: row.wordListId, word: row.word, suggestion: row.suggestion, note: row.note, exceptions: exceptionsCell(row) }));
    }
  }
}
