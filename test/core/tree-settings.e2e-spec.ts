import { Database, TreeSettings } from '../../src/index.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { listed } from '../support/cli-world.js';
import { eventually } from '../support/eventually.js';
import { bootMenuWorld, type MenuWorld } from '../support/menu-world.js';
import { VisitsSettings } from './fixtures/listed/visits/visits.settings.js';

interface Item {
  readonly moduleId: string;
  readonly key: string;
  readonly title: string | null;
  readonly value: unknown;
  readonly ownValue: unknown;
  readonly source: string;
  readonly locked: boolean;
  readonly ownLock: boolean;
  readonly decidedBy: { readonly organizationName: string; readonly act: string; readonly decidedOn: string } | null;
  readonly reason: string;
}

/** `pens` has no settings. */
const MODULES = [listed('pens'), listed('visits')];
const SETTINGS = { visits: { kinds: ['consolation', 'talk'] } };

let { admin, booted, tree, town, village } = {} as MenuWorld;

beforeAll(async () => {
  ({ admin, booted, tree, town, village } = await bootMenuWorld(MODULES, { settings: SETTINGS }));
});
afterAll(() => booted.close());
beforeEach(async () => {
  // Through the service, so that every cache hears of it.
  const said = () =>
    booted.server.app.get(Database, { strict: false }).one<{ organizationId: string }>('SELECT organization_id AS "organizationId" FROM core_setting_acts WHERE undone_at IS NULL LIMIT 1');
  for (let row = await said(); row; row = await said()) await admin.post(`/organizations/${row.organizationId}/settings/visits/undo`).expect(200);
});

const put = (client: ApiClient, organizationId: string, body: object, moduleId = 'visits') => client.put(`/organizations/${organizationId}/settings/${moduleId}`, body);
async function itemsOf(organizationId: string, query = '', client = admin): Promise<Item[]> {
  const { body } = await client.get(`/organizations/${organizationId}/settings${query}`).expect(200);
  return (body as { items: Item[] }).items;
}
const itemOf = async (organizationId: string, key: string, query = '') => (await itemsOf(organizationId, query)).find((item) => item.moduleId === 'visits' && item.key === key) as Item;
const usualAt = async (organizationId: string) => (await admin.with({ 'Zhibu-Organization': organizationId }).get('/visits/usual').expect(200)).body as { fewest: number; most: number };

