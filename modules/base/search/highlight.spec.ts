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

  it('marks words that overlap as one', () => {
    expect(highlight('根据县委〔2026〕5号文件', ['县委', '委〔2026〕5号'])).toBe('根据<mark>县委〔2026〕5号</mark>文件');
    expect(highlight('党建', ['党', '建'])).toBe('<mark>党</mark><mark>建</mark>');
  });

  it('marks whatever the width is in which it is written', () => {
    expect(highlight('按ＧＢ２３１２编码', ['gb2312'])).toBe('按<mark>ＧＢ２３１２</mark>编码');
    expect(highlight('GB2312', ['ｇｂ２３１２'])).toBe('<mark>GB2312</mark>');
  });

  it.each([
    ['Party A', ['a'], 'Party <mark>A</mark>'],
    ['iPhone15, 5G, 12.5', ['5', 'iphone'], '<mark>iPhone</mark>15, <mark>5</mark>G, 12.<mark>5</mark>'],
    ['评为A类，ABC', ['a', '类'], '评为<mark>A</mark><mark>类</mark>，ABC'],
    ['党员大会', ['党员', '会'], '<mark>党员</mark>大<mark>会</mark>'],
    ['12.5% of 112.5%', ['12.5%'], '<mark>12.5%</mark> of 112.5%'],
  ])('marks in %s of %p whole words and numbers alone where that is asked for', (text, words, html) => {
    expect(highlight(text, words, true)).toBe(html);
  });

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
