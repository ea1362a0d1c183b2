import type { FieldFault } from '../errors/problem.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { normaliseIdentifier } from './identifiers.js';
import { MAXIMUM_PASSWORD_BYTES } from './passwords.js';

/**
 * Which rules hold for new passwords.
 * - `asvs`: OWASP ASVS 5 §6.2: length, not common, not the user name, no rule about kinds of characters
 * - `mlps`: 等保 2.0 (GB/T 22239) in its usual reading: besides, three of four kinds of characters.
 *   Regular change and history are the caller's.
 */
export type PasswordProfile = 'asvs' | 'mlps';

/** What is wrong with a password, ready to be a fault of a field. */
export type PasswordFault = Omit<FieldFault, 'pointer'>;

const MINIMUM_LENGTH = 8;
const MAXIMUM_LENGTH = 128;
const MINIMUM_KINDS = 3;
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

const FAULTS = {
  tooShort: {
    code: 'password_too_short',
    message: { zh: '密码至少要有 {minimum} 个字符。', en: 'Use at least {minimum} characters.' },
    values: { minimum: MINIMUM_LENGTH },
  },
  tooLong: {
    code: 'password_too_long',
    message: { zh: '密码最多可以有 {maximum} 个字符。', en: 'Use at most {maximum} characters.' },
    values: { maximum: MAXIMUM_LENGTH },
  },
  common: {
    code: 'password_common',
    message: { zh: '这个密码太常见，容易被猜到，请换一个。', en: 'This password is among the most common ones. Choose another.' },
  },
  isUsername: {
    code: 'password_is_username',
    message: { zh: '密码不能与用户名相同。', en: 'The password must not be the user name.' },
  },
  tooFewKinds: {
    code: 'password_too_few_kinds',
    message: {
      zh: '密码要包含大写字母、小写字母、数字和其他字符这四类中的至少 {minimum} 类。',
      en: 'Use at least {minimum} of these four: capital letters, small letters, digits, other characters.',
    },
    values: { minimum: MINIMUM_KINDS },
  },
} as const satisfies Record<string, PasswordFault>;

/**
 * What is wrong with a new password: an empty list if nothing. Length counts characters (code
 * points) of any script; 8–128. Over 1 kB nothing but the length is looked at.
 */
export function checkPasswordPolicy(
  password: string,
  { profile, username }: { profile: PasswordProfile; username: string },
): PasswordFault[] {
  if (Buffer.byteLength(password, 'utf8') > MAXIMUM_PASSWORD_BYTES) return [FAULTS.tooLong];
  const length = [...password].length;
  const plain = normaliseIdentifier(password);
  const faults: PasswordFault[] = [];
  if (length < MINIMUM_LENGTH) faults.push(FAULTS.tooShort);
  if (length > MAXIMUM_LENGTH) faults.push(FAULTS.tooLong);
  if (COMMON_PASSWORDS.has(plain)) faults.push(FAULTS.common);
  if (plain === normaliseIdentifier(username)) faults.push(FAULTS.isUsername);
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (profile === 'mlps' && kinds < MINIMUM_KINDS) faults.push(FAULTS.tooFewKinds);
  return faults;
}
