import { ChannelAccounts, type OpenChannelAccount } from '../../../modules/base/index.js';
import type { ChannelAdapter, ChannelArticle, ChannelState, ChannelStep } from '../../../modules/info/publication/channels/channel-adapter.js';
import { DingTalkChannel } from '../../../modules/info/publication/channels/dingtalk.channel.js';
import { WebhookChannel, webhookSignature } from '../../../modules/info/publication/channels/webhook.channel.js';
import { WechatChannel } from '../../../modules/info/publication/channels/wechat.channel.js';
import { WeComChannel } from '../../../modules/info/publication/channels/wecom.channel.js';
import { WeiboChannel } from '../../../modules/info/publication/channels/weibo.channel.js';
import { afterStep } from '../../../modules/info/publication/publication-progress.js';
import type { HeldPublication } from '../../../modules/info/publication/publication.repository.js';
import { Clock, RateLimiter } from '../../../src/index.js';
import { OutboundHttp } from '../../../src/outbound/outbound-http.js';
import type { FakeChannel } from '../../support/fake-channels/fake-channel.js';
import { FakeDingTalk, FakeWebhookReceiver, FakeWeCom, FakeWeibo } from '../../support/fake-channels/fake-messengers.js';
import { FakeWechat } from '../../support/fake-channels/fake-wechat.js';
import { pngSample } from '../../support/file-samples.js';
import { MemberWorld } from '../base/member-world.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const http = new OutboundHttp({ allowedRanges: ['127.0.0.1'] });
const image = { name: 'cover.png', mediaType: 'image/png', content: pngSample() };

let world: MemberWorld;
let accounts: ChannelAccounts;
let limiter: RateLimiter;
let clock: Clock;
const fakes: FakeChannel[] = [];

beforeAll(async () => {
  world = await MemberWorld.create();
  const { app } = world.booted.server;
  [accounts, limiter, clock] = [app.get(ChannelAccounts, { strict: false }), app.get(RateLimiter, { strict: false }), app.get(Clock, { strict: false })];
});
afterEach(() => {
  for (const fake of fakes.splice(0)) fake.close();
});
afterAll(() => world.close());

async function listen(fake: FakeChannel): Promise<string> {
  fakes.push(fake);
  return fake.listen();
}

async function account(body: object): Promise<OpenChannelAccount> {
  const made = await world.booted.admin.post('/channel-accounts', { organizationId: world.ids.town, name: '示范镇党委', ...body }).expect(201);
  return (await accounts.open((made.body as { id: string }).id)) as OpenChannelAccount;
}

function article(more: Partial<ChannelArticle> = {}): ChannelArticle {
  return {
    id: '0190f1de-0000-7000-8000-000000000001',
    title: '关于召开党员大会的通知',
    summary: '本月二十八日上午九时召开。',
    author: null,
    html: '<p>请按时参加。</p>',
    text: '请按时参加。',
    url: 'https://www.example.gov.cn/a/1',
    cover: () => Promise.resolve(image),
    imageOf: () => Promise.resolve(null),
    ...more,
  };
}

/** What a job does with an adapter: step by step, with what was kept, until there is nothing to do at once. */
async function run(adapter: ChannelAdapter, to: OpenChannelAccount, given: ChannelArticle, from: ChannelState = {}): Promise<ChannelStep> {
  let state = from;
  for (;;) {
    const step = await adapter.publish(to, given, state);
    if (step.status !== 'continue') return step;
    state = step.state;
  }
}

/** Budgets are of whole minutes: what is counted in one test must not fall into two of them. */
async function withinOneMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left));
}

const stateOf = (step: ChannelStep) => ('state' in step ? step.state : {});

