import { customColumn } from '../../../src/index.js';
import { DOCUMENT } from '../document/document-columns.js';
import type { Article, ArticleSummary } from './article.dto.js';
import type { Visibility } from './article-types.js';

/** The audience as the table has it. */
export interface AudienceColumns {
  readonly visibility: Visibility;
  readonly audienceSubtrees: string[];
  readonly audienceExact: string[];
  readonly audienceStages: string[];
  readonly audienceTags: string[];
}

type Flat<T extends { audience: unknown }> = Omit<T, 'audience'> & AudienceColumns;

/** A row of the list. */
export type SummaryRow = Flat<ArticleSummary>;
/** A row of one article. */
export type ArticleRow = Flat<Article>;

/** The columns of a list: the body is none of them. */
export const SUMMARY_COLUMNS: { readonly [K in keyof SummaryRow]: string } = {
  id: 'a.id',
  title: 'a.title',
  summary: 'a.summary',
  kind: 'a.kind',
  organizationId: 'a.organization_id',
  organizationName: 'o.name',
  sectionId: 'a.section_id',
  visibility: 'a.visibility',
  audienceSubtrees: 'a.audience_subtrees',
  audienceExact: 'a.audience_exact',
  audienceStages: 'a.audience_stages',
  audienceTags: 'a.audience_tags',
  tags: 'a.tags',
  documentNumber: 'a.document_number',
  document: DOCUMENT,
  authorName: 'a.author_name',
  cover: 'a.cover',
  pinned: 'a.pinned',
  requiresConfirmation: 'a.requires_confirmation',
  status: 'a.status',
  reviewLevels: 'a.review_levels',
  reviewsPassed: 'a.reviews_passed',
  publishAt: 'a.publish_at',
  expireAt: 'a.expire_at',
  publishedAt: 'a.published_at',
  readingMinutes: 'a.reading_minutes',
  // The origin of a copy, and nothing of its foreword: ArticleProvenance.show puts both in their place.
  sharedFrom: 'a.origin_id',
  custom: customColumn('a.custom', 'o.node'),
  revision: 'a.revision',
  version: 'a.version',
  createdAt: 'a.created_at',
  updatedAt: 'a.updated_at',
};

/** The columns of one article. */
export const ARTICLE_COLUMNS: { readonly [K in keyof ArticleRow]: string } = {
  ...SUMMARY_COLUMNS,
  body: 'a.body',
  foreword: 'NULL::text',
  attachments: 'a.attachments',
  files: 'a.files',
  commentsAllowed: 'a.comments_allowed',
  withdrawnAt: 'a.withdrawn_at',
  withdrawReason: 'a.withdraw_reason',
};

/** Puts the audience of a row together. */
export function withAudience<R extends AudienceColumns>(row: R): Omit<R, keyof AudienceColumns> & Pick<ArticleSummary, 'audience'> {
  const { visibility, audienceSubtrees, audienceExact, audienceStages: stages, audienceTags: tags, ...rest } = row;
  const includeDescendants = audienceExact.length === 0;
  return { ...rest, audience: { visibility, organizationIds: includeDescendants ? audienceSubtrees : audienceExact, includeDescendants, stages, tags } };
}
