import fc from 'fast-check';
import { highlight, wordsOf } from './highlight.js';

const plain = (html: string) =>
  html
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('highlight', () => {
  it('marks what was searched for, letter case aside', () => {
    expect(highlight('金秋社区党支部', ['社区'])).toBe('金秋<mark>社区</mark>党支部');
    expect(highlight('Wang FANG wang', wordsOf('wang fang'))).toBe('<mark>Wang</mark> <mark>FANG</mark> <mark>wang</mark>');
    expect(highlight('𠮷林𠮷', ['𠮷'])).toBe('<mark>𠮷</mark>林<mark>𠮷</mark>');
  });

  it('marks the longest of several words', () => expect(highlight('党支部', wordsOf('党 党支'))).toBe('<mark>党支</mark>部'));

  it('takes every word literally', () => expect(highlight('a.b|c', wordsOf('. |'))).toBe('a<mark>.</mark>b<mark>|</mark>c'));

  it('escapes what came with the data', () =>
    expect(highlight('<mark>&"\'</mark>', ['mark'])).toBe('&lt;<mark>mark</mark>&gt;&amp;&quot;&#39;&lt;/<mark>mark</mark>&gt;'));

  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'mark', 'amp;', 'a', ' ', '\\', '(') }));

  it('lets nothing of the data through unescaped, whatever it is', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const html = highlight(text, wordsOf(query));
        const rest = html.replace(/<mark>|<\/mark>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, '');
        expect(rest).not.toMatch(/[&<>"']/);
        expect((html.match(/<mark>/g) ?? []).length).toBe((html.match(/<\/mark>/g) ?? []).length);
      }),
    );
  });

  it('loses nothing of the data', () => {
    fc.assert(fc.property(texts, texts, (text, query) => expect(plain(highlight(text, wordsOf(query)))).toBe(text)));
  });
});
