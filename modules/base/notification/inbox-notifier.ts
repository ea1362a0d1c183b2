import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotificationKind, type Transaction, TreeMenu } from '../../../src/index.js';
import { NotificationKinds } from './notification-kinds.js';
import { NotificationRepository } from './notification.repository.js';
import { type NotificationMessage, Notifier } from './notifier.js';
import { RecipientFinder } from './recipient-finder.js';

/** Recipients of one statement. */
const AT_ONCE = 20_000;

/** Sends to the inboxes of this platform. */
@Injectable()
export class InboxNotifier extends Notifier {
  constructor(
    private readonly kinds: NotificationKinds,
    private readonly recipients: RecipientFinder,
    private readonly notifications: NotificationRepository,
    private readonly menu: TreeMenu,
  ) {
    super();
  }

  async notify(tx: Transaction, kind: NotificationKind, message: NotificationMessage): Promise<number> {
    const owner = this.kinds.ownerOf(kind.name);
    if (owner === undefined) throw new Error(`Nobody could read it: list the kind "${kind.name}" under "notifications" in the body of its module.`);
    if (!(await this.menu.isInForce(owner, message.organizationId, tx))) return 0;
    const accountIds = await this.recipients.accountsOf(tx, message.to);
    let sent = 0;
    for (let first = 0; first < accountIds.length; first += AT_ONCE) {
      const rows = accountIds.slice(first, first + AT_ONCE).map((accountId) => ({ id: uuidv7(), accountId }));
      sent += await this.notifications.insert(tx, kind, message, rows);
    }
    return sent;
  }
}
