import fc from 'fast-check';
import { spell, wordKeyOf } from './spelling.js';

describe('the spelling of texts for words', () => {
  it.each([
    ['ＡＢＣ', 'abc'],
    ['ﾊﾟｰﾃｨｰ', 'パーティー'],
    ['敏\u200B感\uFEFF词', '敏感词'],
    ['敏\uFE0F感词', '敏感词'],
    ['敏 感　词', '敏感词'],
    [' 敏感词 ', '敏感词'],
    ['Open   Source', 'open source'],
    ['敏\n感词', '敏\n感词'],
    ['敏\u2028感词', '敏\n感词'],
    ['e\u0301te', 'éte'],
    ['㈱', '(株)'],
    ['敏感詞', '敏感詞'],
  ])('spells %j as %j', (text, spelt) => {
    expect(spell(text).text).toBe(spelt);
  });

  it('leads back to where each character stands', () => {
    const text = '前 敏\u200B感 ＡＢ词';
    const { ends, starts, text: spelt } = spell(text);
    const at = spelt.indexOf('敏感');
    expect(text.slice(starts[at], ends[at + 1])).toBe('敏\u200B感');
    const latin = spelt.indexOf('ab');
    expect(text.slice(starts[latin], ends[latin + 1])).toBe('ＡＢ');
  });

  it('is its own spelling, with a way back that never goes backwards, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ends, starts, text: spelt } = spell(text);
        expect(wordKeyOf(spelt)).toBe(spelt);
        expect([starts.length, ends.length]).toEqual([spelt.length, spelt.length]);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
      }),
    );
  });
});
