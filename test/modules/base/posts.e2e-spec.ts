import pg from 'pg';
import { OnMemberMoved } from '../../../modules/base/post/on-member-moved.js';
import { PostPersonalData } from '../../../modules/base/post/post-personal-data.js';
import { Database, UnitOfWork } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { type MemberBody, MemberWorld } from './member-world.js';

interface PostBody {
  readonly id: string;
  readonly post: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly warnings: ReadonlyArray<{ readonly code: string; readonly rule: { readonly code: string } }>;
}

let world: MemberWorld;
let admin: ApiClient;

beforeAll(async () => {
  world = await MemberWorld.create();
  admin = world.booted.admin;
});
afterAll(() => world.close());
beforeEach(() => database().query('DELETE FROM base_posts'));

const database = () => world.booted.server.app.get(Database, { strict: false });
const full = { joinedOn: '2015-06-01', fullOn: '2016-06-01' };
const body = (member: MemberBody, more: object = {}) => ({ organizationId: member.organizationId, memberId: member.id, post: 'secretary', startsOn: '2022-01-01', ...more });
const appoint = async (member: MemberBody, more: object = {}) => (await admin.post('/posts', body(member, more)).expect(201)).body as PostBody;
const read = async (id: string) => (await admin.get(`/posts/${id}`).expect(200)).body as PostBody;
const codes = ({ warnings }: PostBody) => warnings.map(({ code, rule }) => `${rule.code} ${code}`);

