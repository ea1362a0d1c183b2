import { afterRecall, afterStep } from '../../../modules/info/publication/publication-progress.js';
import { RunPublicationJob } from '../../../modules/info/publication/run-publication.job.js';
import type { HeldPublication } from '../../../modules/info/publication/publication.repository.js';
import { eventually } from '../../support/eventually.js';
import { FakeDingTalk, FakeWeCom } from '../../support/fake-channels/fake-messengers.js';
import { FakeWechat } from '../../support/fake-channels/fake-wechat.js';
import { openTransaction } from '../../support/open-transaction.js';
import { pngSample } from '../../support/file-samples.js';
import { photo } from '../../support/pictures.js';
import { hire } from '../../support/staff.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld } from './info-world.js';

interface PublicationBody {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly version: number;
}

const WECHAT = { appId: 'wx1', appSecret: 'secret-1' };
const WECOM = { corpId: 'ww1', corpSecret: 'secret-2', agentId: '1000002' };
const ROBOT = { accessToken: 'robot-1', signingSecret: 'SEC-1' };

const WAITING = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

let world: InfoWorld;
let wechat: FakeWechat;
let dingTalk: FakeDingTalk;
let weCom: FakeWeCom;

beforeAll(async () => {
  [wechat, dingTalk, weCom] = [new FakeWechat(WECHAT), new FakeDingTalk(ROBOT), new FakeWeCom({ ...WECOM, agentId: 1_000_002 })];
  const info = { wechatAddress: await wechat.listen(), dingTalkAddress: await dingTalk.listen(), weComAddress: await weCom.listen(), articleUrl: 'https://www.example.gov.cn/a/{id}' };
  world = await InfoWorld.create({ settings: { outbound: { allowedRanges: ['127.0.0.1'] }, info } });
});
afterAll(async () => {
  await world.close();
  wechat.close();
  dingTalk.close();
  weCom.close();
});
beforeEach(() => {
  wechat.verified = true;
  wechat.passes = true;
  dingTalk.messages.length = 0;
  weCom.messages.clear();
});

async function account(body: object, organizationId = world.tree.villageA): Promise<string> {
  const made = await world.admin.post('/channel-accounts', { organizationId, name: '示范村党支部', ...body }).expect(201);
  return (made.body as { id: string }).id;
}

async function publicArticle(): Promise<ArticleBody> {
  const uploaded = await world.secretary.client.post('/files').attach('file', pngSample(8, 8), 'cover.png').expect(201);
  const { id: cover } = uploaded.body as { id: string };
  return world.published({ audience: { visibility: 'public' }, cover, attachments: [cover], summary: '请全体党员参加。' });
}

const send = (articleId: string, channelAccountId: string) => world.secretary.client.post('/publications', { articleId, channelAccountId });
const read = async (id: string) => (await world.secretary.client.get(`/publications/${id}`).expect(200)).body as PublicationBody;
const become = (id: string, status: string) =>
  eventually(async () => {
    const publication = await read(id);
    expect(publication.status).toBe(status);
    return publication;
  }, 20_000);

