import { Injectable } from '@nestjs/common';
import { FieldCrypto, maskIdNumber, maskPhone } from '../../../src/index.js';
import { halfWidth } from '../code-system/half-width.js';
import { memberErrors } from './member.errors.js';

/** The two numbers of a member that are kept encrypted. */
export type NumberField = 'idNumber' | 'phone';

/** A number as it is stored: encrypted, and the text by which equal ones are found. */
export interface SealedNumber {
  readonly stored: string;
  readonly index: string;
}

/** Both numbers of a row, encrypted. */
interface NumberedRow {
  readonly id: string;
  idNumber: string;
  phone: string | null;
}

const COLUMNS: Readonly<Record<NumberField, string>> = { idNumber: 'id_number', phone: 'phone' };
const MASKS: Readonly<Record<NumberField, (value: string) => string>> = { idNumber: maskIdNumber, phone: maskPhone };
/** A mobile or fixed number of China, or one of another country. */
const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7}|\+(?!86)\d{7,15})$/;

/** The one spelling of a phone number, without blanks, hyphens and +86; null for what is none. */
export function readPhone(typed: string): string | null {
  const digits = halfWidth(typed).replace(/[()-]/g, '').replace(/^(\+|00)86(?=\d{7})/, '').replace(/^00(?=[1-9])/, '+');
  return PHONE.test(digits) ? digits : null;
}

/** The same. @throws Problem `base.phone_invalid` */
export function requirePhone(typed: string): string {
  const phone = readPhone(typed);
  if (phone !== null) return phone;
  throw memberErrors.phoneInvalid({}, { errors: [{ pointer: '/phone', code: 'phone_invalid', message: memberErrors.phoneInvalid.definition.detail }] });
}

/** Keeps ID and phone numbers: encrypted at their place, found by equality, shown with their middle hidden. */
@Injectable()
export class MemberNumbers {
  constructor(private readonly crypto: FieldCrypto) {}

  /** A number in its one spelling, ready for the row `memberId`. */
  seal(memberId: string, field: NumberField, value: string): SealedNumber {
    return { stored: this.crypto.encrypt(value, placeOf(memberId, field)), index: this.indexOf(field, value) };
  }

  /** Equal for equal numbers. */
  private indexOf(field: NumberField, value: string): string {
    return this.crypto.blindIndex(value, `member.${COLUMNS[field]}`);
  }

  /** The index of what somebody looks for, as he types it. */
  indexOfTyped(field: NumberField, typed: string): string {
    return this.indexOf(field, (field === 'phone' ? readPhone(typed) : null) ?? halfWidth(typed));
  }

  open(memberId: string, field: NumberField, stored: string): string {
    return this.crypto.decrypt(stored, placeOf(memberId, field));
  }

  mask(field: NumberField, value: string): string {
    return MASKS[field](value);
  }

  /**
   * Whether what somebody sent back is the mask he was shown, so that nothing changes.
   * @throws Problem `base.masked_number` for a mask of another number
   */
  isMaskOf(field: NumberField, typed: string, value: string | null): boolean {
    if (!typed.includes('*')) return false;
    if (value !== null && typed === this.mask(field, value)) return true;
    const message = memberErrors.maskedNumber.definition.detail;
    throw memberErrors.maskedNumber({}, { errors: [{ pointer: `/${field}`, code: 'masked_number', message }] });
  }

  /** Puts the masks of a row's numbers in their place. The row itself is changed: a list has up to a hundred. */
  masked<T extends NumberedRow>(row: T): T {
    row.idNumber = this.mask('idNumber', this.open(row.id, 'idNumber', row.idNumber));
    if (row.phone !== null) row.phone = this.mask('phone', this.open(row.id, 'phone', row.phone));
    return row;
  }
}

function placeOf(row: string, field: NumberField) {
  return { table: 'base_members', column: COLUMNS[field], row };
}