describe('WeChat Official Accounts', () => {
  const credentials = { appId: 'wx1', appSecret: 'secret-1' };
  const open = async (more: object = {}) => {
    const fake = new FakeWechat(credentials);
    const base = await listen(fake);
    return { fake, adapter: new WechatChannel(http, accounts, { wechat: base, weCom: base, dingTalk: base, weibo: base }), to: await account({ kind: 'wechatOfficialAccount', ...credentials, ...more }) };
  };

  it('get cover, draft and job; what is queued is not yet published', async () => {
    const { fake, adapter, to } = await open();
    fake.outcomes.push(1, 1);
    const submitted = await run(adapter, to, article());
    expect([submitted.status, fake.published.size]).toEqual(['submitted', 0]);
    expect((await adapter.check(to, stateOf(submitted))).status).toBe('submitted');
    await adapter.check(to, stateOf(submitted));
    const published = await adapter.check(to, stateOf(submitted));
    expect([published.status, fake.published.size, fake.drafts.size]).toEqual(['published', 1, 0]);
    expect(fake.paths).toEqual(['/cgi-bin/token', '/cgi-bin/material/add_material', '/cgi-bin/draft/add', '/cgi-bin/freepublish/submit', ...Array.from({ length: 3 }, () => '/cgi-bin/freepublish/get')]);
  });

  it('hold images of the article themselves; WeChat would drop those of elsewhere', async () => {
    const { fake, adapter, to } = await open();
    const html = '<p><img src="/files/1" alt="a"><img src="/files/1"><img src="https://elsewhere.example/x.png"></p>';
    await run(adapter, to, article({ html, imageOf: (src) => Promise.resolve(src === '/files/1' ? image : null) }));
    const [draft] = fake.drafts.values();
    expect(draft?.content.match(/<img src="http:\/\/mmbiz[^"]+"/g)).toHaveLength(2);
    expect(draft?.content).not.toContain('elsewhere');
    expect(fake.paths.filter((path) => path.endsWith('uploadimg'))).toHaveLength(1);
  });

  it('go on from what was kept, and make no second draft', async () => {
    const { fake, adapter, to } = await open();
    const cover = await adapter.publish(to, article(), {});
    const draft = await adapter.publish(to, article(), stateOf(cover));
    fake.answerOnce({ status: 503 });
    expect(await adapter.publish(to, article(), stateOf(draft))).toMatchObject({ status: 'retry', afterSeconds: 60 });
    expect((await run(adapter, to, article(), stateOf(draft))).status).toBe('submitted');
    expect([fake.drafts.size, fake.paths.filter((path) => path.endsWith('draft/add')).length]).toEqual([1, 1]);
  });

  it('get a draft only where they may not publish', async () => {
    const { fake, adapter, to } = await open({ draftOnly: true });
    fake.verified = false;
    const saved = await run(adapter, to, article());
    expect([saved.status, fake.drafts.size]).toEqual(['draftSaved', 1]);
    expect(await adapter.recall(to, article(), stateOf(saved))).toEqual({ status: 'recalled' });
    expect(fake.drafts.size).toBe(0);
  });

  it.each([
    ['may not publish', (fake: FakeWechat) => void (fake.verified = false), 'failed', /drafts only/],
    ['ask for the console', (fake: FakeWechat) => fake.answerOnce({ errcode: 53504, errmsg: 'x' }), 'failed', /console/],
    ['used up their calls', (fake: FakeWechat) => fake.answerOnce({ errcode: 45009, errmsg: 'reach max api daily quota limit' }), 'retry', /tomorrow/],
    ['do not know this server', (fake: FakeWechat) => fake.answerOnce({ errcode: 40164, errmsg: 'invalid ip' }), 'failed', /white list/],
    ['are busy', (fake: FakeWechat) => fake.answerOnce({ errcode: -1, errmsg: 'system error' }), 'retry', /busy/],
    ['answer with a page', (fake: FakeWechat) => fake.answerOnce({ status: 200 }), 'retry', /cannot be read/],
    ['say what we do not know', (fake: FakeWechat) => fake.answerOnce({ errcode: 99999, errmsg: 'something' }), 'failed', /99999 something/],
  ])('that %s are answered with the cure', async (_, plan, status, reason) => {
    const { fake, adapter, to } = await open();
    const draft = await adapter.publish(to, article(), stateOf(await adapter.publish(to, article(), {})));
    plan(fake);
    const step = await adapter.publish(to, article(), stateOf(draft));
    expect(step.status).toBe(status);
    expect((step as { reason: { en: string } }).reason.en).toMatch(reason);
  });

  it('give a token once, and anew when it was ended by another system', async () => {
    const { fake, adapter, to } = await open();
    const cover = await adapter.publish(to, article(), {});
    fake.endToken();
    expect((await adapter.publish(to, article(), stateOf(cover))).status).toBe('continue');
    expect(fake.paths.filter((path) => path === '/cgi-bin/token')).toHaveLength(2);
  });

  it('say when the secret is wrong', async () => {
    const { adapter, to } = await open({ appSecret: 'another' });
    expect(await adapter.publish(to, article(), {})).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining('AppSecret') } });
  });

  it.each([[3, 'failed'], [4, 'failed'], [6, 'failed']])('whose job ended with %i did not publish', async (outcome, status) => {
    const { fake, adapter, to } = await open();
    fake.outcomes.push(outcome);
    expect((await adapter.check(to, stateOf(await run(adapter, to, article())))).status).toBe(status);
  });

  it('get a new draft when it is tried again after their review refused the first', async () => {
    const { fake, adapter, to } = await open();
    const submitted = await run(adapter, to, article());
    fake.outcomes.push(4);
    const refused = { attempts: 0, status: 'submitted', state: stateOf(submitted) } as unknown as HeldPublication;
    const { state } = afterStep(refused, await adapter.check(to, refused.state), new Date());
    expect([adapter.isWaiting(refused.state), adapter.isWaiting(state)]).toEqual([true, false]);
    expect((await run(adapter, to, article(), state)).status).toBe('submitted');
    const taken = ['draft/add', 'freepublish/submit', 'add_material'].map((end) => fake.paths.filter((path) => path.endsWith(end)).length);
    expect(taken).toEqual([2, 2, 1]);
  });

  it('get the cover again when they do not find it any more', async () => {
    const { fake, adapter, to } = await open();
    const cover = await adapter.publish(to, article(), {});
    fake.answerOnce({ errcode: 40007, errmsg: 'invalid media_id' });
    const held = { attempts: 0, status: 'queued', state: stateOf(cover) } as unknown as HeldPublication;
    expect(afterStep(held, await adapter.publish(to, article(), held.state), new Date())).toMatchObject({ status: 'failed', state: {} });
  });

  it('remove what was published', async () => {
    const { fake, adapter, to } = await open();
    const published = await adapter.check(to, stateOf(await run(adapter, to, article())));
    expect(await adapter.recall(to, article(), stateOf(published))).toEqual({ status: 'recalled' });
    expect(fake.published.size).toBe(0);
  });

  it('are asked for what they published since, and remove that; what is still in their queue has to wait', async () => {
    const { fake, adapter, to } = await open();
    const submitted = stateOf(await run(adapter, to, article()));
    fake.outcomes.push(1);
    expect(await adapter.recall(to, article(), submitted)).toMatchObject({ status: 'retry', afterSeconds: 30 });
    expect(await adapter.recall(to, article(), submitted)).toEqual({ status: 'recalled' });
    expect([fake.published.size, fake.drafts.size, fake.paths.at(-1)]).toEqual([0, 0, '/cgi-bin/freepublish/delete']);
  });

  it('lose the draft where their job ended without publishing it', async () => {
    const { fake, adapter, to } = await open();
    const submitted = stateOf(await run(adapter, to, article()));
    fake.outcomes.push(4);
    expect(await adapter.recall(to, article(), submitted)).toEqual({ status: 'recalled' });
    expect([fake.drafts.size, fake.paths.at(-1)]).toEqual([0, '/cgi-bin/draft/delete']);
  });

  it('say that people published or removed a draft which is to be recalled', async () => {
    const { fake, adapter, to } = await open({ draftOnly: true });
    const saved = stateOf(await run(adapter, to, article()));
    fake.drafts.clear();
    expect(await adapter.recall(to, article(), saved)).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining('console') as string } });
  });

  it.each([
    ['without a cover', { cover: null }],
    ['with a title of 33 characters', { title: '题'.repeat(33) }],
    ['with a body of 20,000 characters', { html: 'x'.repeat(20_000) }],
  ])('refuse an article %s before anything is sent', async (_, more) => {
    const { fake, adapter } = await open();
    expect(adapter.refuses(article(more))?.en).toBeTruthy();
    expect(adapter.refuses(article())).toBeNull();
    expect(fake.taken).toHaveLength(0);
  });
});

