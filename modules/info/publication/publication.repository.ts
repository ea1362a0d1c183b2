import { Injectable } from '@nestjs/common';
import {
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type Page,
  type RowScope,
  scopeBy,
  selectList,
  type SqlRunner,
  type Text,
  type Transaction,
} from '../../../src/index.js';
import type { ChannelState } from './channels/channel-adapter.js';
import type { Publication, PublicationQuery } from './publication.dto.js';
import type { PublicationStatus } from './publication-types.js';

/** A publication as it is stored: its reason in both languages. */
export interface StoredPublication extends Omit<Publication, 'reason'> {
  readonly reason: Text | null;
}

/** The same with what only the work on it needs. */
export interface HeldPublication extends StoredPublication {
  readonly state: ChannelState;
}

/** What becomes of a publication. */
export interface PublicationChange {
  readonly status: PublicationStatus;
  readonly state: ChannelState;
  readonly reason: Text | null;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
}

const COLUMNS: { readonly [K in keyof StoredPublication]: string } = {
  id: 'p.id',
  articleId: 'p.article_id',
  articleTitle: 'a.title',
  organizationId: 'p.organization_id',
  channelAccountId: 'p.channel_account_id',
  channelAccountName: 'p.channel_account_name',
  kind: 'p.kind',
  status: 'p.status',
  reason: 'p.reason',
  attempts: 'p.attempts',
  nextTryAt: 'p.next_try_at',
  publishedAt: 'p.published_at',
  recalledAt: 'p.recalled_at',
  version: 'p.version',
  createdAt: 'p.created_at',
  updatedAt: 'p.updated_at',
};
/** Joined to the left, though all are there: where only the order is asked for, they fall away. */
const FROM = 'info_publications p LEFT JOIN info_articles a ON a.id = p.article_id';
const managedPublications = scopeBy.managed('p.organization_id');
const HELD = `SELECT ${selectList({ ...COLUMNS, state: 'p.state' })} FROM ${FROM}`;

const LIST = defineList<StoredPublication>({
  name: 'info.publications',
  from: FROM,
  key: 'p.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 'p.created_at', type: 'timestamptz', isIndexedInOrganization: true } },
  defaultSort: '-createdAt',
  filters: {
    articleId: equals('p.article_id', 'uuid'),
    channelAccountId: equals('p.channel_account_id', 'uuid'),
    kind: equals('p.kind'),
    status: equals('p.status', 'text'),
  },
  scope: managedPublications,
});
const ONE = defineScopedSql({ name: 'info.publication', scope: managedPublications, text: `SELECT ${selectList(COLUMNS)} FROM ${FROM} WHERE p.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({ name: 'info.publication_to_change', scope: managedPublications, text: `${HELD} WHERE p.id = $1 AND {{scope}} FOR NO KEY UPDATE OF p` });
const DUE = `${HELD} WHERE p.id = $1`;
const OF_ARTICLE = `${HELD} WHERE p.article_id = $1 AND p.status NOT IN ('failed', 'recalled', 'recalling') ORDER BY p.id FOR NO KEY UPDATE OF p`;
const LEAVING = `${DUE} AND p.status IN ('recalling', 'recalled', 'recallFailed') FOR NO KEY UPDATE OF p`;
const INSERT = `
  INSERT INTO info_publications (id, article_id, organization_id, channel_account_id, channel_account_name, kind)
  SELECT $1, a.id, a.organization_id, $3, $4, $5 FROM info_articles a WHERE a.id = $2
  ON CONFLICT (article_id, channel_account_id) WHERE status NOT IN ('failed', 'recalled') DO NOTHING RETURNING id`;
const ALTER = `
  UPDATE info_publications SET status = $3, state = $4, reason = $5, attempts = $6, next_try_at = $7,
    published_at = CASE WHEN $3 = 'published' THEN COALESCE(published_at, now()) ELSE published_at END,
    recalled_at = CASE WHEN $3 = 'recalled' THEN now() END, version = version + 1, updated_at = now()
  WHERE id = $1 AND version = $2 RETURNING version`;

/** The statements on publications in channels. */
@Injectable()
export class PublicationRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: PublicationQuery): Promise<Page<StoredPublication>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string, runner: SqlRunner = this.database): Promise<StoredPublication | null> {
    const { text, params } = ONE.build(rows, [id]);
    return runner.one<StoredPublication>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<HeldPublication | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<HeldPublication>(text, params);
  }

  /** For work that nobody asks for now. */
  due(id: string): Promise<HeldPublication | null> {
    return this.database.one<HeldPublication>(DUE, [id]);
  }

  /** Those of an article that are in a channel or on the way, locked. */
  lockOfArticle(tx: Transaction, articleId: string): Promise<HeldPublication[]> {
    return tx.query<HeldPublication>(OF_ARTICLE, [articleId]);
  }

  /** One that is being recalled, or was, locked; null where it is not so. */
  lockLeaving(tx: Transaction, id: string): Promise<HeldPublication | null> {
    return tx.one<HeldPublication>(LEAVING, [id]);
  }

  /** @returns whether it is a new one; false where the article is in that channel already */
  async insert(tx: Transaction, { articleId, channelAccountId, channelAccountName, id, kind }: Pick<Publication, 'id' | 'articleId' | 'channelAccountId' | 'channelAccountName' | 'kind'>): Promise<boolean> {
    return (await tx.one(INSERT, [id, articleId, channelAccountId, channelAccountName, kind])) !== null;
  }

  /** @returns the new version; null where somebody changed it since `version` */
  async alter(tx: Transaction, id: string, version: number, { attempts, nextTryAt, reason, state, status }: PublicationChange): Promise<number | null> {
    const row = await tx.one<{ version: number }>(ALTER, [id, version, status, state, reason, attempts, nextTryAt]);
    return row?.version ?? null;
  }
}
