import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxSample, zipSample } from '../../test/support/file-samples.js';
import { objectBomb, pageBomb, twicePackedBomb } from '../../test/support/pdf-bombs.js';
import { pdfInEncoding, pdfOf, rawPdf, scannedPdf } from '../../test/support/pdf-samples.js';
import { typeByExtension } from '../files/inspection/file-types.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.js';
import type { DocumentText } from './document-message.js';
import { DocumentReader } from './document-reader.js';

const reader = new DocumentReader();
const NOT_READABLE = { code: 'document.not_readable', status: 422 };
const TOO_MUCH = { code: 'document.takes_too_much', status: 413 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-document-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: Buffer | string, limits: Partial<DocumentLimits> = {}): Promise<DocumentText | null> {
  const path = join(folder, randomBytes(8).toString('hex'));
  await writeFile(path, content);
  const mediaType = typeByExtension(name.split('.').at(-1) ?? '')?.mediaType ?? '';
  return reader.read({ path, name, mediaType }, { ...DOCUMENT_LIMITS, ...limits });
}

const textOf = async (name: string, content: Buffer | string) => (await read(name, content))?.text;
const partsOf = async (name: string, content: Buffer | string) => (await read(name, content))?.parts;
const GB = Buffer.from('bbfac3dc41', 'hex');
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('the text of a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('支部大会')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF支部大会')],
    ['GB18030', Buffer.from('d6a7b2bfb4f3bbe1', 'hex')],
    ['UTF-16', Buffer.from('\uFEFF支部大会', 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from('\uFEFF支部大会', 'utf16le').swap16()],
  ])('is read in %s', async (_, content) => {
    expect(await read('a.txt', content)).toEqual({ parts: ['支部大会'], text: '支部大会' });
  });

  it('is refused where it is too long, and nothing is read of other types', async () => {
    await expect(read('a.csv', '长'.repeat(2_000), { characters: 1_000 })).rejects.toMatchObject(TOO_MUCH);
    expect(await read('a.png', 'whatever')).toBeNull();
  });
});

describe('the text of a docx', () => {
  it('is that of its body, headers, footers and notes, each for itself', async () => {
    const content = docxSample({
      'word/header1.xml': paragraph('页眉'),
      'word/footnotes.xml': paragraph('注'),
      'word/document.xml': `${paragraph('第一段')}<w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>`,
      'word/glossary/document.xml': paragraph('样例'),
      'word/styles.xml': '<w:style/>',
    });
    expect(await partsOf('a.docx', content)).toEqual(['第一段\n格\n\t\n', '页眉\n', '注\n']);
  });

  it('has text boxes and watermarks as parts of their own, wherever they hang', async () => {
    const box = `<w:txbxContent>${paragraph('机密')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`;
    const content = docxSample({
      'word/document.xml': `<w:p><w:r><w:t>关于</w:t></w:r><w:r>${both}</w:r><w:r><w:t>会议</w:t></w:r></w:p>`,
      'word/header1.xml': '<w:p><w:pict><v:shape><v:textpath style="x" string="秘密"/></v:shape></w:pict></w:p>',
    });
    expect(await partsOf('a.docx', content)).toEqual(['机密\n', '关于会议\n', '秘密']);
  });

  it.each([
    ['XML that is cut off', docxSample({ 'word/document.xml': '<w:p><w:t>长' })],
    ['entities of its own', zipSample([{ name: 'word/document.xml', content: `<!DOCTYPE d [<!ENTITY a "啊">${'<!ENTITY b "&a;&a;">'.repeat(9)}]><d><t>&b;</t></d>` }])],
    ['a part that is larger than its directory says', zipSample([{ name: 'word/document.xml', content: `<d>${' '.repeat(3_000_000)}</d>`, unpackedBytes: 40 }])],
    ['depth', docxSample({ 'word/document.xml': '<a>'.repeat(3_000_000) })],
    ['no archive', Buffer.from('MZ\x90\0')],
  ])('is refused for %s', async (_, content) => {
    await expect(read('a.docx', content)).rejects.toMatchObject(NOT_READABLE);
  });

  it.each([
    ['so many characters', docxSample({ 'word/document.xml': paragraph('长'.repeat(30_000)) }), { characters: 20_000 }],
    ['so many empty paragraphs', docxSample({ 'word/document.xml': '<w:p/>'.repeat(30_000) }), { characters: 20_000 }],
    ['so many parts', docxSample(Object.fromEntries(Array.from({ length: 60 }, (__, n) => [`word/header${n}.xml`, '']))), { entries: 50 }],
    ['what it would unpack to', docxSample({ 'word/media/zeros': '0'.repeat(3_000_000) }), { unpackedBytes: 1_000_000 }],
    ['text that fills its memory', docxSample({ 'word/document.xml': paragraph('长'.repeat(60_000_000)) }), { characters: 1e9, memoryMegabytes: 100 }],
    ['what takes too long', docxSample({ 'word/document.xml': ' '.repeat(100_000_000) }), { seconds: 0.7 }],
  ])('is refused for %s', async (_, content, limits) => {
    await expect(read('a.docx', content, limits)).rejects.toMatchObject(TOO_MUCH);
  });
});

