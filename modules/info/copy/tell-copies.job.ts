import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { infoPermissions } from '../info.permissions.js';
import { copyNotifications } from './copy.notifications.js';
import { CopyRepository } from './copy.repository.js';

/** Few enough that a transaction is short. */
const AT_ONCE = 50;

/** Tells organisations what became of the sources of their copies, each once. */
@Injectable()
export class TellCopiesJob implements Job {
  static readonly job: JobOptions = { name: 'info.tell_copies' };

  constructor(
    private readonly copies: CopyRepository,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  async run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    while (!signal.aborted && (await this.tellSome()));
  }

  /** @returns whether there may be more */
  private tellSome(): Promise<boolean> {
    return this.work.runAsService('info', async (tx) => {
      const untold = await this.copies.untold(tx, AT_ONCE);
      for (const { copyId, news, organization, organizationId, reason, title } of untold) {
        await this.notifier.notify(tx, copyNotifications[news], {
          to: { permission: infoPermissions.share.adopt, organizationId },
          organizationId,
          values: { title, organization, reason },
          url: `/articles/${copyId}`,
        });
      }
      await this.copies.markTold(tx, untold.map(({ id }) => id));
      return untold.length === AT_ONCE;
    });
  }
}
