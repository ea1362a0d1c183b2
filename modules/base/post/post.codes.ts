import type { CodeSystemDefinition } from '../../../src/index.js';
import { POST_NAMES, POSTS } from './post-types.js';

/** The values of `post`, as a table of codes in the order of rank. */
export const postCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'party-post',
    title: { zh: '党内职务', en: 'Post in the Party' },
    standard: '中国共产党支部工作条例（试行）',
    codes: POSTS.map((code) => ({ code, name: POST_NAMES[code] })),
  },
];