describe('WeCom', () => {
  const credentials = { corpId: 'ww1', corpSecret: 'secret-2', agentId: 1000002 };
  const open = async (more: object = {}) => {
    const fake = new FakeWeCom(credentials);
    const base = await listen(fake);
    const to = await account({ kind: 'weCom', corpId: 'ww1', corpSecret: 'secret-2', agentId: '1000002', ...more });
    return { fake, adapter: new WeComChannel(http, accounts, limiter, { wechat: base, weCom: base, dingTalk: base, weibo: base }), to };
  };

  it('gets one message with a link, shortened to what it takes, and takes it back', async () => {
    const { fake, adapter, to } = await open();
    const step = await run(adapter, to, article({ title: '长'.repeat(60), summary: '摘'.repeat(400) }));
    expect(step.status).toBe('published');
    const [message] = fake.messages.values();
    expect(message).toMatchObject({ touser: '@all', msgtype: 'news', news: { articles: [{ title: `${'长'.repeat(41)}…`, url: 'https://www.example.gov.cn/a/1' }] } });
    expect(await adapter.recall(to, article(), stateOf(step))).toEqual({ status: 'recalled' });
    expect(fake.messages.size).toBe(0);
  });

  it('gets a text where the organisation has no public page', async () => {
    const { fake, adapter, to } = await open({ recipients: 'zhang|li' });
    await run(adapter, to, article({ url: null, summary: '', text: '文'.repeat(1000) }));
    expect([...fake.messages.values()][0]).toMatchObject({ touser: 'zhang|li', msgtype: 'text' });
  });

  it('names who was not reached, and fails where nobody is', async () => {
    const { fake, adapter, to } = await open();
    fake.invisible = 'wang';
    expect(stateOf(await run(adapter, to, article()))).toMatchObject({ unreached: 'wang' });
    fake.invisible = '@all';
    expect(await run(adapter, to, article())).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining('recipients') } });
  });

  it('is not sent more than a member may get in a minute', async () => {
    const { fake, adapter, to } = await open();
    await withinOneMinute();
    const steps = await Promise.all(Array.from({ length: 32 }, () => run(adapter, to, article())));
    expect(fake.messages.size).toBe(30);
    expect(steps.filter(({ status }) => status === 'retry')).toHaveLength(2);
  });
});

