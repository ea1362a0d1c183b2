import { monitorEventLoopDelay } from 'node:perf_hooks';
import { plantMembers } from '../base/planted-members.js';
import { Database } from '../../../src/index.js';
import { SubscriptionPersonalData } from '../../../modules/info/subscription/subscription-personal-data.js';
import { AnnounceArticleJob } from '../../../modules/info/target/announce-article.job.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld, linkedMember } from './info-world.js';

interface FeedBody {
  readonly items: { readonly id: string; readonly because: string; readonly readAt: string | null; readonly confirmedAt: string | null }[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

interface SubscriptionBody {
  readonly id: string;
  readonly version: number;
  readonly warnings: { readonly code: string; readonly rule: { readonly code: string } }[];
}

const PUBLIC = { audience: { visibility: 'public' } };
const act = { documentNumber: '县组〔2026〕9号', reason: '调整' };

describe('what people choose to receive', () => {
  let world: InfoWorld;
  let people = 0;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const branch = async (code: string) => {
    const { body } = await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.tree.townA }).expect(201);
    return (body as { id: string }).id;
  };
  const section = async (organizationId: string, name: string, more: object = {}) => {
    const { body } = await world.admin.post('/sections', { name, organizationId, isPublic: true, ...more }).expect(201);
    return (body as { id: string }).id;
  };
  const publish = async (organizationId: string, more: object = {}) => {
    const { body } = await world.admin.post('/articles', { title: '文', body: '<p>文</p>', organizationId, ...more }).expect(201);
    const { id } = body as ArticleBody;
    await world.admin.post(`/articles/${id}/publish`).expect(200);
    return id;
  };
  const person = (organizationId: string) => {
    people += 1;
    return linkedMember(world, `reader.${people}`, organizationId);
  };
  const subscribe = async (client: ApiClient, choice: object) => (await client.post('/subscriptions', choice).expect(201)).body as SubscriptionBody;
  const feed = async (client: ApiClient, query = '') => (await client.get(`/me/feed?limit=100${query}`).expect(200)).body as FeedBody;
  /** Of these articles those in the feed, in its order, with why they are there. */
  const among = async (client: ApiClient, ids: string[]) => (await feed(client)).items.filter(({ id }) => ids.includes(id)).map(({ because, id }) => [ids.indexOf(id), because]);
  const inbox = async (client: ApiClient, id: string) => {
    const { body } = await client.get('/me/notifications?limit=100').expect(200);
    return (body as { items: { kind: string; url: string | null }[] }).items.filter(({ url }) => url === `/articles/${id}`).map(({ kind }) => kind);
  };
  /** Until nobody is to be told of it any more. */
  const announced = (id: string) =>
    eventually(async () => expect(await world.rows('SELECT 1 AS one FROM info_announcements WHERE article_id = $1 AND ended_at IS NOT NULL', [id])).toHaveLength(1), 6_000);

  it('are their own subscriptions, each once, changed and removed', async () => {
    const { client } = await person(world.tree.villageA);
    const kind = await subscribe(client, { topic: 'kind', kind: 'policy', notify: true });
    expect(kind).toMatchObject({ topic: 'kind', kind: 'policy', sectionId: null, tag: null, notify: true, muted: false, version: 1, warnings: [] });
    const twice = await Promise.all([1, 2].map(() => client.post('/subscriptions', { topic: 'tag', tag: ' 党费 ' })));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(codeOf(await client.post('/subscriptions', { topic: 'tag', tag: '党费', muted: true }).expect(409))).toBe('info.subscription_exists');
    expect(idsOf(await client.get('/subscriptions').expect(200))).toHaveLength(2);
    expect(idsOf(await client.get('/subscriptions?topic=kind&muted=false').expect(200))).toEqual([kind.id]);
    expect(idsOf(await world.member.get('/subscriptions').expect(200))).toEqual([]);
    for (const stranger of [world.member, world.admin]) {
      await stranger.get(`/subscriptions/${kind.id}`).expect(404);
      await stranger.patch(`/subscriptions/${kind.id}`, { notify: false }).expect(404);
      await stranger.delete(`/subscriptions/${kind.id}`).expect(404);
    }
    const tagged = await subscribe(client, { tag: '防汛' });
    expect(tagged).toMatchObject({ topic: 'tag', tag: '防汛' });
    await client.delete(`/subscriptions/${tagged.id}`).expect(204);
    await world.anonymous.get('/subscriptions').expect(401);
    expect(codeOf(await client.with({ 'If-Match': '"9"' }).patch(`/subscriptions/${kind.id}`, { notify: false }).expect(412))).toBe('request.stale');
    expect(codeOf(await client.with({ 'If-Match': '"9"' }).delete(`/subscriptions/${kind.id}`).expect(412))).toBe('request.stale');
    expect((await client.with({ 'If-Match': '"1"' }).patch(`/subscriptions/${kind.id}`, { notify: false }).expect(200)).body).toMatchObject({ notify: false, version: 2 });
    await client.delete(`/subscriptions/${kind.id}`).expect(204);
    await client.get(`/subscriptions/${kind.id}`).expect(404);
  });

  it('are refused where they say nothing clear, and nothing is kept', async () => {
    const { client } = await person(world.tree.villageA);
    const hidden = await section(world.tree.townB, '内部', { isPublic: false });
    for (const [choice, code] of [
      [{}, 'info.subscription_topic_unclear'],
      [{ muted: true }, 'info.subscription_topic_unclear'],
      [{ tag: '党费', kind: 'news' }, 'info.subscription_topic_unclear'],
      [{ topic: 'section' }, 'info.subscription_topic_unclear'],
      [{ topic: 'tag', tag: '党费', kind: 'news' }, 'info.subscription_topic_unclear'],
      [{ topic: 'kind', tag: '党费' }, 'info.subscription_topic_unclear'],
      [{ topic: 'kind', kind: 'news', notify: true, muted: true }, 'info.subscription_contradicts'],
      [{ topic: 'section', sectionId: hidden }, 'info.subscription_section_unknown'],
      [{ topic: 'section', sectionId: world.tree.county }, 'info.subscription_section_unknown'],
      [{ topic: 'tag', tag: '机密★1年' }, 'info.secrecy_marking'],
    ] as const) {
      expect(codeOf(await client.post('/subscriptions', choice).expect(422))).toBe(code);
    }
    for (const choice of [{ topic: 'author' }, { topic: 'tag', tag: '' }, { topic: 'tag', tag: 'x'.repeat(31) }, { topic: 'kind', kind: 'rumour' }]) await client.post('/subscriptions', choice).expect(400);
    expect(idsOf(await client.get('/subscriptions'))).toEqual([]);
    expect(await world.rows(`SELECT target_kind FROM core_audit_entries WHERE action = 'info.secrecy.refuse' AND target_kind = 'subscription'`)).toHaveLength(1);
    const kind = await subscribe(client, { topic: 'kind', kind: 'news', muted: true });
    expect(codeOf(await client.patch(`/subscriptions/${kind.id}`, { notify: true }).expect(422))).toBe('info.subscription_contradicts');
  });

  it('are two hundred at most, whoever asks at the same moment', async () => {
    const { client, id } = await person(world.tree.villageA);
    await world.rows(`INSERT INTO info_subscriptions (id, account_id, tag, notify, muted) SELECT gen_random_uuid(), $1, 't' || n, false, false FROM generate_series(1, 199) n`, [id]);
    const answers = await Promise.all(['a', 'b', 'c'].map((tag) => client.post('/subscriptions', { topic: 'tag', tag })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(codeOf(await client.post('/subscriptions', { topic: 'tag', tag: 'd' }).expect(409))).toBe('info.subscriptions_too_many');
  });

  it('make a feed of everything addressed to whom chose nothing, pinned first, then the newest', async () => {
    const home = await branch('feed-all');
    const { client } = await person(home);
    const ids = [await publish(home, { pinned: true }), await publish(home), await publish(home), await publish(world.tree.townB), await publish(world.tree.townB, PUBLIC)];
    const expired = await publish(home);
    await world.rows(`UPDATE info_articles SET expire_at = now() - interval '1 minute' WHERE id = $1`, [expired]);
    const withdrawn = await publish(home);
    await world.admin.post(`/articles/${withdrawn}/withdraw`, { reason: '有误' }).expect(200);
    const draft = ((await world.admin.post('/articles', { title: '稿', organizationId: home }).expect(201)).body as ArticleBody).id;
    expect(await among(client, [...ids, expired, withdrawn, draft])).toEqual([[0, 'addressed'], [4, 'addressed'], [2, 'addressed'], [1, 'addressed']]);
    await world.anonymous.get('/me/feed').expect(401);
  });

  it('leave what somebody merely manages out of his feed', async () => {
    const id = await publish(world.tree.villageA);
    await world.admin.get(`/articles/${id}`).expect(200);
    expect(await among(world.town.client, [id])).toEqual([]);
    expect(await among(world.secretary.client, [id])).toEqual([[0, 'addressed']]);
  });

  it('narrow the feed to sections with all below them, tags and kinds', async () => {
    const home = await branch('feed-topics');
    const { client } = await person(home);
    const top = await section(home, '动态');
    const below = await section(home, '机关', { parentId: top });
    const ids = [
      await publish(home, { sectionId: top }),
      await publish(home, { sectionId: below }),
      await publish(home, { tags: ['党费', '问答'] }),
      await publish(home, { kind: 'policy', tags: ['党费'], sectionId: below }),
      await publish(home),
    ];
    const chosen = await subscribe(client, { topic: 'section', sectionId: top });
    expect(await among(client, ids)).toEqual([[3, 'subscription'], [1, 'subscription'], [0, 'subscription']]);
    await subscribe(client, { topic: 'tag', tag: '党费' });
    await subscribe(client, { topic: 'kind', kind: 'policy' });
    expect(await among(client, ids)).toEqual([[3, 'subscription'], [2, 'subscription'], [1, 'subscription'], [0, 'subscription']]);
    await client.delete(`/subscriptions/${chosen.id}`).expect(204);
    expect((await among(client, ids)).map(([index]) => index)).toEqual([3, 2]);
  });

  it('mute what lies below a section and what has a tag, with nothing else chosen all but that', async () => {
    const home = await branch('feed-mutes');
    const { client } = await person(home);
    const top = await section(home, '动态');
    const below = await section(home, '机关', { parentId: top });
    const ids = [await publish(home, { sectionId: top }), await publish(home, { sectionId: below }), await publish(home, { tags: ['培训'] }), await publish(home)];
    await subscribe(client, { topic: 'section', sectionId: below, muted: true });
    await subscribe(client, { topic: 'tag', tag: '培训', muted: true });
    expect((await among(client, ids)).map(([index, because]) => [index, because])).toEqual([[3, 'addressed'], [0, 'addressed']]);
    await subscribe(client, { topic: 'section', sectionId: top });
    expect(await among(client, ids)).toEqual([[0, 'subscription']]);
  });

  it('never mute what asks for a confirmation, and say so', async () => {
    const home = await branch('feed-critical');
    const { client } = await person(home);
    const muted = await subscribe(client, { topic: 'kind', kind: 'notice', muted: true });
    expect(muted.warnings).toEqual([expect.objectContaining({ code: 'info.critical_not_muted', rule: expect.objectContaining({ code: 'INF-10' }) as object })]);
    await subscribe(client, { topic: 'tag', tag: '没有' });
    const ids = [
      await publish(home, { kind: 'notice', requiresConfirmation: true }),
      await publish(home, { kind: 'notice' }),
      // He may read it and is not on its list: nobody waits for him.
      await publish(world.tree.townB, { kind: 'notice', requiresConfirmation: true, ...PUBLIC }),
    ];
    expect(await among(client, ids)).toEqual([[0, 'critical']]);
    await eventually(async () => expect(await inbox(client, ids[0] ?? '')).toEqual(['info.confirmation_asked']), 6_000);
    await announced(ids[1] ?? '');
    expect(await inbox(client, ids[1] ?? '')).toEqual([]);
    expect((await client.patch(`/subscriptions/${muted.id}`, { muted: false }).expect(200)).body).toMatchObject({ warnings: [] });
    expect((await among(client, ids)).map(([index]) => index)).toEqual([2, 1, 0]);
  });

  it('say in the feed what was read and confirmed', async () => {
    const home = await branch('feed-read');
    const { client } = await person(home);
    const [read, confirmed, neither] = [await publish(home), await publish(home, { requiresConfirmation: true }), await publish(home)];
    await client.post(`/articles/${read}/read`).expect(200);
    await client.post(`/articles/${confirmed}/confirm`).expect(200);
    const { items } = await feed(client);
    const of = (id: string | undefined) => items.find((item) => item.id === id);
    expect(of(read)).toMatchObject({ readAt: expect.any(String) as string, confirmedAt: null });
    expect(of(confirmed)).toMatchObject({ because: 'critical', readAt: expect.any(String) as string, confirmedAt: expect.any(String) as string });
    expect(of(neither)).toMatchObject({ readAt: null, confirmedAt: null });
  });

  it('find by a tag what is published, pinned and dated as it is now', async () => {
    const home = await branch('feed-tags');
    const { client } = await person(home);
    const tags = ['林长制', '防火'];
    const [kept, retagged, withdrawn, expired, pinned] = [await publish(home, { tags }), await publish(home, { tags }), await publish(home, { tags }), await publish(home, { tags }), await publish(home, { tags })];
    const untagged = await publish(home);
    const draft = (await world.admin.post('/articles', { title: '文', body: '<p>文</p>', organizationId: home, tags }).expect(201)).body as ArticleBody;
    const ids = [kept, retagged, withdrawn, expired, pinned, untagged, draft.id];
    await subscribe(client, { topic: 'tag', tag: '防火' });
    expect(await among(client, ids)).toEqual([4, 3, 2, 1, 0].map((index) => [index, 'subscription']));
    await world.admin.post(`/articles/${withdrawn}/withdraw`, { reason: '改期' }).expect(200);
    await world.admin.post(`/articles/${retagged}/withdraw`, { reason: '改标签' }).expect(200);
    const change = async (id: string, more: object) => {
      const { body } = await world.admin.get(`/articles/${id}`).expect(200);
      await world.admin.patch(`/articles/${id}`, more, { 'If-Match': `"${(body as ArticleBody).version}"` }).expect(200);
    };
    await change(retagged, { tags: ['林长制'] });
    await world.admin.post(`/articles/${retagged}/publish`).expect(200);
    await change(pinned, { pinned: true });
    await world.rows(`UPDATE info_articles SET expire_at = now() - interval '1 second' WHERE id = $1`, [expired]);
    await world.rows(`UPDATE info_articles SET published_at = published_at + interval '1 minute' WHERE id = $1`, [kept]);
    expect(await among(client, ids)).toEqual([[4, 'subscription'], [0, 'subscription']]);
    const tables = await world.rows<{ kept: string; written: string }>(`
      SELECT (SELECT json_agg(g ORDER BY g) FROM (SELECT tag, pinned, published_at, article_id FROM info_article_tags) g)::text AS kept,
        (SELECT json_agg(g ORDER BY g) FROM (SELECT DISTINCT tag, pinned, published_at, id AS article_id FROM info_articles, unnest(tags) tag WHERE status = 'published') g)::text AS written`);
    expect(tables[0]?.kept).toContain('林长制');
    expect(tables[0]?.kept).toBe(tables[0]?.written);
  });

  it('come page by page, without a row twice, while new ones are published', async () => {
    const home = await branch('feed-pages');
    const { client } = await person(home);
    const tags = ['分页'];
    const ids: string[] = [];
    for (let number = 0; number < 7; number += 1) ids.push(await publish(home, { tags, kind: number % 2 === 0 ? 'news' : 'policy', pinned: number === 2 }));
    await world.rows(`UPDATE info_articles SET published_at = date_trunc('minute', published_at) WHERE id = ANY ($1::uuid[])`, [ids]);
    await subscribe(client, { topic: 'tag', tag: '分页' });
    await subscribe(client, { topic: 'kind', kind: 'policy' });
    const seen: string[] = [];
    const totals: (number | undefined)[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { items, nextCursor, total } = (await client.get(`/me/feed?limit=2&count=true${cursor}`).expect(200)).body as FeedBody;
      seen.push(...items.map(({ id }) => id));
      totals.push(total);
      if (page === 1) await publish(home, { tags });
      if (nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const of = seen.filter((id) => ids.includes(id));
    expect(of[0]).toBe(ids[2]);
    expect(of.toSorted()).toEqual(ids.toSorted());
    expect((totals.at(-1) ?? 0) - (totals[0] ?? 0)).toBe(1);
    for (const query of ['cursor=x', 'sort=publishedAt', 'limit=0', 'limit=101', 'q=x']) await client.get(`/me/feed?${query}`).expect(400);
    const other = (await client.get('/articles?limit=1').expect(200)).body as FeedBody;
    expect(codeOf(await client.get(`/me/feed?cursor=${encodeURIComponent(other.nextCursor ?? '')}`).expect(400))).toBe('request.invalid_cursor');
  });

  it('tell subscribers of what they may read, once, and not those who are told anyway', async () => {
    const [home, away] = [await branch('told-home'), await branch('told-away')];
    const shown = await section(home, '公告');
    const [insider, outsider, quiet, mute] = [await person(home), await person(away), await person(away), await person(away)];
    for (const { client } of [insider, outsider, mute]) {
      await subscribe(client, { topic: 'section', sectionId: shown, notify: true });
      await subscribe(client, { topic: 'tag', tag: '公示', notify: true });
    }
    await subscribe(quiet.client, { topic: 'section', sectionId: shown });
    await subscribe(mute.client, { topic: 'kind', kind: 'notice', muted: true });
    const open = await publish(home, { sectionId: shown, tags: ['公示'], kind: 'notice', ...PUBLIC });
    const inner = await publish(home, { sectionId: shown, tags: ['公示'], kind: 'notice' });
    for (const id of [open, inner]) await announced(id);
    const inboxes = (id: string) => Promise.all([insider, outsider, quiet, mute].map(({ client }) => inbox(client, id)));
    expect(await inboxes(open)).toEqual([['info.article_for_you'], ['info.subscribed_article'], [], []]);
    expect(await inboxes(inner)).toEqual([['info.article_for_you'], [], [], []]);
    await subscribe(quiet.client, { topic: 'tag', tag: '公示', notify: true });
    await world.admin.post(`/articles/${open}/remind`).expect(200);
    await world.booted.server.app.get(AnnounceArticleJob, { strict: false }).run({ articleId: open, publication: 1 });
    expect((await inboxes(open)).slice(1)).toEqual([['info.subscribed_article'], [], []]);
    await world.admin.post(`/articles/${open}/withdraw`, { reason: '有误' }).expect(200);
    await world.admin.post(`/articles/${open}/publish`).expect(200);
    await eventually(async () => expect((await inboxes(open)).slice(1)).toEqual([['info.subscribed_article', 'info.subscribed_article'], ['info.subscribed_article'], []]), 6_000);
  });

  it('tell by the places of roles, stages and tags as reading does', async () => {
    const home = await branch('told-narrow');
    const applicant = await linkedMember(world, 'told.applicant', home, { stage: 'applicant' });
    await subscribe(world.secretary.client, { topic: 'tag', tag: '窄', notify: true });
    await subscribe(world.member, { topic: 'tag', tag: '窄', notify: true });
    await subscribe(applicant.client, { topic: 'tag', tag: '窄', notify: true });
    const village = { visibility: 'organization', organizationIds: [world.tree.villageA] };
    const [all, narrow] = [await publish(world.tree.townA, { tags: ['窄'], audience: village }), await publish(world.tree.townA, { tags: ['窄'], audience: { ...village, stages: ['applicant'] } })];
    const members = await publish(world.tree.townB, { tags: ['窄'], audience: { visibility: 'members' } });
    for (const id of [all, narrow, members]) await announced(id);
    const told = async (client: ApiClient) => Promise.all([all, narrow, members].map(async (id) => (await inbox(client, id)).length));
    const read = async (client: ApiClient) => Promise.all([all, narrow, members].map(async (id) => Number((await client.get(`/articles/${id}`)).status === 200 && (await among(client, [id])).length)));
    for (const client of [world.secretary.client, world.member, applicant.client]) expect(await told(client)).toEqual(await read(client));
    expect(await inbox(world.secretary.client, all)).toEqual(['info.subscribed_article']);
    expect(await told(world.secretary.client)).toEqual([1, 0, 1]);
  });

  it('stay with a section when organisations are merged, and go with whom is erased', async () => {
    const [from, into] = [await branch('merged-from'), await branch('merged-into')];
    const shown = await section(from, '公告');
    const reader = await person(world.tree.villageA);
    await subscribe(reader.client, { topic: 'section', sectionId: shown, notify: true });
    await world.admin.post(`/organizations/${into}/merge`, { ...act, organizationIds: [from] }).expect(200);
    await eventually(async () => expect((await world.admin.get(`/sections/${shown}`)).body).toMatchObject({ organizationId: into }), 5_000);
    const id = await publish(into, { sectionId: shown, ...PUBLIC });
    expect(await among(reader.client, [id])).toEqual([[0, 'subscription']]);
    await announced(id);
    expect(await inbox(reader.client, id)).toEqual(['info.subscribed_article']);
    await world.admin.post(`/sections/${shown}/archive`).expect(200);
    expect(await among(reader.client, [id])).toEqual([[0, 'subscription']]);
    const { app } = world.booted.server;
    const [database, personalData] = [app.get(Database, { strict: false }), app.get(SubscriptionPersonalData, { strict: false })];
    const exported = (accountId: string | null, memberId: string | null) => database.transaction((tx) => personalData.export({ accountId, memberId }, tx));
    const own = [expect.objectContaining({ name: 'info.subscriptions', rows: [expect.objectContaining({ section: '公告', tag: null, kind: null, notify: true, muted: false })] })];
    expect(await exported(reader.id, null)).toEqual(own);
    // By the member alone, as a module hears of him that was left out when he was erased.
    expect(await exported(null, reader.memberId)).toEqual(own);
    expect(await exported(world.secretary.id, null)).not.toEqual(own);
    await world.admin.post(`/members/${reader.memberId}/change-status`, { membershipStatus: 'withdrawn', ...act }).expect(200);
    await world.admin.post(`/members/${reader.memberId}/erase`, { reason: '本人申请' }).expect(200);
    expect(await world.rows('SELECT id FROM info_subscriptions WHERE account_id = $1', [reader.id])).toEqual([]);
  });
});

describe('an article with 20,000 subscribers', () => {
  it('is told of while the server answers others', async () => {
    const world = await InfoWorld.create();
    try {
      const database = world.booted.server.app.get(Database, { strict: false });
      const { townB, villageA } = world.tree;
      for (let run = 0; run < 10; run += 1) await database.transaction((tx) => plantMembers(tx, Array.from({ length: 2_000 }, () => ({ organizationId: townB }))));
      await world.rows(`
        INSERT INTO base_accounts (id, username, display_name, password_hash, must_change_password, status, organization_id, member_id)
        SELECT gen_random_uuid(), 'planted-' || m.id, m.name, '', false, 'active', m.organization_id, m.id FROM base_members m
        WHERE NOT EXISTS (SELECT FROM base_accounts a WHERE a.member_id = m.id)`);
      await world.rows(`INSERT INTO info_subscriptions (id, account_id, kind, notify, muted) SELECT gen_random_uuid(), a.id, 'news', true, false FROM base_accounts a WHERE a.username LIKE 'planted-%'`);
      const { body } = await world.admin.post('/articles', { title: '要闻', body: '<p>文</p>', organizationId: villageA, audience: { visibility: 'members', stages: ['fullMember'] } }).expect(201);
      const { id } = body as ArticleBody;
      const state = { isDone: false };
      const waits: number[] = [];
      const others = (async () => {
        while (!state.isDone) {
          const begin = performance.now();
          await world.member.get('/me/feed?limit=1').expect(200);
          waits.push(performance.now() - begin);
        }
      })();
      const loop = monitorEventLoopDelay({ resolution: 5 });
      loop.enable();
      const begin = performance.now();
      await world.admin.post(`/articles/${id}/publish`).expect(200);
      expect(performance.now() - begin).toBeLessThan(5_000);
      const sent = () => world.rows(`SELECT count(*)::int AS sent, count(DISTINCT account_id)::int AS accounts FROM base_notifications WHERE url = $1 AND kind = 'info.subscribed_article'`, [`/articles/${id}`]);
      await eventually(async () => expect(await sent()).toEqual([{ sent: 20_000, accounts: 20_000 }]), 60_000);
      state.isDone = true;
      loop.disable();
      await others;
      expect(loop.max / 1e6).toBeLessThan(500);
      expect(Math.max(...waits)).toBeLessThan(1_000);
      expect(idsOf(await world.otherMember.get('/articles?limit=1'))).toEqual([id]);
    } finally {
      await world.close();
    }
  }, 180_000);
});
