import type { CodeSystemDefinition } from '../../../src/index.js';
import { ARTICLE_KINDS, ARTICLE_STATUSES, KIND_NAMES, STATUS_NAMES } from './article-types.js';

/** The values of `kind` and `status` of articles, as tables of codes. */
export const articleCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'article-kind',
    title: { zh: '文稿类别', en: 'Kind of article' },
    standard: 'zhibu',
    codes: ARTICLE_KINDS.map((code) => ({ code, name: KIND_NAMES[code] })),
  },
  {
    id: 'article-status',
    title: { zh: '文稿状态', en: 'Status of article' },
    standard: 'zhibu',
    codes: ARTICLE_STATUSES.map((code) => ({ code, name: STATUS_NAMES[code] })),
  },
];