describe('publishing in a channel', () => {
  it('answers at once and goes on by itself: cover, draft, job; queued there is not published', async () => {
    const article = await publicArticle();
    const { body } = await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })).expect(201);
    const { id, status } = body as PublicationBody;
    expect(status).toBe('queued');
    await become(id, 'submitted');
    expect(wechat.published.size).toBe(0);
    const [draft] = wechat.drafts.values();
    expect(draft).toMatchObject({ title: article.title, digest: '请全体党员参加。', content_source_url: `https://www.example.gov.cn/a/${article.id}` });
  });

  it.each([
    ['is over', { kind: 'dingTalk', ...ROBOT }, `expire_at = now()`],
    ['was withdrawn', { kind: 'dingTalk', ...ROBOT }, `status = 'withdrawn', withdrawn_at = now()`],
    ['is not public any more', { kind: 'wechatOfficialAccount', ...WECHAT }, `visibility = 'organization'`],
  ])('sends nothing of an article that %s when its turn comes', async (_, channel, changed) => {
    const article = await publicArticle();
    const { body } = await send(article.id, await account(channel)).expect(201);
    const { id } = body as PublicationBody;
    await eventually(async () => expect((await read(id)).status).not.toBe('queued'), 20_000);
    const [{ version } = { version: 0 }] = await world.rows<{ version: number }>(`UPDATE info_publications SET status = 'queued', state = '{}', version = version + 1 WHERE id = $1 RETURNING version`, [id]);
    await world.rows(`UPDATE info_articles SET ${changed} WHERE id = $1`, [article.id]);
    const before = [dingTalk.messages.length, wechat.drafts.size];
    await world.booted.server.app.get(RunPublicationJob, { strict: false }).run({ publicationId: id, version });
    expect(await read(id)).toMatchObject({ status: 'failed', reason: expect.stringContaining('没有发到渠道') });
    expect([dingTalk.messages.length, wechat.drafts.size]).toEqual(before);
  });

  it('goes with the article of a merged organisation, and is listed there by time', async () => {
    const organization = async (code: string) => ((await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
    const [from, into] = [await organization('sent-from'), await organization('sent-into')];
    const secretary = await hire(world.booted, 'sent-into.secretary', 'branchSecretary', into);
    const publish = async (organizationId: string) => {
      const { id: articleId } = (await world.admin.post('/articles', { title: '文', body: '<p>文</p>', organizationId, audience: { visibility: 'public' } }).expect(201)).body as ArticleBody;
      await world.admin.post(`/articles/${articleId}/publish`).expect(200);
      const channelAccountId = await account({ kind: 'dingTalk', ...ROBOT }, organizationId);
      return ((await world.admin.post('/publications', { articleId, channelAccountId }).expect(201)).body as PublicationBody).id;
    };
    const [before, between, after] = [await publish(into), await publish(from), await publish(into)];
    const listed = async (query = '') => idsOf(await secretary.client.get(`/publications${query}`).expect(200));
    expect(await listed()).toEqual([after, before]);
    await world.admin.post(`/organizations/${into}/merge`, { documentNumber: '县委〔2026〕1号', reason: '合并', organizationIds: [from] }).expect(200);
    await eventually(async () => expect(await listed()).toEqual([after, between, before]), 5_000);
    expect(await listed('?limit=2')).toEqual([after, between]);
    expect((await secretary.client.get(`/publications/${between}`).expect(200)).body).toMatchObject({ id: between, organizationId: into, articleTitle: '文' });
  });

  it('takes pictures as JPEG, as large as the channel takes them, without what the camera wrote into them', async () => {
    const upload = async (content: Buffer, name: string) => ((await world.secretary.client.post('/files').attach('file', content, name).expect(201)).body as { id: string }).id;
    const cover = await upload(await photo({ type: 'webp', width: 1600, height: 1200 }), 'cover.webp');
    // A long picture, as they are made for phones: over a megabyte at full width.
    const long = await upload(await photo({ width: 1280, height: 12_000 }), 'long.jpg');
    const article = await world.published({ audience: { visibility: 'public' }, cover, body: `<p>图<img src="/api/v1/files/${long}/content"></p>` });
    const before = wechat.images.length;
    const { body } = await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT, draftOnly: true })).expect(201);
    await become((body as PublicationBody).id, 'draftSaved');
    const [asCover, inText, ...others] = wechat.images.slice(before);
    expect(others).toEqual([]);
    for (const image of [asCover, inText]) expect([image?.readUInt16BE(0), image?.includes('Camera of')]).toEqual([0xffd8, false]);
    const widths = await world.rows<{ form: string; size: number }>('SELECT form, size::int FROM core_renditions WHERE file_id = $1 AND form LIKE $2 ORDER BY size DESC', [long, '%.jpg']);
    expect(widths[0]?.size).toBeGreaterThan(1_000_000);
    expect(inText?.length).toBe(widths.find(({ size }) => size <= 1_000_000)?.size);
    expect([...wechat.drafts.values()].at(-1)?.content).toContain('<img src="http://mmbiz.qpic.cn/');
  });

  it('tells in the language of the reader what somebody must do, and is tried again when it is done', async () => {
    const article = await publicArticle();
    wechat.verified = false;
    const { body } = await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })).expect(201);
    const { id } = body as PublicationBody;
    expect((await become(id, 'failed')).reason).toContain('只建草稿');
    const english = await world.secretary.client.get(`/publications/${id}`, { 'Accept-Language': 'en' }).expect(200);
    expect((english.body as PublicationBody).reason).toContain('drafts only');
    wechat.verified = true;
    await world.secretary.client.post(`/publications/${id}/retry`).expect(200);
    await become(id, 'submitted');
    const drafts = wechat.paths.filter((path) => path.endsWith('draft/add')).length;
    expect(drafts).toBe(wechat.drafts.size + wechat.published.size);
  });

  it('is submitted as a new draft where the channel refused the first one', async () => {
    const article = await publicArticle();
    wechat.passes = false;
    const { id } = (await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })).expect(201)).body as PublicationBody;
    expect((await become(id, 'failed')).reason).toContain('发布检查');
    wechat.passes = true;
    const before = wechat.paths.filter((path) => path.endsWith('draft/add')).length;
    await world.secretary.client.post(`/publications/${id}/retry`).expect(200);
    await become(id, 'submitted');
    expect(wechat.paths.filter((path) => path.endsWith('draft/add'))).toHaveLength(before + 1);
  });

  it('is asked for, and not sent again, where the channel still has it in its queue', async () => {
    const article = await publicArticle();
    const { id } = (await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })).expect(201)).body as PublicationBody;
    await become(id, 'submitted');
    const submits = () => wechat.paths.filter((path) => path.endsWith('freepublish/submit')).length;
    const before = submits();
    await world.rows(`UPDATE info_publications SET status = 'failed', version = version + 1 WHERE id = $1`, [id]);
    expect((await world.secretary.client.post(`/publications/${id}/retry`).expect(200)).body).toMatchObject({ status: 'submitted' });
    await become(id, 'published');
    expect(submits()).toBe(before);
  });

  it('is recalled with the article, where the channel can', async () => {
    const article = await publicArticle();
    const wechatId = await account({ kind: 'wechatOfficialAccount', ...WECHAT, draftOnly: true });
    const robotId = await account({ kind: 'dingTalk', ...ROBOT });
    const [inWechat, inGroup] = [(await send(article.id, wechatId).expect(201)).body as PublicationBody, (await send(article.id, robotId).expect(201)).body as PublicationBody];
    await become(inWechat.id, 'draftSaved');
    await become(inGroup.id, 'published');
    const drafts = wechat.drafts.size;
    await world.secretary.client.post(`/articles/${article.id}/withdraw`, { reason: '内容有误' }).expect(200);
    await become(inWechat.id, 'recalled');
    expect(wechat.drafts.size).toBe(drafts - 1);
    expect((await become(inGroup.id, 'recallFailed')).reason).toContain('不能撤回');
    await send(article.id, wechatId).expect(409);
  });

  it('is recalled with the article though the channel had not answered yet what it was given', async () => {
    const article = await publicArticle();
    const release = weCom.holdNext('/cgi-bin/message/send');
    const { id } = (await send(article.id, await account({ kind: 'weCom', ...WECOM })).expect(201)).body as PublicationBody;
    await eventually(async () => expect(weCom.messages.size).toBe(1), 20_000);
    await world.secretary.client.post(`/articles/${article.id}/withdraw`, { reason: '内容有误' }).expect(200);
    await become(id, 'recalled');
    release();
    await eventually(async () => expect(weCom.messages.size).toBe(0), 20_000);
    await become(id, 'recalled');
  });

  it.each([
    ['a draft', '/cgi-bin/draft/add', { draftOnly: true }],
    ['a job of publishing', '/cgi-bin/freepublish/submit', {}],
  ])('leaves nothing of %s that was being made when the article was withdrawn', async (_, path, more) => {
    const article = await publicArticle();
    const before = [wechat.drafts.size, wechat.published.size];
    const release = wechat.holdNext(path);
    const { id } = (await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT, ...more })).expect(201)).body as PublicationBody;
    const asked = wechat.paths.length;
    await eventually(async () => expect(wechat.paths.slice(asked)).toContain(path), 20_000);
    await world.secretary.client.post(`/articles/${article.id}/withdraw`, { reason: '内容有误' }).expect(200);
    const { version } = await become(id, 'recalled');
    release();
    await eventually(async () => expect((await read(id)).version).toBeGreaterThan(version + 1), 20_000);
    await become(id, 'recalled');
    expect([wechat.drafts.size, wechat.published.size]).toEqual(before);
    expect(wechat.paths.at(-1)).toBe(path.endsWith('submit') ? '/cgi-bin/freepublish/delete' : '/cgi-bin/draft/delete');
  });

  it('is said to be there still where it came out after its recall, and was sent to the same account anew', async () => {
    const article = await publicArticle();
    const weComId = await account({ kind: 'weCom', ...WECOM });
    const release = weCom.holdNext('/cgi-bin/message/send');
    const { id } = (await send(article.id, weComId).expect(201)).body as PublicationBody;
    await eventually(async () => expect(weCom.messages.size).toBe(1), 20_000);
    await world.secretary.client.post(`/publications/${id}/recall`).expect(200);
    await become(id, 'recalled');
    const again = (await send(article.id, weComId).expect(201)).body as PublicationBody;
    await become(again.id, 'published');
    release();
    expect((await become(id, 'failed')).reason).toContain('先前的一份');
    expect(await read(again.id)).toMatchObject({ status: 'published' });
  });

  it.each([5, 6])('is recalled without more where the channel published it and it is gone already (%i)', async (outcome) => {
    const article = await publicArticle();
    const { id } = (await send(article.id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })).expect(201)).body as PublicationBody;
    await become(id, 'submitted');
    wechat.outcomes.push(outcome);
    await world.secretary.client.post(`/articles/${article.id}/withdraw`, { reason: '内容有误' }).expect(200);
    expect(await become(id, 'recalled')).toMatchObject({ reason: null });
    expect(wechat.paths.at(-1)).toBe('/cgi-bin/freepublish/get');
  });

  it('is tried again behind whoever changes its article', async () => {
    const article = await publicArticle();
    const robotId = await account({ kind: 'dingTalk', ...ROBOT });
    dingTalk.answerOnce({ errcode: 300005, errmsg: 'token is not exist' });
    const { id } = (await send(article.id, robotId).expect(201)).body as PublicationBody;
    await become(id, 'failed');
    // As a merger of organisations does: articles, then their publications.
    const merger = await openTransaction(world.booted.databaseUrl);
    await merger.run(`SELECT FROM info_articles WHERE id = '${article.id}' FOR NO KEY UPDATE`);
    const retried = Promise.resolve(world.secretary.client.post(`/publications/${id}/retry`));
    try {
      await eventually(async () => expect(await world.rows(WAITING)).not.toEqual([]));
      await merger.run(`SELECT FROM info_publications WHERE id = '${id}' FOR NO KEY UPDATE NOWAIT`);
    } finally {
      await merger.commit();
    }
    expect((await retried).status).toBe(200);
    await become(id, 'published');
  });

  it('happens once for an account, until it was recalled', async () => {
    const article = await publicArticle();
    const robotId = await account({ kind: 'dingTalk', ...ROBOT });
    const answers = await Promise.all([send(article.id, robotId), send(article.id, robotId)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const taken = answers.find(({ status }) => status === 201)?.body as PublicationBody | undefined;
    await become(taken?.id ?? '', 'published');
    expect(dingTalk.messages).toHaveLength(1);
    expect(codeOf(await send(article.id, robotId))).toBe('info.published_there');
  });

  it('ends with a cure where the account was removed meanwhile', async () => {
    const article = await publicArticle();
    const robotId = await account({ kind: 'dingTalk', ...ROBOT });
    dingTalk.answerOnce({ status: 503 });
    const { id } = (await send(article.id, robotId).expect(201)).body as PublicationBody;
    await eventually(async () => expect((await read(id)).attempts).toBe(1));
    await world.admin.delete(`/channel-accounts/${robotId}`).expect(204);
    await world.secretary.client.post(`/publications/${id}/recall`).expect(200);
    expect((await become(id, 'recallFailed')).reason).toContain('渠道账号');
  });

  it.each([
    ['of a draft', async () => send((await world.draft({ audience: { visibility: 'public' } })).id, await account({ kind: 'dingTalk', ...ROBOT })), 409, 'info.article_not_published'],
    ['that anybody reads, of what is not public', async () => send((await world.published()).id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })), 422, 'info.channel_needs_public'],
    ['without the cover that it needs', async () => send((await world.published({ audience: { visibility: 'public' } })).id, await account({ kind: 'wechatOfficialAccount', ...WECHAT })), 422, 'info.channel_refuses'],
    ['by an account of another organisation', async () => send((await publicArticle()).id, await account({ kind: 'dingTalk', ...ROBOT }, world.tree.townB)), 404, 'request.not_found'],
  ])('is refused %s, and nothing is stored', async (_, sending, status, code) => {
    const before = await world.rows('SELECT id FROM info_publications');
    const answer = await sending();
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await world.rows('SELECT id FROM info_publications')).toHaveLength(before.length);
  });

  it('is seen within the organisations of the reader alone', async () => {
    const article = await publicArticle();
    const { id } = (await send(article.id, await account({ kind: 'dingTalk', ...ROBOT })).expect(201)).body as PublicationBody;
    await world.sibling.client.get(`/publications/${id}`).expect(404);
    await world.sibling.client.post(`/publications/${id}/recall`).expect(404);
    expect(idsOf(await world.sibling.client.get(`/publications?articleId=${article.id}`).expect(200))).toEqual([]);
    for (const [kind, seen] of [['dingTalk', [id]], ['weibo', []]] as const) {
      expect(idsOf(await world.secretary.client.get(`/publications?articleId=${article.id}&kind=${kind}`).expect(200))).toEqual(seen);
    }
  });
});

