import { monitorEventLoopDelay } from 'node:perf_hooks';
import { idNumber } from '../base/member-world.js';
import { plantMembers } from '../base/planted-members.js';
import { Database } from '../../../src/index.js';
import { download, ended, postImport, rowsIn } from '../../support/spreadsheet-jobs.js';
import { eventually } from '../../support/eventually.js';
import type { ApiClient } from '../../support/api-client.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld, linkedMember } from './info-world.js';

interface ReceiptBody {
  readonly memberId: string | null;
  readonly organizationId: string;
  readonly publication: number;
  readonly readAt: string | null;
  readonly confirmedAt: string | null;
}

const itemsOf = ({ body }: { body: unknown }) => (body as { items: ReceiptBody[] }).items;
const totalOf = ({ body }: { body: unknown }) => (body as { total: { sent: number; reached: number; confirmed: number; unreached: number } }).total;
const act = { documentNumber: '县组〔2026〕9号', reason: '调整' };

describe('receipts of articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const branch = async (code: string, parentId = world.tree.townA) => {
    const { body } = await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId }).expect(201);
    return (body as { id: string }).id;
  };
  const publishAt = async (organizationId: string, more: object = {}) => {
    const { body } = await world.admin.post('/articles', { title: '通知', body: '<p>文</p>', organizationId, ...more }).expect(201);
    const { id } = body as ArticleBody;
    await world.admin.post(`/articles/${id}/publish`).expect(200);
    return id;
  };
  const receipts = (id: string, query = '', client: ApiClient = world.admin) => client.get(`/articles/${id}/receipts?limit=100${query}`);
  const summary = (id: string, client: ApiClient = world.admin) => client.get(`/articles/${id}/receipts/summary`);
  const inbox = async (client: ApiClient, id: string) => {
    const { body } = await client.get('/me/notifications?limit=100').expect(200);
    return (body as { items: { kind: string; url: string | null }[] }).items.filter(({ url }) => url === `/articles/${id}`).map(({ kind }) => kind);
  };

  const told = (client: ApiClient, id: string, kinds: string[]) => eventually(async () => expect((await inbox(client, id)).toSorted()).toEqual(kinds), 6_000);

  it('are of a list that is frozen at publication, and told to those on it', async () => {
    const [from, into] = [await branch('frozen-from'), await branch('frozen-into')];
    const mover = await linkedMember(world, 'mover', from);
    const stayer = await linkedMember(world, 'stayer', from);
    const id = await publishAt(from);
    await told(mover.client, id, ['info.article_for_you']);
    const listed = itemsOf(await receipts(id).expect(200));
    expect(listed.map(({ memberId }) => memberId).toSorted()).toEqual([mover.memberId, stayer.memberId].toSorted());
    await world.rows('UPDATE base_members SET organization_id = $2 WHERE id = $1', [mover.memberId, into]);
    await linkedMember(world, 'latecomer', from);
    expect(itemsOf(await receipts(id))).toEqual(listed);
    expect(listed.map(({ organizationId }) => organizationId)).toEqual([from, from]);
    await stayer.client.post(`/articles/${id}/read`).expect(200);
    expect((await world.admin.post(`/articles/${id}/remind`).expect(200)).body).toEqual({ reminded: 0, withoutAccount: 0 });
    expect(await inbox(mover.client, id)).toEqual(['info.article_for_you']);
  });

  it('note the first reading, once; others read uncounted', async () => {
    const id = (await world.published({ audience: { visibility: 'public' } })).id;
    const first = await world.member.post(`/articles/${id}/read`).expect(200);
    expect(first.body).toEqual({ articleId: id, isTarget: true, readAt: expect.any(String) as string, confirmedAt: null });
    expect((await world.member.post(`/articles/${id}/read`).expect(200)).body).toEqual(first.body);
    expect((await world.otherMember.post(`/articles/${id}/read`).expect(200)).body).toEqual({ articleId: id, isTarget: false, readAt: null, confirmedAt: null });
    expect((await world.secretary.client.post(`/articles/${id}/read`).expect(200)).body).toMatchObject({ isTarget: false });
    await world.anonymous.post(`/articles/${id}/read`).expect(401);
    expect(totalOf(await summary(id).expect(200))).toMatchObject({ reached: 1, confirmed: 0 });
    const draft = await world.draft();
    await world.member.post(`/articles/${draft.id}/read`).expect(404);
    const hidden = await world.published();
    await world.otherMember.post(`/articles/${hidden.id}/read`).expect(404);
  });

  it('note one time for readings at the same moment', async () => {
    const id = (await world.published({ requiresConfirmation: true })).id;
    const answers = await Promise.all(['read', 'confirm', 'read', 'confirm', 'read'].map((verb) => world.member.post(`/articles/${id}/${verb}`).expect(200)));
    expect(new Set(answers.map(({ body }) => (body as ReceiptBody).readAt)).size).toBe(1);
    expect(totalOf(await summary(id))).toMatchObject({ reached: 1, confirmed: 1 });
  });

  it('note a confirmation where one is asked for, by a message that cannot be muted', async () => {
    const plain = (await world.published()).id;
    expect(codeOf(await world.member.post(`/articles/${plain}/confirm`).expect(409))).toBe('info.confirmation_not_asked');
    const id = (await world.published({ requiresConfirmation: true })).id;
    await told(world.member, id, ['info.confirmation_asked']);
    expect(codeOf(await world.member.put('/me/notification-settings', { muted: ['info.confirmation_asked'] }).expect(422))).toBe('base.notification_kind_critical');
    const { body } = await world.member.post(`/articles/${id}/confirm`).expect(200);
    expect(body).toMatchObject({ readAt: expect.any(String) as string, confirmedAt: expect.any(String) as string });
    expect((await world.member.post(`/articles/${id}/confirm`).expect(200)).body).toEqual(body);
  });

  it('are filtered by state and organisation, page by page', async () => {
    const [a, b] = [await branch('filter-a'), await branch('filter-b')];
    const reader = await linkedMember(world, 'filter.reader', a);
    const silent = await linkedMember(world, 'filter.silent', a);
    const other = await linkedMember(world, 'filter.other', b);
    const id = await publishAt(world.tree.townA, { requiresConfirmation: true, audience: { visibility: 'organization', organizationIds: [a, b], includeDescendants: false } });
    await reader.client.post(`/articles/${id}/read`).expect(200);
    await other.client.post(`/articles/${id}/confirm`).expect(200);
    const membersOf = async (query: string) => itemsOf(await receipts(id, query).expect(200)).map(({ memberId }) => memberId).toSorted();
    expect(await membersOf('&status=unread')).toEqual([silent.memberId]);
    expect(await membersOf('&status=read')).toEqual([reader.memberId, other.memberId].toSorted());
    expect(await membersOf('&status=confirmed')).toEqual([other.memberId]);
    expect(await membersOf('&status=unconfirmed')).toEqual([reader.memberId, silent.memberId].toSorted());
    expect(await membersOf(`&organizationId=${b}`)).toEqual([other.memberId]);
    await receipts(id, '&status=late').expect(400);
    const first = (await world.admin.get(`/articles/${id}/receipts?limit=2&count=true`).expect(200)).body as { items: ReceiptBody[]; nextCursor: string; total: number };
    expect(first.total).toBe(3);
    const rest = itemsOf(await world.admin.get(`/articles/${id}/receipts?limit=2&cursor=${encodeURIComponent(first.nextCursor)}`).expect(200));
    expect([...first.items, ...rest].map(({ memberId }) => memberId).toSorted()).toEqual(await membersOf(''));
    expect((await summary(id).expect(200)).body).toEqual({
      articleId: id,
      publication: 1,
      total: { sent: 3, reached: 2, confirmed: 1, unreached: 1 },
      organizations: expect.arrayContaining([
        { organizationId: a, organizationName: 'filter-a', sent: 2, reached: 1, confirmed: 0, unreached: 1, unreachedMembers: null, isCut: false },
        { organizationId: b, organizationName: 'filter-b', sent: 1, reached: 1, confirmed: 1, unreached: 0, unreachedMembers: null, isCut: false },
      ]) as object,
    });
  });

  it('name those who have not read it branch by branch, in the summary where that is asked for', async () => {
    const [a, b] = [await branch('list-a'), await branch('list-b')];
    const reader = await linkedMember(world, 'list.reader', a);
    const silent = await linkedMember(world, 'list.silent', a, { name: '安静' });
    const other = await linkedMember(world, 'list.other', b);
    const id = await publishAt(world.tree.townA, { audience: { visibility: 'organization', organizationIds: [a, b], includeDescendants: false } });
    for (const { client } of [reader, other]) await client.post(`/articles/${id}/read`).expect(200);
    const { body } = await world.admin.get(`/articles/${id}/receipts/summary?listUnreached=true`).expect(200);
    const { organizations } = body as { organizations: { organizationId: string; unreached: number; unreachedMembers: object[] }[] };
    const of = (organizationId: string) => organizations.find((each) => each.organizationId === organizationId);
    expect(of(a)).toMatchObject({ unreached: 1, unreachedMembers: [{ memberId: silent.memberId, memberName: '安静' }], isCut: false });
    expect(of(b)).toMatchObject({ unreached: 0, unreachedMembers: [], isCut: false });
    await world.admin.get(`/articles/${id}/receipts/summary?listUnreached=maybe`).expect(400);
  });

  it('name so many in one answer, however many organisations there are, and say where more are left', async () => {
    const places = [await branch('long-a'), await branch('long-b'), await branch('long-c')];
    const database = world.booted.server.app.get(Database, { strict: false });
    await database.transaction((tx) => plantMembers(tx, places.flatMap((organizationId) => Array.from({ length: 400 }, () => ({ organizationId })))));
    const id = await publishAt(world.tree.townA, { audience: { visibility: 'organization', organizationIds: places, includeDescendants: false } });
    const { body } = await world.admin.get(`/articles/${id}/receipts/summary?listUnreached=true`).expect(200);
    const { organizations, total } = body as { total: object; organizations: { isCut: boolean; unreached: number; unreachedMembers: object[] }[] };
    expect(total).toMatchObject({ sent: 1_200, unreached: 1_200 });
    expect(organizations.map(({ isCut, unreached, unreachedMembers }) => [unreached, unreachedMembers.length, isCut])).toEqual([[400, 400, false], [400, 400, false], [400, 200, true]]);
  });

  it('are those of the members that the caller manages, whoever published', async () => {
    const id = await publishAt(world.tree.county);
    const own = itemsOf(await receipts(id, '', world.secretary.client).expect(200));
    expect(new Set(own.map(({ organizationId }) => organizationId))).toEqual(new Set([world.tree.villageA]));
    const others = itemsOf(await receipts(id, '', world.sibling.client).expect(200));
    expect(new Set(others.map(({ organizationId }) => organizationId))).toEqual(new Set([world.tree.townB]));
    expect(totalOf(await summary(id, world.sibling.client)).sent).toBe(others.length);
    await receipts(id, '', world.member).expect(403);
    await world.member.post(`/articles/${id}/remind`).expect(403);
    await world.sibling.client.post(`/articles/${id}/remind`).expect(200);
    await eventually(async () => expect(await inbox(world.otherMember, id)).toContain('info.reading_reminder'), 6_000);
    await told(world.member, id, ['info.article_for_you']);
    const village = await world.published();
    for (const path of ['receipts', 'receipts/summary']) await world.sibling.client.get(`/articles/${village.id}/${path}`).expect(404);
    await world.sibling.client.post(`/articles/${village.id}/remind`).expect(404);
  });

  it('are asked for once a day, of those who are waited for; who has no account is counted for others to tell him', async () => {
    const place = await branch('reminded');
    const [one, two] = [await linkedMember(world, 'remind.one', place), await linkedMember(world, 'remind.two', place)];
    const withoutAccount = { name: '钱宁', sex: 'female', idNumber: idNumber('1986-06-06', 'female'), stage: 'fullMember', organizationId: place };
    await world.admin.post('/members', withoutAccount).expect(201);
    const id = await publishAt(place, { requiresConfirmation: true });
    for (const { client } of [one, two]) await told(client, id, ['info.confirmation_asked']);
    await one.client.post(`/articles/${id}/confirm`).expect(200);
    await two.client.post(`/articles/${id}/read`).expect(200);
    const remind = () => world.admin.post(`/articles/${id}/remind`);
    const answers = await Promise.all([remind(), remind()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await told(two.client, id, ['info.confirmation_asked', 'info.confirmation_reminder']);
    expect(await inbox(one.client, id)).toEqual(['info.confirmation_asked']);
    expect(codeOf(await remind().expect(409))).toBe('info.reminded_already');
    await world.rows(`UPDATE info_targets SET reminded_at = now() - interval '25 hours' WHERE article_id = $1 AND reminded_at IS NOT NULL`, [id]);
    expect((await remind().expect(200)).body).toEqual({ reminded: 1, withoutAccount: 1 });
    await two.client.post(`/articles/${id}/confirm`).expect(200);
    expect((await remind().expect(200)).body).toEqual({ reminded: 0, withoutAccount: 1 });
    await world.admin.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    expect(codeOf(await remind().expect(409))).toBe('info.not_open_to_readers');
  });

  it('tell how many have no account, whom no reminder reaches', async () => {
    const place = await branch('offline');
    const reader = await linkedMember(world, 'offline.reader', place);
    await world.admin.post('/members', { name: '孙守田', sex: 'male', idNumber: idNumber(), stage: 'fullMember', organizationId: place }).expect(201);
    const id = await publishAt(place, { requiresConfirmation: true });
    expect((await world.admin.post(`/articles/${id}/remind`).expect(200)).body).toEqual({ reminded: 1, withoutAccount: 1 });
    await reader.client.post(`/articles/${id}/confirm`).expect(200);
    expect((await world.admin.post(`/articles/${id}/remind`).expect(200)).body).toEqual({ reminded: 0, withoutAccount: 1 });
  });

  it('begin anew with each publication, and those of the one before stay', async () => {
    const place = await branch('again');
    const first = await linkedMember(world, 'again.first', place);
    const id = await publishAt(place);
    await first.client.post(`/articles/${id}/read`).expect(200);
    await world.admin.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    expect(totalOf(await summary(id))).toMatchObject({ sent: 1, reached: 1 });
    const second = await linkedMember(world, 'again.second', place);
    await world.admin.post(`/articles/${id}/publish`).expect(200);
    expect(itemsOf(await receipts(id)).map(({ memberId, publication, readAt }) => ({ memberId, publication, readAt }))).toEqual(
      expect.arrayContaining([first, second].map(({ memberId }) => ({ memberId, publication: 2, readAt: null }))),
    );
    const before = itemsOf(await receipts(id, '&publication=1').expect(200));
    expect(before).toEqual([expect.objectContaining({ memberId: first.memberId, publication: 1, readAt: expect.any(String) as string })]);
  });

  it('are of the stages and tags that an article is narrowed to, and of nobody above a branch that names none', async () => {
    const place = await branch('narrowed');
    const applicant = await linkedMember(world, 'narrowed.applicant', place, { stage: 'applicant' });
    await linkedMember(world, 'narrowed.member', place);
    const id = await publishAt(place, { audience: { visibility: 'members', stages: ['applicant'] } });
    expect(itemsOf(await receipts(id)).map(({ memberId }) => memberId)).toEqual([applicant.memberId]);
    const wide = await publishAt(place, { audience: { visibility: 'members' } });
    expect(totalOf(await summary(wide)).sent).toBe(2);
    await world.member.post(`/articles/${wide}/read`).expect(200);
  });

  it('are of one organisation each when members move while it is published', async () => {
    const [from, into] = [await branch('race-from'), await branch('race-into')];
    const database = world.booted.server.app.get(Database, { strict: false });
    const ids = await database.transaction((tx) => plantMembers(tx, Array.from({ length: 40 }, () => ({ organizationId: from }))));
    const moves = ids.map((id) => world.rows('UPDATE base_members SET organization_id = $2 WHERE id = $1', [id, into]));
    const audience = { visibility: 'organization', organizationIds: [from, into], includeDescendants: false };
    const [article] = await Promise.all([publishAt(world.tree.townA, { audience }), ...moves]);
    const listed = itemsOf(await receipts(article).expect(200)).map(({ memberId }) => memberId);
    expect(listed.toSorted()).toEqual(ids.toSorted());
  });

  it('are written when an article is published at its time', async () => {
    const { id } = await world.draft();
    await world.secretary.client.post(`/articles/${id}/schedule`, { publishAt: new Date(Date.now() + 1_000).toISOString() }).expect(200);
    await told(world.member, id, ['info.article_for_you']);
    expect(totalOf(await summary(id)).sent).toBeGreaterThan(0);
  });

  it('go with a merged organisation, and lose the name of whom is erased', async () => {
    const [from, into] = [await branch('merge-from'), await branch('merge-into')];
    const member = await linkedMember(world, 'merge.member', from);
    const id = await publishAt(world.tree.townA, { audience: { visibility: 'organization', organizationIds: [from], includeDescendants: false } });
    await member.client.post(`/articles/${id}/read`).expect(200);
    await world.admin.post(`/organizations/${into}/merge`, { ...act, organizationIds: [from] }).expect(200);
    await eventually(async () => expect(itemsOf(await receipts(id))).toMatchObject([{ organizationId: into, memberId: member.memberId }]), 5_000);
    await world.admin.post(`/members/${member.memberId}/change-status`, { membershipStatus: 'withdrawn', ...act }).expect(200);
    await world.admin.post(`/members/${member.memberId}/erase`, { reason: '本人申请' }).expect(200);
    expect(itemsOf(await receipts(id))).toMatchObject([{ memberId: null, memberName: null, readAt: expect.any(String) as string }]);
    expect(totalOf(await summary(id))).toMatchObject({ sent: 1, reached: 1 });
  });

  it('are exported for one article, and not read in', async () => {
    const place = await branch('exported');
    const reader = await linkedMember(world, 'export.reader', place);
    await linkedMember(world, 'export.silent', place);
    const id = await publishAt(place);
    await reader.client.post(`/articles/${id}/read`).expect(200);
    await world.admin.post('/exports', { resource: 'receipts', format: 'csv', filter: {} }).expect(400);
    const rowsOf = async (client: ApiClient, filter: object) => {
      const { result } = await ended(client, client.post('/exports', { resource: 'receipts', format: 'csv', filter: { articleId: id, ...filter } }));
      return rowsIn(await download(client, `/files/${result?.fileId}/content`), 'csv', ['党员标识', '姓名', '发布时所在组织', '阅读时间', '确认时间', '提醒时间']);
    };
    expect(await rowsOf(world.admin, {})).toHaveLength(2);
    expect(await rowsOf(world.admin, { status: 'read' })).toMatchObject([{ 党员标识: reader.memberId, 姓名: '赵敏', 发布时所在组织: 'exported', 阅读时间: expect.any(String) as string }]);
    expect(await rowsOf(world.sibling.client, {})).toEqual([]);
    const refused = await postImport(world.admin, '党员标识,姓名\n1,甲\n', 'a.csv', { resource: 'receipts' }).expect(400);
    expect(refused.body).toMatchObject({ code: 'import.export_only', detail: expect.stringContaining('可导入：members, organizations, words。') as string });
    expect((await world.admin.get('/imports/template?resource=receipts').expect(400)).body).toMatchObject({ code: 'import.export_only' });
  });

  it('are counted by the share that read them, never of fewer than five people', async () => {
    const place = await branch('counted-reach');
    const readers: ApiClient[] = [];
    for (let index = 0; index < 4; index += 1) readers.push((await linkedMember(world, `reach.${index}`, place)).client);
    const statistics = async () => {
      const { body } = await world.admin.get(`/statistics?organizationId=${place}&metrics=articlesByReach,medianMinutesToRead,articleReads,reachRate,publishedArticles`).expect(200);
      return (body as { items: { metric: string; key: string | null; value: number }[] }).items.map(({ key, metric, value }) => ({ key, metric, value }));
    };
    const few = await publishAt(place);
    for (const client of readers) await client.post(`/articles/${few}/read`).expect(200);
    const published = (value: number) => ({ key: null, metric: 'publishedArticles', value });
    expect((await statistics()).filter(({ value }) => value > 0)).toEqual([published(1)]);
    readers.push((await linkedMember(world, 'reach.4', place)).client);
    const enough = await publishAt(place);
    await world.rows(`UPDATE info_articles SET published_at = published_at - interval '30 minutes' WHERE organization_id = $1`, [place]);
    for (const client of readers.slice(0, 3)) await client.post(`/articles/${enough}/read`).expect(200);
    expect(await statistics()).toEqual(
      expect.arrayContaining([
        { key: 'from50', metric: 'articlesByReach', value: 1 },
        { key: null, metric: 'medianMinutesToRead', value: 30 },
        // Of the four and the five whom the two articles were sent to, four and three.
        { key: null, metric: 'articleReads', value: 7 },
        { key: null, metric: 'reachRate', value: 78 },
        published(2),
      ]),
    );
  });
});

