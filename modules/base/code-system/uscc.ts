import { halfWidth } from './half-width.js';

/** Why it is no unified social credit code: not 18 characters, characters that it does not use, a check character that does not fit. */
export type UsccFault = 'length' | 'characters' | 'checkDigit';

const LENGTH = 18;
/** All digits and capitals but I, O, Z, S and V. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Authority and kind of body, the six digits of its division (GB/T 2260), the body's own nine characters, the check character. */
const FORM = new RegExp(`^[${CHARACTERS}]{2}\\d{6}[${CHARACTERS}]{10}$`);
const MODULUS = CHARACTERS.length;
const WEIGHTS = Array.from({ length: LENGTH - 1 }, (_, index) => powerOfThree(index));

/** Reads a unified social credit code (统一社会信用代码, GB 32100) as people type it: full-width and small letters are understood. */
export function readUscc(typed: string): { readonly valid: true; readonly uscc: string } | { readonly valid: false; readonly fault: UsccFault } {
  const uscc = halfWidth(typed);
  if ([...uscc].length !== LENGTH) return { valid: false, fault: 'length' };
  if (!FORM.test(uscc)) return { valid: false, fault: 'characters' };
  return uscc.endsWith(checkCharacter(uscc)) ? { valid: true, uscc } : { valid: false, fault: 'checkDigit' };
}

function checkCharacter(uscc: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CHARACTERS.indexOf(uscc.charAt(index)), 0);
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

function powerOfThree(exponent: number): number {
  return exponent === 0 ? 1 : (powerOfThree(exponent - 1) * 3) % MODULUS;
}
