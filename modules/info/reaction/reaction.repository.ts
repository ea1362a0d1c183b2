import { Injectable } from '@nestjs/common';
import type { SqlRunner, Transaction } from '../../../src/index.js';
import type { ReactionCounts } from './reaction.dto.js';
import { type Reaction, REACTIONS } from './reaction-types.js';

const COUNTS = `
  SELECT max(reaction) FILTER (WHERE account_id = $2) AS own, ${REACTIONS.map((reaction) => `count(*) FILTER (WHERE reaction = '${reaction}')::int AS "${reaction}"`).join(', ')}
  FROM info_reactions WHERE target_kind = 'article' AND target_id = $1`;
const SET = `
  INSERT INTO info_reactions (target_kind, target_id, account_id, member_id, reaction)
  SELECT 'article', $1, d.account_id, d.member_id, $3 FROM base_account_directory d WHERE d.account_id = $2
  ON CONFLICT (target_kind, target_id, account_id) DO UPDATE SET reaction = excluded.reaction RETURNING 1`;
const REMOVE = `DELETE FROM info_reactions WHERE target_kind = 'article' AND target_id = $1 AND account_id = $2 RETURNING 1`;

/** The statements on reactions. */
@Injectable()
export class ReactionRepository {
  /** How many, and the account's own, in one statement. */
  async of(runner: SqlRunner, articleId: string, accountId: string | null): Promise<{ counts: ReactionCounts; own: Reaction | null }> {
    const { own = null, ...counts } = (await runner.one<ReactionCounts & { own: Reaction | null }>(COUNTS, [articleId, accountId])) ?? { like: 0, thanks: 0, learned: 0 };
    return { counts, own };
  }

  /** In place of the one before. @returns whether there is such an account */
  async set(tx: Transaction, articleId: string, accountId: string | null, reaction: Reaction): Promise<boolean> {
    return (await tx.one(SET, [articleId, accountId, reaction])) !== null;
  }

  /** @returns whether there was one */
  async remove(tx: Transaction, articleId: string, accountId: string | null): Promise<boolean> {
    return (await tx.one(REMOVE, [articleId, accountId])) !== null;
  }
}
