import { codeOf, InfoWorld } from './info-world.js';

describe('revisions of articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const numbers = async (id: string) => {
    const { body } = await world.secretary.client.get(`/articles/${id}/revisions`).expect(200);
    return (body as { items: { number: number }[] }).items.map(({ number }) => number);
  };
  const patch = (id: string, body: object, who = world.secretary.client) => who.patch(`/articles/${id}`, body).expect(200);

  it('are one for what the same person saves again and again', async () => {
    const { id } = await world.draft();
    for (const body of ['<p>一</p>', '<p>一二</p>', '<p>一二三</p>']) await patch(id, { body });
    expect(await numbers(id)).toEqual([1]);
    expect((await world.secretary.client.get(`/articles/${id}`)).body).toMatchObject({ body: '<p>一二三</p>', revision: 1, version: 4 });
  });

  it('are more for another person, after ten minutes, and after a submission', async () => {
    const { id } = await world.draft();
    await patch(id, { body: '<p>他人</p>' }, world.town.client);
    expect(await numbers(id)).toEqual([2, 1]);
    await world.rows(`UPDATE info_articles SET revised_at = now() - interval '11 minutes' WHERE id = $1`, [id]);
    await patch(id, { body: '<p>隔时</p>' }, world.town.client);
    expect(await numbers(id)).toEqual([3, 2, 1]);
    await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    await patch(id, { title: '送审后' }, world.town.client);
    expect(await numbers(id)).toEqual([4, 3, 2, 1]);
  });

  it('are not made by what is no text', async () => {
    const { id } = await world.draft();
    await patch(id, { audience: { visibility: 'public' } }, world.town.client);
    await patch(id, { pinned: true }, world.town.client);
    expect(await numbers(id)).toEqual([1]);
  });

  it('tell how they differ from each other', async () => {
    const { id } = await world.draft({ title: '通知', body: '<p>会议在礼堂</p><p>请准时</p>' });
    await patch(id, { body: '<p>会议在操场</p><p>请准时</p><p>带笔记</p>' }, world.town.client);
    const { body } = await world.secretary.client.get(`/articles/${id}/revisions/2?diff=1`).expect(200);
    expect(body).toMatchObject({ number: 2, revisedByName: 'town-a.administrator', diff: { from: 1, title: [{ kind: 'same', text: '通知' }] } });
    expect((body as { diff: { body: { kind: string }[] } }).diff.body.map(({ kind }) => kind)).toEqual(['changed', 'same', 'added']);
    expect((await world.secretary.client.get(`/articles/${id}/revisions/1`).expect(200)).body).toMatchObject({ number: 1, diff: null, body: '<p>会议在礼堂</p><p>请准时</p>' });
    expect(codeOf(await world.secretary.client.get(`/articles/${id}/revisions/9`).expect(404))).toBe('info.revision_not_found');
    expect(codeOf(await world.secretary.client.get(`/articles/${id}/revisions/1?diff=9`).expect(404))).toBe('info.revision_not_found');
    await world.secretary.client.get(`/articles/${id}/revisions/x`).expect(404);
  });

  it('come back as new ones', async () => {
    const { id } = await world.draft({ title: '原题', body: '<p>原文</p>', tags: ['原'] });
    await patch(id, { title: '新题', body: '<p>新文</p>', tags: [] }, world.town.client);
    const { body } = await world.secretary.client.post(`/articles/${id}/restore`, { revision: 1 }).expect(200);
    expect(body).toMatchObject({ title: '原题', body: '<p>原文</p>', tags: ['原'], revision: 3, status: 'draft' });
    expect(await numbers(id)).toEqual([3, 2, 1]);
    expect(codeOf(await world.secretary.client.post(`/articles/${id}/restore`, { revision: 7 }).expect(404))).toBe('info.revision_not_found');
    // Meant for a stage that was taken out of the code system since.
    await world.rows(`UPDATE info_articles SET audience_stages = '{gone}' WHERE id = $1`, [id]);
    expect(codeOf(await world.secretary.client.post(`/articles/${id}/restore`, { revision: 2 }).expect(422))).toBe('info.stage_unknown');
  });

  it('are for who manages the article, never for readers', async () => {
    const { id } = await world.published({ audience: { visibility: 'public' } });
    await world.member.get(`/articles/${id}/revisions`).expect(403);
    await world.sibling.client.get(`/articles/${id}/revisions`).expect(404);
    await world.sibling.client.get(`/articles/${id}/revisions/1`).expect(404);
    await world.anonymous.get(`/articles/${id}/revisions/1`).expect(401);
  });
});
