import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountContexts } from '../../access/account-contexts.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { FileKeeper } from '../../files/file-keeper.js';
import { FileUploader, withContent } from '../../files/file-uploader.js';
import { typeByExtension } from '../../files/inspection/file-types.js';
import { receiveUpload, type Upload } from '../../files/upload/receive-upload.js';
import { UploadFolder } from '../../files/upload/upload-folder.js';
import type { RequestContext } from '../../http/request-context.js';
import { JobQueue } from '../../jobs/job-queue.js';
import type { JobAccepted } from '../job-accepted.dto.js';
import { TABLE_LIMITS } from '../reading/table-limits.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import { Spreadsheets } from '../spreadsheets.js';
import { ImportRowsJob } from './import-rows.job.js';
import { inspectTable } from './inspect-table.js';

const FLAGS = ['true', 'false'];

/** The text fields that come with the file of an import. */
export const IMPORT_FIELDS = {
  resource: { zh: '导入什么，如 organizations、members', en: 'What to import: organizations, members', example: 'organizations' },
  dryRun: { zh: '只检查，不写入：true 或 false（默认）', en: 'Check only: true or false, the default', oneOf: FLAGS },
  skipBadRows: { zh: '跳过有误的行，写入其余：true 或 false（默认）', en: 'Leave bad rows out and write the others: true or false, the default', oneOf: FLAGS },
};

/** A job may wait for its turn that long before its file is gone. */
const KEPT_HOURS = 24;

/** Takes files in that are to be imported. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly contexts: AccountContexts,
    private readonly files: FileKeeper,
    private readonly folder: UploadFolder,
    private readonly queue: JobQueue,
    private readonly spreadsheets: Spreadsheets,
    private readonly uploads: FileUploader,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `files.*`, `import.*`, `access.permission_missing`, `menu.module_not_in_force`, `access.too_many_requests` */
  async accept(context: RequestContext, request: FastifyRequest): Promise<JobAccepted> {
    await this.uploads.limit(context);
    const upload = await receiveUpload(request, { folder: this.folder, maxBytes: TABLE_LIMITS.bytes, fields: Object.keys(IMPORT_FIELDS) });
    try {
      return await this.take(context, upload);
    } finally {
      await upload.dispose();
    }
  }

  private async take(context: RequestContext, upload: Upload): Promise<JobAccepted> {
    const { resource = '' } = upload.fields;
    const { permissions } = this.spreadsheets.importable(resource);
    await this.contexts.narrow(context, permissions.import);
    const order = { resource, dryRun: flagOf(upload, 'dryRun'), skipBadRows: flagOf(upload, 'skipBadRows') };
    const { format, name } = await inspectTable(upload);
    const asked = this.contexts.asked(context);
    const { accountId, organizationId } = asked;
    const guard = { permission: permissions.import.key, organizationIds: this.contexts.topsOf(context, permissions.import) };
    const mediaType = typeByExtension(format)?.mediaType ?? '';
    const fileId = await this.files.put(upload, { name, mediaType, ownerAccountId: accountId, organizationId, hours: KEPT_HOURS, guard });
    try {
      return await this.work.run(withContent(context, upload, name), async (tx) => {
        await this.files.confirm(tx, fileId);
        return { jobId: await this.queue.enqueue(tx, ImportRowsJob, { ...order, ...asked, format, fileId }, { owner: accountId, organizationId }) };
      });
    } finally {
      await this.files.drop(fileId);
    }
  }
}

function flagOf({ fields }: Upload, field: 'dryRun' | 'skipBadRows'): boolean {
  const text = fields[field] ?? 'false';
  if (!FLAGS.includes(text)) throw spreadsheetErrors.unknownFlag({ field });
  return text === 'true';
}
