import { joinTexts, named, render } from './text.js';

const text = { zh: '现为“{state}”，{count} 项。', en: 'It is {state}: {count}.' };
const draft = { zh: '草稿', en: 'a draft' };

describe('a text', () => {
  it('is filled in, texts among its values in its own language', () => {
    expect(render(text, 'zh', { state: draft, count: 2 })).toBe('现为“草稿”，2 项。');
    expect(render(text, 'en', { state: draft, count: 2 })).toBe('It is a draft: 2.');
  });

  it('keeps a placeholder that has no value', () => {
    expect(render(text, 'en', { state: null })).toBe('It is {state}: {count}.');
  });

  it('names a value as people read it and as it is sent', () => {
    expect(named('draft', draft)).toEqual({ zh: '草稿（draft）', en: 'draft' });
  });

  it('is made of several', () => {
    expect(joinTexts([draft, { zh: '已接收', en: 'accepted' }])).toEqual({ zh: '草稿、已接收', en: 'a draft, accepted' });
  });
});
