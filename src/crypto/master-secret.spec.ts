import { randomBytes } from 'node:crypto';
import { StartupError } from '../errors/startup-error.js';
import { decodeSecret, refuseWeakSecret } from './master-secret.js';

describe('decodeSecret', () => {
  it('takes text as it is, without the white space around it', () => {
    expect(decodeSecret('X', ' 密钥 abc\n').toString('utf8')).toBe('密钥 abc');
  });

  it('decodes both base64 alphabets after base64:', () => {
    const bytes = Buffer.from('fbff00fe', 'hex');
    expect(decodeSecret('X', `base64:${bytes.toString('base64')}`)).toEqual(bytes);
    expect(decodeSecret('X', `base64:${bytes.toString('base64url')}`)).toEqual(bytes);
  });

  it.each(['base64:', 'base64:hush hush', 'base64:a=b'])('refuses %j and does not repeat it', (given) => {
    const attempt = () => decodeSecret('ZHIBU_SECRET', given);
    expect(attempt).toThrow(/^ZHIBU_SECRET starts with "base64:".*openssl rand -base64 48$/);
    expect(attempt).not.toThrow(/hush/);
  });
});

describe('refuseWeakSecret', () => {
  const codeFor = (secret: string | Buffer): string | undefined => {
    try {
      refuseWeakSecret('ZHIBU_SECRET', Buffer.from(secret as string));
      return undefined;
    } catch (error) {
      expect(error).toBeInstanceOf(StartupError);
      expect((error as StartupError).message).toMatch(/^ZHIBU_SECRET .*openssl rand -base64 48$/);
      expect((error as StartupError).message).not.toContain(secret.toString());
      return (error as StartupError).code;
    }
  };

  it('counts bytes, 32 at least', () => {
    const secret = randomBytes(32);
    expect(codeFor(secret.subarray(1))).toBe('secrets.too_short');
    expect(codeFor(secret)).toBeUndefined();
  });

  it.each([
    ['one character repeated', 'a'.repeat(64)],
    ['zero bytes', Buffer.alloc(48)],
    ['a word repeated', 'Xk3!Xk3!Xk3!Xk3!Xk3!Xk3!Xk3!Xk3!'],
    ['a long unit repeated and cut off', 'Gk92hsLqP0zm41Gk92hsLqP0zm41Gk92h'],
    ['few different characters', 'abcababccabacbbacabcbabcacbabcacab'],
    ['changeme', 'Change-Me!Change-me!9f3kq0x7ab2l5'],
    ['a row of the keyboard', '0123456789abcdefGHIJKLMNOPQRSTUV'],
    ['an example of the documentation', 'replace-me-with: openssl rand -base64 48'],
    ['a name for a secret', 'my-super-secret-key-for-zhibu-2026'],
  ])('refuses %s', (_, secret) => {
    expect(codeFor(secret)).toBe('secrets.sample');
  });

  it('accepts what openssl prints', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(codeFor(randomBytes(48).toString('base64'))).toBeUndefined();
      expect(codeFor(randomBytes(32).toString('hex'))).toBeUndefined();
    }
  });
});
