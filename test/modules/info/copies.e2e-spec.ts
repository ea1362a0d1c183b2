import { setTimeout as sleep } from 'node:timers/promises';
import { TellCopiesJob } from '../../../modules/info/copy/tell-copies.job.js';
import { ExpireArticleJob } from '../../../modules/info/publishing/expire-article.job.js';
import { PublishArticleJob } from '../../../modules/info/publishing/publish-article.job.js';
import { IndexArticlesJob } from '../../../modules/info/search/index-articles.job.js';
import { JobGate } from '../../../src/menu/tree/job-gate.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { type Employee, hire } from '../../support/staff.js';
import { type ArticleBody, codeOf, InfoWorld } from './info-world.js';

const LONG_MS = 20_000;
const LATER = '2999-01-01T00:00:00.000Z';

let world: InfoWorld;
/** Manages everything that there is. */
let county: Employee;

beforeAll(async () => {
  world = await InfoWorld.create();
  county = await hire(world.booted, 'county.administrator', 'organizationAdministrator', world.tree.county);
});
afterAll(() => world.close());

const post = async ({ client }: Employee, path: string, body: object = {}) => client.post(path, body);
const ok = async ({ client }: Employee, path: string, body: object = {}) => (await client.post(path, body).expect(200)).body as ArticleBody;
const read = async (id: string, { client }: Employee = world.sibling) => (await client.get(`/articles/${id}`).expect(200)).body as ArticleBody & { sharedFrom: { heldFor: string | null } | null };
const inbox = async (client: ApiClient) => ((await client.get('/me/notifications?limit=100').expect(200)).body as { items: { title: string; body: string; isCritical?: boolean }[] }).items;
const offer = async (by: Employee, articleId: string, organizationIds: readonly string[]) => ((await by.client.post('/shares', { articleId, organizationIds, allowsResharing: true }).expect(201)).body as { id: string }).id;
const decide = (id: string, word: string, decision: string, { client }: Employee = world.sibling) => client.post(`/articles/${id}/word-hits/decide`, { decisions: [{ word, decision, reason: '核对过' }] });
const audited = (action: string, id: string) => world.rows<{ fields: string[] }>('SELECT fields FROM core_audit_entries WHERE action = $1 AND target_id = $2', [action, id]);

async function list(by: Employee, organizationId: string, words: readonly string[]): Promise<void> {
  const { body } = await by.client.post('/word-lists', { name: `词表 ${words.join()}`, organizationId, kind: 'sensitive' }).expect(201);
  for (const word of words) await by.client.post(`/word-lists/${(body as { id: string }).id}/words`, { word }).expect(201);
}

/** The copy that the second town published of an article. */
async function copyOf(articleId: string, more: object = {}): Promise<string> {
  const shareId = await offer(world.secretary, articleId, [world.tree.townB]);
  const { id } = await ok(world.sibling, `/shares/${shareId}/adopt`, { organizationId: world.tree.townB, ...more });
  await ok(world.sibling, `/articles/${id}/publish`);
  return id;
}

async function correct(id: string, text: string): Promise<void> {
  await ok(world.secretary, `/articles/${id}/withdraw`, { reason: '内容有误' });
  await world.secretary.client.patch(`/articles/${id}`, { body: `<p>${text}</p>` }).expect(200);
  await ok(world.secretary, `/articles/${id}/publish`);
}

describe('what was done to a copy with an idempotency key', () => {
  it('is not answered from memory once the text is recalled: nothing of it is kept', async () => {
    const article = await world.published({ title: '落叶松林场', body: '<p>落叶松方案。</p>' });
    const shareId = await offer(world.secretary, article.id, [world.tree.townB]);
    const { id } = (await world.sibling.client.post(`/shares/${shareId}/adopt`, { organizationId: world.tree.townB }, { 'Idempotency-Key': 'copy-adopt' }).expect(200)).body as ArticleBody;
    const act = (path: string, body: object = {}) => world.sibling.client.post(`/articles/${id}/${path}`, body, { 'Idempotency-Key': `copy-${path}` });
    const acts = [() => act('submit'), () => act('publish'), () => act('withdraw', { reason: '内容有误' })];
    for (const each of acts) expect(((await each().expect(200)).body as ArticleBody).body).toBe('<p>落叶松方案。</p>');
    await ok(world.secretary, `/shares/${shareId}/recall`, { reason: '收回' });
    for (const each of acts) expect(codeOf(await each().expect(409))).toMatch(/^info\./);
    expect(await world.rows(`SELECT FROM core_idempotency_keys k WHERE k::text LIKE '%落叶松%'`)).toEqual([]);
  });
});