describe('DingTalk', () => {
  const robot = { accessToken: 'robot-1', signingSecret: 'SEC-1' };
  const open = async (more: object = {}) => {
    const fake = new FakeDingTalk(robot);
    const base = await listen(fake);
    return { fake, adapter: new DingTalkChannel(http, limiter, clock, { wechat: base, weCom: base, dingTalk: base, weibo: base }), to: await account({ kind: 'dingTalk', ...robot, ...more }) };
  };

  it('gets a signed message, at most twenty a minute', async () => {
    const { fake, adapter, to } = await open();
    await withinOneMinute();
    const steps = await Promise.all(Array.from({ length: 21 }, () => run(adapter, to, article())));
    expect(fake.messages).toHaveLength(20);
    expect(fake.messages[0]).toMatchObject({ msgtype: 'link', link: { messageUrl: 'https://www.example.gov.cn/a/1' } });
    expect(steps.find(({ status }) => status === 'retry')).toMatchObject({ afterSeconds: expect.any(Number) as number });
    expect(fake.taken).toHaveLength(20);
  });

  it('is left alone for ten minutes when it says that it was too fast', async () => {
    const { fake, adapter, to } = await open();
    fake.answerOnce({ errcode: 130101, errmsg: 'send too fast' });
    expect(await run(adapter, to, article())).toMatchObject({ status: 'retry', afterSeconds: 600 });
  });

  it('fails with a wrong signature, and has no recall', async () => {
    const { adapter, to } = await open({ signingSecret: 'another' });
    expect(await run(adapter, to, article())).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining('signingSecret') } });
    expect((await adapter.recall()).status).toBe('impossible');
  });
});

