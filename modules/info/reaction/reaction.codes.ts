import type { CodeSystemDefinition } from '../../../src/index.js';
import { REACTION_NAMES, REACTIONS } from './reaction-types.js';

/** The values of `reaction`, as a table of codes. */
export const reactionCodeSystems: readonly CodeSystemDefinition[] = [
  { id: 'reaction', title: { zh: '表态', en: 'Reaction' }, standard: 'zhibu', codes: REACTIONS.map((code) => ({ code, name: REACTION_NAMES[code] })) },
];
