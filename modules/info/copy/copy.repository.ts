import { Injectable } from '@nestjs/common';
import type { ManagedRows, SqlRunner, Transaction } from '../../../src/index.js';
import { type OwnWords, ownVectorOf } from '../article/article-forewords.js';
import type { ArticlePayload } from '../article/article.events.js';
import type { CopyHold } from '../article/article-types.js';
import type { CopyNews } from './copy-news.js';
import * as statements from './copy-statements.js';

/** How a copy stands to what it follows. */
export interface CopyStanding {
  /** Whether an article above it is withdrawn. */
  readonly isClosed: boolean;
  /** Whether it is published again with that. */
  readonly isRecalled: boolean;
  readonly recallReason: string | null;
  /** Whether the article whose text it is is for everybody. */
  readonly isOriginPublic: boolean;
  /** Whether it came back with its source, and waits for a decision or a time alone. */
  readonly isReturned: boolean;
}

/** A copy that a change of its source concerned. */
export type ConcernedCopy = Omit<ArticlePayload, 'articleId'> & { readonly id: string };

/** The same, and whether readers had it until then, or were to have it again. */
export interface StoppedCopy extends ConcernedCopy {
  readonly wasRead: boolean;
}

/** What an organisation is yet to be told. */
export interface UntoldCopy {
  /** Of the news. */
  readonly id: string;
  readonly copyId: string;
  readonly news: CopyNews;
  readonly reason: string;
  readonly title: string;
  readonly organizationId: string;
  /** The name of the one whose text it is. */
  readonly organization: string;
}

/** A new copy. */
export interface CopyLink {
  readonly articleId: string;
  readonly sourceId: string;
  readonly originId: string;
}

/** The statements on copies. Callers have locked what they change, as {@link FamilyLocks} says. */
@Injectable()
export class CopyRepository {
  async hasCopies(runner: SqlRunner, articleId: string): Promise<boolean> {
    return (await runner.one<{ hasCopies: boolean }>(statements.HAS_COPIES, [articleId]))?.hasCopies === true;
  }

  standingOf(tx: Transaction, articleId: string): Promise<CopyStanding | null> {
    return tx.one<CopyStanding>(statements.STANDING, [articleId]);
  }

  /** Makes an article that was just begun a copy. */
  async link(tx: Transaction, { articleId, originId, sourceId }: CopyLink, words: OwnWords): Promise<void> {
    const through = (await tx.one<{ through: string[] }>(statements.THROUGH, [sourceId]))?.through ?? [];
    await tx.query(statements.LINK, [articleId, sourceId, originId, through, words.foreword, words.forewordText, ownVectorOf(words)]);
  }

  /** Those below an article that nothing closed yet. */
  openBelow(tx: Transaction, articleId: string): Promise<string[]> {
    return idsOf(tx, statements.OPEN_BELOW, [articleId]);
  }

  /** These and those below them, as far as they were not recalled. */
  theseAndBelow(tx: Transaction, copyIds: readonly string[]): Promise<string[]> {
    return idsOf(tx, statements.THESE_AND_BELOW, [copyIds]);
  }

  /** Takes them from their readers. */
  stop(tx: Transaction, copyIds: readonly string[], reason: string): Promise<StoppedCopy[]> {
    return tx.query<StoppedCopy>(statements.STOP, [copyIds, reason]);
  }

  async close(tx: Transaction, copyIds: readonly string[], closedBy: string, comingBack: readonly string[]): Promise<void> {
    await tx.query(statements.CLOSE, [copyIds, closedBy, comingBack]);
    await this.addNews(tx, copyIds, 'sourceWithdrawn');
  }

  async recall(tx: Transaction, copyIds: readonly string[], reason: string): Promise<void> {
    await tx.query(statements.RECALL, [copyIds, reason]);
    await this.addNews(tx, copyIds, 'sourceRecalled');
  }

  /** Says why a copy that came back is not published. @returns whether it came back */
  async hold(tx: Transaction, copyId: string, heldFor: CopyHold): Promise<boolean> {
    return (await tx.one(statements.HOLD, [copyId, heldFor])) !== null;
  }

  /** Says that a copy does not come back any more. @returns what it waited for; null where it did not come back */
  settle(tx: Transaction, copyId: string): Promise<{ heldFor: CopyHold | null } | null> {
    return tx.one(statements.SETTLE, [copyId]);
  }

  /** Notes what organisations are to be told of copies. */
  async addNews(tx: Transaction, copyIds: readonly string[], news: CopyNews): Promise<void> {
    await tx.query(statements.NEWS, [copyIds, news]);
  }

  /** Opens what an article had closed; those that come back are scheduled for now, those that may not be for everybody any more are drafts. */
  async reopen(tx: Transaction, articleId: string): Promise<void> {
    await tx.query(statements.REOPEN, [articleId]);
  }

  /** Gives all copies the text of their origin. */
  async follow(tx: Transaction, originId: string): Promise<void> {
    await tx.query(statements.KEEP_REVISIONS, [originId]);
    await tx.query(statements.FOLLOW, [originId]);
  }

  /** Has a copy found again that is published again. */
  async find(tx: Transaction, copyId: string): Promise<void> {
    await tx.query(statements.FIND, [copyId]);
  }

  async followEnd(tx: Transaction, originId: string): Promise<void> {
    await tx.query(statements.FOLLOW_END, [originId]);
  }

  expire(tx: Transaction, originId: string): Promise<ConcernedCopy[]> {
    return tx.query<ConcernedCopy>(statements.EXPIRE, [originId]);
  }

  /** Takes some news that organisations of these rows are yet to be told; nobody else has them until the transaction ends. */
  untold(tx: Transaction, rows: ManagedRows, most: number): Promise<UntoldCopy[]> {
    const { params, text } = statements.UNTOLD.build(rows, [most]);
    return tx.query<UntoldCopy>(text, params);
  }

  async markTold(tx: Transaction, newsIds: readonly string[]): Promise<void> {
    await tx.query(statements.TOLD, [newsIds]);
  }

  /** The origins of copies that some organisations passed on. */
  passedOnOf(tx: Transaction, organizationIds: readonly string[]): Promise<string[]> {
    return idsOf(tx, statements.ORIGINS_PASSED_ON, [organizationIds]);
  }

  /** Copies of a family that wait to be published again. */
  due(runner: SqlRunner, originId: string): Promise<{ id: string; publishAt: string }[]> {
    return runner.query(statements.DUE, [originId]);
  }

  async followMerged(tx: Transaction, mergedIds: readonly string[], organizationId: string): Promise<void> {
    await tx.query(statements.PASSED_ON, [mergedIds]);
    await tx.query(statements.FOLLOW_MERGED, [mergedIds, organizationId]);
  }
}

async function idsOf(tx: Transaction, sql: string, params: readonly unknown[]): Promise<string[]> {
  return (await tx.query<{ id: string }>(sql, params)).map(({ id }) => id);
}