describe('the text of a pdf', () => {
  it('has words whole that the end of a line broke', async () => {
    expect(await textOf('a.pdf', pdfOf([['关于开展主题党日的通', '知。', 'ABC', 'DEF'], ['第二页']]))).toBe('关于开展主题党日的通知。\nABC\nDEF\n第二页');
  });

  it('has each of the first pages as a part, and its highest lines as another, however late they were written', async () => {
    const body = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const pages = [[...body, { text: '机密', y: 820 }], ['第二页'], ['第三页'], ['第四页']];
    expect(await read('a.pdf', pdfOf(pages), { firstPages: 2 })).toMatchObject({ parts: [[...body, '机密'].join('\n'), ['机密', ...body.slice(0, 7)].join('\n'), '第二页', '第二页', '第三页\n第四页'] });
    const turned = await partsOf('a.pdf', pdfOf([[...body, { text: '机密', y: 20 }]], { rotate: 180 }));
    expect(turned?.[1]?.split('\n')[0]).toBe('机密');
  });

  it('has notes and stamps as parts of their own', async () => {
    const annotation = '<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /DA (/Helv 9 Tf) /Contents <FEFF673A5BC6> >>';
    expect(await partsOf('a.pdf', pdfOf([['正文']], { annotation }))).toContain('机密');
  });

  it('ends where pages, characters or time do, but for the first pages', async () => {
    const content = pdfOf(Array.from({ length: 40 }, (_, n) => [`第${n}页`]));
    const pagesOf = async (limits: Partial<DocumentLimits>) => (await read('a.pdf', content, { firstPages: 3, ...limits }))?.text.split('\n').length;
    expect(await pagesOf({ pages: 20 })).toBe(20);
    expect(await pagesOf({ pagesSeconds: 0 })).toBe(3);
    expect((await read('a.pdf', content, { firstPages: 3, characters: 30 }))?.text).toHaveLength(30);
  });

  it.each([
    ['GBK-EUC-H', GB],
    ['GBKp-EUC-V', GB],
    ['GB-EUC-H', GB],
    ['GBK2K-H', GB],
    ['UniGB-UCS2-H', Buffer.from('机密A', 'utf16le').swap16()],
    ['UniGB-UTF16-V', Buffer.from('机密A', 'utf16le').swap16()],
  ])('is read in %s too, without its font', async (encoding, codes) => {
    expect(await textOf('a.pdf', pdfInEncoding(encoding, codes))).toBe('机密A');
  });

  it('is empty where its characters have the numbers of a font that is not there', async () => {
    expect(await textOf('a.pdf', pdfInEncoding('Identity-H', Buffer.from('12341235', 'hex')))).toBe('');
  });

  it('is empty for a scan', async () => {
    expect(await read('a.pdf', scannedPdf())).toEqual({ parts: [], text: '' });
  });

  it.each([
    ['is cut off', pdfOf([['正文']]).subarray(0, 900)],
    ['holds nothing of a pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'x')])],
    ['opens by a password alone', lockedPdf()],
    ['goes round in circles', rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>'])],
    ['nests without end', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(3_000_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n`)],
  ])('is refused where it %s', async (_, content) => {
    await expect(read('a.pdf', content)).rejects.toMatchObject(NOT_READABLE);
  });

  it.each([
    ['the size of its directory', 'latin1', /\/Size \d+/, '/Size 2147483647'],
    ['the rows of its directory', 'latin1', /xref\n0 \d+/, 'xref\n0 2147483647'],
    ['the number of its pages', 'latin1', /\/Count 1/, '/Count 1000000000'],
  ] as const)('is read in spite of a lie about %s', async (_, encoding, told, lie) => {
    expect(await textOf('a.pdf', Buffer.from(pdfOf([['正文']]).toString(encoding).replace(told, lie), encoding))).toBe('正文');
  });

  it.each([
    ['a page that unpacks to half a GiB', pageBomb],
    ['a page that is packed twice', twicePackedBomb],
    ['objects that unpack to half a GiB', objectBomb],
  ])('is refused for %s: the process that reads it ends, and nothing else', async (_, make) => {
    const content = await make();
    const before = process.memoryUsage().rss;
    await expect(read('a.pdf', content)).rejects.toMatchObject(TOO_MUCH);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    expect(await textOf('a.pdf', pdfOf([['正文']]))).toBe('正文');
  }, 60_000);
});

it('reads two at once and lets the others wait', async () => {
  const content = pdfOf([['正文']]);
  const texts = await Promise.all(Array.from({ length: 6 }, () => textOf('a.pdf', content)));
  expect(texts).toEqual(Array.from({ length: 6 }, () => '正文'));
});

function lockedPdf(): Buffer {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R >>'], `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00><00>]`);
}
