import { serviceContext } from '../../../src/access/service-context.js';
import { rightsOver } from '../../../src/menu/module-rights.js';
import { DeployedMenu, type RequestContext, ScopeTree } from '../../../src/index.js';
import { InfoDemo } from '../../../modules/info/demo/info-demo.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { makeTree } from '../../support/staff.js';
import { idsOf, linkedMember } from './info-world.js';

describe('the articles of the demo district', () => {
  let booted: BootedModules;
  let member: ApiClient;
  let secretary: ApiClient;
  let context: RequestContext;
  beforeAll(async () => {
    booted = await bootModules(['info']);
    const { county } = await makeTree(booted);
    const add = async (code: string, type: string, parentId: string) =>
      ((await booted.admin.post('/organizations', { name: code, code, type, parentId }).expect(201)).body as { id: string }).id;
    const branch = await add('D01100', 'branch', await add('D01', 'committee', county));
    member = (await linkedMember({ booted }, 'demo.member', branch)).client;
    const office = await linkedMember({ booted }, 'demo.secretary', branch);
    await booted.admin.post('/posts', { organizationId: branch, memberId: office.memberId, post: 'secretary', startsOn: '2026-01-01' }).expect(201);
    secretary = office.client;
    const { app } = booted.server;
    const made = await serviceContext(app.get(ScopeTree, { strict: false }), { name: 'demo', rights: rightsOver(app.get(DeployedMenu).loaded), acting: null });
    if (!made) throw new Error('no root');
    context = made;
    await app.get(InfoDemo, { strict: false }).seed(context, () => undefined);
  });
  afterAll(() => booted.close());

  const titlesOf = ({ body }: { body: unknown }) => (body as { items: { title: string }[] }).items.map(({ title }) => title);

  it('are some two dozen, drafts for those who manage them', async () => {
    expect((await booted.admin.get('/articles?count=true&limit=1').expect(200)).body).toMatchObject({ total: 29 });
    expect(titlesOf(await booted.admin.get('/articles?status=draft'))).toHaveLength(2);
    expect(idsOf(await booted.admin.get('/sections?limit=100'))).toHaveLength(11);
  });

  it('reach the members of the branch as they are meant for them', async () => {
    const titles = titlesOf(await member.get('/articles?limit=100').expect(200));
    expect(titles[0]).toBe('关于召开第四季度党员大会的通知');
    expect(titles).toContain('关于做好冬季森林防火值班的通知');
    expect(titles).not.toContain('关于举办全县党支部书记培训班的通知');
    expect(titles).not.toContain('写给入党申请人：怎样写入党申请书和思想汇报');
    expect(titlesOf(await secretary.get('/articles?limit=100').expect(200))).toContain('关于举办全县党支部书记培训班的通知');
  });

  it('are public in part', async () => {
    const titles = titlesOf(await booted.anonymous.get('/articles?limit=100').expect(200));
    expect(titles).toContain('党费交纳标准问答');
    expect(titles).not.toContain('关于召开第四季度党员大会的通知');
  });

  it('go from the county to others, which say something before them', async () => {
    const { body } = await member.get(`/articles?q=${encodeURIComponent('党费交纳标准')}`).expect(200);
    const copies = (body as { items: { title: string; sharedFrom: object | null }[] }).items.filter(({ sharedFrom }) => sharedFrom);
    expect(copies.map(({ title }) => title)).toEqual(['党费交纳标准问答', '党费交纳标准问答']);
    const shares = ((await booted.admin.get('/shares').expect(200)).body as { items: { title: string; answers: object }[] }).items;
    expect(shares.map(({ answers }) => answers)).toEqual(expect.arrayContaining([expect.objectContaining({ adopted: 2 }), expect.objectContaining({ recalled: 1 })]));
  });

  it('show an official document that was replaced, one that was repealed, and one that holds', async () => {
    const { body } = await member.get('/articles?kind=document').expect(200);
    const standings = (body as { items: { documentNumber: string; document: { standing: string } }[] }).items.map(({ document, documentNumber }) => [documentNumber, document.standing]);
    expect(standings).toEqual([['县委〔2026〕9号', 'inForce'], ['县委〔2026〕4号', 'repealed'], ['县委〔2026〕2号', 'replaced']]);
  });

  it('hold a word of a list that somebody decided to keep', async () => {
    const [list] = ((await booted.admin.get('/word-lists').expect(200)).body as { items: { id: string; words: number }[] }).items;
    expect(list).toMatchObject({ name: '示范词表（词为虚构）', kind: 'sensitive', words: 2 });
    const { body: found } = await booted.admin.get(`/articles?q=${encodeURIComponent('青禾专班')}`).expect(200);
    const [id = ''] = idsOf({ body: found });
    expect((await booted.admin.get(`/articles/${id}/word-hits`).expect(200)).body).toMatchObject({
      undecided: 0, items: [{ word: '青禾专班', list: { id: list?.id }, decision: { decision: 'keep', reason: '值班班组的正式名称，与原件一致' } }],
    });
  });

  it('have covers where there is something to show', async () => {
    const { items } = (await booted.anonymous.get('/articles?limit=100').expect(200)).body as { items: { id: string; cover: string | null }[] };
    const covered = items.filter(({ cover }) => cover !== null);
    expect(covered).toHaveLength(2);
    for (const { cover, id } of covered) {
      const { headers } = await booted.anonymous.get(`/articles/${id}/files/${cover}?width=640`, { Accept: 'image/webp' }).expect(200);
      expect(headers['content-type']).toBe('image/webp');
      expect(Number(headers['content-length'])).toBeLessThan(20_000);
    }
  });

  it('have comments that wait and that are shown, and reactions', async () => {
    const { items } = (await secretary.get('/articles?q=敲门问需').expect(200)).body as { items: { id: string }[] };
    const { body } = await member.get(`/articles/${items[0]?.id}/comments`).expect(200);
    expect((body as { items: { status: string; replyToId: string | null }[] }).items).toMatchObject([{ status: 'approved', replyToId: expect.any(String) as string }, { status: 'approved', replyToId: null }]);
    expect((await member.get(`/articles/${items[0]?.id}/reactions`).expect(200)).body).toMatchObject({ counts: { like: 1, thanks: 1 } });
    expect((await booted.admin.get('/comments?count=true&status=pending').expect(200)).body).toMatchObject({ total: 1 });
  });

  it('come to whom they chose, with what is to be confirmed', async () => {
    const { body } = await member.get('/subscriptions').expect(200);
    const chosen = (body as { items: { topic: string; muted: boolean }[] }).items.map(({ muted, topic }) => [topic, muted]);
    expect(chosen.toSorted()).toEqual([['kind', true], ['section', false], ['tag', false]]);
    const feed = (await member.get('/me/feed?limit=100').expect(200)).body as { items: { title: string; because: string }[] };
    const because = (title: string) => feed.items.find((item) => item.title === title)?.because;
    expect(because('为丁桂兰同志过政治生日')).toBe('subscription');
    expect(because('党费交纳标准问答')).toBe('subscription');
    expect(because('关于召开第四季度党员大会的通知')).toBe('critical');
    expect(because('镇党群服务中心延长开放到晚八点')).toBeUndefined();
  });

  it('are made once, however often', async () => {
    await booted.server.app.get(InfoDemo, { strict: false }).seed(context, () => undefined);
    expect((await booted.admin.get('/articles?count=true&limit=1').expect(200)).body).toMatchObject({ total: 29 });
    expect(idsOf(await booted.admin.get('/sections?limit=100'))).toHaveLength(11);
    expect((await booted.admin.get('/comments?count=true&limit=1').expect(200)).body).toMatchObject({ total: 3 });
    expect(idsOf(await member.get('/subscriptions'))).toHaveLength(3);
  });
});
