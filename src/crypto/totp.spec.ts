import { generateSync } from 'otplib';
import { newTotpSecret, totpUri, verifyTotp } from './totp.js';

const secret = newTotpSecret();
const seconds = 1_800_000_015;
const now = new Date(seconds * 1000);
const step = Math.floor(seconds / 30);
const codeAt = (steps: number) => generateSync({ secret, epoch: seconds + steps * 30 });
const check = (code: string, lastUsedStep: number | null = null) => verifyTotp(secret, code, { now, lastUsedStep });

describe('verifyTotp', () => {
  it('agrees with the test vectors of RFC 6238', () => {
    const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const at = (time: number) => ({ now: new Date(time * 1000), lastUsedStep: null });
    expect(verifyTotp(rfcSecret, '287082', at(59))).toBe(1);
    expect(verifyTotp(rfcSecret, '081804', at(1_111_111_109))).toBe(37_037_036);
  });

  it.each([
    [-2, null],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, null],
  ])('answers the code %i steps from now by %p', (steps, expected) => {
    expect(check(codeAt(steps))).toBe(expected);
  });

  it('takes no code twice, nor one before the last used', () => {
    expect(check(codeAt(0), step)).toBeNull();
    expect(check(codeAt(-1), step)).toBeNull();
    expect(check(codeAt(1), step)).toBe(step + 1);
    expect(check(codeAt(0), step - 1)).toBe(step);
  });

  it('refuses everything while the clock is far behind the last use', () => {
    expect(check(codeAt(0), step + 1000)).toBeNull();
  });

  it('takes digits as input methods and people write them', () => {
    const code = codeAt(0);
    const wide = code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    expect(check(` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(step);
    expect(check(wide)).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef', '-12345', '1e5000'])('refuses %j', (code) => {
    expect(check(code)).toBeNull();
  });
});

describe('newTotpSecret and totpUri', () => {
  it('make 160 bits, different each time', () => {
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
  });

  it('name issuer and account in a URI that apps read', () => {
    const uri = new URL(totpUri({ issuer: '支部 A', account: '张三@x', secret }));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toBe('/支部 A:张三@x');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('支部 A');
  });
});