describe('words of lists in the text that a copy comes back with', () => {
  beforeAll(() => list(world.sibling, world.tree.townB, ['丙镇敏感词']));

  const held = async (id: string) => eventually(async () => expect(await read(id)).toMatchObject({ status: 'ready', publishAt: null, sharedFrom: { heldFor: 'words' } }), LONG_MS);
  const shown = async (id: string, text: string) => eventually(async () => expect((await world.otherMember.get(`/articles/${id}`).expect(200)).body).toMatchObject({ body: `<p>${text}</p>` }), LONG_MS);

  it('wait for its own organisation, whose people are told what waits and why, and decide', async () => {
    const article = await world.published({ title: '待决定的更正' });
    const id = await copyOf(article.id);
    await correct(article.id, '更正：丙镇敏感词。');
    await held(id);
    await world.otherMember.get(`/articles/${id}`).expect(404);
    const told = (await inbox(world.sibling.client)).filter(({ title }) => title.includes('待决定敏感词：待决定的更正'));
    expect(told).toMatchObject([{ body: expect.stringContaining('丙镇敏感词') as string }]);
    expect(await audited('info.article.hold', id)).toEqual([{ fields: ['words'] }]);
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/publish`).expect(409))).toBe('info.word_hits_undecided');
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await ok(world.sibling, `/articles/${id}/publish`);
    await shown(id, '更正：丙镇敏感词。');
    expect(await read(id)).toMatchObject({ sharedFrom: { heldFor: null } });
    // Those of the source's own readers never waited.
    expect((await world.member.get(`/articles/${article.id}`).expect(200)).body).toMatchObject({ status: 'published' });
  });

  it('are decided, and no reviews held that it would not need without them', async () => {
    const article = await world.published();
    const id = await copyOf(article.id);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    await correct(article.id, '更正：丙镇敏感词。');
    await held(id);
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await ok(world.sibling, `/articles/${id}/publish`);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
    await shown(id, '更正：丙镇敏感词。');
  });

  it('do not lose it: corrected once more without them, it comes back by itself', async () => {
    const article = await world.published();
    const id = await copyOf(article.id);
    await correct(article.id, '有丙镇敏感词。');
    await held(id);
    await correct(article.id, '没有了。');
    await shown(id, '没有了。');
  });

  it('are decided anew where they were gone in between, not where they stood on', async () => {
    const article = await world.published({ body: '<p>丙镇敏感词一直在。</p>' });
    const shareId = await offer(world.secretary, article.id, [world.tree.townB]);
    const { id } = await ok(world.sibling, `/shares/${shareId}/adopt`, { organizationId: world.tree.townB });
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await ok(world.sibling, `/articles/${id}/publish`);
    await correct(article.id, '丙镇敏感词还在。');
    await shown(id, '丙镇敏感词还在。');
    await correct(article.id, '删去了。');
    await shown(id, '删去了。');
    await correct(article.id, '丙镇敏感词又来了。');
    await held(id);
  });

  it('stay decided where they stand in the foreword', async () => {
    const article = await world.published();
    const shareId = await offer(world.secretary, article.id, [world.tree.townB]);
    const { id } = await ok(world.sibling, `/shares/${shareId}/adopt`, { organizationId: world.tree.townB, foreword: '<p>按：丙镇<b>敏感词</b>。</p>' });
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await ok(world.sibling, `/articles/${id}/publish`);
    await correct(article.id, '别的文字。');
    await shown(id, '别的文字。');
  });

  it('changed by its own organisation and handed in anew, it is a copy like any other, which does not come back unpublished', async () => {
    const article = await world.published();
    const id = await copyOf(article.id);
    await correct(article.id, '有丙镇敏感词。');
    await held(id);
    await world.sibling.client.patch(`/articles/${id}`, { foreword: '<p>按语。</p>' }).expect(200);
    expect(await read(id)).toMatchObject({ status: 'draft', sharedFrom: { heldFor: null } });
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    expect(await ok(world.sibling, `/articles/${id}/submit`)).toMatchObject({ status: 'ready', sharedFrom: { heldFor: null } });
    await correct(article.id, '没有了。');
    expect(await read(id)).toMatchObject({ status: 'draft', body: '<p>没有了。</p>' });
  });

  it('are to be changed by the source: the copy waits on, who adopted it is told, and corrected it comes back', async () => {
    const article = await world.published({ title: '须由来源修改' });
    const id = await copyOf(article.id);
    await correct(article.id, '有丙镇敏感词。');
    await held(id);
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await ok(world.sibling, `/articles/${id}/schedule`, { publishAt: LATER });
    await decide(id, '丙镇敏感词', 'change', county).expect(200);
    await held(id);
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/publish`).expect(409))).toBe('info.word_hits_undecided');
    const told = (await inbox(world.sibling.client)).filter(({ title }) => title === '转发待来源改词：须由来源修改');
    expect(told).toMatchObject([{ body: expect.stringContaining('丙镇敏感词') as string }]);
    await correct(article.id, '没有了。');
    await shown(id, '没有了。');
  });

  it('once decided, let it be put off, and published or corrected all the same', async () => {
    const article = await world.published();
    const id = await copyOf(article.id);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const putOff = async (publishAt: string) => expect(await ok(world.sibling, `/articles/${id}/schedule`, { publishAt })).toMatchObject({ status: 'scheduled', reviewsPassed: 0 });
    await correct(article.id, '更正：丙镇敏感词。');
    await held(id);
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    for (const publishAt of [LATER, '2999-02-01T00:00:00.000Z']) await putOff(publishAt);
    await ok(world.sibling, `/articles/${id}/publish`);
    await shown(id, '更正：丙镇敏感词。');
    await correct(article.id, '删去。');
    await shown(id, '删去。');
    await correct(article.id, '又是丙镇敏感词。');
    await held(id);
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    await putOff(LATER);
    await correct(article.id, '终稿。');
    await shown(id, '终稿。');
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
  });

  it('are told of instead of the news that it is back, which is so when it is published', async () => {
    const article = await world.published({ title: '恢复的消息' });
    const id = await copyOf(article.id);
    const news = async () => {
      await eventually(async () => expect(await world.rows('SELECT id FROM info_copy_news')).toEqual([]), LONG_MS);
      return (await inbox(world.sibling.client)).map(({ title }) => title).filter((title) => title.endsWith('恢复的消息') && !/撤回|推送/.test(title));
    };
    await correct(article.id, '丙镇敏感词。');
    await held(id);
    expect(await news()).toEqual(['转发待决定敏感词：恢复的消息']);
    await correct(article.id, '改好了。');
    await shown(id, '改好了。');
    expect(await news()).toEqual(['来源文稿已重新发布：恢复的消息', '转发待决定敏感词：恢复的消息']);
    await correct(article.id, '又有丙镇敏感词。');
    await held(id);
    await decide(id, '丙镇敏感词', 'keep').expect(200);
    const { publishAt } = await ok(world.sibling, `/articles/${id}/schedule`, { publishAt: LATER });
    await world.booted.server.app.get(PublishArticleJob, { strict: false }).run({ articleId: id, publishAt: publishAt as string }, { scope: { covers: () => false } as never });
    expect((await read(id)).sharedFrom).toMatchObject({ heldFor: 'module' });
    expect((await news())[0]).toBe('转发尚未恢复：恢复的消息');
  });
});

