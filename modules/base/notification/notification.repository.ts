import { Injectable } from '@nestjs/common';
import {
  anyOf,
  custom,
  Database,
  defineList,
  defineScopedSql,
  ListReader,
  type NotificationKind,
  ownRows,
  type Page,
  scopeBy,
  selectList,
  type TextValues,
  type Transaction,
} from '../../../src/index.js';
import type { NotificationQuery } from './notification.dto.js';
import type { NotificationMessage } from './notifier.js';

/** A message as the SQL of this resource gives it. */
export interface NotificationRow {
  readonly id: string;
  readonly kind: string;
  readonly values: TextValues;
  readonly organizationId: string | null;
  readonly url: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

const COLUMNS: { readonly [K in keyof NotificationRow]: string } = {
  id: 'n.id',
  kind: 'n.kind',
  values: 'n.values',
  organizationId: 'n.organization_id',
  url: 'n.url',
  createdAt: 'n.created_at',
  readAt: 'n.read_at',
};
const OWNER = scopeBy.own('n.account_id');

const INBOX = defineList<NotificationRow>({
  name: 'base.notifications',
  from: 'base_notifications n',
  key: 'n.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 'n.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: {
    unread: custom<boolean>((unread) => (unread ? 'n.read_at IS NULL' : 'n.read_at IS NOT NULL')),
    kind: anyOf('n.kind'),
  },
  scope: OWNER,
});
const READ_ONE = defineScopedSql({
  name: 'base.notification_to_read',
  scope: OWNER,
  text: `UPDATE base_notifications n SET read_at = coalesce(n.read_at, now()) WHERE n.id = $1 AND n.kind = ANY ($2::text[]) AND {{scope}} RETURNING ${selectList(COLUMNS)}`,
});
const READ_ALL = `
  WITH changed AS (UPDATE base_notifications SET read_at = now() WHERE account_id = $1 AND read_at IS NULL AND created_at <= $2 AND kind = ANY ($3::text[]) RETURNING 1)
  SELECT count(*) AS count FROM changed`;
const INSERT = `
  WITH sent AS (
    INSERT INTO base_notifications (id, account_id, kind, "values", organization_id, about_member_id, url)
    SELECT r.id, r.account_id, $3, $4::jsonb, $5, $6, $7
    FROM unnest($1::uuid[], $2::uuid[]) AS r (id, account_id)
    JOIN base_accounts a ON a.id = r.account_id AND a.status = 'active'
    WHERE $8 OR NOT EXISTS (SELECT 1 FROM base_notification_mutes m WHERE m.account_id = r.account_id AND m.kind = $3)
    RETURNING 1
  ) SELECT count(*) AS count FROM sent`;
const MUTED = 'SELECT kind FROM base_notification_mutes WHERE account_id = $1 AND kind = ANY ($2::text[]) ORDER BY kind';
const UNMUTE = 'DELETE FROM base_notification_mutes WHERE account_id = $1 AND kind = ANY ($2::text[])';
const MUTE = 'INSERT INTO base_notification_mutes (account_id, kind) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING';

/** The statements on messages and mutes. */
@Injectable()
export class NotificationRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(accountId: string, query: NotificationQuery): Promise<Page<NotificationRow>> {
    return this.lists.page(INBOX, query, ownRows(accountId));
  }

  /** Marks one of the account's messages as read, where it is not yet; null where there is none with this id of these kinds. */
  read(tx: Transaction, accountId: string, id: string, kinds: readonly string[]): Promise<NotificationRow | null> {
    const { text, params } = READ_ONE.build(ownRows(accountId), [id, kinds]);
    return tx.one<NotificationRow>(text, params);
  }

  /** Marks what came of these kinds up to an instant as read, and tells how many. */
  async readAll(tx: Transaction, accountId: string, until: string | Date, kinds: readonly string[]): Promise<number> {
    return (await tx.one<{ count: number }>(READ_ALL, [accountId, until, kinds]))?.count ?? 0;
  }

  /** Puts a message into inboxes, and tells into how many. */
  async insert(tx: Transaction, kind: NotificationKind, message: NotificationMessage, rows: readonly { id: string; accountId: string }[]): Promise<number> {
    const { values, organizationId, aboutMemberId = null, url } = message;
    const columns = [rows.map(({ id }) => id), rows.map(({ accountId }) => accountId)];
    const row = await tx.one<{ count: number }>(INSERT, [...columns, kind.name, JSON.stringify(values), organizationId, aboutMemberId, url, kind.critical]);
    return row?.count ?? 0;
  }

  /** Those of some kinds that the account has muted. */
  async mutedOf(accountId: string, among: readonly string[]): Promise<string[]> {
    return (await this.database.query<{ kind: string }>(MUTED, [accountId, among])).map(({ kind }) => kind);
  }

  /** Mutes exactly these of some kinds. */
  async mute(tx: Transaction, accountId: string, muted: readonly string[], among: readonly string[]): Promise<void> {
    await tx.query(UNMUTE, [accountId, among]);
    await tx.query(MUTE, [accountId, muted]);
  }
}
