import { toHalfWidth } from '../../../src/index.js';

const IGNORED = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** A number as it is meant, however it was typed: full-width characters made half-width, blanks left out, in capitals. */
export function halfWidth(typed: string): string {
  return toHalfWidth(typed).replace(IGNORED, '').toUpperCase();
}
