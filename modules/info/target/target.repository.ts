import { Injectable } from '@nestjs/common';
import { defineScopedSql, type ManagedRows, type SqlRunner, scopeBy, type Transaction } from '../../../src/index.js';
import { mutedBy } from '../subscription/subscription-sql.js';
import { NARROWED, OPEN, PLACES, STILL_ADDRESSED } from './target-sql.js';

const ARTICLE = 'a AS (SELECT * FROM info_articles WHERE id = $1)';
const managedTargets = scopeBy.managed('t.organization_id', 'o.node');

const FREEZE = `
  WITH ${ARTICLE}, ${PLACES}
  INSERT INTO info_targets (article_id, publication, position, member_id, organization_id)
  SELECT a.id, a.publication, row_number() OVER (ORDER BY m.node, m.name, m.member_id), m.member_id, m.organization_id
  FROM a CROSS JOIN places JOIN base_member_directory m ON m.organization_id = places.id WHERE ${NARROWED}`;

/** Holds for those of whom reading, or where that is asked for confirmation, is waited for. */
const WAITING = `CASE WHEN a.requires_confirmation THEN t.confirmed_at IS NULL ELSE t.read_at IS NULL END`;
/** In the `$4` places after `$3`: who is to be told, or told again, and is still waited for. Who muted it is told of what he is to confirm alone. */
const TELL = `
  WITH told AS (
    UPDATE info_targets t SET told_at = now() FROM info_articles a WHERE a.id = $1 AND t.article_id = a.id AND t.publication = $2
      AND t.position > $3 AND t.position <= $3 + $4 AND t.told_at IS NULL AND ${WAITING}
    RETURNING t.member_id, t.reminded_at IS NOT NULL AS again
  )
  SELECT COALESCE(array_agg(d.account_id) FILTER (WHERE NOT again), '{}') AS fresh, COALESCE(array_agg(d.account_id) FILTER (WHERE again), '{}') AS again
  FROM told JOIN base_account_directory d USING (member_id) JOIN info_articles a ON a.id = $1
  WHERE a.requires_confirmation OR NOT ${mutedBy('d.account_id')}`;
const LENGTH = 'SELECT COALESCE(max(position), 0) AS length FROM info_targets WHERE article_id = $1 AND publication = $2';

/** `$3`: whether he confirms, too. The earliest time stays. */
const MARK = `
  UPDATE info_targets t SET read_at = COALESCE(t.read_at, now()), confirmed_at = CASE WHEN $3 THEN COALESCE(t.confirmed_at, now()) ELSE t.confirmed_at END
  FROM info_articles a
  WHERE a.id = $1 AND ${OPEN} AND t.article_id = a.id AND t.publication = a.publication
    AND t.member_id = (SELECT member_id FROM base_account_directory WHERE account_id = $2)
  RETURNING t.read_at AS "readAt", t.confirmed_at AS "confirmedAt"`;

const REMINDED_TODAY = `t.reminded_at > now() - interval '1 day'`;
const REMIND = defineScopedSql({
  name: 'info.targets_to_remind',
  scope: managedTargets,
  text: `
    WITH ${ARTICLE}, ${PLACES}, waiting AS (
      SELECT t.publication, t.position, m.account_id IS NOT NULL AS "hasAccount", COALESCE(${REMINDED_TODAY}, false) AS held
      FROM a JOIN info_targets t ON t.article_id = a.id AND t.publication = a.publication
      JOIN base_organization_directory o ON o.id = t.organization_id
      JOIN base_member_directory m ON m.member_id = t.member_id
      WHERE ${WAITING} AND ${STILL_ADDRESSED} AND {{scope}}
    ), reminded AS (
      UPDATE info_targets t SET reminded_at = now(), told_at = NULL FROM waiting w
      WHERE w."hasAccount" AND NOT w.held AND t.article_id = $1 AND t.publication = w.publication AND t.position = w.position
    )
    SELECT count(*) FILTER (WHERE "hasAccount" AND NOT held)::int AS reminded, count(*) FILTER (WHERE "hasAccount" AND held)::int AS held,
      count(*) FILTER (WHERE NOT "hasAccount")::int AS "withoutAccount" FROM waiting`,
});
const PUBLICATION = 'SELECT a.publication FROM info_articles a WHERE a.id = $1';
const HAS_TARGETS = defineScopedSql({
  name: 'info.article_has_targets',
  scope: managedTargets,
  text: `
    SELECT 1 FROM info_targets t JOIN base_organization_directory o ON o.id = t.organization_id WHERE t.article_id = $1 AND {{scope}} LIMIT 1`,
});

/** When somebody read and confirmed. */
export interface Marks {
  readonly readAt: string;
  readonly confirmedAt: string | null;
}

/** How many of those who are waited for are told again, were not long ago, and cannot be. */
export interface Reminding {
  readonly reminded: number;
  readonly held: number;
  readonly withoutAccount: number;
}

/** The accounts of those who hear of a publication: for the first time, and as a reminder. */
export interface ToldAccounts {
  readonly fresh: string[];
  readonly again: string[];
}

/** The statements on the lists of whom articles are for. */
@Injectable()
export class TargetRepository {
  /** Writes the list of the publication that an article has now. */
  async freeze(tx: Transaction, articleId: string): Promise<void> {
    await tx.query(FREEZE, [articleId]);
  }

  /** The last place in a list. */
  async lengthOf(runner: SqlRunner, articleId: string, publication: number): Promise<number> {
    return (await runner.one<{ length: number }>(LENGTH, [articleId, publication]))?.length ?? 0;
  }

  /** Takes those in `count` places after `after` who wait to be told of a publication, each once, and notes that they are. */
  async tell(tx: Transaction, { id, publication }: { readonly id: string; readonly publication: number }, after: number, count: number): Promise<ToldAccounts> {
    return (await tx.one<ToldAccounts>(TELL, [id, publication, after, count])) ?? { fresh: [], again: [] };
  }

  /** Notes that whom an account belongs to has read, or confirmed; null where he is not on the present list. */
  mark(tx: Transaction, articleId: string, accountId: string | null, confirms: boolean): Promise<Marks | null> {
    return tx.one<Marks>(MARK, [articleId, accountId, confirms]);
  }

  /**
   * Has those in scope on the present list told again who are waited for; `held` of them were reminded less than a day ago and
   * are not, and nobody can tell those `withoutAccount`. The article is to be locked.
   */
  async remind(tx: Transaction, rows: ManagedRows, articleId: string): Promise<Reminding> {
    const { params, text } = REMIND.build(rows, [articleId]);
    return (await tx.one<Reminding>(text, params)) ?? { reminded: 0, held: 0, withoutAccount: 0 };
  }

  /** Whether members of organisations in scope are on any list of the article. */
  async hasTargets(runner: SqlRunner, rows: ManagedRows, articleId: string): Promise<boolean> {
    const { params, text } = HAS_TARGETS.build(rows, [articleId]);
    return (await runner.one(text, params)) !== null;
  }

  /** How many times an article was published. */
  async publicationOf(runner: SqlRunner, articleId: string): Promise<number> {
    return (await runner.one<{ publication: number }>(PUBLICATION, [articleId]))?.publication ?? 0;
  }
}
