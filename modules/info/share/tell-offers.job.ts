import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { infoPermissions } from '../info.permissions.js';
import { shareNotifications } from './share.notifications.js';
import { ShareRows } from './share-rows.js';

/** Few enough that a transaction is short. */
const AT_ONCE = 50;

/** Tells those who may adopt what they are offered, each organisation once. */
@Injectable()
export class TellOffersJob implements Job {
  static readonly job: JobOptions = { name: 'info.tell_offers' };

  constructor(
    private readonly rows: ShareRows,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  async run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    while (!signal.aborted && (await this.tellSome()));
  }

  /** @returns whether there may be more */
  private tellSome(): Promise<boolean> {
    return this.work.runAsService('info', async (tx) => {
      const untold = await this.rows.untold(tx, AT_ONCE);
      for (const { organization, organizationId, shareId, title } of untold) {
        await this.notifier.notify(tx, shareNotifications.shareOffered, {
          to: { permission: infoPermissions.share.adopt, organizationId },
          organizationId,
          values: { title, organization },
          url: `/shares/${shareId}`,
        });
      }
      await this.rows.markTold(tx, untold.map(({ id }) => id));
      return untold.length === AT_ONCE;
    });
  }
}
