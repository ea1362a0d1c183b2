import { Injectable } from '@nestjs/common';
import { type Job, type JobOptions, type JobRun, type Transaction, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../base/index.js';
import { infoPermissions } from '../info.permissions.js';
import { copyNotifications } from './copy.notifications.js';
import { CopyRepository, type UntoldCopy } from './copy.repository.js';
import { tellUntold } from './tell-untold.js';

/** Tells organisations what became of the sources of their copies, each once; where the module is not in force, once it is again. */
@Injectable()
export class TellCopiesJob implements Job {
  static readonly job: JobOptions = { name: 'info.tell_copies', schedule: '*/10 * * * *' };

  constructor(
    private readonly copies: CopyRepository,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  run(_data: object, { scope, signal }: Pick<JobRun, 'scope' | 'signal'>): Promise<void> {
    return tellUntold(this.copies, { scope, signal, work: this.work, tell: (tx, one) => this.tell(tx, one) });
  }

  private tell(tx: Transaction, { copyId, news, organization, organizationId, reason, title }: UntoldCopy): Promise<unknown> {
    return this.notifier.notify(tx, copyNotifications[news], {
      to: { permission: infoPermissions.share.adopt, organizationId },
      organizationId,
      values: { title, organization, reason },
      url: `/articles/${copyId}`,
    });
  }
}
