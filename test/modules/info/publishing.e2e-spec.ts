import { setTimeout as delay } from 'node:timers/promises';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase } from '../../support/test-database.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld } from './info-world.js';

const soon = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('publishing articles', () => {
  let world: InfoWorld;
  let second: BootedModules;
  beforeAll(async () => {
    world = await InfoWorld.create();
    second = await bootModules(['info'], { databaseUrl: world.booted.databaseUrl });
  });
  afterAll(async () => {
    await second.close();
    await world.close();
  });

  const act = (id: string, verb: string, body?: object) => world.secretary.client.post(`/articles/${id}/${verb}`, body);
  const events = async (id: string) =>
    (await world.rows<{ name: string }>(`SELECT name FROM core_outbox WHERE payload->>'articleId' = $1 ORDER BY id`, [id])).map(({ name }) => name);
  const statusOf = async (id: string) => ((await world.secretary.client.get(`/articles/${id}`).expect(200)).body as ArticleBody).status;

  it('needs no review where none is asked for, and locks the text until it is withdrawn', async () => {
    const { id } = await world.draft();
    expect((await act(id, 'publish').expect(200)).body).toMatchObject({ status: 'published', publishedAt: expect.any(String) as string });
    expect(codeOf(await act(id, 'publish').expect(409))).toBe('info.step_not_possible');
    expect(codeOf(await world.secretary.client.patch(`/articles/${id}`, { title: '改' }).expect(409))).toBe('info.article_locked');
    expect((await world.secretary.client.patch(`/articles/${id}`, { pinned: true }).expect(200)).body).toMatchObject({ pinned: true, status: 'published' });
    await act(id, 'withdraw').expect(400);
    await act(id, 'withdraw', { reason: '数字有误' }).expect(200);
    expect((await world.secretary.client.patch(`/articles/${id}`, { title: '更正' }).expect(200)).body).toMatchObject({ status: 'draft', revision: 2 });
    await act(id, 'submit').expect(200);
    expect(await statusOf(id)).toBe('ready');
    expect((await act(id, 'publish').expect(200)).body).toMatchObject({ status: 'published', withdrawReason: null, withdrawnAt: null });
    expect(await events(id)).toEqual(['info.article_published', 'info.article_withdrawn', 'info.article_published']);
  });

  it('needs something to read', async () => {
    const { id } = await world.draft({ body: '<p> </p>' });
    for (const verb of ['publish', 'submit']) expect(codeOf(await act(id, verb).expect(422))).toBe('info.nothing_to_publish');
    expect(codeOf(await act(id, 'schedule', { publishAt: soon(60_000) }).expect(422))).toBe('info.nothing_to_publish');
  });

  it('is refused for a time that has passed or is not given, and for an end before it', async () => {
    const { id } = await world.draft();
    const refuse = async (body: object) => codeOf(await act(id, 'schedule', body).expect(422));
    expect(await refuse({ publishAt: soon(-1_000) })).toBe('info.publish_at_in_past');
    expect(await refuse({})).toBe('info.publish_at_needed');
    expect(await refuse({ publishAt: soon(60_000), expireAt: soon(30_000) })).toBe('info.expiry_in_past');
    await act(id, 'schedule', { publishAt: 'tomorrow' }).expect(400);
    expect(await statusOf(id)).toBe('draft');
    const { id: published } = await world.published();
    expect(codeOf(await act(published, 'schedule', { publishAt: soon(60_000) }).expect(409))).toBe('info.published_already');
  });

  it('happens at its time, once, with two servers', async () => {
    const { id } = await world.draft({ audience: { visibility: 'public' } });
    const publishAt = soon(1_500);
    expect((await act(id, 'schedule', { publishAt }).expect(200)).body).toMatchObject({ status: 'scheduled', publishAt });
    await world.anonymous.get(`/articles/${id}`).expect(404);
    await eventually(async () => expect(await statusOf(id)).toBe('published'), 6_000);
    const { body } = await second.anonymous.get(`/articles/${id}`).expect(200);
    const late = Date.parse((body as ArticleBody).publishedAt ?? '') - Date.parse(publishAt);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1_500);
    await delay(500);
    expect(await events(id)).toEqual(['info.article_published']);
  });

  it('follows the last time that was set, and none that was taken back', async () => {
    const [moved, edited, withdrawn] = [await world.draft(), await world.draft(), await world.draft()];
    for (const { id } of [moved, edited, withdrawn]) await act(id, 'schedule', { publishAt: soon(1_000) }).expect(200);
    await act(moved.id, 'schedule', { publishAt: soon(3_600_000) }).expect(200);
    expect((await world.secretary.client.patch(`/articles/${edited.id}`, { title: '改' }).expect(200)).body).toMatchObject({ status: 'draft', publishAt: null });
    await act(withdrawn.id, 'withdraw', { reason: '不发了' }).expect(200);
    await delay(2_500);
    expect(await Promise.all([moved, edited, withdrawn].map(({ id }) => statusOf(id)))).toEqual(['scheduled', 'draft', 'withdrawn']);
  });

  it('is made up for at the next start where no server ran at its time', async () => {
    const database = await createTestDatabase();
    const before = await bootModules(['info'], { databaseUrl: database.url });
    const { body } = await before.admin.post('/articles', { title: '停机', body: '<p>文</p>', audience: { visibility: 'public' } }).expect(201);
    const path = `/articles/${(body as ArticleBody).id}`;
    await before.admin.post(`${path}/schedule`, { publishAt: soon(1_000) }).expect(200);
    await before.close();
    await delay(1_500);
    const after = await bootModules(['info'], { databaseUrl: database.url });
    await eventually(async () => void (await after.anonymous.get(path).expect(200)), 6_000);
    await after.close();
    await database.drop();
  });

  it('ends at its time, once, and is told of', async () => {
    const { id } = await world.published({ audience: { visibility: 'public' } });
    await world.secretary.client.patch(`/articles/${id}`, { pinned: true }).expect(200);
    await act(id, 'schedule', { expireAt: soon(1_200) }).expect(200);
    await world.anonymous.get(`/articles/${id}`).expect(200);
    await eventually(async () => expect(await events(id)).toEqual(['info.article_published', 'info.article_expired']), 6_000);
    await world.anonymous.get(`/articles/${id}`).expect(404);
    expect((await world.secretary.client.get(`/articles/${id}`).expect(200)).body).toMatchObject({ status: 'published', pinned: false });
    expect(idsOf(await world.anonymous.get('/articles?limit=100'))).not.toContain(id);
    await act(id, 'schedule', { expireAt: null }).expect(200);
    await world.anonymous.get(`/articles/${id}`).expect(200);
  });

  it('is held back where the module is no longer in force', async () => {
    const { id } = await world.draft();
    await act(id, 'schedule', { publishAt: soon(1_500) }).expect(200);
    await world.admin.put(`/organizations/${world.tree.villageA}/menu/info`, { rule: 'forbidden' }).expect(200);
    const stored = async () => (await world.rows<{ status: string }>('SELECT status FROM info_articles WHERE id = $1', [id]))[0]?.status;
    await eventually(async () => expect(await stored()).toBe('ready'), 6_000);
    await world.admin.put(`/organizations/${world.tree.villageA}/menu/info`, { rule: null }).expect(200);
    expect(await events(id)).toEqual([]);
  });

  it('is for who may publish there', async () => {
    const { id } = await world.draft();
    await world.sibling.client.post(`/articles/${id}/publish`).expect(404);
    await world.member.post(`/articles/${id}/publish`).expect(403);
    await world.anonymous.post(`/articles/${id}/publish`).expect(401);
    await world.town.client.post(`/articles/${id}/publish`).expect(200);
  });
});
