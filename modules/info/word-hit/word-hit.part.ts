import type { ModulePart } from '../../../src/index.js';
import { wordCheck } from './word-hit.rules.js';

/** What the check for words of lists brings. */
export const wordHitPart: ModulePart = { rules: [wordCheck] };
