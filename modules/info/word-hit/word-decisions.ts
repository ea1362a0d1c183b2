import { Injectable } from '@nestjs/common';
import type { SqlRunner, Transaction } from '../../../src/index.js';
import { wordKeyOf } from '../word-list/spelling.js';
import type { CheckedText } from './checked-text.js';

/** `keep`: the word is right where it stands. `change`: the text must be changed before it is published. */
export const WORD_CHOICES = ['keep', 'change'] as const;
export type WordChoice = (typeof WORD_CHOICES)[number];

/** What somebody decided about a word of an article. */
export interface WordDecision {
  /** The word as it is looked for. */
  readonly key: string;
  readonly decision: WordChoice;
  readonly reason: string;
  /** An account; null where the demo district was made. */
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string;
}

const OF_ARTICLE = `
  SELECT d.key, d.decision, d.reason, d.decided_by AS "decidedBy", by.name AS "decidedByName", d.decided_at AS "decidedAt"
  FROM info_word_decisions d LEFT JOIN base_account_directory by ON by.account_id = d.decided_by WHERE d.article_id = $1`;
const PUT = `
  INSERT INTO info_word_decisions (article_id, key, decision, reason, decided_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (article_id, key) DO UPDATE SET decision = excluded.decision, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = now()`;
const OF_COPIES = `
  SELECT d.article_id AS "articleId", d.key, k.foreword_text AS foreword FROM info_copies k JOIN info_word_decisions d ON d.article_id = k.article_id
  WHERE k.origin_id = $1 AND k.recalled_at IS NULL`;
const KEYS = `SELECT d.article_id AS "articleId", d.key, '' AS foreword FROM info_word_decisions d WHERE d.article_id = $1`;
const FORGET = `
  DELETE FROM info_word_decisions d USING unnest($1::uuid[], $2::text[]) AS gone (article_id, key) WHERE d.article_id = gone.article_id AND d.key = gone.key`;

/** A word that was decided about, and what its article says beside the texts that are asked about. */
interface DecidedKey {
  readonly articleId: string;
  readonly key: string;
  readonly foreword: string;
}

/** What people decided about the words of articles; it holds as long as the word stands in the text. */
@Injectable()
export class WordDecisions {
  /** By the key of the word. */
  async of(runner: SqlRunner, articleId: string): Promise<ReadonlyMap<string, WordDecision>> {
    return new Map((await runner.query<WordDecision>(OF_ARTICLE, [articleId])).map((decision) => [decision.key, decision]));
  }

  async put(tx: Transaction, articleId: string, { decidedBy, decision, key, reason }: Omit<WordDecision, 'decidedByName' | 'decidedAt'>): Promise<void> {
    await tx.query(PUT, [articleId, key, decision, reason, decidedBy]);
  }

  /** Forgets what was decided about words that do not stand in the text any more: put back, they are decided about anew. */
  async follow(tx: Transaction, articleId: string, texts: readonly CheckedText[]): Promise<void> {
    await this.forgetGone(tx, await tx.query<DecidedKey>(KEYS, [articleId]), texts);
  }

  /** The same for the copies of an article, which have its texts and each a foreword of its own. */
  async followCopies(tx: Transaction, originId: string, texts: readonly CheckedText[]): Promise<void> {
    await this.forgetGone(tx, await tx.query<DecidedKey>(OF_COPIES, [originId]), texts);
  }

  private async forgetGone(tx: Transaction, decided: readonly DecidedKey[], texts: readonly CheckedText[]): Promise<void> {
    if (decided.length === 0) return;
    const spelt = texts.map(({ text }) => wordKeyOf(text));
    const gone = decided.filter(({ foreword, key }) => ![...spelt, wordKeyOf(foreword)].some((text) => text.includes(key)));
    if (gone.length > 0) await tx.query(FORGET, [gone.map(({ articleId }) => articleId), gone.map(({ key }) => key)]);
  }
}
