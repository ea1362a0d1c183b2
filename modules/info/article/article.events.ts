import { defineEvent } from '../../../src/index.js';
import type { ArticleKind } from './article-types.js';

/** What is told of an article. */
export interface ArticlePayload {
  readonly articleId: string;
  readonly organizationId: string;
  readonly sectionId: string | null;
  readonly kind: ArticleKind;
  readonly revision: number;
}

/** An article can be read by whom it is addressed to. */
export const articlePublished = defineEvent<ArticlePayload>('info.article_published');

/** A published or scheduled article was taken back. */
export const articleWithdrawn = defineEvent<ArticlePayload>('info.article_withdrawn');

/** The time of a published article is over. */
export const articleExpired = defineEvent<ArticlePayload>('info.article_expired');

/** What the event of an article tells. */
export function payloadOf({ id, kind, organizationId, revision, sectionId }: Omit<ArticlePayload, 'articleId'> & { readonly id: string }): ArticlePayload {
  return { articleId: id, organizationId, sectionId, kind, revision };
}
