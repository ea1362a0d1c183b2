import { createHash } from 'node:crypto';
import { Database, JobQueue, UnitOfWork } from '../../src/index.js';
import type { JobClass } from '../../src/jobs/job.js';
import { JobGate } from '../../src/menu/tree/job-gate.js';
import { TreeMenu } from '../../src/menu/tree/tree-menu.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedModules, bootModules, bootServer } from '../support/boot-modules.js';
import { listed } from '../support/cli-world.js';
import { eventually } from '../support/eventually.js';
import { leastStatements } from '../support/least-statements.js';
import { bellCast, bellRang, heard, openShifts, RemindOfShifts } from './fixtures/listed/rota/rota.module.js';
import { type Employee, hire, makeTree, type TestTree } from '../support/staff.js';

const MODULES = [listed('pens'), listed('visits'), listed('rota')];

let booted: BootedModules;
let tree: TestTree;
let admin: ApiClient;
let village: Employee;
let database: Database;
let queue: JobQueue;
let work: UnitOfWork;

beforeAll(async () => {
  booted = await bootModules(MODULES);
  admin = booted.admin;
  tree = await makeTree(booted);
  village = await hire(booted, 'village', 'branchSecretary', tree.villageA);
  const get = <T>(type: new (...args: never[]) => T): T => booted.server.app.get<T>(type, { strict: false });
  [database, queue, work] = [get(Database), get(JobQueue), get(UnitOfWork)];
});
afterAll(() => booted.close());
beforeEach(async () => {
  // Through the service, so that every cache hears of it.
  const said = await database.query<{ place: string; moduleId: string }>('SELECT organization_id AS place, module_id AS "moduleId" FROM core_menu_acts WHERE undone_at IS NULL ORDER BY effective_on DESC, id DESC');
  for (const { place, moduleId } of said) await admin.post(`/organizations/${place}/menu/${moduleId}/undo`).expect(200);
});

const decide = (organizationId: string, moduleId: string, body: object) => admin.put(`/organizations/${organizationId}/menu/${moduleId}`, body).expect(200);
const acting = (organizationId: string) => admin.with({ 'Zhibu-Organization': organizationId });

interface Ended {
  readonly status: string;
  readonly result: { readonly codes: readonly string[] } | null;
  readonly problem: { readonly en: { readonly code: string; readonly detail: string } } | null;
}

async function run(organizationId: string | null): Promise<Ended> {
  const kind = RemindOfShifts as JobClass<object>;
  const id = await work.runAsService('test', (tx) => queue.enqueue(tx, kind, {}, { owner: null, organizationId }));
  return eventually(async () => {
    const row = await database.one<Ended>(`SELECT status, result, problem FROM core_jobs WHERE id = $1 AND finished_at IS NOT NULL`, [id]);
    if (!row) throw new Error('it has not ended');
    return row;
  }, 10_000);
}

async function inbox(client: ApiClient): Promise<{ kinds: string[]; unread: number }> {
  const { body } = await client.get('/me/notifications').expect(200);
  const { body: unread } = await client.get('/me/notifications?unread=true&count=true&limit=1').expect(200);
  return { kinds: (body as { items: { kind: string }[] }).items.map(({ kind }) => kind), unread: (unread as { total: number }).total };
}

