import { Injectable } from '@nestjs/common';
import { type JobAccepted, JobQueue, type RequestContext, UnitOfWork } from '../../../src/index.js';
import { signedIn } from '../identity/session/signed-in.js';
import { ExportPersonalDataJob } from './export-personal-data.job.js';

/** Gives a person what is kept about him (PIPL arts 44–45). */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly queue: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  /** Begins to collect it; while that goes on, the same job is named again. */
  export(context: RequestContext): Promise<JobAccepted> {
    const { accountId } = signedIn(context);
    return this.work.run(context, async (tx) => {
      const options = { owner: accountId, organizationId: null, singletonKey: accountId };
      return { jobId: await this.queue.enqueue(tx, ExportPersonalDataJob, { accountId, language: context.language }, options) };
    });
  }
}
