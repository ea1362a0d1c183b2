import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { tellUntold } from '../copy/tell-untold.js';
import { infoPermissions } from '../info.permissions.js';
import { shareNotifications } from './share.notifications.js';
import { ShareRows } from './share-rows.js';

/** Tells those who may adopt what they are offered, each organisation once; where the module is not in force, once it is again. */
@Injectable()
export class TellOffersJob implements Job {
  static readonly job: JobOptions = { name: 'info.tell_offers', schedule: '*/10 * * * *' };

  constructor(
    private readonly rows: ShareRows,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  run(_data: object, { scope, signal }: Pick<JobRun, 'scope' | 'signal'>): Promise<void> {
    return tellUntold(this.rows, {
      scope,
      signal,
      work: this.work,
      tell: (tx, { organization, organizationId, shareId, title }) =>
        this.notifier.notify(tx, shareNotifications.shareOffered, {
          to: { permission: infoPermissions.share.adopt, organizationId },
          organizationId,
          values: { title, organization },
          url: `/shares/${shareId}`,
        }),
    });
  }
}
