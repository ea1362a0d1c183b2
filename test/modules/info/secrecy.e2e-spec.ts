import { zipSample } from '../../support/file-samples.js';
import { codeOf, InfoWorld } from './info-world.js';

interface Incident {
  readonly principal: string;
  readonly target: string | null;
  readonly fields: string[];
  readonly reason: string;
}

const INCIDENTS = `
  SELECT principal_key AS principal, target_id AS target, fields, reason FROM core_audit_entries
  WHERE action = 'info.secrecy.refuse' ORDER BY id`;

const TYPES = '<Types/>';

function docx(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([name, xml]) => ({ name, content: `<w:document>${xml}</w:document>` }));
  return zipSample([{ name: '[Content_Types].xml', content: TYPES }, ...entries]);
}

describe('markings of secrecy', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const write = (more: object, headers?: Record<string, string>) => world.secretary.client.post('/articles', { title: '通知', organizationId: world.tree.villageA, ...more }, headers);
  const upload = async (name: string, content: string | Buffer) => {
    const { body } = await world.secretary.client.post('/files').attach('file', Buffer.from(content), name).expect(201);
    return (body as { id: string }).id;
  };
  const incidents = () => world.rows<Incident>(INCIDENTS);
  const newest = async () => (await incidents()).at(-1);

  it.each([
    ['/title', { title: '机密★1年' }],
    ['/summary', { summary: '秘密★' }],
    ['/body', { body: '<p>请注意</p><p>机<b>密</b>&#9733;1年</p>' }],
    ['/tags/1', { tags: ['学习', '密级：秘密'] }],
    ['/documentNumber', { documentNumber: '绝密★启用前' }],
    ['/authorName', { authorName: '秘密 ★' }],
    ['/body', { body: '<p><img src="https://example.cn/1.png" alt="机密★1年"></p>' }],
    ['/body', { body: '<p><a href="https://example.cn" title="密级：秘密">附表</a></p>' }],
    ['/audience/tags/0', { audience: { tags: ['秘密★'] } }],
  ])('in %s of a new article are refused; an incident is all that is kept', async (pointer, more) => {
    const [articles, before] = [await world.rows('SELECT id FROM info_articles'), await incidents()];
    const { body } = await write(more).expect(422);
    expect(body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer, code: 'secrecy_marking' }], rule: { code: 'INF-1', regulation: '中华人民共和国保守国家秘密法' } });
    expect(JSON.stringify(body)).not.toContain('★');
    expect(await world.rows('SELECT id FROM info_articles')).toEqual(articles);
    const after = await incidents();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toEqual({ principal: expect.stringContaining(world.secretary.id), target: null, fields: [pointer], reason: 'INF-1' });
  });

  it('in a change leave the article as it was', async () => {
    const { id, version } = await world.draft();
    await world.secretary.client.with({ 'If-Match': `"${version}"` }).patch(`/articles/${id}`, { body: '<p>秘密★10年</p>' }).expect(422);
    expect((await world.secretary.client.get(`/articles/${id}`).expect(200)).body).toMatchObject({ version, body: '<p>请全体党员参加。</p>' });
    expect(await newest()).toMatchObject({ target: id, fields: ['/body'] });
  });

  it('are no answer that a key repeats: without the marking the article is written', async () => {
    const headers = { 'Idempotency-Key': 'marked-1' };
    await write({ title: '机密' }, headers).expect(422);
    await write({ title: '机密' }, headers).expect(422);
    await write({ title: '通知' }, headers).expect(201);
  });

  it('in the name of a file are refused, and the upload goes with them', async () => {
    const file = await upload('机密.txt', '名单');
    const { body } = await write({ attachments: [file] }).expect(422);
    expect(body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer: '/attachments/0' }] });
    expect(await world.rows('SELECT id FROM core_files WHERE id = $1', [file])).toEqual([]);
  });

  it.each([
    ['a text file', '通知.txt', '关于情况的通报\n机密\n正文'],
    ['the body of a docx', '通知.docx', docx({ 'word/document.xml': '<w:p><w:r><w:t>秘</w:t></w:r><w:r><w:t>密★10年</w:t></w:r></w:p>' })],
    ['the header of a docx', '通知.docx', docx({ 'word/document.xml': '<w:p><w:r><w:t>正文</w:t></w:r></w:p>', 'word/header2.xml': '<w:p><w:r><w:t>机密</w:t></w:r></w:p>' })],
  ])('in %s are refused, when it is attached at once or later, and the upload goes with them', async (_, name, content) => {
    const [first, second] = [await upload(name, content), await upload(name, content)];
    const good = await upload('好.txt', '保守国家秘密');
    const { body } = await write({ attachments: [good, first] }).expect(422);
    expect(body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer: '/attachments/1' }] });
    const { id } = await world.draft({ attachments: [good] });
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { attachments: [good, second] }).expect(422))).toBe('info.secrecy_marking');
    expect(await world.rows('SELECT id FROM core_files WHERE id = ANY ($1)', [[first, second]])).toEqual([]);
    expect((await world.secretary.client.get(`/articles/${id}`).expect(200)).body).toMatchObject({ attachments: [good], version: 1 });
  });

  it('are no reason to refuse a docx without one; one that cannot be read is not attached', async () => {
    const fine = await upload('好.docx', docx({ 'word/document.xml': '<w:p><w:r><w:t>保守国家秘密</w:t></w:r></w:p>' }));
    await write({ attachments: [fine] }).expect(201);
    const damaged = await upload('坏.docx', docx({ 'word/document.xml': '<w:p><w:t>机密★' }));
    expect(codeOf(await write({ attachments: [damaged] }).expect(422))).toBe('document.not_readable');
    const endless = await upload('长.docx', docx({ 'word/document.xml': `<w:p><w:t>${'长'.repeat(5_100_000)}</w:t></w:p>` }));
    expect(codeOf(await write({ attachments: [endless] }).expect(413))).toBe('document.takes_too_much');
  });

  it('in what reviewers write and in the reason of a withdrawal are refused', async () => {
    await world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const { id } = await world.draft();
    await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    const review = (more: object) => world.town.client.post(`/articles/${id}/review`, { decision: 'return', ...more });
    expect(codeOf(await review({ comment: '请标注机密★1年' }).expect(422))).toBe('info.secrecy_marking');
    expect(codeOf(await review({ notes: [{ quote: '全体', note: '秘密★' }] }).expect(422))).toBe('info.secrecy_marking');
    expect(await newest()).toMatchObject({ target: id, fields: ['/notes/0/note'] });
    expect(await world.rows('SELECT id FROM info_reviews WHERE article_id = $1', [id])).toEqual([]);
    const approved = await world.town.client.post(`/articles/${id}/review`, { decision: 'approve' }).expect(200);
    expect(approved.body).toMatchObject({ status: 'ready' });
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    expect(codeOf(await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '误发密级：秘密文件' }).expect(422))).toBe('info.secrecy_marking');
  });

  it('in the name of a section are refused', async () => {
    expect(codeOf(await world.secretary.client.post('/sections', { name: '机密', organizationId: world.tree.villageA }).expect(422))).toBe('info.secrecy_marking');
  });

  it('are not prose about secrets; words such as 内部资料 are pointed out and refused by nobody', async () => {
    const plain = await write({ title: '保守国家秘密', body: '<p>学习秘密战线英模事迹，保守秘密。</p>' }).expect(201);
    expect(plain.body).toMatchObject({ warnings: [] });
    const flagged = await write({ summary: '内部资料，注意保存', body: '<p>该机密文件已销毁。</p>' }).expect(201);
    expect(flagged.body).toMatchObject({
      warnings: [
        { code: 'info.maybe_internal', message: expect.stringContaining('summary'), rule: { code: 'INF-1' } },
        { code: 'info.maybe_internal', message: expect.stringContaining('body'), rule: { code: 'INF-1' } },
      ],
    });
    const { id } = flagged.body as { id: string };
    const changed = await world.secretary.client.patch(`/articles/${id}`, { summary: '', body: '<p>无</p>' }).expect(200);
    expect(changed.body).toMatchObject({ warnings: [] });
  });
});
