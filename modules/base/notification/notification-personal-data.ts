import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';
import { NotificationKinds } from './notification-kinds.js';
import type { NotificationRow } from './notification.repository.js';

const INBOX = `
  SELECT id, kind, "values", organization_id AS "organizationId", url, created_at AS "createdAt", read_at AS "readAt"
  FROM base_notifications WHERE account_id = $1 ORDER BY created_at, id`;
/** His inbox, and what inboxes of others say about him. */
const DELETE = 'DELETE FROM base_notifications WHERE account_id = $1 OR about_member_id = $2 RETURNING 1';
const UNMUTE = 'DELETE FROM base_notification_mutes WHERE account_id = $1 RETURNING 1';

/** The messages to a person and about him. */
@Injectable()
export class NotificationPersonalData implements PersonalData {
  constructor(private readonly kinds: NotificationKinds) {}

  async export({ accountId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (accountId === null) return [];
    const messages = await tx.query<NotificationRow>(INBOX, [accountId]);
    const rows = messages.map(({ kind, values, createdAt, readAt }) => ({ kind, ...this.kinds.textsOf(kind, 'zh', values), createdAt, readAt }));
    return [{ name: 'base.notifications', title: { zh: '消息', en: 'Messages' }, rows }];
  }

  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    const messages = await tx.query(DELETE, [accountId, memberId]);
    return messages.length + (await tx.query(UNMUTE, [accountId])).length;
  }
}