describe('the progress of a publication', () => {
  const now = new Date('2026-11-26T00:00:00Z');
  const reason = { zh: '忙', en: 'busy' };
  const at = (status: string, attempts: number) => ({ status, attempts, state: { publishId: '1' } }) as unknown as HeldPublication;

  it('waits longer after each try, never less than the channel asks, and ends after ten', () => {
    const waits = [0, 1, 2, 5].map((attempts) => afterStep(at('queued', attempts), { status: 'retry', reason, afterSeconds: 60 }, now).nextTryAt);
    expect(waits.map((wait) => ((wait?.getTime() ?? 0) - now.getTime()) / 1000)).toEqual([60, 60, 120, 960]);
    expect(afterStep(at('queued', 0), { status: 'retry', reason, afterSeconds: 86_400 }, now).nextTryAt?.toISOString()).toBe('2026-11-27T00:00:00.000Z');
    expect(afterStep(at('queued', 9), { status: 'retry', reason, afterSeconds: 60 }, now)).toMatchObject({ status: 'failed', reason, nextTryAt: null });
  });

  it('asks the channel for the outcome until there is one, though it cannot be reached for long', () => {
    expect(afterStep(at('submitted', 40), { status: 'retry', reason, afterSeconds: 60 }, now).status).toBe('submitted');
    expect(afterStep(at('submitted', 3), { status: 'submitted', state: {}, afterSeconds: 30 }, now)).toMatchObject({ status: 'submitted', attempts: 4 });
    expect(afterStep(at('submitted', 500), { status: 'submitted', state: {}, afterSeconds: 30 }, now).status).toBe('failed');
  });

  it('keeps what the channel made when a recall does not go at once', () => {
    expect(afterRecall(at('recalling', 0), { status: 'retry', reason, afterSeconds: 60 }, now)).toMatchObject({ status: 'recalling', state: { publishId: '1' } });
    expect(afterRecall(at('recalling', 0), { status: 'impossible', reason }, now).status).toBe('recallFailed');
    expect(afterRecall(at('recalling', 9), { status: 'retry', reason, afterSeconds: 60 }, now).status).toBe('recallFailed');
  });
});
