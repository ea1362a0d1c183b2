import { IsIn, IsInt, Max, Min } from 'class-validator';
import { checkSettings } from './check-settings.js';

class VisitSettings {
  @IsInt() @Min(0) @Max(3) levels = 0;
  @IsIn(['off', 'open']) comments = 'off';
}

const rulesOf = (given: object) => checkSettings(VisitSettings, given).faults.map(({ key, rule }) => `${key}: ${rule}`);

describe('the faults of settings', () => {
  it('tell of a value of the wrong type that alone, and not that it is too large and too small', () => {
    expect(rulesOf({ levels: '三' })).toEqual(['levels: isInt']);
    expect(checkSettings(VisitSettings, { levels: '三' }).faults[0]?.text.zh).toBe('必须是整数');
  });

  it('tell of one that is too large or not among the choices', () => {
    expect(rulesOf({ levels: 4, comments: 'closed' })).toEqual(['levels: max', 'comments: isIn']);
  });
});
