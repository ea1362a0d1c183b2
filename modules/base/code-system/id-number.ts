import { isCalendarDate } from '../../../src/index.js';
import { halfWidth } from './half-width.js';

/** What an ID number says (GB 11643). */
export interface IdNumber {
  readonly valid: true;
  /** The 18 characters in their one spelling: half-width, with a capital X. */
  readonly idNumber: string;
  /** `YYYY-MM-DD`, a day that was. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** The county that gave the number out, GB/T 2260; it may be one that is no more. */
  readonly divisionCode: string;
}

/**
 * Why it is no ID number, what is checked first first: not 18 characters, others than 17 digits and a digit or X,
 * a day of birth that no calendar has or that is yet to come, a check digit that does not fit.
 */
export type IdNumberFault = 'length' | 'characters' | 'date' | 'checkDigit';

const LENGTH = 18;
const FORM = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * Reads an ID number as people type it: full-width digits, blanks and a small x are understood.
 *
 * @param today `YYYY-MM-DD`: nobody was born later
 */
export function readIdNumber(typed: string, today: string): IdNumber | { readonly valid: false; readonly fault: IdNumberFault } {
  const idNumber = halfWidth(typed);
  const fault = faultOf(idNumber, today);
  if (fault) return { valid: false, fault };
  const sex = Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
  return { valid: true, idNumber, birthDate: birthDateOf(idNumber), sex, divisionCode: idNumber.slice(0, 6) };
}

/** The 18th character of an ID number of which `digits` are the first 17. */
export function idCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length);
}

function faultOf(idNumber: string, today: string): IdNumberFault | null {
  if ([...idNumber].length !== LENGTH) return 'length';
  if (!FORM.test(idNumber)) return 'characters';
  const birthDate = birthDateOf(idNumber);
  if (!isCalendarDate(birthDate) || birthDate > today) return 'date';
  return idNumber.endsWith(idCheckDigit(idNumber)) ? null : 'checkDigit';
}

function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}
