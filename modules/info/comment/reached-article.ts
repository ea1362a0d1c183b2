import { defineScopedSql, type RowScope, type SqlRunner, type Transaction } from '../../../src/index.js';
import { ARTICLES, reachedArticles } from '../article/article-reach.js';
import { OPEN } from '../target/target-sql.js';

/** What is to be known of an article that somebody has something to say about. */
export interface ReachedArticle {
  readonly id: string;
  readonly title: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly node: string;
  readonly commentsAllowed: boolean;
  /** Whether readers have it now: who manages it reaches it before and after. */
  readonly isOpen: boolean;
}

const READ = `
  SELECT a.id, a.title, a.organization_id AS "organizationId", o.name AS "organizationName", o.node, a.comments_allowed AS "commentsAllowed", (${OPEN}) AS "isOpen"
  FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}}`;
const REACHED = defineScopedSql({ name: 'info.article_to_answer', scope: reachedArticles, text: READ });
/** Not while it is being withdrawn; those who comment do not wait for each other. */
const HELD = defineScopedSql({ name: 'info.article_being_answered', scope: reachedArticles, text: `${READ} FOR SHARE OF a` });

/** An article that the caller manages or that is addressed to him. */
export function reachedArticle(runner: SqlRunner, rows: RowScope, id: string): Promise<ReachedArticle | null> {
  const { text, params } = REACHED.build(rows, [id]);
  return runner.one<ReachedArticle>(text, params);
}

/** The same, as it stays until the transaction ends. */
export function holdReachedArticle(tx: Transaction, rows: RowScope, id: string): Promise<ReachedArticle | null> {
  const { text, params } = HELD.build(rows, [id]);
  return tx.one<ReachedArticle>(text, params);
}
