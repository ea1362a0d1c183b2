import { Injectable, StreamableFile } from '@nestjs/common';
import { AccountContexts } from '../../access/account-contexts.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dispositionOf } from '../../files/content-answer.js';
import { typeByExtension } from '../../files/inspection/file-types.js';
import { readInput } from '../../http/fields/read-input.js';
import { RateLimiter } from '../../http/rate-limiter.js';
import type { RequestContext } from '../../http/request-context.js';
import { JobQueue } from '../../jobs/job-queue.js';
import type { JobAccepted } from '../job-accepted.dto.js';
import { Spreadsheets } from '../spreadsheets.js';
import type { ExportRequest, TemplateQuery } from './export.dto.js';
import { ExportRowsJob } from './export-rows.job.js';
import { ExportRunner } from './export-runner.js';

/** Whole tables leave by it: a few a minute are enough for a person. */
const BUDGET = { name: 'export', limit: 20, windowSeconds: 60 };

/** Takes orders for exports in, and gives templates. */
@Injectable()
export class ExportIntake {
  constructor(
    private readonly contexts: AccountContexts,
    private readonly limiter: RateLimiter,
    private readonly queue: JobQueue,
    private readonly runner: ExportRunner,
    private readonly spreadsheets: Spreadsheets,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `import.unknown_resource`, `request.invalid`, `access.permission_missing`, `menu.module_not_in_force`, `access.too_many_requests` */
  async accept(context: RequestContext, { filter, format, resource: name }: ExportRequest): Promise<JobAccepted> {
    const standing = await this.limiter.take(BUDGET, context.principal.key);
    if (!standing.allowed) throw this.limiter.refusal(BUDGET, standing);
    const resource = this.spreadsheets.find(name);
    await this.contexts.narrow(context, resource.permissions.export);
    readInput(resource.filter, filter, 'body');
    const asked = this.contexts.asked(context);
    const { accountId: owner, organizationId } = asked;
    return this.work.run(context, async (tx) => ({
      jobId: await this.queue.enqueue(tx, ExportRowsJob, { ...asked, filter, format, resource: name }, { owner, organizationId }),
    }));
  }

  /** An empty file with the columns of a resource. @throws Problem `import.unknown_resource`, `import.export_only`, `access.permission_missing`, `menu.module_not_in_force` */
  async template(context: RequestContext, { format, resource: name }: TemplateQuery): Promise<StreamableFile> {
    const resource = this.spreadsheets.importable(name);
    const narrowed = await this.contexts.narrow(context, resource.permissions.import);
    const type = typeByExtension(format)?.mediaType ?? '';
    return new StreamableFile(await this.runner.template(narrowed, resource, format), { type, disposition: dispositionOf(`${resource.title.zh}导入模板.${format}`) });
  }
}
