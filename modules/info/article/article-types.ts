import type { Text } from '../../../src/index.js';

/** What an article is. */
export const ARTICLE_KINDS = ['news', 'notice', 'policy', 'document', 'resource'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const KIND_NAMES: Readonly<Record<ArticleKind, Text>> = {
  news: { zh: '动态', en: 'news' },
  notice: { zh: '通知公告', en: 'notice' },
  policy: { zh: '政策', en: 'policy' },
  document: { zh: '文件', en: 'document' },
  resource: { zh: '资料', en: 'resource' },
};

/** How far an article is; `ready`: it may be published, as far as reviews go. */
export const ARTICLE_STATUSES = ['draft', 'inReview', 'ready', 'scheduled', 'published', 'withdrawn'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const STATUS_NAMES: Readonly<Record<ArticleStatus, Text>> = {
  draft: { zh: '草稿', en: 'draft' },
  inReview: { zh: '审核中', en: 'in review' },
  ready: { zh: '待发布', en: 'ready to publish' },
  scheduled: { zh: '定时发布', en: 'scheduled' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** Who may read an article once it is published. */
export const VISIBILITIES = ['public', 'members', 'organization'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * Why a copy that came back with its source is not published: its organisation is to decide about words in the new text, or has left the
 * module out for now.
 */
export const COPY_HOLDS = ['words', 'module'] as const;
export type CopyHold = (typeof COPY_HOLDS)[number];
