import type { Text } from '../../../src/index.js';

/** What comments and reactions are about. Another kind brings its own reach and routes, and shares the tables. */
export type TargetKind = 'article';

/**
 * How far a comment is. `withdrawn`: readers had it; `deleted`: its author took it back, and its place is kept for the
 * replies to it.
 */
export const COMMENT_STATUSES = ['pending', 'approved', 'rejected', 'withdrawn', 'deleted'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

export const COMMENT_STATUS_NAMES: Readonly<Record<CommentStatus, Text>> = {
  pending: { zh: '待审核', en: 'waiting' },
  approved: { zh: '已公开', en: 'approved' },
  rejected: { zh: '未通过', en: 'rejected' },
  withdrawn: { zh: '已撤下', en: 'withdrawn' },
  deleted: { zh: '作者已删除', en: 'deleted by its author' },
};