describe('a publication for 20,000 members', () => {
  it('is done at once, while the server answers others', async () => {
    const world = await InfoWorld.create();
    try {
      const database = world.booted.server.app.get(Database, { strict: false });
      const { townB } = world.tree;
      for (let run = 0; run < 10; run += 1) await database.transaction((tx) => plantMembers(tx, Array.from({ length: 2_000 }, () => ({ organizationId: townB }))));
      await world.rows(`
        INSERT INTO base_accounts (id, username, display_name, password_hash, must_change_password, status, organization_id, member_id)
        SELECT gen_random_uuid(), 'planted-' || m.id, m.name, '', false, 'active', m.organization_id, m.id FROM base_members m
        WHERE NOT EXISTS (SELECT FROM base_accounts a WHERE a.member_id = m.id)`);
      const { body } = await world.admin.post('/articles', { title: '全体', body: '<p>文</p>', organizationId: townB }).expect(201);
      const { id } = body as ArticleBody;
      const state = { isDone: false };
      const waits: number[] = [];
      const others = (async () => {
        while (!state.isDone) {
          const begin = performance.now();
          await world.member.get('/articles?limit=1').expect(200);
          waits.push(performance.now() - begin);
        }
      })();
      const loop = monitorEventLoopDelay({ resolution: 5 });
      loop.enable();
      const begin = performance.now();
      await world.admin.post(`/articles/${id}/publish`).expect(200);
      const took = performance.now() - begin;
      expect(took).toBeLessThan(5_000);
      expect(totalOf(await world.admin.get(`/articles/${id}/receipts/summary`).expect(200))).toMatchObject({ sent: 20_001, reached: 0 });
      const sent = () => world.rows('SELECT count(*)::int AS sent, count(DISTINCT account_id)::int AS accounts FROM base_notifications WHERE url = $1', [`/articles/${id}`]);
      await eventually(async () => expect(await sent()).toEqual([{ sent: 20_001, accounts: 20_001 }]), 30_000);
      expect((await world.admin.post(`/articles/${id}/remind`).expect(200)).body).toEqual({ reminded: 20_001, withoutAccount: 0 });
      await eventually(async () => expect(await sent()).toEqual([{ sent: 40_002, accounts: 20_001 }]), 30_000);
      state.isDone = true;
      loop.disable();
      await others;
      expect(loop.max / 1e6).toBeLessThan(500);
      expect(Math.max(...waits)).toBeLessThan(1_000);
      expect(idsOf(await world.otherMember.get('/articles?limit=1'))).toEqual([id]);
    } finally {
      await world.close();
    }
  }, 120_000);
});
