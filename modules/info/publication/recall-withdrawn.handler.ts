import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { type ArticlePayload, articleWithdrawn } from '../article/article.events.js';
import { PublicationService } from './publication.service.js';

/** An article that was withdrawn leaves its channels, where they can. */
@Injectable()
export class RecallWithdrawn implements EventHandler<ArticlePayload> {
  static readonly event = articleWithdrawn;

  constructor(private readonly publications: PublicationService) {}

  async handle({ payload }: DomainEvent<ArticlePayload>, tx: WorkTransaction): Promise<void> {
    await this.publications.recallAll(tx, payload.articleId);
  }
}
