import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { cleanHtml } from './article-html.js';
import { toMarkdown } from './markdown.js';
import { plainText } from './plain-text.js';

/** As a reader shows it who lets HTML through: what got through would run there. */
const shown = (markdown: string) => micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const withoutBlanks = (text: string) => text.replace(/[\s\u00A0\u3000]+/gu, '');

describe('an article as Markdown', () => {
  it.each([
    ['<h2>一、要求</h2><p style="text-indent:2em">请于<strong>7月1日</strong>前<a href="https://www.12371.cn/a(b)?x=1&amp;y=2">报送</a>。</p>', '## 一、要求\n\n请于**7月1日**前[报送](https://www.12371.cn/a%28b%29?x=1&y=2)。'],
    ['<p>甲<br>乙<br></p>', '甲\\\n乙'],
    ['<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>', '- 甲\n\n- 乙\n\n  - 丙'],
    ['<ol start="3"><li>甲</li><li>乙</li></ol>', '3. 甲\n4. 乙'],
    ['<blockquote><p>甲</p><p>乙</p></blockquote>', '> 甲\n>\n> 乙'],
    ['<pre>a\n  b ```</pre>', '````\na\n  b ```\n````'],
    ['<p><code>a`b</code></p>', '``a`b``'],
    ['<p><code>(/y)</code><code>[</code></p>', '`(/y)` `[`'],
    ['<p><a href="/x"><code>a]:b</code></a></p>', '[a\\]:b](/x)'],
    ['<table><tbody><tr><td><code>a\\|b</code></td></tr></tbody></table>', '| a\\\\\\|b |\n| --- |'],
    ['<p>改<del>旧</del>新</p><hr>', '改~~旧~~新\n\n---'],
    ['<table><caption>名单</caption><tbody><tr><td colspan="2">甲|乙</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>', '名单\n\n| 甲\\|乙 |  |\n| --- | --- |\n| 1 | 2 |'],
    ['<figure><img src="/api/v1/articles/1/files/2" alt="会]场"><figcaption>会场</figcaption></figure>', '![会\\]场](/api/v1/articles/1/files/2)\n\n会场'],
    ['<p>文<b>“引”</b>字</p>', '文 **“引”** 字'],
    ['<p>\u3000\u30001. 不是列表</p><p>- 也不是</p><p># 不是标题</p>', '1\\. 不是列表\n\n\\- 也不是\n\n\\# 不是标题'],
  ])('%s', (html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  it.each([
    '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;img src=x onerror=alert(1)&amp;gt;', '[x](javascript:alert(1))', '![x](data:text/html,x)', '&lt;https://evil.example&gt;',
    '[x]: javascript:alert(1)', '`&lt;b&gt;`', '\\&lt;b&gt;', '*粗* _斜_ ~~删~~', '| a | b |', '===', ':-', '[^1]', '1) x', '```html',
  ])('shows the text %s as text', (text) => {
    const html = shown(toMarkdown(`<p>${text}</p><p>后</p>`));
    expect(withoutBlanks(plainText(html))).toBe(withoutBlanks(plainText(`<p>${text}</p><p>后</p>`)));
    // Addresses of the web become links by themselves.
    expect(html.match(/<(?!\/?p>|a href="https:|\/a>)[^>]*>/g)).toBeNull();
  });

  it('says what the HTML says, whatever it is made of, and no more', () => {
    const pieces = [
      '<p>', '</p>', '<h2>', '</h2>', '<b>', '</b>', '<i>', '</i>', '<s>', '</s>', '<ul><li>', '</li></ul>', '<ol><li>', '</li></ol>', '<br>', '<a href="/x(1)">', '</a>', '<code>', '</code>',
      '<pre>', '</pre>', '<blockquote>', '</blockquote>', '<table><tr><td>', '</td><td>', '</td></tr><tr><td>', '</table>', '文', '“引”', ' ', '。', 'ab', '*', '_', '`', '#', '-', '1.', '+', '=', '|', '~', '[', ']', '(/y)', '!', '\\', '&lt;b&gt;', '&amp;lt;', '&amp;', ':',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const html = cleanHtml(parts.join(''));
        const back = shown(toMarkdown(html));
        // Cells beyond a hundred and empty links aside, nothing is lost; autolinks do not arise from these pieces.
        expect(withoutBlanks(plainText(back))).toBe(withoutBlanks(plainText(html)));
        expect(back).not.toMatch(/<b>/);
      }),
      { numRuns: 4_000 },
    );
  });

  it('takes time that grows with the length of the article alone', () => {
    // The best of three: others may have had the processor during one of them.
    const timeOf = (html: string) => Math.min(...[1, 2, 3].map(() => {
      const startedAt = performance.now();
      toMarkdown(html);
      return performance.now() - startedAt;
    }));
    for (const piece of ['<i>a</i><b>b</b>', '<li>a', '<p>a<br>', '<br>a', '<a href="/x">a</a>', '*', '` ', '&amp;', '<td>a', '<tr><td>a']) {
      const [small, large] = [piece.repeat(30_000 / piece.length), piece.repeat(300_000 / piece.length)];
      timeOf(small);
      const once = Math.max(timeOf(small), 2);
      expect([piece, timeOf(large) / once < 60]).toEqual([piece, true]);
    }
  });
});
