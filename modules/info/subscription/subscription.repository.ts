import { Injectable } from '@nestjs/common';
import { custom, Database, defineList, defineScopedSql, equals, ListReader, ownRows, type Page, scopeBy, selectList, type Transaction } from '../../../src/index.js';
import type { Subscription, SubscriptionQuery } from './subscription.dto.js';
import type { SubscriptionTopic } from './subscription-types.js';

const COLUMNS: { readonly [K in keyof Subscription]: string } = {
  id: 's.id',
  topic: `CASE WHEN s.section_id IS NOT NULL THEN 'section' WHEN s.tag IS NOT NULL THEN 'tag' ELSE 'kind' END`,
  sectionId: 's.section_id',
  tag: 's.tag',
  kind: 's.kind',
  notify: 's.notify',
  muted: 's.muted',
  version: 's.version',
  createdAt: 's.created_at',
  updatedAt: 's.updated_at',
};
const SELECTED = selectList(COLUMNS);
const OWNER = scopeBy.own('s.account_id');

const LIST = defineList<Subscription>({
  name: 'info.subscriptions',
  from: 'info_subscriptions s',
  key: 's.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 's.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: {
    topic: custom<SubscriptionTopic>((topic, parameters) => `${COLUMNS.topic} = ${parameters.add(topic)}::text`),
    muted: equals('s.muted', 'boolean'),
  },
  scope: OWNER,
});
const ONE = defineScopedSql({ name: 'info.subscription', scope: OWNER, text: `SELECT ${SELECTED} FROM info_subscriptions s WHERE s.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'info.subscription_to_change',
  scope: OWNER,
  text: `SELECT ${SELECTED} FROM info_subscriptions s WHERE s.id = $1 AND {{scope}} FOR UPDATE`,
});
const LOCK_ALL = `SELECT pg_advisory_xact_lock(hashtextextended('info.subscriptions ' || $1, 0))`;
const COUNT = 'SELECT count(*)::int AS count FROM info_subscriptions s WHERE s.account_id = $1';
const INSERT = `
  INSERT INTO info_subscriptions AS s (id, account_id, member_id, section_id, tag, kind, notify, muted)
  VALUES ($1, $2, (SELECT member_id FROM base_account_directory WHERE account_id = $2), $3, $4, $5, $6, $7)
  ON CONFLICT DO NOTHING RETURNING ${SELECTED}`;
const UPDATE = `UPDATE info_subscriptions s SET notify = $2, muted = $3, version = version + 1, updated_at = now() WHERE s.id = $1 RETURNING ${SELECTED}`;
const REMOVE = 'DELETE FROM info_subscriptions WHERE id = $1';

/** What a subscription begins with. */
export type NewSubscription = Pick<Subscription, 'id' | 'kind' | 'muted' | 'notify' | 'sectionId' | 'tag'>;

/** The statements on subscriptions. */
@Injectable()
export class SubscriptionRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(accountId: string, query: SubscriptionQuery): Promise<Page<Subscription>> {
    return this.lists.page(LIST, query, ownRows(accountId));
  }

  find(accountId: string, id: string): Promise<Subscription | null> {
    const { text, params } = ONE.build(ownRows(accountId), [id]);
    return this.database.one<Subscription>(text, params);
  }

  lock(tx: Transaction, accountId: string, id: string): Promise<Subscription | null> {
    const { text, params } = LOCKED.build(ownRows(accountId), [id]);
    return tx.one<Subscription>(text, params);
  }

  /** How many an account has; until the transaction ends nobody else adds one to them. */
  async countToAdd(tx: Transaction, accountId: string): Promise<number> {
    await tx.query(LOCK_ALL, [accountId]);
    return (await tx.one<{ count: number }>(COUNT, [accountId]))?.count ?? 0;
  }

  /** Null where the account has one to the same. */
  insert(tx: Transaction, accountId: string, { id, kind, muted, notify, sectionId, tag }: NewSubscription): Promise<Subscription | null> {
    return tx.one<Subscription>(INSERT, [id, accountId, sectionId, tag, kind, notify, muted]);
  }

  async update(tx: Transaction, { id, muted, notify }: Pick<Subscription, 'id' | 'muted' | 'notify'>): Promise<Subscription> {
    const updated = await tx.one<Subscription>(UPDATE, [id, notify, muted]);
    if (!updated) throw new Error('a subscription that is locked is gone');
    return updated;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
  }
}
