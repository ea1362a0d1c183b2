import { join } from 'node:path';
import { Database } from '../../src/index.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { TreeMenu } from '../../src/menu/tree/tree-menu.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { listed } from '../support/cli-world.js';
import { eventually } from '../support/eventually.js';
import { bootMenuWorld, type MenuWorld } from '../support/menu-world.js';
import { COUNTY } from './fixtures/served/modules/base/base.module.js';

interface Item {
  readonly id: string;
  readonly inForce: boolean;
  readonly chosen: boolean | null;
  readonly rule: string | null;
  readonly decidedBy: { readonly organizationName: string; readonly act: string } | null;
  readonly reason: string;
}

/** `ink` needs `pens`. */
const MODULES = [listed('pens'), listed('ink'), listed('visits')];

let { admin, booted, tree, town, village } = {} as MenuWorld;

beforeAll(async () => {
  ({ admin, booted, tree, town, village } = await bootMenuWorld(MODULES));
});
afterAll(() => booted.close());
beforeEach(async () => {
  // Through the service, so that every cache hears of it.
  const database = booted.server.app.get(Database, { strict: false });
  for (const row of await database.query<{ organizationId: string; moduleId: string }>(
    'SELECT organization_id AS "organizationId", module_id AS "moduleId" FROM core_menu_acts WHERE undone_at IS NULL ORDER BY effective_on DESC, id DESC',
  )) {
    await admin.post(`/organizations/${row.organizationId}/menu/${row.moduleId}/undo`).expect(200);
  }
});

const put = (client: ApiClient, organizationId: string, moduleId: string, body: object) => client.put(`/organizations/${organizationId}/menu/${moduleId}`, body);
async function itemOf(organizationId: string, moduleId: string, client = admin): Promise<Item> {
  const { body } = await client.get(`/organizations/${organizationId}/menu`).expect(200);
  return (body as { items: Item[] }).items.find(({ id }) => id === moduleId) as Item;
}
const acting = (organizationId: string) => admin.with({ 'Zhibu-Organization': organizationId });