describe('the settings of an organisation', () => {
  it('come from the module and the deployment until somebody sets them', async () => {
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({
      title: '每年最多走访次数',
      value: 12,
      ownValue: null,
      schema: { type: 'integer', minimum: 1, maximum: 24, default: 12 },
      source: 'default',
      locked: false,
      decidedBy: null,
      reason: '值为模块的默认值。',
    });
    expect(await itemOf(tree.villageA, 'kinds')).toMatchObject({ title: null, value: ['consolation', 'talk'], source: 'deployment', reason: '值由本部署的 zhibu.yaml 设定。' });
  });

  it('do not show what the deployment keeps for itself, nor take it', async () => {
    expect((await itemsOf(tree.villageA)).map(({ key }) => key)).not.toContain('gateway');
    const { body } = await put(admin, tree.townA, { values: { gateway: 'http://elsewhere' } }).expect(422);
    expect(body).toMatchObject({ code: 'menu.setting_unknown' });
    expect(await booted.server.app.get(TreeSettings, { strict: false }).of(VisitsSettings, tree.townA)).toMatchObject({ gateway: 'http://127.0.0.1:9' });
  });

  it.each([{}, { values: {} }, { reason: '照办' }])('are refused where %j sets and locks nothing, which is told', async (body) => {
    expect((await put(admin, tree.townA, body).expect(422)).body).toMatchObject({ code: 'menu.setting_nothing_given', detail: expect.stringMatching(/values.*locked/) as string });
    await put(village, tree.townA, body).expect(404);
  });

  it('hold for what lies below at the next request, and say who set them since when', async () => {
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 1, most: 12 });
    const { body } = await put(town, tree.townA, { values: { fewest: 2, most: 6 }, documentNumber: '镇委〔2026〕1号', reason: '减负' }).expect(200);
    expect((body as { items: Item[] }).items.find(({ key }) => key === 'most')).toMatchObject({ value: 6, ownValue: 6, source: 'organization' });
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 2, most: 6 });
    expect(await usualAt(tree.townB)).toMatchObject({ fewest: 1, most: 12 });
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({ ownValue: null, decidedBy: { organizationName: 'town-a', act: 'value' }, reason: expect.stringMatching(/^值由town-a自 \d{4}-\d{2}-\d{2} 起设定。$/) });
    await put(village, tree.villageA, { values: { most: 8 } }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 2, most: 8 });
    await put(village, tree.villageA, { values: { most: null } }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 2, most: 6 });
  });

  it('are locked by the highest, which is told to those below; what it overrides is back once it is lifted', async () => {
    await put(village, tree.villageA, { values: { most: 8 } }).expect(200);
    await put(admin, tree.county, { values: { most: 10 }, locked: ['most', 'remind'] }).expect(200);
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({ value: 10, ownValue: 8, source: 'lock', locked: true, decidedBy: { organizationName: '示范县委', act: 'lock' } });
    expect(await itemOf(tree.villageA, 'remind')).toMatchObject({ value: false, source: 'lock', reason: expect.stringContaining('下级不得更改') });
    expect(await itemOf(tree.county, 'most')).toMatchObject({ locked: false, ownLock: true, source: 'organization' });
    const { body } = await put(village, tree.villageA, { values: { fewest: 2, most: 9 } }).expect(409);
    expect(body).toMatchObject({ code: 'menu.setting_locked_above', detail: expect.stringMatching(/“most”已由示范县委自 .+ 起锁定，其值为 10。/) });
    await put(town, tree.townA, { locked: ['most'] }).expect(409);
    expect(await itemOf(tree.villageA, 'fewest')).toMatchObject({ value: 1, ownValue: null });
    // What agrees with it may be said.
    await put(town, tree.townA, { values: { most: 10 } }).expect(200);
    await put(admin, tree.county, { locked: [] }).expect(200);
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({ value: 8, source: 'organization' });
  });

  it('are read by the class of the module, rules across several of them among them', async () => {
    await put(town, tree.townA, { values: { fewest: 5 } }).expect(200);
    const { body } = await put(village, tree.villageA, { values: { most: 3 } }).expect(422);
    expect(body).toMatchObject({ code: 'menu.setting_invalid', errors: [{ pointer: '/values/most', code: 'setting.not_below', message: '不能小于最少走访次数' }] });
    const wrong = await put(village, tree.villageA, { values: { fewest: 'many', kinds: ['a', 1] } }).expect(422);
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/values/fewest', '/values/kinds']));
    await put(village, tree.villageA, { values: { nonsense: 1 }, locked: ['other'] }).expect(422);
    expect((await itemsOf(tree.villageA)).every(({ ownValue }) => ownValue === null)).toBe(true);
  });

  it('stay valid when a superior changes what they stand on: the lower value waits, and says so', async () => {
    await put(village, tree.villageA, { values: { most: 3 } }).expect(200);
    await put(town, tree.townA, { values: { fewest: 5 } }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 5, most: 12 });
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({ value: 12, ownValue: 3, source: 'default', reason: expect.stringContaining('暂不生效') });
    await put(town, tree.townA, { values: { fewest: null } }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ fewest: 1, most: 3 });
  });

  it('may be set for a day to come, and what was said at once is taken back at once', async () => {
    await put(town, tree.townA, { values: { most: 6 } }).expect(200);
    await put(town, tree.townA, { values: { fewest: 2, most: 4 }, effectiveOn: '2999-01-01' }).expect(200);
    expect(await itemOf(tree.villageA, 'most')).toMatchObject({ value: 6 });
    expect(await itemOf(tree.villageA, 'most', '?on=2999-01-01')).toMatchObject({ value: 4 });
    await town.post(`/organizations/${tree.townA}/settings/visits/undo`).expect(200);
    expect(await itemOf(tree.villageA, 'most', '?on=2999-01-01')).toMatchObject({ value: 6 });
    expect(await itemOf(tree.villageA, 'fewest', '?on=2999-01-01')).toMatchObject({ value: 1 });
    await town.post(`/organizations/${tree.townA}/settings/visits/undo`).expect(200);
    const { body } = await town.post(`/organizations/${tree.townA}/settings/visits/undo`).expect(409);
    expect(body).toMatchObject({ code: 'menu.setting_nothing_to_undo' });
  });

  it.each([
    ['nonsense', 404, 'menu.module_not_found'],
    ['pens', 409, 'menu.module_has_no_settings'],
  ])('are none of the module %s', async (moduleId, status, code) => {
    const { body } = await put(admin, tree.townA, { values: { most: 1 } }, moduleId).expect(status);
    expect(body).toMatchObject({ code });
  });

  it('refuse a day before what holds already, and are judged by what was said since', async () => {
    await put(town, tree.townA, { values: { most: 6 } }).expect(200);
    const { body } = await put(town, tree.townA, { values: { most: 8 }, effectiveOn: '2020-01-01' }).expect(409);
    expect(body).toMatchObject({ code: 'menu.decided_since', detail: expect.stringContaining('visits.most') });
    expect(await itemOf(tree.townA, 'most')).toMatchObject({ value: 6, ownValue: 6 });
    await put(admin, tree.county, { locked: ['fewest'] }).expect(200);
    const { body: locked } = await put(town, tree.townA, { values: { fewest: 3 }, effectiveOn: '2020-01-01' }).expect(409);
    expect(locked).toMatchObject({ code: 'menu.setting_locked_above', detail: expect.stringContaining('示范县委') });
    expect(await itemOf(tree.townA, 'fewest')).toMatchObject({ ownValue: null });
  });

  it('are set by those who manage the organisation, and locked by another right', async () => {
    const { body } = await put(village, tree.villageA, { values: { most: 8 }, locked: ['most'] }).expect(403);
    expect(body).toMatchObject({ code: 'access.permission_missing', detail: expect.stringContaining('core.setting.lock') });
    await put(admin, tree.villageA, { values: { most: 8 }, locked: ['most'] }).expect(200);
    await put(village, tree.villageA, { values: { most: 7 } }).expect(403);
    await put(village, tree.villageA, { locked: [] }).expect(403);
    await village.post(`/organizations/${tree.villageA}/settings/visits/undo`).expect(403);
    await put(admin, tree.villageA, { values: { most: 9 } }).expect(200);
    await village.post(`/organizations/${tree.villageA}/settings/visits/undo`).expect(403);
    await put(village, tree.villageA, { values: { fewest: 2 } }).expect(200);
    await village.post(`/organizations/${tree.villageA}/settings/visits/undo`).expect(200);
    await put(village, tree.townA, { values: { most: 8 } }).expect(404);
    await put(town, tree.townB, { values: { most: 8 } }).expect(404);
    await village.get(`/organizations/${tree.townB}/settings`).expect(404);
    await booted.anonymous.get(`/organizations/${tree.villageA}/settings`).expect(401);
  });

  it('are left out of the list where their module is not in force', async () => {
    await admin.put(`/organizations/${tree.townA}/menu/visits`, { rule: 'forbidden' }).expect(200);
    expect((await itemsOf(tree.villageA)).some(({ moduleId }) => moduleId === 'visits')).toBe(false);
    expect((await itemsOf(tree.townB)).some(({ moduleId }) => moduleId === 'visits')).toBe(true);
    await admin.post(`/organizations/${tree.townA}/menu/visits/undo`).expect(200);
  });

  it('move with the organisation', async () => {
    await put(admin, tree.townB, { values: { most: 2 } }).expect(200);
    await admin.post(`/organizations/${tree.villageA}/move`, { parentId: tree.townB, documentNumber: '县组〔2026〕1号' }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ most: 2 });
    await admin.post(`/organizations/${tree.villageA}/move`, { parentId: tree.townA, documentNumber: '县组〔2026〕2号' }).expect(200);
    expect(await usualAt(tree.villageA)).toMatchObject({ most: 12 });
  });

  it('are in the audit log by their names, never by their values', async () => {
    await put(admin, tree.townA, { values: { most: 6 }, locked: ['most', 'fewest'] }).expect(200);
    const { body } = await admin.get('/audit-entries?limit=1').expect(200);
    expect((body as { items: object[] }).items[0]).toMatchObject({ action: 'core.setting.change', targetId: tree.townA, fields: ['setting:visits.fewest:locked', 'setting:visits.most:locked'] });
  });

  it('act in another instance within a second', async () => {
    let second: BootedServer | undefined;
    try {
      second = await bootServer(MODULES, { databaseUrl: booted.databaseUrl, settings: SETTINGS });
      const there = admin.with({ 'Zhibu-Organization': tree.villageA }).at(second.url);
      expect((await there.get('/visits/usual').expect(200)).body).toMatchObject({ most: 12 });
      await put(admin, tree.townA, { values: { most: 6 } }).expect(200);
      await eventually(async () => expect((await there.get('/visits/usual').expect(200)).body).toMatchObject({ most: 6 }), 1_000);
    } finally {
      await second?.close();
    }
  });

  it('are one and the same object while nobody changes them, and ask the database nothing', async () => {
    const settings = booted.server.app.get(TreeSettings, { strict: false });
    const database = booted.server.app.get(Database, { strict: false });
    await put(admin, tree.townA, { values: { most: 6 } }).expect(200);
    const place = await database.one<{ organizationId: string; node: string }>('SELECT id AS "organizationId", path AS node FROM base_organizations WHERE id = $1', [tree.villageA]);
    const first = await settings.of(VisitsSettings, place);
    const query = jest.spyOn(database, 'query');
    const one = jest.spyOn(database, 'one');
    expect(await settings.of(VisitsSettings, place)).toBe(first);
    expect([query.mock.calls, one.mock.calls]).toEqual([[], []]);
    jest.restoreAllMocks();
    expect(first).toBeInstanceOf(VisitsSettings);
    expect(Object.isFrozen(first) && Object.isFrozen(first.kinds)).toBe(true);
    expect(await settings.of(VisitsSettings, null)).toMatchObject({ most: 12 });
  });
});
