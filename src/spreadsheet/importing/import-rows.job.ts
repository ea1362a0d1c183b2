import { Injectable } from '@nestjs/common';
import { AccountContexts, type AskedBy } from '../../access/account-contexts.js';
import { Problem } from '../../errors/problem.js';
import { FileKeeper } from '../../files/file-keeper.js';
import { type Job, JobFailure, type JobOptions, type JobRun } from '../../jobs/job.js';
import type { TableFormat } from '../reading/read-spreadsheet.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import { Spreadsheets } from '../spreadsheets.js';
import { type ImportReport, importReport, ImportRunner } from './import-runner.js';

/** What an import has been asked for with. */
export interface ImportOrder {
  readonly resource: string;
  readonly format: TableFormat;
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
}

/** The order, who gave it, and the file. */
export interface ImportJobData extends ImportOrder, AskedBy {
  readonly fileId: string;
}

const HOUR_SECONDS = 3_600;

/** Writes the rows of an uploaded file, which is removed when that is done. Run again, it finds nothing to change. */
@Injectable()
export class ImportRowsJob implements Job<ImportJobData, ImportReport> {
  static readonly job: JobOptions = { name: 'core.import_rows', timeoutSeconds: HOUR_SECONDS };

  constructor(
    private readonly files: FileKeeper,
    private readonly runner: ImportRunner,
    private readonly spreadsheets: Spreadsheets,
    private readonly contexts: AccountContexts,
  ) {}

  async run(data: ImportJobData, run: JobRun): Promise<ImportReport> {
    try {
      const report = await this.import(data, run);
      await this.files.remove(data.fileId);
      return report;
    } catch (error) {
      // Its outcome, not a fault of ours that is tried again.
      const isOutcome = error instanceof JobFailure || (error instanceof Problem && error.status < 500);
      if (isOutcome && !run.signal.aborted) await this.files.remove(data.fileId);
      throw error;
    }
  }

  private async import({ fileId, format, ...order }: ImportJobData, run: JobRun): Promise<ImportReport> {
    const resource = this.spreadsheets.importable(order.resource);
    const context = await this.contexts.resume(order, resource.permissions.import);
    const content = await this.files.fetch(fileId);
    if (!content) throw spreadsheetErrors.fileGone();
    try {
      const { result, rows } = await this.runner.run(context, {
        resource,
        format,
        path: content.path,
        dryRun: order.dryRun,
        skipBadRows: order.skipBadRows,
        signal: run.signal,
        onProgress: (done, total) => void run.progress(done, total),
      });
      await run.progress(rows, rows);
      const report = importReport(result, order.language);
      if (result.failed > 0 && !order.skipBadRows) throw new JobFailure(spreadsheetErrors.rowsRefused({ failed: result.failed }), report);
      return report;
    } finally {
      await content.dispose();
    }
  }
}
