import { LETTER } from '../../../../test/support/letter-sample.js';
import { capitalNumber, letterSentence, type Segment, stubSentence, validity } from './letter-text.js';

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

describe('the words of an introduction letter', () => {
  it('are those of the form, with numbers that nobody alters', () => {
    expect(textOf(letterSentence(LETTER))).toBe(
      '　　欧阳𠮷·买买提同志（女），36岁，维吾尔族，系中共预备党员，身份证号码110101199003078525，由石浦镇东门渔村党支部去丹东街道金秋社区党支部，' +
        '请转接组织关系。该同志党费已交到贰零贰陆年拾壹月。',
    );
    expect(textOf(stubSentence(LETTER))).toBe('　　欧阳𠮷·买买提同志系中共预备党员，组织关系由石浦镇东门渔村党支部转到丹东街道金秋社区党支部。');
    expect(textOf(validity(LETTER))).toBe('（有效期叁拾天）');
  });

  it('mark what fills a blank', () => {
    expect(stubSentence(LETTER).filter(({ filled }) => filled).map(({ text }) => text)).toEqual([
      '欧阳𠮷·买买提', '预备', '石浦镇东门渔村党支部', '丹东街道金秋社区党支部',
    ]);
  });

  it.each([[1, '壹'], [10, '拾'], [11, '拾壹'], [20, '贰拾'], [90, '玖拾'], [100, '壹佰'], [105, '壹佰零伍'], [110, '壹佰壹拾'], [365, '叁佰陆拾伍']])(
    'write %i in capitals as %s',
    (value, words) => {
      expect(capitalNumber(value)).toBe(words);
    },
  );
});
