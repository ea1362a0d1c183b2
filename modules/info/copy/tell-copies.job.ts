import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { infoPermissions } from '../info.permissions.js';
import { copyNotifications } from './copy.notifications.js';
import { CopyRepository } from './copy.repository.js';
import { tellUntold } from './tell-untold.js';

/** Tells organisations what became of the sources of their copies, each once. */
@Injectable()
export class TellCopiesJob implements Job {
  static readonly job: JobOptions = { name: 'info.tell_copies' };

  constructor(
    private readonly copies: CopyRepository,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    return tellUntold(this.copies, {
      signal,
      work: this.work,
      tell: (tx, { copyId, news, organization, organizationId, reason, title }) =>
        this.notifier.notify(tx, copyNotifications[news], {
          to: { permission: infoPermissions.share.adopt, organizationId },
          organizationId,
          values: { title, organization, reason },
          url: `/articles/${copyId}`,
        }),
    });
  }
}