describe('background work', () => {
  it('reaches the organisations where its module is in force', async () => {
    expect((await run(null)).result?.codes).toEqual(['ROOT', 'town-a', 'town-b', 'village-a']);
    await decide(tree.townA, 'rota', { rule: 'forbidden' });
    expect((await run(null)).result?.codes).toEqual(['ROOT', 'town-b']);
    await decide(tree.townA, 'rota', { rule: null, chosen: false });
    await decide(tree.villageA, 'rota', { chosen: true });
    expect((await run(null)).result?.codes).toEqual(['ROOT', 'town-b', 'village-a']);
    expect((await run(tree.villageA)).result?.codes).toEqual(['village-a']);
  });

  it('about an organisation that left its module out meanwhile fails and says who decided that', async () => {
    await decide(tree.townA, 'rota', { rule: 'forbidden' });
    const { problem, status } = await run(tree.villageA);
    expect(status).toBe('failed');
    expect(problem?.en).toMatchObject({ code: 'menu.module_not_in_force', detail: expect.stringContaining('town-a') });
  });

  it('on a schedule rests while its module is in force nowhere', async () => {
    const gate = booted.server.app.get(JobGate, { strict: false });
    await decide(tree.county, 'rota', { chosen: false });
    expect(await gate.isOpen('rota')).toBe(false);
    await decide(tree.villageA, 'rota', { chosen: true });
    expect(await gate.isOpen('rota')).toBe(true);
    expect(await gate.isOpen('base')).toBe(true);
  });

  it('imports and exports nothing of a module that is not in force', async () => {
    await acting(tree.townB).post('/exports', { resource: 'pens', filter: {}, format: 'csv' }).expect(202);
    await decide(tree.townB, 'pens', { chosen: false });
    const { body } = await acting(tree.townB).post('/exports', { resource: 'pens', filter: {}, format: 'csv' }).expect(404);
    expect(body).toMatchObject({ code: 'menu.module_not_in_force' });
    await acting(tree.townB).get('/imports/template?resource=pens').expect(404);
    await acting(tree.townA).get('/imports/template?resource=pens').expect(200);
  });

  it('hears ordinary events where its module is in force alone, integrity events everywhere', async () => {
    await decide(tree.townA, 'rota', { rule: 'forbidden' });
    const ring = (organizationId: string, bell: string) =>
      work.runAsService('test', (tx) => {
        tx.emit(bellRang, { organizationId, payload: { bell } });
        tx.emit(bellCast, { organizationId, payload: { bell } });
        return Promise.resolve();
      });
    await ring(tree.villageA, 'lost');
    await ring(tree.townB, 'heard');
    await eventually(() => Promise.resolve(expect(heard).toContain('cast heard')), 10_000);
    expect(heard).toEqual(expect.arrayContaining(['cast lost', 'rang heard', 'cast heard']));
    expect(heard).not.toContain('rang lost');
  });
});

describe('the inbox', () => {
  it('leaves out messages of a module that is not in force, and has them again with the module', async () => {
    await run(tree.villageA);
    const before = await inbox(village.client);
    expect(before.kinds).toContain('rota.shift_due');
    await decide(tree.townA, 'rota', { rule: 'forbidden' });
    expect(await inbox(village.client)).toEqual({ kinds: before.kinds.filter((kind) => !kind.startsWith('rota.')), unread: 0 });
    // What is not shown is neither read nor told of.
    expect((await village.client.post('/me/notifications/read', {}).expect(200)).body).toEqual({ read: 0 });
    const { body } = await village.client.get('/me/notification-settings').expect(200);
    expect(JSON.stringify(body)).not.toContain('rota.shift_due');
    await decide(tree.townA, 'rota', { rule: null });
    expect(await inbox(village.client)).toEqual(before);
  });
});

describe('search and statistics', () => {
  it('find and count what lies in organisations where the module is in force', async () => {
    const found = async () => ((await admin.get('/search?q=town&kinds=shift').expect(200)).body as { items: object[] }).items.length;
    const counted = async () => ((await admin.get('/statistics?metrics=shifts').expect(200)).body as { items: { value: number }[] }).items[0]?.value;
    expect([await found(), await counted()]).toEqual([4, 4]);
    await decide(tree.townA, 'rota', { chosen: false });
    expect([await found(), await counted()]).toEqual([2, 2]);
    await decide(tree.county, 'rota', { chosen: false });
    await admin.get('/search?q=town&kinds=shift').expect(422);
    await admin.get('/statistics?metrics=shifts').expect(422);
  });
});

