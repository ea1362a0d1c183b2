import { plainText, readingMinutes } from './plain-text.js';

describe('the text of an article', () => {
  it('has a line for each block, and inline marks leave no gap', () => {
    expect(plainText('<h2>一、要求</h2><p>各<strong>党支部</strong>：&amp;&lt;</p><ul><li>甲</li><li>乙<br />丙</li></ul>')).toBe('一、要求\n各党支部：&<\n甲\n乙\n丙');
  });

  it('has neither blank lines nor blanks at the ends of lines', () => {
    expect(plainText('<p>\u3000\u3000首行 缩进 </p><p>&nbsp;</p><div><p>x</p></div>')).toBe('首行 缩进\nx');
  });

  it('takes a minute at least, and one for each 400 characters or 200 words', () => {
    expect(readingMinutes('')).toBe(1);
    expect(readingMinutes('学'.repeat(401))).toBe(2);
    expect(readingMinutes('word '.repeat(400))).toBe(2);
  });
});