describe('the menu of an organisation', () => {
  it('has every deployed module in force until somebody says otherwise', async () => {
    expect(await itemOf(tree.villageA, 'base')).toMatchObject({ inForce: true, decidedBy: null, reason: '基础平台始终生效。' });
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: true, chosen: null, rule: null, decidedBy: null });
    await admin.get('/pens').expect(200);
  });

  it('obeys a superior, and says who decided what since when', async () => {
    const { body } = await put(admin, tree.townA, 'pens', { rule: 'forbidden', documentNumber: '县办〔2026〕8号' }).expect(200);
    expect(body).toMatchObject({ id: 'pens', inForce: false, rule: 'forbidden', decidedBy: { organizationId: tree.townA, act: 'rule' } });
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: false, rule: null, decidedBy: { organizationName: 'town-a', act: 'rule' } });
    expect((await itemOf(tree.villageA, 'pens')).reason).toMatch(/^town-a自 \d{4}-\d{2}-\d{2} 起规定不得使用。$/);
    expect(await itemOf(tree.townB, 'pens')).toMatchObject({ inForce: true });
    // What needs it is out too.
    expect(await itemOf(tree.villageA, 'ink')).toMatchObject({ inForce: false, reason: expect.stringContaining('钢笔') });
  });

  it('gates the routes of a module at the next request, for the organisation that is acted for', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
    const { body } = await acting(tree.villageA).get('/pens').expect(404);
    expect(body).toMatchObject({ code: 'menu.module_not_in_force', detail: expect.stringMatching(/town-a.*请由作出该决定的组织更改决定/) });
    await acting(tree.townB).get('/pens').expect(200);
    await put(admin, tree.townA, 'pens', { rule: null }).expect(200);
    await acting(tree.villageA).get('/pens').expect(200);
  });

  it('tells a caller which modules and permissions he has where he acts', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
    const at = async (organizationId: string) => (await acting(organizationId).get('/me').expect(200)).body as { modules: string[]; permissions: string[] };
    expect((await at(tree.villageA)).modules).toEqual(['base', 'visits']);
    expect((await at(tree.villageA)).permissions.some((key) => key.startsWith('pens.'))).toBe(false);
    expect((await at(tree.townB)).modules).toEqual(['base', 'pens', 'ink', 'visits']);
    const { body } = await acting(tree.villageA).get('/menu').expect(200);
    expect((body as { items: Item[] }).items).toContainEqual(expect.objectContaining({ id: 'pens', deployed: true, inForce: false }));
  });

  it('lets an organisation choose inside the frame, for itself and what lies below', async () => {
    await put(town, tree.townA, 'ink', { chosen: false }).expect(200);
    expect(await itemOf(tree.villageA, 'ink')).toMatchObject({ inForce: false, chosen: null, decidedBy: { organizationName: 'town-a', act: 'choice' } });
    await put(village, tree.villageA, 'ink', { chosen: true }).expect(200);
    expect(await itemOf(tree.villageA, 'ink')).toMatchObject({ inForce: true, chosen: true });
    expect(await itemOf(tree.townA, 'ink')).toMatchObject({ inForce: false });
  });

  it('refuses what contradicts a superior, and changes nothing', async () => {
    await put(admin, tree.county, 'pens', { rule: 'mandatory' }).expect(200);
    const { body } = await put(town, tree.townA, 'pens', { chosen: false }).expect(409);
    expect(body).toMatchObject({ code: 'menu.bound_above', detail: expect.stringContaining('规定必须使用') });
    await put(town, tree.townA, 'pens', { rule: 'forbidden' }).expect(409);
    await put(town, tree.townA, 'pens', { rule: 'recommended' }).expect(409);
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: true, chosen: null, rule: null });
    // What agrees with it is fine.
    await put(town, tree.townA, 'pens', { chosen: true }).expect(200);
  });

  it.each([{}, { documentNumber: '县办〔2026〕9号', reason: '照办' }])('refuses %j, which decides nothing, and says what is missing', async (body) => {
    const refused = { code: 'menu.nothing_decided', detail: expect.stringMatching(/rule.*chosen/) as string };
    expect((await put(admin, tree.townA, 'pens', body).expect(422)).body).toMatchObject(refused);
    expect((await admin.post(`/organizations/${tree.townA}/menu/plan`, { moduleId: 'pens' }).expect(422)).body).toMatchObject(refused);
    await put(admin, '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f', 'pens', body).expect(404);
  });

  it('gives back what a rule overrode once that is lifted', async () => {
    await put(town, tree.townA, 'pens', { chosen: false }).expect(409);
    await put(town, tree.townA, 'ink', { chosen: false }).expect(200);
    await put(town, tree.townA, 'pens', { chosen: false }).expect(200);
    await put(admin, tree.county, 'pens', { rule: 'mandatory' }).expect(200);
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: true, chosen: false });
    await put(admin, tree.county, 'pens', { rule: null }).expect(200);
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: false, chosen: false });
  });

  it('turns on what a choice needs, and refuses it where that is forbidden', async () => {
    await put(admin, tree.county, 'ink', { chosen: false }).expect(200);
    await put(admin, tree.county, 'pens', { chosen: false }).expect(200);
    await put(village, tree.villageA, 'ink', { chosen: true }).expect(200);
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: true, chosen: true });
    await put(admin, tree.townB, 'pens', { rule: 'forbidden' }).expect(200);
    const { body } = await put(admin, tree.townB, 'ink', { chosen: true }).expect(409);
    expect(body).toMatchObject({ code: 'menu.requirement_forbidden', detail: expect.stringContaining('town-b') });
  });

  it('refuses to leave out what others need, by name', async () => {
    const { body } = await put(admin, tree.townA, 'pens', { chosen: false }).expect(409);
    expect(body).toMatchObject({ code: 'menu.needed_here', detail: expect.stringContaining('ink') });
  });

  it('may be decided for a day to come, and taken back', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'forbidden', effectiveOn: '2999-01-01' }).expect(200);
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: true });
    const { body } = await admin.get(`/organizations/${tree.townA}/menu?on=2999-01-01`).expect(200);
    expect((body as { items: Item[] }).items.find(({ id }) => id === 'pens')).toMatchObject({ inForce: false });
    await admin.post(`/organizations/${tree.townA}/menu/pens/undo`).expect(200);
    await admin.post(`/organizations/${tree.townA}/menu/pens/undo`).expect(409);
  });

  it('refuses a day before a decision that holds already, which would change nothing', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
    expect((await put(admin, tree.townA, 'pens', { rule: null, effectiveOn: '2020-01-01' }).expect(409)).body).toMatchObject({ code: 'menu.decided_since' });
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: false });
  });

  it('judges a decision of a day that is past by what was said since, and says so beforehand', async () => {
    await put(admin, tree.county, 'pens', { rule: 'forbidden' }).expect(200);
    const past = { chosen: true, effectiveOn: '2020-01-01' };
    expect((await put(village, tree.villageA, 'pens', past).expect(409)).body).toMatchObject({ code: 'menu.bound_above', detail: expect.stringContaining('示范县委') });
    const plan = (organizationId: string, input: object) => admin.post(`/organizations/${organizationId}/menu/plan`, { moduleId: 'pens', ...input }).expect(409);
    expect((await plan(tree.villageA, past)).body).toMatchObject({ code: 'menu.bound_above' });
    expect((await plan(tree.county, { rule: null, effectiveOn: '2020-01-01' })).body).toMatchObject({ code: 'menu.decided_since' });
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ chosen: null });
  });

  it('does not bring along what was left out after the day it is to begin on', async () => {
    await put(village, tree.villageA, 'ink', { chosen: false, effectiveOn: '2020-01-01' }).expect(200);
    await put(village, tree.villageA, 'pens', { chosen: false }).expect(200);
    const { body } = await put(village, tree.villageA, 'ink', { chosen: true, effectiveOn: '2020-01-02' }).expect(409);
    expect(body).toMatchObject({ code: 'menu.decided_since', detail: expect.stringContaining('pens') });
    expect(await itemOf(tree.villageA, 'ink')).toMatchObject({ chosen: false });
  });

  it('takes what agrees with a superior beside what he overrides', async () => {
    await put(town, tree.townA, 'ink', { rule: 'forbidden' }).expect(200);
    await put(admin, tree.county, 'ink', { rule: 'mandatory' }).expect(200);
    await put(town, tree.townA, 'ink', { chosen: true }).expect(200);
    expect(await itemOf(tree.townA, 'ink')).toMatchObject({ inForce: true, chosen: true, rule: 'forbidden' });
    await put(town, tree.townA, 'ink', { rule: 'recommended' }).expect(409);
    await put(town, tree.townA, 'ink', { rule: null }).expect(200);
    expect(await itemOf(tree.townA, 'ink')).toMatchObject({ chosen: true, rule: null });
  });

  it('lets a choice be taken back by who may choose, a rule by who may rule, and neither from under what needs it', async () => {
    await put(admin, tree.villageA, 'ink', { chosen: false }).expect(200);
    await put(village, tree.villageA, 'pens', { chosen: false }).expect(200);
    await put(village, tree.villageA, 'ink', { chosen: true }).expect(200);
    // To choose ink has chosen pens again, without which it could not be.
    const refusal = await village.post(`/organizations/${tree.villageA}/menu/pens/undo`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'menu.needed_here', detail: expect.stringContaining('ink') });
    await village.post(`/organizations/${tree.villageA}/menu/ink/undo`).expect(200);
    await village.post(`/organizations/${tree.villageA}/menu/pens/undo`).expect(200);
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: false, chosen: false });
    await put(admin, tree.villageA, 'visits', { rule: 'mandatory' }).expect(200);
    expect((await village.post(`/organizations/${tree.villageA}/menu/visits/undo`).expect(403)).body).toMatchObject({ code: 'access.permission_missing' });
  });

  it.each([
    ['base', 409, 'menu.always_in_force'],
    ['nonsense', 404, 'menu.module_not_found'],
  ])('has nothing to decide about %s', async (moduleId, status, code) => {
    const { body } = await put(admin, tree.townA, moduleId, { chosen: true }).expect(status);
    expect(body).toMatchObject({ code });
  });

  it('has nothing to decide about what the deployment left out', async () => {
    const { anonymous, close } = await bootServer([], { codeRoot: join(CODE_ROOT, 'test/core/fixtures/served') });
    const { body } = await put(anonymous.with({ Authorization: 'Bearer county' }), COUNTY, 'notes', { chosen: true }).expect(409);
    await close();
    expect(body).toMatchObject({ code: 'menu.not_deployed', detail: expect.stringContaining('zhibu menu add notes') });
  });

  it('is for those who manage the organisation: rules take one right, choices another', async () => {
    const { body } = await put(village, tree.villageA, 'pens', { rule: 'forbidden' }).expect(403);
    expect(body).toMatchObject({ code: 'access.permission_missing', detail: expect.stringContaining('core.menu.rule') });
    await put(village, tree.townA, 'ink', { chosen: false }).expect(404);
    await put(town, tree.townB, 'ink', { chosen: false }).expect(404);
    await village.get(`/organizations/${tree.townB}/menu`).expect(404);
    await booted.anonymous.get(`/organizations/${tree.villageA}/menu`).expect(401);
  });

  it('leaves out the rows of organisations where a module is not in force, and takes none there', async () => {
    for (const organizationId of [tree.townA, tree.villageA, tree.townB]) await admin.post('/visits', { organizationId, note: organizationId }).expect(201);
    const listedFor = async (client: ApiClient) => ((await client.get('/visits').expect(200)).body as { items: { organizationId: string }[] }).items.map(({ organizationId }) => organizationId);
    expect(new Set(await listedFor(admin))).toEqual(new Set([tree.townA, tree.villageA, tree.townB]));
    await put(admin, tree.townA, 'visits', { chosen: false }).expect(200);
    expect(await listedFor(admin)).toEqual([tree.townB]);
    await admin.post('/visits', { organizationId: tree.villageA, note: 'refused' }).expect(404);
    await put(admin, tree.villageA, 'visits', { chosen: true }).expect(200);
    expect(new Set(await listedFor(admin))).toEqual(new Set([tree.villageA, tree.townB]));
    await admin.post('/visits', { organizationId: tree.villageA, note: 'taken' }).expect(201);
  });

  it('says beforehand what a decision would change, and changes nothing', async () => {
    await put(admin, tree.villageA, 'ink', { chosen: false }).expect(200);
    const plan = async (organizationId: string, body: object) => (await admin.post(`/organizations/${organizationId}/menu/plan`, body).expect(200)).body as {
      changes: { id: string; inForce: boolean; routes: string[]; permissions: string[] }[];
      impact: { name: string; count: number }[];
    };
    const forbidden = await plan(tree.townA, { moduleId: 'pens', rule: 'forbidden' });
    expect(forbidden.changes.map(({ id, inForce }) => ({ id, inForce }))).toEqual([{ id: 'pens', inForce: false }, { id: 'ink', inForce: false }]);
    expect(forbidden.changes[0]).toMatchObject({ routes: ['GET /api/v1/pens'], permissions: expect.arrayContaining(['pens.pen.read']) });
    expect(forbidden.impact).toEqual([expect.objectContaining({ name: 'organizations', count: 2 }), expect.objectContaining({ name: 'members', count: 0 })]);
    // Below the village everything stays as it is: ink is left out there already.
    const leftOut = await plan(tree.townA, { moduleId: 'ink', chosen: false });
    expect(leftOut.impact[0]).toMatchObject({ name: 'organizations', count: 1 });
    expect(await plan(tree.townA, { moduleId: 'ink', rule: 'recommended' })).toMatchObject({ changes: [], impact: [{ count: 0 }, { count: 0 }] });
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: true, rule: null });
    await admin.post(`/organizations/${tree.townA}/menu/plan`, { moduleId: 'pens', chosen: false }).expect(409);
  });

  it('is what the API document of an organisation describes', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
    const described = async (client: ApiClient, organizationId: string) => Object.keys(((await client.get(`//openapi.json?organization=${organizationId}`).expect(200)).body as { paths: object }).paths);
    expect(await described(village, tree.villageA)).not.toContain('/api/v1/pens');
    expect(await described(village, tree.villageA)).toContain('/api/v1/visits');
    expect(await described(admin, tree.townB)).toContain('/api/v1/pens');
    const codes = async (organizationId: string) => JSON.stringify((await admin.get(`//openapi.json?organization=${organizationId}`).expect(200)).body).match(/"pens\.[a-z_]+"/g) ?? [];
    expect(await codes(tree.villageA)).toEqual([]);
    expect(await codes(tree.townB)).not.toEqual([]);
    await booted.anonymous.get(`//openapi.json?organization=${tree.townB}`).expect(401);
    await village.get(`//openapi.json?organization=${tree.townB}`).expect(404);
  });

  it('is in the audit log', async () => {
    await put(admin, tree.townA, 'pens', { rule: 'recommended' }).expect(200);
    expect(await itemOf(tree.townA, 'pens')).toMatchObject({ inForce: true, reason: expect.stringContaining('推荐使用') });
    const { body } = await admin.get('/audit-entries?limit=1').expect(200);
    expect((body as { items: object[] }).items[0]).toMatchObject({ action: 'core.menu.rule', targetId: tree.townA, fields: ['module:pens', 'rule:recommended', 'chosen:none'] });
  });

  it('moves with the organisation', async () => {
    await put(admin, tree.townB, 'pens', { rule: 'forbidden' }).expect(200);
    await admin.post(`/organizations/${tree.villageA}/move`, { parentId: tree.townB, documentNumber: '县组〔2026〕1号' }).expect(200);
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: false });
    await acting(tree.villageA).get('/pens').expect(404);
    await admin.post(`/organizations/${tree.villageA}/move`, { parentId: tree.townA, documentNumber: '县组〔2026〕2号' }).expect(200);
    expect(await itemOf(tree.villageA, 'pens')).toMatchObject({ inForce: true });
  });

  it('acts in another instance within a second', async () => {
    let second: BootedServer | undefined;
    try {
      second = await bootServer(MODULES, { databaseUrl: booted.databaseUrl });
      const there = acting(tree.villageA).at(second.url);
      await there.get('/pens').expect(200);
      await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
      await eventually(async () => void (await there.get('/pens').expect(404)), 1_000);
    } finally {
      await second?.close();
    }
  });

  it('gates events of a module where it is not in force', async () => {
    const menu = booted.server.app.get(TreeMenu, { strict: false });
    await put(admin, tree.townA, 'pens', { rule: 'forbidden' }).expect(200);
    expect(await menu.isInForce('pens', tree.villageA)).toBe(false);
    expect(await menu.isInForce('pens', tree.townB)).toBe(true);
    expect(await menu.isInForce('pens', null)).toBe(true);
  });
});
