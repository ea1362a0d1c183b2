import { Injectable } from '@nestjs/common';
import { custom, Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, selectList, type SqlRunner } from '../../../src/index.js';
import { withOfferedPictures } from '../article/article-pictures.js';
import type { ReachedFile } from '../article/article.repository.js';
import { OPEN } from '../target/target-sql.js';
import type { Share, ShareAnswers, ShareQuery, ShareRecipient, ShareRecipientQuery, ShareWithText } from './share.dto.js';
import { AskedOfShares, readableShares, reachedAnswers, reachedShares, RECIPIENTS, SHARES } from './share-reach.js';
import type { AnswerStatus } from './share-types.js';

type ShareRow = Omit<Share, 'answers'>;
type ShareText = Omit<ShareWithText, keyof Share>;

const COLUMNS: { readonly [K in keyof ShareRow]: string } = {
  id: 's.id',
  articleId: 's.article_id',
  title: 's.title',
  organizationId: 's.organization_id',
  organizationName: 'o.name',
  note: 's.note',
  includeDescendants: 's.includes_descendants',
  allowsResharing: 's.allows_resharing',
  recalledAt: 's.recalled_at',
  recallReason: 's.recall_reason',
  createdAt: 's.created_at',
};
const LIST = defineList<ShareRow>({
  name: 'info.shares',
  from: SHARES,
  key: 's.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 's.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: {
    articleId: equals('s.article_id', 'uuid'),
    asked: custom<AskedOfShares>((asked, parameters) => asked.condition(parameters)),
  },
  scope: reachedShares,
});
const RECIPIENT_LIST = defineList<ShareRecipient>({
  name: 'info.share_recipients',
  from: RECIPIENTS,
  key: 'r.id',
  columns: {
    organizationId: 'r.organization_id',
    organizationName: 'ro.name',
    status: 'r.status',
    copyId: 'r.copy_id',
    reason: 'r.reason',
    answeredAt: 'r.answered_at',
  },
  sorts: { organizationName: { sql: 'ro.name', type: 'text' } },
  defaultSort: 'organizationName',
  filters: { shareId: equals('r.share_id', 'uuid'), status: equals('r.status') },
  scope: reachedAnswers,
});
const ONE = defineScopedSql({ name: 'info.share', scope: reachedShares, text: `SELECT ${selectList(COLUMNS)} FROM ${SHARES} WHERE s.id = $1 AND {{scope}}` });
/** Of an article that is not read now, and of one that was recalled, there is nothing to read here either. */
const READABLE = `${SHARES} JOIN info_articles a ON a.id = s.article_id WHERE s.id = $1 AND ${OPEN} AND s.recalled_at IS NULL AND {{scope}}`;
const TEXT = defineScopedSql({ name: 'info.share_text', scope: readableShares, text: `SELECT a.summary, a.body, a.cover, a.attachments, a.files FROM ${READABLE}` });
/** Not for anybody, be the article so: what is offered is read by who is. */
const FILE = defineScopedSql({
  name: 'info.share_file',
  scope: readableShares,
  text: `SELECT COALESCE(a.origin_id, a.id) AS owner, false AS "isPublic" FROM ${READABLE} AND a.files @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
});
const NO_TEXT: ShareText = { summary: null, body: null, cover: null, attachments: [], files: [] };
const ANSWERS = defineScopedSql({
  name: 'info.share_answers',
  scope: reachedAnswers,
  text: `SELECT r.share_id AS id, r.status, count(*)::int AS count FROM ${RECIPIENTS} WHERE r.share_id = ANY ($1::uuid[]) AND {{scope}} GROUP BY r.share_id, r.status`,
});

/** Reads offers, each side as far as it is concerned. */
@Injectable()
export class ShareRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  async page(rows: RowScope, { direction, status, ...query }: ShareQuery): Promise<Page<Share>> {
    const asked = direction === undefined && status === undefined ? undefined : new AskedOfShares(rows, direction, status);
    const page = await this.lists.page(LIST, { ...query, ...(asked && { asked }) }, rows);
    return { ...page, items: await this.withAnswers(this.database, rows, page.items) };
  }

  async find(rows: RowScope, id: string, runner: SqlRunner = this.database): Promise<ShareWithText | null> {
    const { text, params } = ONE.build(rows, [id]);
    const [share] = await this.withAnswers(runner, rows, await runner.query<ShareRow>(text, params));
    return share ? { ...share, ...(await this.text(runner, rows, id)) } : null;
  }

  /** A file of the article that is offered; null where the caller may not have it. */
  reachFile(rows: RowScope, id: string, fileId: string): Promise<ReachedFile | null> {
    const { text, params } = FILE.build(rows, [id, fileId]);
    return this.database.one(text, params);
  }

  recipients(rows: RowScope, shareId: string, query: ShareRecipientQuery): Promise<Page<ShareRecipient>> {
    return this.lists.page(RECIPIENT_LIST, { ...query, shareId } as ShareRecipientQuery, rows);
  }

  private async text(runner: SqlRunner, rows: RowScope, id: string): Promise<ShareText> {
    const { text, params } = TEXT.build(rows, [id]);
    const [found] = await runner.query<ShareText & { body: string }>(text, params);
    return found ? { ...found, body: withOfferedPictures(found.body, id) } : NO_TEXT;
  }

  private async withAnswers<T extends ShareRow>(runner: SqlRunner, rows: RowScope, shares: readonly T[]): Promise<(T & { answers: ShareAnswers })[]> {
    if (shares.length === 0) return [];
    const { text, params } = ANSWERS.build(rows, [shares.map(({ id }) => id)]);
    const counts = await runner.query<{ id: string; status: AnswerStatus; count: number }>(text, params);
    return shares.map((share) => {
      const answers: ShareAnswers = { offered: 0, adopted: 0, declined: 0, recalled: 0 };
      for (const { count, id, status } of counts) if (id === share.id) answers[status] = count;
      return { ...share, answers };
    });
  }
}
