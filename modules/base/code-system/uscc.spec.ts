import { readUscc } from './uscc.js';

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91110000802100433B', '12100000400010275N', '91440300708461136T'])('%s is one', (code) => {
    expect(readUscc(code)).toEqual({ valid: true, uscc: code });
  });

  it.each(['91350100m000100y43', '９１３５０１００Ｍ０００１００Ｙ４３', ' 9135 0100 M000100Y43 '])('is understood as it is typed: %j', (typed) => {
    expect(readUscc(typed)).toEqual({ valid: true, uscc: '91350100M000100Y43' });
  });

  it.each([
    ['', 'length'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100M000100O43', 'characters'],
    ['9135010AM000100Y43', 'characters'],
    ['91350100M000100Y44', 'checkDigit'],
    ['91350100M000110Y43', 'checkDigit'],
  ])('%j is refused for its %s', (typed, fault) => {
    expect(readUscc(typed)).toEqual({ valid: false, fault });
  });

  it('notices any two neighbours that changed places', () => {
    const code = '91440300708461136T';
    const swaps = Array.from({ length: 9 }, (_, index) => index + 8).filter((at) => code[at] !== code[at + 1]);
    for (const at of swaps) expect(readUscc(`${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`)).toEqual({ valid: false, fault: 'checkDigit' });
  });
});
