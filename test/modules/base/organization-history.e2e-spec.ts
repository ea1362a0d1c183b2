import { hire } from '../../support/staff.js';
import { type ActedOn, ActsWorld } from './acts-world.js';

let world: ActsWorld;

interface Act {
  readonly kind: string;
  readonly organizationId: string;
  readonly effectiveOn: string;
  readonly details: Record<string, unknown>;
}
interface Tree {
  readonly organization: ActedOn;
  readonly children: readonly Tree[];
}

/** A county of 2020 in which a town moves in 2021, a branch gets a new name in 2022 and two branches become one in 2023. */
beforeAll(async () => {
  world = await ActsWorld.create();
  await world.add('A', 'committee', 'ROOT');
  await world.add('B', 'committee', 'ROOT');
  await world.add('T', 'committee', 'A');
  await world.add('T1', 'branch', 'T', { name: '旧名' });
  await world.add('T2', 'branch', 'T', { effectiveOn: '2020-07-01' });
  await world.add('T2G', 'partyGroup', 'T2', { effectiveOn: '2020-07-01' });
  await world.act('T', 'move', { parentId: world.id('B'), effectiveOn: '2021-01-01' });
  await world.act('T1', 'rename', { name: '新名', effectiveOn: '2022-01-01' });
  await world.act('T1', 'merge', { organizationIds: [world.id('T2')], effectiveOn: '2023-01-01', reason: '整合' });
});
afterAll(() => world.close());

const listed = async (query: string, client = world.admin) => {
  const { body } = await client.get(`/organizations?limit=100&${query}`).expect(200);
  return (body as { items: ActedOn[] }).items.map(({ code }) => code);
};
const historyOf = async (code: string, query = '', client = world.admin) => {
  const { body } = await client.get(`/organizations/${world.id(code)}/history?${query}`).expect(200);
  return body as { items: Act[]; nextCursor: string | null };
};

describe('?asOf', () => {
  it('tells what an organisation was on a day', async () => {
    expect(await world.get('T1', '?asOf=2021-12-31')).toMatchObject({ name: '旧名', effectiveOn: '2021-01-01', status: 'active' });
    expect(await world.get('T1', '?asOf=2022-01-01')).toMatchObject({ name: '新名', effectiveOn: '2022-01-01' });
    expect((await world.get('T', '?asOf=2020-12-31')).parentId).toBe(world.id('A'));
    expect((await world.get('T', '?asOf=2021-01-01')).parentId).toBe(world.id('B'));
    expect((await world.get('T2', '?asOf=2022-12-31')).status).toBe('active');
    expect((await world.get('T2', '?asOf=2023-01-01')).status).toBe('dissolved');
    expect((await world.get('ROOT', '?asOf=1949-10-01')).code).toBe('ROOT');
  });

  it('is the same as today without it', async () => {
    for (const code of ['ROOT', 'A', 'B', 'T', 'T1', 'T2', 'T2G']) expect(await world.get(code, '?asOf=2026-01-01')).toEqual(await world.get(code));
  });

  it('knows no organisation before its entry', async () => {
    await world.admin.get(`/organizations/${world.id('T2')}?asOf=2020-06-30`).expect(404);
    await world.admin.get(`/organizations/${world.id('T2')}/tree?asOf=2020-06-30`).expect(404);
    expect(await listed('asOf=2020-06-30')).toEqual(['A', 'B', 'ROOT', 'T', 'T1']);
    expect(await listed('asOf=2019-12-31')).toEqual(['ROOT']);
  });

  it('filters by what was', async () => {
    expect(await listed(`asOf=2020-12-31&under=${world.id('A')}`)).toEqual(['A', 'T', 'T1', 'T2', 'T2G']);
    expect(await listed(`asOf=2021-01-01&under=${world.id('A')}`)).toEqual(['A']);
    expect(await listed(`asOf=2021-01-01&under=${world.id('B')}`)).toEqual(['B', 'T', 'T1', 'T2', 'T2G']);
    expect(await listed(`asOf=2020-01-01&under=${world.id('T2')}`)).toEqual([]);
    expect(await listed(`asOf=2020-12-31&parentId=${world.id('A')}`)).toEqual(['T']);
    expect(await listed('asOf=2022-12-31&status=dissolved')).toEqual([]);
    expect(await listed('asOf=2023-01-01&status=dissolved')).toEqual(['T2']);
    expect(await listed(`asOf=2021-06-01&q=${encodeURIComponent('旧名')}`)).toEqual(['T1']);
    expect(await listed(`q=${encodeURIComponent('旧名')}`)).toEqual([]);
  });

  it('goes from page to page, and holds its cursor to its day', async () => {
    const first = (await world.admin.get('/organizations?limit=2&asOf=2022-01-01').expect(200)).body as { items: ActedOn[]; nextCursor: string };
    const second = (await world.admin.get(`/organizations?limit=2&asOf=2022-01-01&cursor=${first.nextCursor}`).expect(200)).body as { items: ActedOn[] };
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(['A', 'B', 'ROOT', 'T']);
    await world.admin.get(`/organizations?limit=2&asOf=2022-01-02&cursor=${first.nextCursor}`).expect(400);
    await world.admin.get(`/organizations?limit=2&cursor=${first.nextCursor}`).expect(400);
  });

  it('nests the tree as it was', async () => {
    const shape = ({ organization, children }: Tree): string => `${organization.code}(${children.map(shape).join(' ')})`;
    const tree = async (code: string, asOf: string) => shape((await world.admin.get(`/organizations/${world.id(code)}/tree?depth=4&asOf=${asOf}`).expect(200)).body as Tree);
    expect(await tree('ROOT', '2020-12-31')).toBe('ROOT(A(T(T1() T2(T2G()))) B())');
    expect(await tree('ROOT', '2022-12-31')).toBe('ROOT(A() B(T(T1() T2(T2G()))))');
    expect(await tree('T', '2023-01-01')).toBe('T(T1(T2G()) T2())');
  });

  it('shows nobody more than he may read today', async () => {
    const former = (await hire(world.booted, 'former', 'organizationAdministrator', world.id('A'))).client;
    const next = (await hire(world.booted, 'next', 'organizationAdministrator', world.id('B'))).client;
    expect(await listed('asOf=2020-12-31', former)).toEqual(['A']);
    await former.get(`/organizations/${world.id('T')}?asOf=2020-12-31`).expect(404);
    const tree = await former.get(`/organizations/${world.id('A')}/tree?asOf=2020-12-31`).expect(200);
    expect((tree.body as Tree).children).toEqual([]);
    expect(await listed('asOf=2020-12-31', next)).toEqual(['B', 'T', 'T1', 'T2', 'T2G']);
  });

  it.each(['asOf=', 'asOf=2021-02-30', 'asOf=yesterday', 'asOf=2021-01-01T00:00:00Z'])('refuses ?%s', async (query) => {
    await world.admin.get(`/organizations?${query}`).expect(400);
    await world.admin.get(`/organizations/${world.id('T')}?${query}`).expect(400);
  });
});

