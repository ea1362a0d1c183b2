import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  crockford,
  keyedHash,
  normaliseCrockford,
  normaliseIdentifier,
  randomToken,
  readableSecret,
} from './identifiers.js';
import { checkPasswordPolicy } from './password-policy.js';

describe('normaliseIdentifier', () => {
  it.each([
    [' Admin ', 'admin'],
    ['ＡＤＭＩＮ１', 'admin1'],
    ['ad\u200bmin\u00ad\ufeff', 'admin'],
    ['张\u3000 \t三', '张 三'],
    ['Ünal', 'u\u0308nal'.normalize('NFC')],
    ['\u200b', ''],
  ])('%j → %j', (typed, identifier) => {
    expect(normaliseIdentifier(typed)).toBe(identifier);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = normaliseIdentifier(typed);
        expect(normaliseIdentifier(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('random texts', () => {
  const many = (make: () => string) => Array.from({ length: 500 }, make);

  it('randomToken has the bytes asked for', () => {
    expect(Buffer.from(randomToken(32), 'base64url')).toHaveLength(32);
    expect(new Set(many(() => randomToken(16))).size).toBe(500);
  });

  it('crockford gives 24 of all 32 characters', () => {
    const receipts = many(() => crockford());
    expect(receipts.every((receipt) => /^[0-9A-HJKMNP-TV-Z]{24}$/.test(receipt))).toBe(true);
    expect(new Set(receipts.join('')).size).toBe(32);
    expect(new Set(receipts).size).toBe(500);
    expect(crockford(8)).toHaveLength(8);
  });

  it('a receipt typed from paper is the receipt again', () => {
    expect(normaliseCrockford(' o1iL-abcd ｅ\n')).toBe('0111ABCDE');
    for (const receipt of many(() => crockford())) {
      const typed = receipt.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/(.{4})/g, '$1-');
      expect(normaliseCrockford(typed)).toBe(receipt);
    }
  });

  it('a readable secret has no look-alikes and passes both password profiles', () => {
    const secrets = many(readableSecret);
    expect(new Set(secrets).size).toBe(500);
    for (const secret of secrets) {
      expect(secret).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
      expect(checkPasswordPolicy(secret, { profile: 'mlps', username: 'admin' })).toEqual([]);
    }
    const alphabet = new Set(secrets.join('').replaceAll('-', '')).size;
    expect(20 * Math.log2(alphabet)).toBeGreaterThanOrEqual(96);
  });
});

describe('keyedHash', () => {
  it('agrees with the test vector of RFC 4231 §4.3', () => {
    const hash = keyedHash(Buffer.from('Jefe'), 'what do ya want for nothing?');
    expect(Buffer.from(hash, 'base64url').toString('hex')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  it('differs by key', () => {
    expect(keyedHash(randomBytes(32), 'x')).not.toBe(keyedHash(randomBytes(32), 'x'));
  });
});
