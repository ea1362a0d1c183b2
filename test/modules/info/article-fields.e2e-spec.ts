import { codeOf, idsOf, InfoWorld } from './info-world.js';

let world: InfoWorld;

beforeAll(async () => {
  world = await InfoWorld.create();
  const field = (more: object) => world.admin.post('/custom-fields', { host: 'info.article', organizationId: world.tree.townA, ...more }).expect(201);
  await field({ key: 'channel', title: '栏目来源', type: 'string', filterable: true });
  await field({ key: 'priority', title: '缓急', type: 'number', min: 1, max: 5 });
});
afterAll(() => world.close());

const read = async (id: string) => (await world.secretary.client.get(`/articles/${id}`).expect(200)).body as { custom: object; status: string; version: number };

describe('custom fields of articles', () => {
  it('are written, read by whom the article is for, and found by', async () => {
    const article = await world.published({ custom: { channel: '县融媒体', priority: 3 }, audience: { visibility: 'public' } });
    expect(article['custom']).toEqual({ channel: '县融媒体', priority: 3 });
    const { body } = await world.anonymous.get(`/articles/${article.id}`).expect(200);
    expect(body).toMatchObject({ custom: { channel: '县融媒体', priority: 3 } });
    await world.draft({ custom: { channel: '其他' } });
    expect(idsOf(await world.secretary.client.get(`/articles?custom.channel=${encodeURIComponent('县融媒体')}`).expect(200))).toEqual([article.id]);
  });

  it('change one by one; what is the same changes nothing', async () => {
    const { id } = await world.draft({ custom: { channel: 'a', priority: 1 } });
    await world.secretary.client.patch(`/articles/${id}`, { custom: { priority: 2 } }).expect(200);
    const { custom, version } = await read(id);
    expect(custom).toEqual({ channel: 'a', priority: 2 });
    await world.secretary.client.patch(`/articles/${id}`, { custom: { priority: 2 } }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { title: '新题' }).expect(200);
    expect(await read(id)).toMatchObject({ custom: { channel: 'a', priority: 2 }, version: version + 1 });
    await world.secretary.client.patch(`/articles/${id}`, { custom: { channel: null } }).expect(200);
    expect((await read(id)).custom).toEqual({ priority: 2 });
  });

  it('are content: a published article is locked, and markings of secrecy are refused in them', async () => {
    const { id } = await world.published({ custom: { channel: 'a' } });
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { custom: { channel: 'b' } }).expect(409))).toBe('info.article_locked');
    expect((await read(id)).custom).toEqual({ channel: 'a' });
    const marked = { title: '通知', organizationId: world.tree.villageA, custom: { channel: '机密★1年' } };
    expect(codeOf(await world.secretary.client.post('/articles', marked).expect(422))).toBe('info.secrecy_marking');
  });

  it('are unknown where they were not declared', async () => {
    const { body } = await world.sibling.client.post('/articles', { title: '通知', organizationId: world.tree.townB, custom: { channel: 'a' } }).expect(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/custom/channel' }] });
  });

  it('are kept when an earlier text is put back', async () => {
    const { id } = await world.published({ custom: { channel: 'a' } });
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { body: '<p>改过。</p>', custom: { channel: 'b' } }).expect(200);
    const { body } = await world.secretary.client.post(`/articles/${id}/restore`, { revision: 1 }).expect(200);
    expect(body).toMatchObject({ body: '<p>请全体党员参加。</p>', custom: { channel: 'b' } });
  });
});
