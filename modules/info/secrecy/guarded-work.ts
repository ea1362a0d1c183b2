import { Injectable } from '@nestjs/common';
import { FileKeeper, Problem, type RequestContext, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { MarkingFound } from './require-unmarked.js';
import { secrecyMarking } from './secrecy.rules.js';

/**
 * Units of work that write what people wrote. Where one was refused for a marking of secrecy, the incident goes into the audit
 * log by itself: who, when, where and by which rule; neither content nor anything made from it. Uploads that bear one are removed.
 */
@Injectable()
export class GuardedWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileKeeper,
  ) {}

  /** @throws Problem what `work` throws, and those of {@link UnitOfWork.run} */
  run<R>(context: RequestContext, work: (tx: WorkTransaction) => Promise<R>): Promise<R> {
    return this.watch(context, () => this.work.run(context, work));
  }

  /** The same for work in a transaction of somebody else, which is rolled back when it is refused. */
  async watch<R>(context: RequestContext, work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem && error.extras.cause instanceof MarkingFound) await this.keepIncident(context, error.extras.cause);
      throw error;
    }
  }

  private async keepIncident(context: RequestContext, { fileIds, place, pointers }: MarkingFound): Promise<void> {
    for (const id of fileIds) await this.files.removeUnused(id);
    // No key and no version: those of the request belong to what was refused.
    await this.work.run({ ...context, idempotency: null, ifMatch: null }, (tx) => {
      const { id, kind, organizationId } = place;
      tx.audit({ action: 'info.secrecy.refuse', targetKind: kind, targetId: id, organizationId, fields: pointers, reason: secrecyMarking.code });
      return Promise.resolve();
    });
  }
}