describe('a word that is to be changed', () => {
  beforeAll(() => list(world.secretary, world.tree.villageA, ['待改的词', '可留的词']));

  it.each([
    ['ready', 'submit', {}],
    ['scheduled', 'schedule', { publishAt: '2999-01-01T08:00:00+08:00' }],
  ])('makes what is %s a draft again, tells its author, and is in the audit log', async (status, act, input) => {
    const article = await world.draft({ title: `退回：${status}`, body: '<p>待改的词和可留的词。</p>' });
    for (const word of ['待改的词', '可留的词']) await decide(article.id, word, 'keep', world.secretary).expect(200);
    expect(await ok(world.secretary, `/articles/${article.id}/${act}`, input)).toMatchObject({ status });
    await decide(article.id, '可留的词', 'keep', world.town).expect(200);
    expect(await read(article.id, world.secretary)).toMatchObject({ status });
    await decide(article.id, '待改的词', 'change', world.town).expect(200);
    expect(await read(article.id, world.secretary)).toMatchObject({ status: 'draft', publishAt: null, reviewsPassed: 0 });
    const told = (await inbox(world.secretary.client)).filter(({ title }) => title.includes(`退回：${status}`));
    expect(told).toMatchObject([{ body: expect.stringContaining('待改的词') as string }]);
    expect(await audited('info.article.sendBack', article.id)).toEqual([{ fields: ['change:待改的词'] }]);
    expect(codeOf(await world.secretary.client.post(`/articles/${article.id}/publish`).expect(409))).toBe('info.word_hits_undecided');
  });

  it('is not published at its time', async () => {
    const { id } = await world.draft({ body: '<p>待改的词。</p>' });
    await decide(id, '待改的词', 'keep', world.secretary).expect(200);
    await ok(world.secretary, `/articles/${id}/schedule`, { publishAt: new Date(Date.now() + 1_500).toISOString() });
    await decide(id, '待改的词', 'change', world.town).expect(200);
    await sleep(3_000);
    expect(await read(id, world.secretary)).toMatchObject({ status: 'draft', publishedAt: null });
  });
});

