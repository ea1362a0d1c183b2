import { ArticlePersonalData } from '../../../modules/info/upkeep/article-personal-data.js';
import { Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { type Employee, hire, roleId } from '../../support/staff.js';
import { type ArticleBody, codeOf, InfoWorld } from './info-world.js';

describe('three reviews', () => {
  let world: InfoWorld;
  let county: Employee;
  let villageReviewer: Employee;
  beforeAll(async () => {
    world = await InfoWorld.create({ settings: { info: { reviewLevels: 3 } } });
    villageReviewer = await hire(world.booted, 'village.reviewer', 'branchSecretary', world.tree.villageA);
    county = await hire(world.booted, 'county.reviewer', 'organizationAdministrator', world.tree.county);
  });
  afterAll(() => world.close());

  const submitted = async (more: object = {}) => {
    const { id } = await world.draft(more);
    const { body } = await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    return body as ArticleBody;
  };
  const review = (who: ApiClient, id: string, body: object = { decision: 'approve' }) => who.post(`/articles/${id}/review`, body);
  const messages = async (who: ApiClient) => {
    const { body } = await who.get('/me/notifications?limit=100').expect(200);
    return (body as { items: { kind: string; url: string }[] }).items;
  };

  it('go up the tree from the organisation of the article, each by somebody else, and only then it is published', async () => {
    const { id, status } = await submitted();
    expect(status).toBe('inReview');
    const publish = () => world.secretary.client.post(`/articles/${id}/publish`);
    expect((await publish().expect(409)).body).toMatchObject({ code: 'info.review_needed', rule: { code: 'INF-2' } });
    expect((await review(villageReviewer.client, id).expect(200)).body).toMatchObject({ status: 'inReview', reviewsPassed: 1 });
    const above = await review(villageReviewer.client, id).expect(403);
    expect(above.body).toMatchObject({ code: 'info.reviewed_already', detail: expect.stringMatching(/第 2 审由“.+”的其他审核人办理/) as string });
    expect((await review(world.town.client, id).expect(200)).body).toMatchObject({ status: 'inReview', reviewsPassed: 2 });
    expect(codeOf(await review(world.town.client, id).expect(403))).toBe('info.reviewed_already');
    expect((await review(county.client, id).expect(200)).body).toMatchObject({ status: 'ready', reviewsPassed: 3 });
    expect((await publish().expect(200)).body).toMatchObject({ status: 'published' });
    const { body } = await world.secretary.client.get(`/articles/${id}/reviews`).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { level: 3, decision: 'approve', organizationId: world.tree.county, reviewerName: 'county.reviewer' },
      { level: 2, decision: 'approve', organizationId: world.tree.townA, reviewerName: 'town-a.administrator' },
      { level: 1, decision: 'approve', organizationId: world.tree.villageA, reviewerName: 'village.reviewer' },
    ]);
  });

  it('are refused to the author and to whoever changed the text, with the regulation', async () => {
    const { id } = await world.draft();
    await villageReviewer.client.patch(`/articles/${id}`, { title: '改过' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { title: '又改' }).expect(200);
    await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    for (const who of [world.secretary, villageReviewer]) {
      const refused = await review(who.client, id).expect(403);
      expect(refused.body).toMatchObject({ code: 'info.own_text_reviewed', rule: { code: 'INF-2', ruleVersion: '2018-12-27' } });
    }
    expect((await review(world.town.client, id).expect(200)).body).toMatchObject({ reviewsPassed: 1 });
  });

  it('are refused below the organisation that a level lies with', async () => {
    const second = await hire(world.booted, 'village.second', 'branchSecretary', world.tree.villageA);
    const { id } = await submitted();
    await review(villageReviewer.client, id).expect(200);
    const refused = await review(second.client, id).expect(403);
    expect(refused.body).toMatchObject({ code: 'info.review_lies_above', rule: { code: 'INF-2' } });
    expect((refused.body as { detail: string }).detail).toContain('town-a');
    await review(world.sibling.client, id).expect(404);
    await review(world.member, id).expect(403);
  });

  it('begin anew after any edit', async () => {
    const { id } = await submitted();
    await review(villageReviewer.client, id).expect(200);
    await review(world.town.client, id).expect(200);
    const edited = await world.secretary.client.patch(`/articles/${id}`, { body: '<p>改</p>' }).expect(200);
    expect(edited.body).toMatchObject({ status: 'draft', reviewsPassed: 0 });
    expect(codeOf(await review(county.client, id).expect(409))).toBe('info.step_not_possible');
    expect(codeOf(await world.secretary.client.post(`/articles/${id}/schedule`, { publishAt: '2099-01-01T00:00:00Z' }).expect(409))).toBe('info.review_needed');
    await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    expect((await review(villageReviewer.client, id).expect(200)).body).toMatchObject({ reviewsPassed: 1, reviewLevels: 3 });
  });

  it('return an article with what is to be changed, and where', async () => {
    const { id } = await submitted();
    expect(codeOf(await review(villageReviewer.client, id, { decision: 'return' }).expect(422))).toBe('info.comment_needed');
    const notes = [{ field: 'body', quote: '全体党员', note: '应写明时间' }];
    expect((await review(villageReviewer.client, id, { decision: 'return', comment: '请补充', notes }).expect(200)).body).toMatchObject({ status: 'draft', reviewsPassed: 0 });
    const { body } = await world.secretary.client.get(`/articles/${id}/reviews`).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([{ decision: 'return', comment: '请补充', revision: 1, notes: [{ ...notes[0], occurrence: 1 }] }]);
    expect((await messages(world.secretary.client)).find(({ url }) => url.endsWith(id))).toMatchObject({ kind: 'info.article_returned' });
    await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    expect((await review(villageReviewer.client, id).expect(200)).body).toMatchObject({ reviewsPassed: 1 });
  });

  it('are told to those who can decide them, and how they ended to the author', async () => {
    const { id } = await submitted();
    const told = async (who: ApiClient) => (await messages(who)).filter(({ url }) => url.endsWith(id)).map(({ kind }) => kind);
    expect(await told(villageReviewer.client)).toEqual(['info.review_due']);
    expect(await told(world.secretary.client)).toEqual([]);
    expect(await told(world.town.client)).toEqual([]);
    await review(villageReviewer.client, id).expect(200);
    expect(await told(world.town.client)).toEqual(['info.review_due']);
    await review(world.town.client, id).expect(200);
    expect(await told(county.client)).toEqual(['info.review_due']);
    await review(county.client, id).expect(200);
    expect(await told(world.secretary.client)).toEqual(['info.article_passed']);
  });

  it('are listed for those whom they wait for', async () => {
    const waitingFor = async (who: ApiClient, more = '') => (await who.get(`/articles?waitsForMyReview=true&limit=100${more}`).expect(200)).body as { items: ArticleBody[]; total?: number };
    const of = async (who: ApiClient, ...ids: string[]) => (await waitingFor(who)).items.filter(({ id }) => ids.includes(id)).map(({ id }) => ids.indexOf(id)).toSorted();
    const reader = await hire(world.booted, 'reader.above', 'auditor', world.tree.county);
    const both = await hire(world.booted, 'reader.above.reviewer', 'auditor', world.tree.county);
    await world.admin.post('/grants', { accountId: both.id, roleId: await roleId(world.admin, 'branchSecretary'), organizationId: world.tree.villageA }).expect(201);
    const [own, edited, second, returned] = [await submitted(), await world.draft(), await submitted(), await submitted()];
    await villageReviewer.client.patch(`/articles/${edited.id}`, { title: '改过' }).expect(200);
    await world.secretary.client.patch(`/articles/${edited.id}`, { title: '又改' }).expect(200);
    await world.secretary.client.post(`/articles/${edited.id}/submit`).expect(200);
    await review(villageReviewer.client, second.id).expect(200);
    await review(villageReviewer.client, returned.id, { decision: 'return', comment: '请补充' }).expect(200);
    const ids = [own.id, edited.id, second.id, returned.id, (await world.draft()).id];
    expect(await of(world.secretary.client, ...ids)).toEqual([]);
    expect(await of(villageReviewer.client, ...ids)).toEqual([0]);
    expect(await of(both.client, ...ids)).toEqual([0, 1]);
    expect(await of(world.town.client, ...ids)).toEqual([0, 1, 2]);
    expect(await of(county.client, ...ids)).toEqual([0, 1, 2]);
    for (const who of [reader.client, world.sibling.client, world.member, world.anonymous]) expect(await of(who, ...ids)).toEqual([]);
    expect((await waitingFor(world.town.client)).items.find(({ id }) => id === second.id)).toMatchObject({ status: 'inReview', reviewsPassed: 1, reviewLevels: 3 });
    const others = (await world.town.client.get('/articles?waitsForMyReview=false&limit=100').expect(200)).body as { items: ArticleBody[] };
    expect(others.items.map(({ id }) => ids.indexOf(id)).filter((index) => index >= 0).toSorted()).toEqual([3, 4]);
    expect(await waitingFor(world.town.client, '&status=draft')).toMatchObject({ items: [] });

    await review(world.town.client, second.id).expect(200);
    expect([await of(world.town.client, second.id), await of(both.client, second.id), await of(county.client, second.id)]).toEqual([[], [], [0]]);
    // Handed in anew, it waits for those who returned it before, too.
    await world.secretary.client.post(`/articles/${returned.id}/submit`).expect(200);
    expect(await of(villageReviewer.client, returned.id)).toEqual([0]);
  });

  it('wait at the top where the tree ends, and nowhere where the module is not in force', async () => {
    const { county: top, townA, townB, villageA } = world.tree;
    const waits = async (who: ApiClient, id: string) => ((await who.get('/articles?waitsForMyReview=true&limit=100').expect(200)).body as { items: ArticleBody[] }).items.some((each) => each.id === id);
    const { id } = (await world.sibling.client.post('/articles', { title: '到顶', body: '<p>文</p>', organizationId: townB }).expect(201)).body as ArticleBody;
    await world.sibling.client.post(`/articles/${id}/submit`).expect(200);
    const last = await hire(world.booted, 'county.last', 'organizationAdministrator', top);
    for (const who of [await hire(world.booted, 'town-b.reviewer', 'branchSecretary', townB), county, last]) {
      expect(await waits(who.client, id)).toBe(true);
      await review(who.client, id).expect(200);
      expect(await waits(who.client, id)).toBe(false);
    }
    const above = await submitted();
    await review(villageReviewer.client, above.id).expect(200);
    const menu = (organizationId: string, rule: string | null) => world.admin.put(`/organizations/${organizationId}/menu/info`, { rule }).expect(200);
    expect(await waits(county.client, above.id)).toBe(true);
    await menu(villageA, 'forbidden');
    expect(await waits(county.client, above.id)).toBe(false);
    await menu(villageA, null);
    expect(await waits(world.town.client, above.id)).toBe(true);
    // Acting for one organisation, nothing of elsewhere waits.
    const acting = (organizationId: string) => county.client.with({ 'Zhibu-Organization': organizationId });
    expect([await waits(acting(townA), above.id), await waits(acting(villageA), above.id), await waits(acting(townB), above.id)]).toEqual([true, false, false]);
  });

  it('are decided once, however many decide at the same moment', async () => {
    const { id } = await submitted();
    const statuses = (await Promise.all([villageReviewer, world.town, county].map(({ client }) => review(client, id)))).map(({ status }) => status);
    const { body } = await world.secretary.client.get(`/articles/${id}/reviews?limit=10`).expect(200);
    const kept = (body as { items: { level: number; reviewerAccountId: string }[] }).items;
    expect(kept).toHaveLength(statuses.filter((status) => status === 200).length);
    expect(new Set(kept.map(({ level }) => level)).size).toBe(kept.length);
    expect(new Set(kept.map(({ reviewerAccountId }) => reviewerAccountId)).size).toBe(kept.length);
  });

  it('are as many as the organisation sets, for itself and below', async () => {
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 0 } }).expect(200);
    const write = { title: '免审', body: '<p>文</p>', organizationId: world.tree.townB };
    const { body } = await world.sibling.client.post('/articles', write).expect(201);
    await world.sibling.client.post(`/articles/${(body as ArticleBody).id}/publish`).expect(200);
    expect(codeOf(await world.secretary.client.post(`/articles/${(await world.draft()).id}/publish`).expect(409))).toBe('info.review_needed');
  });

  it('are as many as the organisation sets by now: what was ready before is submitted anew', async () => {
    const { townB } = world.tree;
    const set = (reviewLevels: number) => world.admin.put(`/organizations/${townB}/settings/info`, { values: { reviewLevels } }).expect(200);
    const client = world.sibling.client;
    await set(0);
    const { id } = (await client.post('/articles', { title: '先备后审', body: '<p>文</p>' }).expect(201)).body as ArticleBody;
    expect((await client.post(`/articles/${id}/submit`).expect(200)).body).toMatchObject({ status: 'ready' });
    await set(1);
    expect(codeOf(await client.post(`/articles/${id}/publish`).expect(409))).toBe('info.review_needed');
    expect(codeOf(await client.post(`/articles/${id}/schedule`, { publishAt: '2999-01-01T00:00:00+08:00' }).expect(409))).toBe('info.review_needed');
    expect((await client.post(`/articles/${id}/submit`).expect(200)).body).toMatchObject({ status: 'inReview', reviewLevels: 1 });
    expect((await world.admin.post(`/articles/${id}/review`, { decision: 'approve' }).expect(200)).body).toMatchObject({ status: 'ready' });
    expect(codeOf(await client.post(`/articles/${id}/submit`).expect(409))).toBe('info.step_not_possible');
    await client.post(`/articles/${id}/publish`).expect(200);
    await set(0);
  });

  it('tell their reviewer what he decided, and nothing of what the article was changed to since', async () => {
    const reviewer = await hire(world.booted, 'told.reviewer', 'branchSecretary', world.tree.villageA);
    const { id } = await submitted({ title: '公开过的标题' });
    await review(reviewer.client, id).expect(200);
    await review(world.town.client, id).expect(200);
    await review(county.client, id).expect(200);
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    const { app } = world.booted.server;
    const [data, database] = [app.get(ArticlePersonalData, { strict: false }), app.get(Database, { strict: false })];
    const told = async () => (await database.transaction((tx) => data.export({ accountId: reviewer.id, memberId: null }, tx))).find(({ name }) => name === 'info.reviews')?.rows;
    expect(await told()).toMatchObject([{ title: '公开过的标题', level: 1, decision: 'approve' }]);
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { title: '尚未公开的标题' }).expect(200);
    expect(await told()).toMatchObject([{ title: null, level: 1, decision: 'approve' }]);
  });

  it('are shown to who manages the article alone', async () => {
    const { id } = await submitted();
    await world.sibling.client.get(`/articles/${id}/reviews`).expect(404);
    await world.member.get(`/articles/${id}/reviews`).expect(403);
  });
});
