import { idCheckDigit } from '../code-system/id-number.js';

/** No such county: whoever meets the number knows that it is nobody's. */
const IMPOSSIBLE_AREA = '999999';

/** Hands out ID numbers with a right check digit (GB 11643) that cannot be anybody's, none of them twice. */
export class DemoNumbers {
  private readonly used = new Map<string, number>();

  /** @param birthDate `YYYY-MM-DD`; 500 men and 500 women of one day have a number */
  idNumber(birthDate: string, sex: 'male' | 'female'): string {
    const key = `${birthDate} ${sex}`;
    const before = this.used.get(key) ?? 0;
    this.used.set(key, before + 1);
    const sequence = 2 * before + (sex === 'male' ? 1 : 0);
    const body = `${IMPOSSIBLE_AREA}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
    return `${body}${idCheckDigit(body)}`;
  }
}

/** A mobile number of a range that no carrier has. */
export function demoPhone(number: number): string {
  return `154${String(10_000_000 + number)}`;
}
