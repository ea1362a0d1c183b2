import { Injectable } from '@nestjs/common';
import { AccountContexts, type JobAccepted, JobQueue, type RequestContext, UnitOfWork } from '../../../src/index.js';
import { CountStatisticsJob } from './count-statistics.job.js';
import type { StatisticsQuery } from './statistics.dto.js';
import { StatisticsService } from './statistics.service.js';

/** Takes orders for figures that are counted later. */
@Injectable()
export class StatisticsIntake {
  constructor(
    private readonly contexts: AccountContexts,
    private readonly statistics: StatisticsService,
    private readonly queue: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem those of `StatisticsService.prepare` */
  async accept(context: RequestContext, query: StatisticsQuery): Promise<JobAccepted> {
    await this.statistics.prepare(context, query);
    const asked = this.contexts.asked(context);
    const { accountId: owner, organizationId } = asked;
    return this.work.run(context, async (tx) => ({
      jobId: await this.queue.enqueue(tx, CountStatisticsJob, { ...asked, query }, { owner, organizationId }),
    }));
  }
}
