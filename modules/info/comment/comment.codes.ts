import type { CodeSystemDefinition } from '../../../src/index.js';
import { COMMENT_STATUS_NAMES, COMMENT_STATUSES } from './comment-types.js';

/** The values of `status` of comments, as a table of codes. */
export const commentCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'comment-status',
    title: { zh: '评论状态', en: 'Status of comment' },
    standard: 'zhibu',
    codes: COMMENT_STATUSES.map((code) => ({ code, name: COMMENT_STATUS_NAMES[code] })),
  },
];
