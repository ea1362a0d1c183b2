import sax from 'sax';
import { element, xmlDocument } from './xml.js';

/** What a strict parser makes of a document: its events, in order. */
function read(text: string): unknown[] {
  const events: unknown[] = [];
  const reader = Object.assign(sax.parser(true, { trim: false }), {
    onopentag: ({ attributes, name }: sax.Tag | sax.QualifiedTag) => void events.push([name, { ...attributes }]),
    ontext: (part: string) => void events.push(part),
    onerror: (error: Error) => {
      throw error;
    },
  });
  reader.write(text).close();
  return events.filter((event) => event !== '\n');
}

describe('XML', () => {
  it.each(['<script>alert(1)</script>', 'a & b &amp; c', ']]>', `"quoted" and 'so'`, '党支部 \u{20BB7}', 'line\nline\ttab\r\nend', '<!-- -->', '<![CDATA[x]]>'])('keeps %p as it is, in texts and in attributes', (text) => {
    expect(read(xmlDocument(element('t', { a: text }, text)))).toEqual([['t', { a: text }], text]);
  });

  it('leaves out what XML cannot hold', () => {
    expect(read(xmlDocument(element('t', { a: 'x\u0000\u0008\u001F\uFFFE\uFFFFy' }, 'x\u0001\u000B\u000Cy')))).toEqual([['t', { a: 'xy' }], 'xy']);
  });

  it('has elements in elements, and no attribute without a value', () => {
    expect(element('a', { b: null, c: undefined, d: 0 }, element('e'), 'f').xml).toBe('<a d="0"><e/>f</a>');
  });
});