describe('a post', () => {
  it('belongs to the current term, and ranks by its kind', async () => {
    const { body: term } = await admin.post('/terms', { organizationId: world.ids.branchA, startsOn: '2025-01-01' }).expect(201);
    const member = await world.register(full);
    expect(await appoint(member)).toMatchObject({ termId: (term as { id: string }).id, rank: 1, memberName: '张伟', organizationName: 'A', warnings: [] });
    expect(await appoint(await world.register(full), { post: 'disciplineOfficer' })).toMatchObject({ rank: 5 });
  });

  it('is answered the same for a key that is sent again, of which no name is kept', async () => {
    const input = body(await world.register({ ...full, name: '上官云飞' }));
    const send = () => admin.post('/posts', input, { 'Idempotency-Key': 'post-once' }).expect(201);
    const first = (await send()).body as object;
    expect((await send()).body).toEqual(first);
    expect(first).toMatchObject({ memberName: '上官云飞' });
    expect(JSON.stringify(await database().query('SELECT * FROM core_idempotency_keys'))).not.toContain('上官云飞');
  });

  it('is called by a table of codes, in the order of rank', async () => {
    const { body: page } = await admin.get('/code-systems/party-post/codes').expect(200);
    const named = (page as { items: { code: string; name: string }[] }).items.map(({ code, name }) => `${code} ${name}`);
    expect(named.slice(0, 2)).toEqual(['secretary 书记', 'deputySecretary 副书记']);
    expect(named).toContain('groupLeader 党小组长');
  });

  it('of secretary is held by one', async () => {
    await appoint(await world.register(full));
    expect((await admin.post('/posts', body(await world.register(full))).expect(409)).body).toMatchObject({ code: 'base.post_taken' });
  });

  it('is for full members in good standing', async () => {
    const refused = async (more: object) => (await admin.post('/posts', body(await world.register(more))).expect(422)).body as object;
    expect(await refused({ stage: 'probationaryMember', joinedOn: '2020-06-01' })).toMatchObject({ code: 'base.post_needs_full_member' });
  });

  it('warns of a secretary who has been a full member for less than a year', async () => {
    const member = await world.register({ joinedOn: '2020-09-01', fullOn: '2021-09-01', effectiveOn: '2021-09-01' });
    expect(codes(await appoint(member))).toEqual(['ORG-7 base.secretary_party_age']);
  });

  it('in a branch of fewer than seven full members is one of two, or warned of', async () => {
    const organizationId = world.ids.branchB;
    const [one, two, three] = [await world.register({ ...full, organizationId }), await world.register({ ...full, organizationId }), await world.register({ ...full, organizationId })];
    expect(codes(await appoint(one))).toEqual([]);
    expect(codes(await appoint(two, { post: 'deputySecretary' }))).toEqual([]);
    expect(codes(await appoint(three, { post: 'organizationOfficer' }))).toEqual(['ORG-3 base.branch_too_small_for_committee']);
  });

  it('on a committee is one of seven, more than five are warned of, and too few as well', async () => {
    const people: MemberBody[] = [];
    for (let n = 0; n < 8; n += 1) people.push(await world.register(full));
    const posts: PostBody[] = [];
    for (const [index, member] of people.slice(0, 7).entries()) posts.push(await appoint(member, { post: index === 0 ? 'secretary' : 'committeeMember' }));
    expect(posts.map(codes)).toEqual([[], [], [], [], [], ['ORG-3 base.committee_large'], ['ORG-3 base.committee_large']]);
    const eighth = await admin.post('/posts', body(people[7]!, { post: 'committeeMember' })).expect(422);
    expect(eighth.body).toMatchObject({ code: 'base.committee_too_large', rule: { code: 'ORG-3', article: '第二十条' } });
    // A second post of the same person makes nobody more.
    await appoint(people[0]!, { post: 'organizationOfficer' });
    const end = async (post: PostBody) => (await admin.post(`/posts/${post.id}/end`, { reason: '届中调整' }).expect(200)).body as PostBody;
    const ended = [];
    for (const post of posts.slice(1, 6)) ended.push(codes(await end(post)));
    expect(ended).toEqual([[], [], [], [], ['ORG-3 base.committee_missing']]);
  });

  it('is the last of seven for one of two who are appointed at the same moment', async () => {
    const people: MemberBody[] = [];
    for (let n = 0; n < 8; n += 1) people.push(await world.register(full));
    for (const member of people.slice(0, 6)) await appoint(member, { post: 'committeeMember' });
    const holding = new pg.Client({ connectionString: world.booted.databaseUrl });
    await holding.connect();
    const waiting = async () => {
      const { rows } = await holding.query<{ count: string }>(`SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`);
      expect(rows).toEqual([{ count: '2' }]);
    };
    await holding.query('BEGIN');
    await holding.query('SELECT 1 FROM base_organizations WHERE id = $1 FOR UPDATE', [world.ids.branchA]);
    const both = Promise.all(people.slice(6).map((member) => admin.post('/posts', body(member, { post: 'committeeMember' }))));
    await eventually(waiting);
    await holding.query('COMMIT');
    await holding.end();
    expect((await both).map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });

  it('ends once, not before it began', async () => {
    const { id } = await appoint(await world.register(full));
    expect((await admin.post(`/posts/${id}/end`, { effectiveOn: '2021-12-31' }).expect(422)).body).toMatchObject({ code: 'base.post_day_out_of_range' });
    await admin.post(`/posts/${id}/end`, { effectiveOn: '2024-05-01', reason: '离任' }).expect(200);
    expect(await read(id)).toMatchObject({ endedOn: '2024-05-01', endReason: '离任' });
    expect((await admin.post(`/posts/${id}/end`, {}).expect(409)).body).toMatchObject({ code: 'base.post_ended' });
  });

  it('of group leader is for groups, and no other post is', async () => {
    const member = await world.register({ ...full, groupId: world.ids.groupA });
    const inGroup = { organizationId: world.ids.groupA };
    expect((await admin.post('/posts', body(member, inGroup)).expect(422)).body).toMatchObject({ code: 'base.post_not_there' });
    expect((await admin.post('/posts', body(member, { post: 'groupLeader' })).expect(422)).body).toMatchObject({ code: 'base.post_not_there' });
    await appoint(member, { ...inGroup, post: 'groupLeader' });
  });

  it('ends when its holder is suspended', async () => {
    const member = await world.register(full);
    const { id } = await appoint(member);
    await admin.post(`/members/${member.id}/change-status`, { membershipStatus: 'suspended', effectiveOn: '2025-02-01', reason: '失去联系' }).expect(200);
    await eventually(async () => expect(await read(id)).toMatchObject({ endedOn: '2025-02-01', endReason: 'base.member_status_changed' }));
  });

  it('that was given since outlasts what ended the one before it, however late that is heard of', async () => {
    const unit = world.booted.server.app.get(UnitOfWork, { strict: false });
    const handler = world.booted.server.app.get(OnMemberMoved, { strict: false });
    const member = await world.register(full);
    const { id } = await appoint(member);
    const payload = { memberId: member.id, fromOrganizationId: world.ids.branchA, toOrganizationId: world.ids.branchB, kind: 'transfer', effectiveOn: '2023-01-01' } as const;
    const hear = (occurredAt: string) => unit.runAsService('test', (tx) => handler.handle({ id: member.id, organizationId: null, occurredAt, payload }, tx));
    await hear('2026-01-01T00:00:00.000Z');
    expect(await read(id)).toMatchObject({ endedOn: null });
    await hear(new Date(Date.now() + 1_000).toISOString());
    expect(await read(id)).toMatchObject({ endedOn: '2023-01-01' });
  });

  it('is handed over with what is kept of a person, and its reason forgotten with him', async () => {
    const data = world.booted.server.app.get(PostPersonalData, { strict: false });
    const unit = world.booted.server.app.get(UnitOfWork, { strict: false });
    const member = await world.register(full);
    const { id } = await appoint(member);
    await admin.post(`/posts/${id}/end`, { effectiveOn: '2024-05-01', reason: '张伟调离' }).expect(200);
    const subject = { memberId: member.id, accountId: null };
    const [section] = await unit.runAsService('test', (tx) => data.export(subject, tx));
    expect(section).toMatchObject({ name: 'base.posts', rows: [{ organization: 'A', post: 'secretary', endedOn: '2024-05-01', endReason: '张伟调离' }] });
    await admin.post(`/members/${member.id}/change-status`, { membershipStatus: 'withdrawn', reason: '本人要求' }).expect(200);
    await admin.post(`/members/${member.id}/erase`, { reason: '本人申请' }).expect(200);
    expect(await read(id)).toMatchObject({ endedOn: '2024-05-01', endReason: null, memberName: '已删除' });
  });

  it('ends with the organisation, which hands its members on', async () => {
    const add = async (code: string) => {
      const { body: made } = await admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.ids.town, effectiveOn: '2020-01-01' }).expect(201);
      return (made as { id: string }).id;
    };
    const [stays, goes] = [await add('STAYS'), await add('GOES')];
    const member = await world.register({ ...full, organizationId: goes });
    const { id } = await appoint(member);
    const { body: term } = await admin.post('/terms', { organizationId: goes, startsOn: '2024-01-01' }).expect(201);
    await admin.post(`/organizations/${stays}/merge`, { organizationIds: [goes], effectiveOn: '2025-06-01', documentNumber: '县组〔2025〕6号' }).expect(200);
    await eventually(async () => expect(await read(id)).toMatchObject({ endedOn: '2025-06-01' }));
    await eventually(async () => {
      const { body: ended } = await admin.get(`/terms/${(term as { id: string }).id}`).expect(200);
      expect(ended).toMatchObject({ endedOn: '2025-06-01' });
    });
  });

  it('is seen by the secretary of the branch and nobody beside her', async () => {
    const { id } = await appoint(await world.register(full));
    await world.secretaryA.get(`/posts/${id}`).expect(200);
    await world.secretaryB.get(`/posts/${id}`).expect(404);
    const count = async (client: ApiClient, query: string) => ((await client.get(`/posts${query}`).expect(200)).body as { items: unknown[] }).items.length;
    expect(await count(world.secretaryB, '')).toBe(0);
    expect(await count(world.secretaryA, `?under=${world.ids.branchA}`)).toBe(1);
    expect(await count(world.secretaryA, `?under=${world.ids.town}`)).toBe(0);
    const foreign = await world.register({ ...full, organizationId: world.ids.branchB });
    await world.secretaryA.post('/posts', { ...body(foreign), organizationId: world.ids.branchA, post: 'committeeMember' }).expect(404);
  });
});
