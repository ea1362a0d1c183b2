import { requestPhrase } from './request-phrases.js';

describe('words that ask for a decision', () => {
  it.each([
    ['妥否，请批示。', '妥否，请批示'],
    ['当否,请批复', '当否,请批复'],
    ['以上意见妥否，请予批示。', '妥否，请予批示'],
    ['可否，请指示。', '可否，请指示'],
    ['特此请示。', '特此请示'],
    ['现申请经费五万元，恳请予以批准。', '恳请予以批准'],
    ['请县委给予答复为盼。', '请县委给予答复'],
    ['拟增设党支部一个，请审批。', '请审批'],
  ])('are found in %s', (text, phrase) => {
    expect(requestPhrase(text)).toBe(phrase);
  });

  it.each([
    ['特此报告。'],
    ['专此报告，请审阅。'],
    ['已按县委批复的方案办理。'],
    ['对下级的请示及时答复。'],
    ['会议审批了三项预算。'],
    ['党员申请入党须经批准。'],
  ])('are not seen in %s', (text) => {
    expect(requestPhrase(text)).toBeNull();
  });
});
