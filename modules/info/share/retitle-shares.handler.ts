import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { type ArticlePayload, articlePublished } from '../article/article.events.js';
import { ShareRows } from './share-rows.js';

/** Offers have the title that an article was last published with, not the one that somebody is just writing. */
@Injectable()
export class RetitleShares implements EventHandler<ArticlePayload> {
  static readonly event = articlePublished;

  constructor(private readonly rows: ShareRows) {}

  async handle({ payload: { articleId } }: DomainEvent<ArticlePayload>, tx: WorkTransaction): Promise<void> {
    await this.rows.retitle(tx, articleId);
  }
}
