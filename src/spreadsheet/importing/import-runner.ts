import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { renewStatistics } from '../../database/renew-statistics.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RequestContext } from '../../http/request-context.js';
import type { Language } from '../../i18n/text.js';
import { Log } from '../../observability/log.js';
import { readSpreadsheet, type TableFormat } from '../reading/read-spreadsheet.js';
import { FILE_LIMITS } from '../rows/file-limits.js';
import type { ImportResult, RowFault, RowWarning, SpreadsheetResource } from '../spreadsheet-resource.js';

/** A file on this machine and what is to be done with it. */
export interface ImportTask {
  readonly resource: SpreadsheetResource;
  readonly path: string;
  readonly format: TableFormat;
  /** Checks only. */
  readonly dryRun: boolean;
  /** Writes the rows that are right although others are not. */
  readonly skipBadRows: boolean;
  /** Told how many rows of how many are done. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What came of an import. */
export interface ImportOutcome {
  readonly rows: number;
  /** Whether anything was written. */
  readonly written: boolean;
  readonly result: ImportResult;
}

type InWords<T extends RowFault> = ReadonlyArray<Omit<T, 'message'> & { readonly message: string }>;

/** What a caller is told of an import, in his language. */
export interface ImportReport extends Omit<ImportResult, 'errors' | 'warnings'> {
  readonly errors: InWords<RowFault>;
  /** Whether there are more errors than listed. */
  readonly truncated: boolean;
  readonly warnings: InWords<RowWarning>;
  readonly warningsTruncated: boolean;
}

/** Errors that are told of, and as many warnings; `failed` counts all rows that have errors. */
const TOLD = 1_000;

/** So many new rows change what the database should know of their tables. */
const MANY = 500;

/** Ends the transaction of an import whose rows are not to stay. */
class RolledBack extends Error {
  constructor(readonly result: ImportResult) {
    super('rolled back on purpose');
  }
}

/**
 * Reads files and writes their rows, each file in one transaction: all its rows, or none, unless bad ones are to be
 * skipped. A long one holds back events and audit seals until it ends.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** @throws Problem `import.*` for a file that is no such table */
  async run(context: RequestContext, task: ImportTask): Promise<ImportOutcome> {
    const { dryRun, format, onProgress, path, resource, signal, skipBadRows } = task;
    const rows = await readSpreadsheet(path, format, await resource.columns(context), signal ? { signal } : {});
    onProgress(0, rows.length);
    const options = {
      skipBadRows,
      onProgress: (done: number) => {
        signal?.throwIfAborted();
        onProgress(done, rows.length);
      },
    };
    const mustRollBack = (result: ImportResult) => dryRun || (result.failed > 0 && !skipBadRows);
    try {
      const result = await this.work.run(context, async (tx) => {
        const done = await resource.importRows(rows, context, tx, options);
        if (mustRollBack(done)) throw new RolledBack(done);
        return done;
      }, FILE_LIMITS);
      if (result.created >= MANY) await this.renewStatistics(resource);
      return { rows: rows.length, written: true, result };
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      return { rows: rows.length, written: false, result: error.result };
    }
  }

  /** The rows are there: that the database does not know them yet is no failure of the import. */
  private async renewStatistics({ tables = [] }: SpreadsheetResource): Promise<void> {
    if (tables.length === 0) return;
    await renewStatistics(this.database, tables).catch((error: unknown) => this.log.failure({ error }, 'the statistics of imported tables were not renewed'));
  }
}

/** The outcome in words; of very many errors and warnings only the first. */
export function importReport({ errors, warnings, ...counts }: ImportResult, language: Language): ImportReport {
  return {
    ...counts,
    errors: inWords(errors, language),
    truncated: errors.length > TOLD,
    warnings: inWords(warnings, language),
    warningsTruncated: warnings.length > TOLD,
  };
}

function inWords<T extends RowFault>(told: readonly T[], language: Language): InWords<T> {
  return told.slice(0, TOLD).map(({ message, ...fault }) => ({ ...fault, message: message[language] }));
}
