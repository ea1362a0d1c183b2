import { render } from '../i18n/text.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { type PasswordProfile, checkPasswordPolicy } from './password-policy.js';

const faultsOf = (password: string, profile: PasswordProfile = 'asvs', username = 'zhangsan1949') =>
  checkPasswordPolicy(password, { profile, username }).map((fault) => fault.code);

describe('the profile asvs', () => {
  it.each([
    ['short', 'abcdefg', ['password_too_short']],
    ['empty', '', ['password_too_short']],
    ['of eight characters', 'zqxjkvbp', []],
    ['of eight Chinese characters', '为人民服务到永远', []],
    ['of seven characters outside the BMP', '𠮷'.repeat(7), ['password_too_short']],
    ['of 128 characters outside the BMP', '𠮷'.repeat(128), []],
    ['of 129 characters', 'ab'.repeat(64) + 'c', ['password_too_long']],
    ['over 1 kB', 'a'.repeat(1025), ['password_too_long']],
    ['common', 'woaini1314', ['password_common']],
    ['common in capitals', 'PASSWORD', ['password_common']],
    ['common in wide characters', '１２３４５６７８', ['password_common']],
    ['the user name', 'ZhangSan1949', ['password_is_username']],
    ['made of spaces inside', 'a b c d e', []],
  ])('judges a password %s', (_, password, codes) => {
    expect(faultsOf(password)).toEqual(codes);
  });
});

describe('the profile mlps', () => {
  it.each([
    ['one kind', 'zqxjkvbp', ['password_too_few_kinds']],
    ['two kinds', 'zqxjkvb7', ['password_too_few_kinds']],
    ['small, capital, digit', 'Zqxjkvb7', []],
    ['small, digit, mark', 'zqxjkv-7', []],
    ['Chinese characters as the other kind', 'Zqxjkvb党', []],
    ['all that asvs refuses, too', 'Aa1', ['password_too_short']],
    ['common', 'P@ssw0rd', ['password_common']],
  ])('judges %s', (_, password, codes) => {
    expect(faultsOf(password, 'mlps')).toEqual(codes);
  });
});

describe('faults', () => {
  it('are said in both languages with their numbers filled in', () => {
    const faults = [
      ...checkPasswordPolicy('a', { profile: 'mlps', username: 'a' }),
      ...checkPasswordPolicy('a'.repeat(2000), { profile: 'asvs', username: 'a' }),
      ...checkPasswordPolicy('12345678', { profile: 'asvs', username: 'a' }),
    ];
    expect(new Set(faults.map((fault) => fault.code)).size).toBe(5);
    for (const { message, values } of faults) {
      expect(render(message, 'zh', values)).toMatch(/\p{Script=Han}/u);
      expect(render(message, 'en', values)).not.toMatch(/[{\p{Script=Han}]/u);
    }
  });
});

describe('the list of common passwords', () => {
  it('holds about a hundred or more, each long enough to matter and written as it is compared', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(100);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.toLowerCase());
      expect(password.length).toBeGreaterThanOrEqual(8);
    }
  });
});