describe('the plan of a decision', () => {
  interface Plan {
    readonly changes: readonly { readonly id: string; readonly inForce: boolean; readonly here: boolean; readonly jobs: readonly string[] }[];
    readonly impact: readonly { readonly name: string; readonly count: number }[];
  }
  const plan = async (organizationId: string, body: object) => (await admin.post(`/organizations/${organizationId}/menu/plan`, body).expect(200)).body as Plan;

  it('counts what modules contribute, client applications among it', async () => {
    const { changes, impact } = await plan(tree.townA, { moduleId: 'rota', rule: 'forbidden' });
    expect(changes).toEqual([expect.objectContaining({ id: 'rota', inForce: false, here: true, jobs: ['rota.remind'] })]);
    expect(impact.map(({ count, name }) => [name, count])).toEqual([['organizations', 2], ['members', 0], ['clientApps', 2], ['shifts', 2]]);
  });

  it('counts what a module alone has where that module changes', async () => {
    const figures = async (body: object) => (await plan(tree.townA, body)).impact.map(({ count, name }) => [name, count]);
    expect(await figures({ moduleId: 'pens', rule: 'forbidden' })).toEqual([['organizations', 2], ['members', 0], ['clientApps', 2]]);
    await decide(tree.villageA, 'rota', { chosen: false });
    expect(await figures({ moduleId: 'rota', rule: 'forbidden' })).toEqual([['organizations', 1], ['members', 0], ['clientApps', 1], ['shifts', 1]]);
  });

  it('tells of what changes below the organisation alone', async () => {
    await decide(tree.villageA, 'rota', { chosen: false });
    const { changes, impact } = await plan(tree.county, { moduleId: 'rota', rule: 'mandatory' });
    expect(changes).toEqual([expect.objectContaining({ id: 'rota', inForce: true, here: false })]);
    expect(impact[0]).toMatchObject({ name: 'organizations', count: 1 });
  });
});

describe('a write sent again', () => {
  it('gets its answer where the module went out of force for the row meanwhile, and is refused where for the caller', async () => {
    const body = { organizationId: tree.villageA, note: 'once' };
    const key = createHash('sha256').update('once').digest('hex');
    const send = () => admin.with({ 'Idempotency-Key': key }).post('/visits', body);
    const { body: first } = await send().expect(201);
    await decide(tree.villageA, 'visits', { chosen: false });
    expect((await send().expect(201)).body).toEqual(first);
    await admin.post('/visits', body).expect(404);
    await decide(tree.county, 'visits', { chosen: false });
    expect((await send().expect(404)).body).toMatchObject({ code: 'menu.module_not_in_force' });
    await decide(tree.county, 'visits', { chosen: true });
    expect((await send().expect(201)).body).toEqual(first);
  });
});

