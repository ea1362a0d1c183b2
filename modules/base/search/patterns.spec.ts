import { afterPinyin, containing, pinyinOf, startingWith } from './patterns.js';

describe('search patterns', () => {
  it('take each word literally', () => {
    expect(containing('50% a_b\\')).toEqual(['%50\\%%', '%a\\_b\\\\%']);
    expect(startingWith('10%')).toBe('10\\%%');
  });

  it.each([
    ['Wang Fang', 'wangfang'],
    ["xi'an", 'xian'],
    ['Lü', 'lv'],
    ['wf', 'wf'],
    ['王f', null],
    ['w1', null],
    ["'", null],
  ])('read %s as the pinyin %s', (text, pinyin) => expect(pinyinOf(text)).toBe(pinyin));

  it('bound what begins with a pinyin', () => expect(['wang', 'wangz', 'wanh'].map((each) => each >= 'wang' && each < afterPinyin('wang'))).toEqual([true, true, false]));
});
