import type { Text } from '../../../src/index.js';

/**
 * What the words of a list are: `sensitive` ones somebody has to decide about before they are published (INF-7);
 * `typo` and `name` (people, posts and set phrases that must be right) are only shown.
 */
export const WORD_KINDS = ['sensitive', 'typo', 'name'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export const WORD_KIND_NAMES: Readonly<Record<WordKind, Text>> = {
  sensitive: { zh: '敏感词', en: 'sensitive words' },
  typo: { zh: '错别字', en: 'typos' },
  name: { zh: '人名、职务和固定提法', en: 'names, posts and set phrases' },
};

/** Whether the words of a list are looked for. */
export const WORD_LIST_STATUSES = ['active', 'suspended'] as const;
export type WordListStatus = (typeof WORD_LIST_STATUSES)[number];

/** How many words a list holds at most. */
export const MOST_WORDS = 100_000;
/** How many lists an organisation has at most. */
export const MOST_LISTS = 20;
/** How long a word, and what stands in its place, may be. */
export const LONGEST_WORD = 100;