describe('the cost of the gate', () => {
  /** What a list, the tree and the menu read; what works in the background reads other tables. */
  const OF_REQUESTS = /visits_|base_|core_menu/;

  const statementsOf = async (request: () => Promise<unknown>) => (await leastStatements(database, OF_REQUESTS, request)).length;

  it('is no statement, however many organisations spoke', async () => {
    const list = () => admin.get('/visits').expect(200);
    const alone = await statementsOf(list);
    await decide(tree.townA, 'visits', { chosen: false });
    await decide(tree.villageA, 'visits', { chosen: true });
    await decide(tree.townB, 'rota', { rule: 'forbidden' });
    expect(await statementsOf(list)).toBe(alone);
  });

  it('to see the menu is the same, however many modules organisations decided about', async () => {
    const seen = () => admin.get(`/organizations/${tree.villageA}/menu`).expect(200);
    const standing = () => acting(tree.villageA).get('/menu').expect(200);
    await decide(tree.county, 'visits', { rule: 'mandatory' });
    const [one, oneStanding] = [await statementsOf(seen), await statementsOf(standing)];
    await decide(tree.townA, 'pens', { chosen: false });
    await decide(tree.villageA, 'rota', { chosen: false });
    expect([await statementsOf(seen), await statementsOf(standing)]).toEqual([one, oneStanding]);
  });

  it('follows an organisation that spoke and moved, at the next request here and within a second elsewhere', async () => {
    await admin.post('/visits', { organizationId: tree.villageA, note: 'of the village' }).expect(201);
    await decide(tree.villageA, 'visits', { chosen: false });
    const second = await bootServer(MODULES, { databaseUrl: booted.databaseUrl });
    const visitsOf = async (client: ApiClient) => ((await client.get('/visits').expect(200)).body as { items: { organizationId: string }[] }).items.map(({ organizationId }) => organizationId);
    try {
      const there = admin.at(second.url);
      expect(await visitsOf(there)).not.toContain(tree.villageA);
      for (const [index, parentId] of [tree.townB, tree.townA].entries()) {
        await admin.post(`/organizations/${tree.villageA}/move`, { parentId, documentNumber: `县组〔2026〕${index}号` }).expect(200);
        expect(await visitsOf(admin)).not.toContain(tree.villageA);
        await eventually(async () => expect(await visitsOf(there)).not.toContain(tree.villageA), 1_000);
      }
    } finally {
      await second.close();
    }
  });

  it('of one organisation by its id is one statement, of a known place none', async () => {
    const menu = booted.server.app.get(TreeMenu, { strict: false });
    await decide(tree.townA, 'visits', { chosen: false });
    const query = jest.spyOn(database, 'query');
    const asked = async (ask: () => Promise<unknown>) => {
      query.mockClear();
      await ask();
      return query.mock.calls.filter(([sql]) => OF_REQUESTS.test(sql)).length;
    };
    try {
      expect(await asked(() => menu.isInForce('visits', tree.villageA))).toBe(1);
      expect(await asked(() => menu.at({ organizationId: tree.villageA, node: 'any' }))).toBe(0);
    } finally {
      query.mockRestore();
    }
  });

  it('of a rule at the top is one row', async () => {
    const rows = async () => (await database.one<{ count: number }>('SELECT count(*)::int AS count FROM core_menu_acts'))?.count ?? 0;
    const before = await rows();
    await decide(tree.county, 'visits', { rule: 'mandatory' });
    expect(await rows()).toBe(before + 1);
  });
});

// Last: it makes organisations, which the tests above count.
describe('a veto', () => {
  const branch = async (code: string) => {
    const { body } = await admin.post('/organizations', { name: code, code, type: 'branch', parentId: tree.townA }).expect(201);
    return (body as { id: string }).id;
  };

  it.each([
    ['merge', (into: string, id: string) => admin.post(`/organizations/${into}/merge`, { organizationIds: [id] }), '/organizationIds/0'],
    ['split', (_: string, id: string) => admin.post(`/organizations/${id}/split`, { name: '分出', code: 'OFF', memberIds: [], groupIds: [] }), ''],
    ['upgrade', (_: string, id: string) => admin.post(`/organizations/${id}/upgrade`, { type: 'generalBranch' }), ''],
    ['dissolve', (_: string, id: string) => admin.post(`/organizations/${id}/dissolve`, {}), ''],
  ])('stands in the way of a %s where the module is in force', async (act, attempt, pointer) => {
    const [into, id] = [await branch(`into-${act}`), await branch(`of-${act}`)];
    openShifts.add(`${act} ${id}`);
    const { body } = await attempt(into, id).expect(409);
    expect(body).toMatchObject({ code: 'base.organization_has_open_cases', errors: [{ pointer, code: 'rota.open_shift' }] });
    expect((await admin.get(`/organizations/${id}`).expect(200)).body).toMatchObject({ status: 'active', type: 'branch' });
    await decide(id, 'rota', { chosen: false });
    expect((await attempt(into, id)).status).toBe(200);
    openShifts.clear();
  });
});
