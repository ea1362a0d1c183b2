import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { addressedTo } from '../article/article-reach.js';
import type { HeldArticle } from '../article/article-rows.js';
import { ASKERS, mutedBy, SECTIONS } from './subscription-sql.js';

const BEGIN = 'INSERT INTO info_announcements (article_id, publication) VALUES ($1, $2)';
const TOLD_TO = 'SELECT told_to AS "toldTo" FROM info_announcements WHERE article_id = $1 AND publication = $2 AND ended_at IS NULL';
/** The next `$4` accounts after `$3`; of them those to tell: whom it is addressed to, who did not mute it, and who is not on its list, which is told anyway. */
const NEXT = `
  WITH a AS (SELECT * FROM info_articles WHERE id = $1), ${SECTIONS},
    next AS MATERIALIZED (SELECT account_id FROM (${ASKERS}) AS each ORDER BY account_id LIMIT $4)
  SELECT count(*)::int AS count, (array_agg(account_id ORDER BY account_id DESC))[1] AS last, COALESCE(array_agg(account_id) FILTER (WHERE is_told), '{}') AS "accountIds"
  FROM (
    SELECT next.account_id, ${addressedTo('next.account_id')} AND NOT ${mutedBy('next.account_id')} AND NOT EXISTS (
      SELECT FROM base_account_directory d JOIN info_targets t ON t.member_id = d.member_id
      WHERE d.account_id = next.account_id AND t.article_id = a.id AND t.publication = $2) AS is_told
    FROM next CROSS JOIN a
  ) AS chosen`;
const NOTE = 'UPDATE info_announcements SET told_to = COALESCE($3, told_to), ended_at = CASE WHEN $4 THEN now() END WHERE article_id = $1 AND publication = $2';

interface NextSubscribers {
  readonly count: number;
  readonly last: string | null;
  readonly accountIds: string[];
}

/** Subscribers who are to be told now. */
export interface ToldSubscribers {
  readonly accountIds: readonly string[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
}

type Published = Pick<HeldArticle, 'id' | 'publication'>;

/** The statements on who is told of a publication because he subscribed. */
@Injectable()
export class SubscriberRepository {
  /** Has the subscribers of a publication told, from now on. */
  async begin(tx: Transaction, { id, publication }: Published): Promise<void> {
    await tx.query(BEGIN, [id, publication]);
  }

  /** Takes the next of at most `count` subscribers, and notes that they are told. The article is to be locked. */
  async next(tx: Transaction, { id, publication }: Published, count: number): Promise<ToldSubscribers> {
    const begun = await tx.one<{ toldTo: string }>(TOLD_TO, [id, publication]);
    if (!begun) return { accountIds: [], hasMore: false };
    const next = await tx.one<NextSubscribers>(NEXT, [id, publication, begun.toldTo, count]);
    const hasMore = next?.count === count;
    await tx.query(NOTE, [id, publication, next?.last ?? null, !hasMore]);
    return { accountIds: next?.accountIds ?? [], hasMore };
  }
}
