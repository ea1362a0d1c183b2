import { Injectable } from '@nestjs/common';
import { AccountContexts, type AskedBy } from '../../access/account-contexts.js';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { FileKeeper } from '../../files/file-keeper.js';
import { typeByExtension } from '../../files/inspection/file-types.js';
import { spool } from '../../files/upload/spool.js';
import { UploadFolder } from '../../files/upload/upload-folder.js';
import type { Job, JobOptions, JobRun } from '../../jobs/job.js';
import { Spreadsheets } from '../spreadsheets.js';
import type { ExportRequest } from './export.dto.js';
import { ExportRunner } from './export-runner.js';

/** What is to be written, and for whom. */
export interface ExportJobData extends ExportRequest, AskedBy {}

/** A written file: `GET /files/{fileId}/content`, for a day. */
export interface ExportReport {
  readonly fileId: string;
  readonly rows: number;
}

const KEPT_HOURS = 24;
const HOUR_SECONDS = 3_600;

/** Writes what the caller may read into a file of his own. That it was done, how many rows and by which filters, is audited. */
@Injectable()
export class ExportRowsJob implements Job<ExportJobData, ExportReport> {
  static readonly job: JobOptions = { name: 'core.export_rows', timeoutSeconds: HOUR_SECONDS };

  constructor(
    private readonly clock: Clock,
    private readonly contexts: AccountContexts,
    private readonly files: FileKeeper,
    private readonly folder: UploadFolder,
    private readonly runner: ExportRunner,
    private readonly spreadsheets: Spreadsheets,
    private readonly work: UnitOfWork,
  ) {}

  async run({ filter, format, resource: name, ...asked }: ExportJobData, run: JobRun): Promise<ExportReport> {
    const resource = this.spreadsheets.find(name);
    const permission = resource.permissions.export;
    const context = await this.contexts.resume(asked, permission);
    const onProgress = (done: number) => {
      run.signal.throwIfAborted();
      void run.progress(done, done);
    };
    const { bytes, rows } = await this.runner.table(context, { resource, filter, format, onProgress });
    const content = await spool(bytes, await this.folder.newPath());
    const { accountId, organizationId } = asked;
    try {
      const fileId = await this.files.put(content, {
        name: `${resource.title.zh}-${this.clock.today()}.${format}`,
        mediaType: typeByExtension(format)?.mediaType ?? '',
        ownerAccountId: accountId,
        organizationId,
        hours: KEPT_HOURS,
        guard: { permission: permission.key, organizationIds: this.contexts.topsOf(context, permission) },
      });
      try {
        await this.work.run(context, async (tx) => {
          await this.files.confirm(tx, fileId);
          const fields = [`rows:${rows()}`, `format:${format}`, ...Object.keys(filter).map((field) => `filter:${field}`)];
          tx.audit({ action: permission.key, targetKind: name, targetId: fileId, organizationId, fields });
        });
      } finally {
        await this.files.drop(fileId);
      }
      return { fileId, rows: rows() };
    } finally {
      await content.dispose();
    }
  }
}
