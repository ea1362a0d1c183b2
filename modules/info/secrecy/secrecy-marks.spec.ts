import { plainText } from '../article/plain-text.js';
import { isInvisible, isMarked, isNameMarked, isSuspicious } from './secrecy-marks.js';

describe('markings of secrecy', () => {
  it.each([
    '机密★1年',
    '秘密★',
    '密级：秘密',
    '密级:绝密',
    '绝密★启用前',
    '机密☆5年',
    '秘密*10年',
    '机密',
    '关于情况的报告\n机密\n各党支部：',
    '正文在前。\n'.repeat(200) + '秘密★10年',
  ])('are found: %j', (text) => {
    expect(isMarked(text)).toBe(true);
  });

  it.each([
    ['spaces', '机 密 ★ 1 年'],
    ['ideographic spaces', '机\u3000密\u3000★'],
    ['full-width forms', '密级：\u3000秘密'],
    ['a full-width asterisk', '秘密＊'],
    ['a zero-width space', '机\u200B密★1年'],
    ['a joiner before the star', '机密\u200D★'],
    ['a soft hyphen', '秘\u00AD密★'],
    ['a byte order mark', '\uFEFF机密'],
    ['a direction mark', '\u202E机密★'],
    ['a variation selector', '机密★\uFE0F1年'],
    ['a Hangul filler', '机\u3164密★'],
    ['a star below', '机密\n★1年'],
    ['traditional characters', '機密★1年'],
    ['a declaration in traditional characters', '密級：祕密'],
    ['brackets', '【秘密】'],
    ['no-break spaces around', '\u00A0秘密\u00A0'],
    ['carriage returns', '通知\r\n机密\r\n正文'],
  ])('are found in spite of %s', (_, text) => {
    expect(isMarked(text)).toBe(true);
  });

  it.each(['保守国家秘密', '秘密战线', '保守秘密', '严格遵守机密文件管理规定', '保密工作培训', '密级分为绝密、机密、秘密三级', '要保守秘密\n* 第一项', '一\n二\n三\n四\n五\n机密', '', '★★★★★'])(
    'are no words of prose: %j',
    (text) => {
      expect(isMarked(text)).toBe(false);
    },
  );

  it.each([
    '<p>&#26426;&#23494;&#9733;1年</p>',
    '<p>机&#x200B;密&starf;</p>',
    '<p>机<strong>密</strong><span>★</span></p>',
    '<h1>标题</h1><p>&nbsp;秘密&nbsp;</p>',
    '<p>密级&#xFF1A;<em>绝密</em></p>',
  ])('are found in HTML: %j', (html) => {
    expect(isMarked(plainText(html))).toBe(true);
  });

  it.each(['机密.docx', '秘密 .pdf', '机密★1年 名单.txt', '（绝密）.docx', '密级：秘密.txt', '机密'])('are found in the name of a file: %j', (name) => {
    expect(isNameMarked(name)).toBe(true);
  });

  it.each(['保密承诺书.docx', '保守国家秘密学习材料.pdf', '名单.txt', '.txt'])('are not found in %j', (name) => {
    expect(isNameMarked(name)).toBe(false);
  });

  it('take no time to look for, whatever the text', () => {
    const begun = Date.now();
    for (const text of ['机 '.repeat(150_000), `密级${' '.repeat(300_000)}`, '机密'.repeat(150_000), `${' '.repeat(300_000)}机`, '[('.repeat(150_000), '\n'.repeat(300_000)]) isMarked(text);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});

describe('words for people to look at', () => {
  it.each(['内部资料，注意保存', '内部文件', '涉及工作秘密', '仅供内部使用', '内 部 资 料', '该机密文件已销毁', '这是秘密', '内\u200B部资料'])('are pointed out: %j', (text) => {
    expect(isMarked(text)).toBe(false);
    expect(isSuspicious(text)).toBe(true);
  });

  it.each(['保守国家秘密', '保守秘密', '秘密战线', '保护商业秘密', '设置手机密码', '司机密切配合', '采用秘密写票'])('are not those of set phrases: %j', (text) => {
    expect(isSuspicious(text)).toBe(false);
  });
});

describe('a text of which nothing is seen', () => {
  it.each(['', ' \n\t', '\u200B\u200D', '\uFEFF\u3164', '\u00AD \u2060\uFE0F', '\u3000'])('is known: %j', (text) => {
    expect(isInvisible(text)).toBe(true);
  });

  it.each(['好', '。', '👍🏻', 'a\u200B', '·'])('is not %j', (text) => {
    expect(isInvisible(text)).toBe(false);
  });
});
