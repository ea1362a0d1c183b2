import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { below } from './copy-statements.js';

const keyOf = (id: string) => `pg_advisory_xact_lock(hashtextextended('info.copies ' || ${id}, 0))`;
const FAMILY = `SELECT ${keyOf('$1')}`;
const THESE = `SELECT ${keyOf('family.id')} FROM (SELECT DISTINCT id FROM unnest($1::uuid[]) AS id ORDER BY id) family`;
const FAMILIES = `
  SELECT ${keyOf('family.id')} FROM (
    SELECT COALESCE(a.origin_id, a.id) AS id FROM info_articles a WHERE a.id = $1
    UNION SELECT r.replaced_id FROM info_document_replacements r WHERE r.article_id = $1 ORDER BY id) family`;
/** The article, the copies below it, what it replaces and the copies of that. */
const ROWS = `
  SELECT a.id FROM info_articles a WHERE a.id = ANY (ARRAY(
    SELECT $1::uuid UNION ALL SELECT id FROM (${below('k.source_id = $1', 'k.recalled_at IS NULL')}) copies
    UNION ALL SELECT r.replaced_id FROM info_document_replacements r WHERE r.article_id = $1
    UNION ALL SELECT k.article_id FROM info_document_replacements r JOIN info_copies k ON k.origin_id = r.replaced_id WHERE r.article_id = $1))
  ORDER BY a.id FOR NO KEY UPDATE OF a`;

/**
 * The one order in which is locked what several articles have to do with. Whoever changes more rows than one takes
 *
 * 1. the families first, in the order of the ids of their origins: one advisory lock for an article and all its copies. Nobody waits for
 *    a family while he holds a row, so a copy that is being made while its source is withdrawn is either there to be closed or refused;
 * 2. then the rows of `info_articles`, in the order of their ids. Who takes rows of many families (a merger, an erasure, the turn of the
 *    day) takes no more than that order, and who changes one row alone no more than that row;
 * 3. then what hangs on an article, such as `info_copies` and `info_word_decisions`: it is changed by who holds the article.
 *
 * Offers and their answers are locked behind their family, be it by who recalls, answers or merges: nobody who has hold of one without that
 * waits for an article.
 */
@Injectable()
export class FamilyLocks {
  /** Everything that a publication, a withdrawal, an end or a repeal of this article may change, whoever asks for it. An article that there is not locks nothing. */
  async lockAround(tx: Transaction, articleId: string): Promise<void> {
    await tx.query(FAMILIES, [articleId]);
    await tx.query(ROWS, [articleId]);
  }

  /** The family of an origin alone, for who comes to know its rows only then. */
  async lock(tx: Transaction, originId: string): Promise<void> {
    await tx.query(FAMILY, [originId]);
  }

  /** Those of several origins. */
  async lockAll(tx: Transaction, originIds: readonly string[]): Promise<void> {
    await tx.query(THESE, [originIds]);
  }
}
