import fc from 'fast-check';
import { maskIdNumber, maskPhone } from './masking.js';

describe('maskIdNumber', () => {
  it.each([
    ['410102199001010024', '410102********0024'],
    [' 41010219900101002X ', '410102********002X'],
    ['410102900101002', '************002'],
    ['H12345678', '*******78'],
    ['1234567', '******7'],
    ['123', '***'],
    ['𠮷𠮷𠮷𠮷', '***𠮷'],
    ['', ''],
  ])('%j → %j', (given, masked) => {
    expect(maskIdNumber(given)).toBe(masked);
  });
});

describe('maskPhone', () => {
  it.each([
    ['13812341027', '138****1027'],
    ['+86 138-1234-1027', '138****1027'],
    ['008613812341027', '138****1027'],
    ['0371-65123456', '037*****3456'],
    ['65123456', '******56'],
    ['110', '***'],
    ['', ''],
  ])('%j → %j', (given, masked) => {
    expect(maskPhone(given)).toBe(masked);
  });
});

describe.each([
  ['maskIdNumber', maskIdNumber, 10, 8],
  ['maskPhone', maskPhone, 7, 4],
] as const)('%s of anything', (_, mask, mostShown, fewestHidden) => {
  it('keeps the length, never shows more than the pattern, and hides most of what is shorter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,40}$/), (value) => {
        const masked = mask(value);
        const hidden = masked.split('*').length - 1;
        const shown = masked.length - hidden;
        expect(masked).toHaveLength(value.length);
        expect(shown).toBeLessThanOrEqual(mostShown);
        expect(hidden >= fewestHidden || shown <= value.length / 4).toBe(true);
      }),
    );
  });
});
