import { idCheckDigit } from '../../../modules/base/code-system/id-number.js';
import type { Dice } from '../../../src/conformance/requests/dice.js';

/** How values are made that no schema tells enough of, by name. */
export const MADE_VALUES = { idNumber };

/** Of somebody who cannot be, born in the last century, with a right check digit. */
function idNumber(dice: Dice): string {
  const [year, month, day] = [dice.between(1940, 1999), dice.between(1, 12), dice.between(1, 28)].map((part) => String(part).padStart(2, '0'));
  const digits = `99${dice.between(1_000, 9_999)}${year}${month}${day}${dice.between(100, 999)}`;
  return digits + idCheckDigit(digits);
}