describe('GET /organizations/{id}/history', () => {
  it('lists what happened to an organisation, newest first, without who recorded it', async () => {
    const { items } = await historyOf('T1');
    expect(items.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([['merge', '2023-01-01'], ['rename', '2022-01-01'], ['create', '2020-01-01']]);
    expect(items[0]).toEqual({
      id: expect.any(String), kind: 'merge', organizationId: world.id('T1'), effectiveOn: '2023-01-01', documentNumber: '县组〔2020〕7号', reason: '整合',
      details: { organizationIds: [world.id('T2')], movedIds: [world.id('T2G')], successorId: world.id('T1') }, recordedAt: expect.any(String),
    });
    expect(items[1]?.details).toEqual({ name: '新名', shortName: null });
  });

  it('has an act in the history of everyone it concerns', async () => {
    expect((await historyOf('T2')).items.map(({ kind }) => kind)).toEqual(['merge', 'create']);
    expect((await historyOf('T2G')).items.map(({ kind }) => kind)).toEqual(['merge', 'create']);
    expect((await historyOf('T')).items.map(({ kind, details }) => [kind, details['fromParentId'] ?? null])).toEqual([['move', world.id('A')], ['create', null]]);
    expect((await historyOf('ROOT')).items.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([['create', '1921-07-01']]);
  });

  it('goes from page to page', async () => {
    const first = await historyOf('T1', 'limit=2');
    const second = await historyOf('T1', `limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(['merge', 'rename', 'create']);
    expect(second.nextCursor).toBeNull();
  });

  it('keeps the document and the reason of an entry, and none of a contact that changed', async () => {
    await world.add('N', 'branch', 'B', { documentNumber: '县组〔2024〕1号', reason: '新建', effectiveOn: '2024-01-01' });
    await world.admin.patch(`/organizations/${world.id('N')}`, { phone: '0574-1' }).expect(200);
    expect((await historyOf('N')).items).toEqual([expect.objectContaining({ kind: 'create', documentNumber: '县组〔2024〕1号', reason: '新建' })]);
    expect(await world.query('SELECT count(*)::int AS n FROM base_organization_states WHERE organization_id = $1', [world.id('N')])).toEqual([{ n: 1 }]);
  });

  it('is closed to who does not manage it', async () => {
    const { client } = await hire(world.booted, 'elsewhere', 'organizationAdministrator', world.id('A'));
    await client.get(`/organizations/${world.id('T1')}/history`).expect(404);
    await world.booted.anonymous.get(`/organizations/${world.id('T1')}/history`).expect(401);
  });
});

describe('a new organisation', () => {
  it('is in the tree no earlier than its parent is where it is, and not in the future', async () => {
    const under = (parent: string, effectiveOn: string) => world.admin.post('/organizations', { name: 'x', code: `X${effectiveOn}`, type: 'branch', parentId: world.id(parent), effectiveOn });
    expect((await under('T', '2020-12-31').expect(422)).body).toMatchObject({ code: 'base.not_yet_there', detail: expect.stringContaining('2021-01-01') });
    await under('T', '2021-01-01').expect(201);
    // Its new name of 2022 is no reason against a day before.
    await under('T1', '2021-06-01').expect(201);
    expect((await under('T', '2999-01-01').expect(422)).body).toMatchObject({ code: 'base.act_in_future' });
  });
});
