import { createHmac, randomBytes, randomInt } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** No `0 o 1 l i`: they are mistaken for each other in print. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const READABLE_GROUPS = 5;
const READABLE_GROUP_LENGTH = 4;

/**
 * The one spelling of an identifier that people type (user name, e-mail address): NFKC, lower
 * case, no invisible characters, single spaces inside and none around. As in Unicode's
 * NFKC_Casefold, so that `Ａdmin` or an `admin` with a zero-width space is `admin`.
 */
export function normaliseIdentifier(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `bytes` random bytes (refresh tokens: 32) as base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Random Crockford base-32 characters, 5 bits each; 24 make a receipt. */
export function crockford(length = 24): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
}

/** What somebody typed from paper as {@link crockford} made it: case, hyphens, spaces, `O` for 0, `I` and `L` for 1. */
export function normaliseCrockford(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** A password to print once, like `k7mq-2xvd-hn4w-p8tc-zr5f`: 99 bits, with a digit and a letter always. */
export function readableSecret(): string {
  for (;;) {
    const groups = Array.from({ length: READABLE_GROUPS }, () =>
      Array.from({ length: READABLE_GROUP_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join(''),
    );
    const secret = groups.join('-');
    if (/\d/.test(secret) && /[a-z]/.test(secret)) return secret;
  }
}

/** HMAC-SHA256 of `value` as base64url: how refresh tokens and receipts are stored. */
export function keyedHash(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url');
}
