import { afterPinyin, pinyinOf } from './patterns.js';

describe('search patterns', () => {
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