describe('a copy that cannot be read', () => {
  it('says that it was held back because the module was not in force here', async () => {
    const article = await world.published();
    const id = await copyOf(article.id);
    const menu = (rule: string | null) => world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule }).expect(200);
    await menu('forbidden');
    await correct(article.id, '更正。');
    const stored = async () => (await world.rows<{ status: string }>('SELECT status FROM info_articles WHERE id = $1', [id]))[0]?.status;
    await eventually(async () => expect(await stored()).toBe('ready'), LONG_MS);
    await menu(null);
    await eventually(async () => expect(await read(id)).toMatchObject({ status: 'ready', sharedFrom: { heldFor: 'module' } }), LONG_MS);
    await ok(world.sibling, `/articles/${id}/publish`);
    expect(await read(id)).toMatchObject({ body: '<p>更正。</p>', sharedFrom: { heldFor: null } });
  });

  it('passes its reviews where people scheduled it and the module was not in force at the time: it did not come back', async () => {
    const article = await world.published();
    const shareId = await offer(world.secretary, article.id, [world.tree.townB]);
    const { id } = await ok(world.sibling, `/shares/${shareId}/adopt`, { organizationId: world.tree.townB });
    await ok(world.sibling, `/articles/${id}/schedule`, { publishAt: new Date(Date.now() + 1_000).toISOString() });
    const menu = (rule: string | null) => world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule }).expect(200);
    const ask = (reviewLevels: number | null) => world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels } }).expect(200);
    await menu('forbidden');
    const stored = async () => (await world.rows<{ status: string }>('SELECT status FROM info_articles WHERE id = $1', [id]))[0]?.status;
    await eventually(async () => expect(await stored()).toBe('ready'), LONG_MS);
    await menu(null);
    await eventually(async () => expect(await read(id)).toMatchObject({ status: 'ready', sharedFrom: { heldFor: null } }), LONG_MS);
    await ask(1);
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/publish`).expect(409))).toBe('info.review_needed');
    await ask(null);
    await correct(article.id, '更正。');
    expect(await read(id)).toMatchObject({ status: 'draft', body: '<p>更正。</p>' });
  });

  it('is told of when the module is in force again, once, and what is to be done', async () => {
    const id = await copyOf((await world.published({ title: '停用期间的更正' })).id);
    const other = await copyOf((await world.published({ title: '停用期间的撤回' })).id);
    const sourceOf = async (copyId: string) => (await world.rows<{ id: string }>('SELECT source_id AS id FROM info_copies WHERE article_id = $1', [copyId]))[0]?.id ?? '';
    const menu = (rule: string | null) => world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule }).expect(200);
    const told = async (title: string) => (await inbox(world.sibling.client)).map((message) => message.title).filter((each) => each.endsWith(title) && !each.startsWith('收到推送的文稿'));
    const get = <T>(type: new (...args: never[]) => T): T => world.booted.server.app.get<T>(type, { strict: false });
    const tell = async () => get(TellCopiesJob).run({}, { signal: new AbortController().signal, scope: await get(JobGate).admit('info', null) });
    await menu('forbidden');
    await correct(await sourceOf(id), '更正。');
    await ok(world.secretary, `/articles/${await sourceOf(other)}/withdraw`, { reason: '不再适用' });
    await eventually(async () => expect(await world.rows('SELECT held_for AS "heldFor" FROM info_copies WHERE article_id = $1', [id])).toEqual([{ heldFor: 'module' }]), LONG_MS);
    await tell();
    await menu(null);
    expect([...(await told('停用期间的更正')), ...(await told('停用期间的撤回'))]).toEqual([]);
    for (const _ of [1, 2]) await tell();
    expect((await told('停用期间的更正')).toSorted()).toEqual(['来源文稿已撤回：停用期间的更正', '转发尚未恢复：停用期间的更正'].toSorted());
    expect(await told('停用期间的撤回')).toEqual(['来源文稿已撤回：停用期间的撤回']);
  });

  it('is neither submitted nor reviewed until its source is back', async () => {
    const article = await world.published();
    const shareId = await offer(world.secretary, article.id, [world.tree.townB]);
    const { id } = await ok(world.sibling, `/shares/${shareId}/adopt`, { organizationId: world.tree.townB });
    await ok(world.secretary, `/articles/${article.id}/withdraw`, { reason: '内容有误' });
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/submit`).expect(409))).toBe('info.source_closed');
    await ok(world.secretary, `/articles/${article.id}/publish`);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    expect(await ok(world.sibling, `/articles/${id}/submit`)).toMatchObject({ status: 'inReview' });
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
    // As it was left by who submitted it while that was still taken.
    await world.rows('UPDATE info_copies SET closed_by = source_id WHERE article_id = $1', [id]);
    expect(codeOf(await county.client.post(`/articles/${id}/review`, { decision: 'approve' }).expect(409))).toBe('info.source_closed');
    await world.rows('UPDATE info_copies SET closed_by = NULL WHERE article_id = $1', [id]);
    await ok(county, `/articles/${id}/review`, { decision: 'approve' });
    await ok(world.secretary, `/shares/${shareId}/recall`, { reason: '收回' });
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/submit`).expect(409))).toBe('info.source_recalled');
  });
});

describe('a family of copies', () => {
  const places: string[] = [];
  const COPIES = 14;
  const BUSY_MS = 12_000;

  beforeAll(async () => {
    for (let each = 0; each < COPIES + 4; each += 1) {
      const { body } = await world.admin.post('/organizations', { name: `族${each}`, code: `family-${each}`, type: 'branch', parentId: world.tree.county }).expect(201);
      places.push((body as { id: string }).id);
    }
  });

  async function adopted(shareId: string, organizationId: string): Promise<string> {
    const { id } = await ok(county, `/shares/${shareId}/adopt`, { organizationId });
    await ok(county, `/articles/${id}/publish`);
    return id;
  }

  const deadlocks = async () => {
    // A server counts what a connection saw within ten seconds.
    await sleep(10_500);
    return Number((await world.rows<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()'))[0]?.deadlocks);
  };

  it('does many things at once without a deadlock, and no step of it is lost', async () => {
    const before = await deadlocks();
    const { id: originId } = await world.published({ title: '同时办理' });
    const shareId = await offer(county, originId, places.slice(0, 10));
    const copies: string[] = [];
    for (const place of places.slice(0, 10)) copies.push(await adopted(shareId, place));
    const [middle = '', edited = '', republished = ''] = copies;
    const passedOn = await offer(county, middle, places.slice(10, COPIES));
    const below: string[] = [];
    for (const place of places.slice(10, COPIES)) below.push(await adopted(passedOn, place));

    const until = Date.now() + BUSY_MS;
    const seen = new Map<string, number>();
    const act = async (path: string, body: object = {}) => {
      const { status } = await post(county, path, body);
      seen.set(`${path.split('/').at(-1)} ${status}`, (seen.get(`${path.split('/').at(-1)} ${status}`) ?? 0) + 1);
      return status;
    };
    const patch = async (id: string, body: object) => {
      const { status } = await county.client.patch(`/articles/${id}`, body);
      seen.set(`patch ${status}`, (seen.get(`patch ${status}`) ?? 0) + 1);
    };
    const again = async (step: (turn: number) => Promise<unknown>) => {
      for (let turn = 0; Date.now() < until; turn += 1) await step(turn);
    };
    const job = <T>(type: new (...args: never[]) => T): T => world.booted.server.app.get(type, { strict: false });
    await Promise.all([
      again(async (turn) => {
        await act(`/articles/${originId}/withdraw`, { reason: '更正' });
        await patch(originId, { body: `<p>第${turn}稿。</p>` });
        await act(`/articles/${originId}/publish`);
      }),
      again(async () => {
        await act(`/articles/${middle}/withdraw`, { reason: '暂停转发' });
        await act(`/articles/${middle}/publish`);
      }),
      again(async () => {
        await act(`/articles/${republished}/withdraw`, { reason: '暂停转发' });
        await act(`/articles/${republished}/publish`);
      }),
      again((turn) => patch(edited, turn % 2 === 0 ? { pinned: turn % 4 === 0 } : { foreword: `<p>按语${turn}。</p>` })),
      again(async (turn) => {
        const place = places[COPIES + (turn % 4)] ?? '';
        const { body, status } = await post(county, '/shares', { articleId: originId, organizationIds: [place] });
        if (status !== 201) return;
        const { id } = body as { id: string };
        const copy = await post(county, `/shares/${id}/adopt`, { organizationId: place });
        if (copy.status === 200) await act(`/articles/${(copy.body as ArticleBody).id}/publish`);
        await act(`/shares/${id}/recall`, { reason: '收回' });
      }),
      again(async (turn) => {
        const expireAt = new Date(Date.now() + 86_400_000 + turn * 1_000).toISOString();
        const status = await act(`/articles/${originId}/schedule`, { expireAt });
        if (status === 200) await job(ExpireArticleJob).run({ articleId: originId, expireAt });
      }),
      again(async () => {
        await world.rows('UPDATE info_articles SET search = NULL WHERE id = $1', [originId]);
        await job(IndexArticlesJob).run({}, { signal: new AbortController().signal });
      }),
    ]);
    // Nothing failed but for the state that the article was in; what is withdrawn needs a time to be scheduled.
    expect([...seen.keys()].filter((each) => !/ (200|409)$|schedule 422/.test(each))).toEqual([]);
    for (const each of ['withdraw 200', 'publish 200', 'recall 200', 'schedule 200', 'patch 200']) expect(seen.get(each) ?? 0).toBeGreaterThan(2);

    await act(`/articles/${originId}/withdraw`, { reason: '定稿' });
    await act(`/articles/${middle}/withdraw`, { reason: '暂停转发' });
    await patch(originId, { body: '<p>定稿。</p>' });
    expect(await act(`/articles/${originId}/publish`)).toBe(200);
    // Of those that nobody but the source had to do with, each is back with the last text; what hangs on the one that was taken back waits.
    await eventually(async () => {
      const rows = await world.rows<{ status: string; body: string }>('SELECT status, body FROM info_articles WHERE id = ANY ($1::uuid[])', [copies.slice(3)]);
      expect(rows).toEqual(copies.slice(3).map(() => ({ status: 'published', body: '<p>定稿。</p>' })));
    }, LONG_MS);
    await act(`/articles/${middle}/publish`);
    await eventually(async () => {
      const rows = await world.rows<{ status: string; body: string }>('SELECT status, body FROM info_articles WHERE id = ANY ($1::uuid[])', [below]);
      expect(rows).toEqual(below.map(() => ({ status: 'published', body: '<p>定稿。</p>' })));
    }, LONG_MS);
    expect(await world.rows(`SELECT id FROM info_articles WHERE origin_id = $1 AND status = 'published' AND body <> '<p>定稿。</p>'`, [originId])).toEqual([]);
    expect(await act(`/articles/${originId}/withdraw`, { reason: '撤回' })).toBe(200);
    expect(await world.rows(`SELECT id FROM info_articles WHERE origin_id = $1 AND status = 'published'`, [originId])).toEqual([]);
    expect((await deadlocks()) - before).toBe(0);
  }, 120_000);
});