describe('Weibo', () => {
  const open = async (more: object = {}) => {
    const fake = new FakeWeibo({ accessToken: 'weibo-1', domain: 'www.example.gov.cn' });
    const base = await listen(fake);
    const to = await account({ kind: 'weibo', accessToken: 'weibo-1', url: 'https://www.example.gov.cn/', ...more });
    return { fake, adapter: new WeiboChannel(http, { wechat: base, weCom: base, dingTalk: base, weibo: base }), to };
  };

  it('gets 140 characters, the link whole among them', async () => {
    const { fake, adapter, to } = await open();
    expect(await run(adapter, to, article({ summary: '𠮷'.repeat(300) }))).toMatchObject({ status: 'published', state: { statusId: '1' } });
    expect([...(fake.statuses[0] ?? '')]).toHaveLength(140);
    expect(fake.statuses[0]).toMatch(/… https:\/\/www\.example\.gov\.cn\/a\/1$/);
  });

  it('fails for a domain that is not bound, saying which to compare', async () => {
    const { adapter, to } = await open({ url: 'https://elsewhere.example/' });
    expect(await run(adapter, to, article({ url: null }))).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining('bound') } });
  });
});

describe('a webhook', () => {
  const open = async () => {
    const fake = new FakeWebhookReceiver(SECRET);
    const url = await listen(fake);
    return { fake, adapter: new WebhookChannel(http, clock), to: await account({ kind: 'webhook', url: `${url}/hook`, signingSecret: SECRET }) };
  };

  it('is signed as the standard says', () => {
    const signature = webhookSignature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}');
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is sent ids and title, with the same message id when it is sent again, and told of a recall', async () => {
    const { fake, adapter, to } = await open();
    const named = await adapter.publish(to, article(), {});
    fake.answerOnce({ status: 500 });
    expect((await adapter.publish(to, article(), stateOf(named))).status).toBe('retry');
    expect((await adapter.publish(to, article(), stateOf(named))).status).toBe('published');
    expect(new Set(fake.taken.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(fake.received[0]?.event).toMatchObject({ type: 'info.article_published', data: { articleId: article().id } });
    expect(JSON.stringify(fake.received)).not.toContain('请按时参加');
    await adapter.recall(to, article(), stateOf(named));
    expect(fake.received[1]?.event).toMatchObject({ type: 'info.article_withdrawn' });
  });

  it.each([
    [{ status: 410 }, 'failed', /Switch the channel account off/],
    [{ status: 403 }, 'failed', /HTTP 403/],
    [{ status: 429, headers: { 'retry-after': '120' } }, 'retry', /busy/],
  ])('that answers %j is heard', async (answer, status, reason) => {
    const { fake, adapter, to } = await open();
    const named = await adapter.publish(to, article(), {});
    fake.answerOnce(answer);
    const step = await adapter.publish(to, article(), stateOf(named));
    expect(step).toMatchObject({ status, ...(answer.status === 429 && { afterSeconds: 120 }) });
    expect((step as { reason: { en: string } }).reason.en).toMatch(reason);
  });

  it('at a private address is not called', async () => {
    const { fake, to } = await open();
    const closed = new WebhookChannel(new OutboundHttp({ allowedRanges: [] }), clock);
    const step = await closed.publish(to, article(), { messageId: 'msg_1' });
    expect(step).toMatchObject({ status: 'failed', reason: { zh: expect.stringMatching(/^网址不在公网上[^a-z]*settings\.outbound\.allowedRanges/) as string, en: expect.stringContaining('allowedRanges') as string } });
    expect(fake.taken).toHaveLength(0);
  });
});
