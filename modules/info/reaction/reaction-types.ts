import type { Text } from '../../../src/index.js';

/** What a reader may express by one touch. A closed set: nothing that speaks against somebody. */
export const REACTIONS = ['like', 'thanks', 'learned'] as const;
export type Reaction = (typeof REACTIONS)[number];

export const REACTION_NAMES: Readonly<Record<Reaction, Text>> = {
  like: { zh: '赞', en: 'like' },
  thanks: { zh: '感谢', en: 'thanks' },
  learned: { zh: '有收获', en: 'learned something' },
};
