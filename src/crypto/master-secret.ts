import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';

/** The fewest bytes a production secret may have. */
export const MINIMUM_SECRET_BYTES = 32;

/** What every message about a secret ends with. */
export const SECRET_CURE: Text = { zh: '请生成一个：openssl rand -base64 48', en: 'Make one with: openssl rand -base64 48' };

const BASE64_PREFIX = 'base64:';
const FEWEST_DIFFERENT_BYTES = 6;

/**
 * Phrases (lower case, letters and digits only) that mark a secret as copied from an example.
 * Every secret printed in the documentation or in an example file must hold one of them;
 * they are long enough that a random secret does not.
 */
const SAMPLE_PHRASES = [
  'changeme',
  'changethis',
  'replaceme',
  'replacewith',
  'replacethis',
  'yoursecret',
  'mysecret',
  'secretkey',
  'supersecret',
  'zhibusecret',
  'testsecret',
  'devsecret',
  'notasecret',
  'example',
  'placeholder',
  'opensslrand',
  'donotuse',
  'insecure',
  'password',
  'letmein',
  'qwertyuiop',
  'correcthorse',
  '0123456789abcdef',
  '12345678901234567890',
  'abcdefghijklmnop',
] as const;

/**
 * The bytes of a secret given as text, or as base64 (either alphabet) after `base64:`.
 * @throws StartupError `secrets.malformed` naming `variable`, never the value.
 */
export function decodeSecret(variable: string, given: string): Buffer {
  const text = given.trim();
  if (!text.startsWith(BASE64_PREFIX)) return Buffer.from(text, 'utf8');
  const encoded = text.slice(BASE64_PREFIX.length);
  if (!/^[\w+/-]+={0,2}$/.test(encoded)) {
    throw new StartupError('secrets.malformed', {
      zh: `${variable} 以“base64:”开头，其后却不是 base64。${SECRET_CURE.zh}`,
      en: `${variable} starts with "base64:" but what follows is not base64. ${SECRET_CURE.en}`,
    });
  }
  return Buffer.from(encoded, 'base64');
}

/** @throws StartupError `secrets.too_short` or `secrets.sample` naming `variable`, never the value. */
export function refuseWeakSecret(variable: string, secret: Buffer): void {
  if (secret.length < MINIMUM_SECRET_BYTES) {
    throw new StartupError('secrets.too_short', {
      zh: `${variable} 过短：只有 ${secret.length} 字节，至少需要 ${MINIMUM_SECRET_BYTES} 字节。${SECRET_CURE.zh}`,
      en: `${variable} is too short: it has ${secret.length} bytes, at least ${MINIMUM_SECRET_BYTES} are needed. ${SECRET_CURE.en}`,
    });
  }
  if (isSample(secret)) {
    throw new StartupError('secrets.sample', {
      zh: `${variable} 是示例值，或容易猜到。${SECRET_CURE.zh}`,
      en: `${variable} is a sample or can be guessed. ${SECRET_CURE.en}`,
    });
  }
}

function isSample(secret: Buffer): boolean {
  const letters = secret.toString('latin1').toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    new Set(secret).size < FEWEST_DIFFERENT_BYTES ||
    repeatsItself(secret) ||
    SAMPLE_PHRASES.some((phrase) => letters.includes(phrase))
  );
}

/** Whether the whole is one unit, repeated at least twice (the last time perhaps cut off). */
function repeatsItself(bytes: Buffer): boolean {
  for (let period = 1; period * 2 <= bytes.length; period += 1) {
    if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period))) return true;
  }
  return false;
}
