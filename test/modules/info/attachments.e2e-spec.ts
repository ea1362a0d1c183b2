import { IndexArticlesJob } from '../../../modules/info/search/index-articles.job.js';
import { FileCleaner } from '../../../src/files/file-cleaner.js';
import { docxSample, officeSamples, pdfSample, pngSample, zipSample } from '../../support/file-samples.js';
import { objectBomb, twicePackedBomb } from '../../support/pdf-bombs.js';
import { pdfOf, rawPdf, scannedPdf } from '../../support/pdf-samples.js';
import { codeOf, idsOf, InfoWorld } from './info-world.js';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const HTML = '<!DOCTYPE html><html><script>alert(1)</script></html>';
const MEGABYTE = 1024 * 1024;

describe('what attachments say', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const send = (name: string, content: string | Buffer) => world.secretary.client.post('/files').attach('file', Buffer.from(content), name);
  const upload = async (name: string, content: string | Buffer) => ((await send(name, content).expect(201)).body as { id: string }).id;
  const listed = async (q: string, who = world.member) => idsOf(await who.get(`/articles?q=${encodeURIComponent(q)}`).expect(200));
  const found = async (q: string, who = world.member) => (await who.get(`/search?kinds=article&q=${encodeURIComponent(q)}`).expect(200)).body as { items: { id: string; snippet: string }[] };
  const texts = (ids: readonly string[]) => world.rows<{ text: string; lexemes: string[] | null }>('SELECT text, lexemes FROM info_file_texts WHERE file_id = ANY ($1)', [ids]);
  /** Everything that a refused request might have changed. */
  const kept = async () =>
    JSON.stringify(await world.rows(`SELECT (SELECT json_agg(a ORDER BY id) FROM info_articles a) AS articles, (SELECT json_agg(t ORDER BY file_id) FROM info_file_texts t) AS texts,
      (SELECT count(*) FROM core_files WHERE used_by_id IS NOT NULL) AS used`));
  const runIndex = () => world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });

  it.each([
    ['txt', '拖拉机台账.txt', '收割机三台，拖拉机五台'],
    ['txt in GB18030', '国标.txt', Buffer.from('cda9cbaeb1c3', 'hex')],
    ['txt in UTF-16', '统一码.txt', Buffer.from('\uFEFF灌溉渠', 'utf16le')],
    ['docx', '台账.docx', docxSample({ 'word/document.xml': paragraph('插秧机两台'), 'word/header1.xml': paragraph('农机站') })],
    ['pdf', '台账.pdf', pdfOf([['本年度共有播种', '机三台'], ['第二页：脱粒机']])],
  ])('of %s finds its article, and nobody else learns of it', async (kind, name, content) => {
    const file = await upload(name, content);
    const { id } = await world.draft({ title: `附件${kind}`, body: '<p>见附件。</p>', attachments: [file] });
    const words: Readonly<Record<string, readonly string[]>> = { txt: ['拖拉机', '收割机'], 'txt in GB18030': ['水泵'], 'txt in UTF-16': ['灌溉'], docx: ['插秧机', '农机站'], pdf: ['播种机', '脱粒机'] };
    for (const word of words[kind] ?? []) {
      expect([word, await listed(word), await listed(word, world.secretary.client)]).toEqual([word, [], [id]]);
    }
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    for (const word of words[kind] ?? []) {
      expect([word, await listed(word), await listed(word, world.otherMember), await listed(word, world.anonymous)]).toEqual([word, [id], [], []]);
      const { items } = await found(word);
      expect(items).toMatchObject([{ id, snippet: expect.stringContaining('<mark>') }]);
      expect(items[0]?.snippet.replaceAll(/<\/?mark>/g, '')).toContain(`${name}: `);
      expect(items[0]?.snippet.replaceAll(/<\/?mark>/g, '')).toContain(word);
    }
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '改期' }).expect(200);
    for (const word of words[kind] ?? []) expect([await listed(word), (await found(word)).items]).toEqual([[], []]);
  });

  it('is weighed last, and shown only where nothing else has the word', async () => {
    const inFile = await world.published({ title: '甲', body: '<p>略</p>', attachments: [await upload('甲.txt', '联合社章程')] });
    const inBody = await world.published({ title: '乙', body: '<p>通过联合社章程。</p>', attachments: [await upload('乙.txt', '联合社章程草案')] });
    const inTitle = await world.published({ title: '联合社章程', body: '<p>略</p>' });
    const { items } = await found('联合社章程');
    expect(items.map(({ id }) => id)).toEqual([inTitle.id, inBody.id, inFile.id]);
    expect(items[1]?.snippet).toMatch(/^通过/);
    expect(items[2]?.snippet).toMatch(/^甲\.txt: /);
  });

  it('stays through changes that leave the file, and leaves the search with it', async () => {
    const [first, second] = [await upload('一.txt', '防汛沙袋'), await upload('二.txt', '抗旱水车')];
    const { id } = await world.draft({ title: '物资', attachments: [first, second] });
    await world.secretary.client.patch(`/articles/${id}`, { title: '物资清单' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { attachments: [second] }).expect(200);
    const own = world.secretary.client;
    expect([await listed('沙袋', own), await listed('水车', own), await listed('清单', own)]).toEqual([[], [id], [id]]);
    await own.patch(`/articles/${id}`, { attachments: [second, first] }).expect(200);
    expect(await listed('沙袋', own)).toEqual([id]);
  });

  it('is kept once for each file, and goes when the file goes', async () => {
    const file = await upload('一次.txt', '一次');
    const { id } = await world.draft({ attachments: [file] });
    await world.secretary.client.patch(`/articles/${id}`, { body: '<p>又</p>' }).expect(200);
    expect(await texts([file])).toEqual([{ text: '一次', lexemes: expect.arrayContaining(['一次']) }]);
    await world.secretary.client.patch(`/articles/${id}`, { attachments: [] }).expect(200);
    await world.rows(`UPDATE core_files SET unused_since = now() - interval '31 days' WHERE id = $1`, [file]);
    await world.booted.server.app.get(FileCleaner).clean();
    expect(await texts([file])).toEqual([]);
  });

  it('is made anew by the job, for files that were attached before and for words that were cut another way', async () => {
    const files = [await upload('旧.pdf', pdfOf([['烘干房']])), await upload('旧.txt', '晒谷场'), await upload('坏.txt', '字')];
    const { id } = await world.draft({ title: '旧稿', attachments: files });
    const own = world.secretary.client;
    await world.rows('DELETE FROM info_file_texts WHERE file_id = $1', [files[0]]);
    await world.rows('UPDATE info_file_texts SET lexemes = NULL WHERE file_id = $1', [files[1]]);
    await own.patch(`/articles/${id}`, { title: '旧文稿' }).expect(200);
    expect(await listed('旧文稿', own)).toEqual([]);
    await runIndex();
    expect([await listed('旧文稿', own), await listed('烘干房', own), await listed('晒谷场', own)]).toEqual([[id], [id], [id]]);
    expect(await world.rows('SELECT id FROM info_articles WHERE search IS NULL')).toEqual([]);
  });

  it('may be nothing: a scan is attached with a warning, and pictures without', async () => {
    const [scan, picture] = [await upload('扫描.pdf', scannedPdf()), await upload('图.png', pngSample())];
    const { body } = await world.secretary.client.post('/articles', { title: '扫描件', organizationId: world.tree.villageA, attachments: [picture, scan] }).expect(201);
    expect(body).toMatchObject({ warnings: [{ code: 'info.attachment_without_text', message: expect.stringContaining('扫描.pdf'), rule: { code: 'INF-1' } }] });
    expect(await listed('扫描件', world.secretary.client)).toEqual([(body as { id: string }).id]);
  });

  it.each([
    ['the first lines of a txt in GB18030', '甲.txt', Buffer.from('cda8d6aa0abbfac3dc0ad5fdcec4', 'hex')],
    ['a txt in UTF-16', '乙.txt', Buffer.from('\uFEFF通知\n秘密★10年', 'utf16le')],
    ['the footer of a docx', '丙.docx', docxSample({ 'word/document.xml': paragraph('正文'), 'word/footer1.xml': paragraph('密级：秘密') })],
    ['a text box of a docx', '丁.docx', docxSample({ 'word/document.xml': `<w:p><w:r><w:t>关于</w:t></w:r><w:r><w:txbxContent>${paragraph('机密')}</w:txbxContent></w:r></w:p>` })],
    ['the watermark of a docx', '戊.docx', docxSample({ 'word/document.xml': paragraph('正文'), 'word/header1.xml': '<w:p><v:textpath string="绝密"/></w:p>' })],
    ['the first lines of a pdf', '己.pdf', pdfOf([['机密', '关于情况的报告']])],
    ['the third page of a pdf', '庚.pdf', pdfOf([['一'], ['二'], ['三，密级：机密']])],
    ['the header of a pdf that was stamped last', '辛.pdf', pdfOf([[...'一二三四五六七八九', { text: '秘密', y: 825 }]])],
    ['a note on a pdf', '壬.pdf', pdfOf([['正文']], { annotation: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /DA (/Helv 9 Tf) /Contents <FEFF673A5BC62605> >>' })],
    ['the name of a pdf', '机密★1年.pdf', pdfOf([['正文']])],
  ])('is refused for a marking in %s: nothing is kept but the incident', async (_, name, content) => {
    const { id } = await world.draft({ attachments: [await upload('好.txt', '好')] });
    const before = await kept();
    const file = await upload(name, content);
    const { attachments } = (await world.secretary.client.get(`/articles/${id}`).expect(200)).body as { attachments: string[] };
    const { body } = await world.secretary.client.patch(`/articles/${id}`, { title: '改', attachments: [...attachments, file] }).expect(422);
    expect(body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer: '/attachments/1' }] });
    expect(JSON.stringify(body)).not.toMatch(/密[★☆]|密级：[秘机绝]/);
    expect(await kept()).toBe(before);
    expect(await world.rows('SELECT id FROM core_files WHERE id = $1', [file])).toEqual([]);
    expect(await world.rows(`SELECT fields, reason FROM core_audit_entries WHERE action = 'info.secrecy.refuse' ORDER BY id DESC LIMIT 1`)).toEqual([{ fields: ['/attachments/1'], reason: 'INF-1' }]);
  });

  it('is no reason to refuse a pdf about keeping secrets', async () => {
    const file = await upload('学习.pdf', pdfOf([['保守国家秘密', '严格遵守机密文件管理规定']]));
    expect((await world.secretary.client.post('/articles', { title: '学习', organizationId: world.tree.villageA, attachments: [file] }).expect(201)).body).toMatchObject({ warnings: [] });
  });

  it.each([
    ['a program called docx', 'a.docx', Buffer.from('MZ\x90\0\x03', 'latin1'), 415, 'files.content_mismatch'],
    ['a picture called docx', 'a.docx', pngSample(), 415, 'files.content_mismatch'],
    ['a workbook called docx', 'a.docx', officeSamples.xlsx, 415, 'files.content_mismatch'],
    ['a page called pdf', 'a.pdf', HTML, 415, 'files.content_mismatch'],
    ['a pdf that is a page', 'a.pdf', `%PDF-1.7\n${HTML}`, 415, 'files.ambiguous_content'],
    ['a pdf that is an archive', 'a.pdf', Buffer.concat([pdfSample, zipSample([{ name: 'a' }])]), 415, 'files.ambiguous_content'],
    ['an archive that unpacks to more than it may', 'a.docx', zipSample([{ name: 'word/document.xml' }, { name: 'word/media/a', unpackedBytes: 600 * MEGABYTE }]), 413, 'files.archive_too_large'],
    ['a docx that packs 150 MB', 'a.docx', docxSample({ 'word/document.xml': paragraph('0'.repeat(150 * MEGABYTE)) }), 413, 'files.archive_too_large'],
    ['an archive of too many parts', 'a.docx', docxSample(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/media/${n}`, '']))), 413, 'files.archive_too_large'],
    ['an archive whose parts lie on top of each other', 'a.docx', zipSample([{ name: 'word/document.xml' }, { name: 'word/b.xml', localOffset: 0 }]), 415, 'files.content_mismatch'],
    ['text in no encoding', 'a.txt', Buffer.from('caf\xe9 ol\xe9', 'latin1'), 415, 'files.unknown_encoding'],
  ])('of %s is not even taken in', async (_, name, content, status, code) => {
    const before = await world.rows('SELECT count(*) FROM core_files');
    expect((await send(name, content).expect(status)).body).toMatchObject({ code });
    expect(await world.rows('SELECT count(*) FROM core_files')).toEqual(before);
  });

  it.each([
    ['a docx that unpacks to more than its directory says', 'a.docx', zipSample([{ name: 'word/document.xml', content: `<d>${' '.repeat(3_000_000)}</d>`, unpackedBytes: 40 }]), 422, 'document.not_readable'],
    ['a docx with entities', 'a.docx', zipSample([{ name: 'word/document.xml', content: '<!DOCTYPE d [<!ENTITY a "啊"><!ENTITY b "&a;&a;&a;">]><d><t>&b;</t></d>' }]), 422, 'document.not_readable'],
    ['a docx of depth', 'a.docx', docxSample({ 'word/document.xml': '<a>'.repeat(1_000_000) }), 422, 'document.not_readable'],
    ['a docx that packs 40 MB', 'a.docx', docxSample({ 'word/document.xml': paragraph('0'.repeat(40 * MEGABYTE)) }), 413, 'document.takes_too_much'],
    ['a docx of too many parts to be read', 'a.docx', docxSample(Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`word/media/${n}`, '']))), 413, 'document.takes_too_much'],
    ['a pdf that is cut off', 'a.pdf', pdfOf([['正文']]).subarray(0, 900), 422, 'document.not_readable'],
    ['a pdf that goes round in circles', 'a.pdf', rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']), 422, 'document.not_readable'],
    ['a pdf without pages', 'a.pdf', pdfSample, 422, 'document.not_readable'],
    ['a pdf of 2 kB that unpacks to half a GiB', 'a.pdf', twicePackedBomb, 413, 'document.takes_too_much'],
    ['a pdf whose objects unpack to half a GiB', 'a.pdf', objectBomb, 413, 'document.takes_too_much'],
  ] as const)('of %s is not attached, and nothing changes', async (_, name, made, status, code) => {
    const file = await upload(name, typeof made === 'function' ? await made() : made);
    const { id } = await world.draft();
    const before = await kept();
    expect(codeOf(await world.secretary.client.post('/articles', { title: '通知', organizationId: world.tree.villageA, attachments: [file] }).expect(status))).toBe(code);
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { title: '改', attachments: [file] }).expect(status))).toBe(code);
    expect(await kept()).toBe(before);
  }, 60_000);

  it('of an archive inside a docx is not unpacked', async () => {
    const inner = zipSample([{ name: 'b', content: '0'.repeat(10 * MEGABYTE) }]).toString('latin1');
    const file = await upload('套.docx', docxSample({ 'word/document.xml': paragraph('外层'), 'word/embeddings/a.zip': inner }));
    await world.secretary.client.post('/articles', { title: '套', organizationId: world.tree.villageA, attachments: [file] }).expect(201);
    expect(await texts([file])).toMatchObject([{ text: '外层' }]);
  });

  it('is not asked of a request of 10 MB', async () => {
    const before = await kept();
    const { body } = await world.secretary.client.post('/articles', { title: '长', body: '长'.repeat(3_500_000), organizationId: world.tree.villageA }).expect(413);
    expect(body).toMatchObject({ code: 'request.too_large' });
    expect(await kept()).toBe(before);
  });
});
