import { Database } from '../../src/index.js';
import { readDeployment } from '../../src/config/deployment.js';
import { choose } from '../../src/app/prepare.js';
import type { ApiClient } from '../support/api-client.js';
import { listed } from '../support/cli-world.js';
import { bootMenuWorld, type MenuWorld } from '../support/menu-world.js';
import { hire } from '../support/staff.js';

interface Refusable {
  readonly refused: { readonly code: string; readonly reason: string } | null;
}
interface Plan {
  readonly modules: (Refusable & { readonly id: string; readonly before: object; readonly after: object; readonly reason: string })[];
  readonly settings: (Refusable & { readonly key: string; readonly before: object; readonly after: object; readonly reason: string })[];
  readonly leftOut: { readonly id: string; readonly reason: string }[];
  readonly menu: { readonly changes: { readonly id: string; readonly inForce: boolean }[]; readonly impact: { readonly name: string; readonly count: number }[] };
}

/** `ink` needs `pens`. */
const MODULES = [listed('pens'), listed('ink'), listed('visits')];
const named = (zh: string, en: string) => ({ title: { zh, en } });
const RECIPES = {
  basics: { ...named('基本', 'Basics'), modules: [{ id: 'ink', chosen: true }], settings: [{ moduleId: 'visits', values: { fewest: 2 } }] },
  village: {
    ...named('农村党支部', 'Village branch'),
    include: ['basics'],
    modules: [{ id: 'visits', rule: 'recommended' }, { id: 'lectures', chosen: true }],
    settings: [{ moduleId: 'visits', values: { most: 4 }, locked: ['most'] }, { moduleId: 'lectures', values: { hours: 3 } }],
  },
  few: { ...named('少走访', 'Few visits'), settings: [{ moduleId: 'visits', values: { most: 4 } }] },
  simple: { ...named('精简', 'Plain'), modules: [{ id: 'pens', chosen: false }, { id: 'ink', chosen: false }] },
};

let { admin, booted, tree, town, village } = {} as MenuWorld;

beforeAll(async () => {
  ({ admin, booted, tree, town, village } = await bootMenuWorld(MODULES, { recipes: RECIPES }));
});
afterAll(() => booted.close());

/** Everything that was said and holds, by the database. */
const said = async () => {
  const database = booted.server.app.get(Database, { strict: false });
  const menu = await database.query('SELECT organization_id, module_id, rule, chosen FROM core_menu_acts WHERE undone_at IS NULL ORDER BY id');
  const settings = await database.query('SELECT organization_id, module_id, key, value, locked FROM core_setting_acts WHERE undone_at IS NULL ORDER BY id');
  return { menu, settings };
};
const at = (client: ApiClient, organizationId: string, recipeId: string, act: 'plan' | 'apply' | 'undo', body: object = {}) => client.post(`/organizations/${organizationId}/recipes/${recipeId}/${act}`, body);
const planOf = async (organizationId: string, recipeId: string, client = admin) => (await at(client, organizationId, recipeId, 'plan').expect(200)).body as Plan;
const settingsOf = async (organizationId: string, key: string) =>
  ((await admin.get(`/organizations/${organizationId}/settings`).expect(200)).body as { items: { key: string; value: unknown; locked: boolean }[] }).items.find((item) => item.key === key);
const isInForce = async (organizationId: string, moduleId: string) =>
  ((await admin.get(`/organizations/${organizationId}/menu`).expect(200)).body as { items: { id: string; inForce: boolean }[] }).items.find(({ id }) => id === moduleId)?.inForce;

describe('recipes', () => {
  it('of zhibu.yaml are listed as they are written', async () => {
    const { body } = await village.get('/recipes').expect(200);
    expect((body as { items: object[] }).items).toEqual(Object.entries(RECIPES).map(([id, recipe]) => ({ ...recipe, id, source: 'file' })));
    expect((await village.get('/recipes/village').expect(200)).body).toMatchObject({ include: ['basics'], title: { zh: '农村党支部' } });
    const { body: refusal } = await village.get('/recipes/nonsense').expect(404);
    expect(refusal).toMatchObject({ code: 'menu.recipe_not_found', detail: expect.stringContaining('village') });
    await booted.anonymous.get('/recipes').expect(401);
  });

  it('come by requests of those at the top, and go', async () => {
    const firm = { ...named('企业党支部', 'Branch of a firm'), include: ['basics'], settings: [{ moduleId: 'visits', values: { most: 6 } }] };
    expect((await admin.put('/recipes/firm', firm).expect(200)).body).toEqual({ ...firm, id: 'firm', source: 'api' });
    expect((await village.get('/recipes/firm').expect(200)).body).toEqual({ ...firm, id: 'firm', source: 'api' });
    await town.put('/recipes/firm', firm).expect(403);
    expect((await admin.put('/recipes/The_Firm', firm).expect(422)).body).toMatchObject({ code: 'menu.recipe_id_invalid', detail: expect.stringContaining('例如 village') });
    await village.get('/recipes/The_Firm').expect(404);
    await admin.put('/recipes/shop', { ...named('商户', 'Shops'), include: ['firm'] }).expect(200);
    const { body } = await admin.delete('/recipes/firm').expect(409);
    expect(body).toMatchObject({ code: 'menu.recipe_included', detail: expect.stringContaining('shop') });
    for (const id of ['shop', 'firm']) await admin.delete(`/recipes/${id}`).expect(204);
    await admin.delete('/recipes/firm').expect(404);
  });

  it.each([
    ['one of zhibu.yaml', 'village', {}, 409, 'menu.recipe_from_file', 'zhibu.yaml'],
    ['what includes itself', 'ring', { include: ['ring'] }, 422, 'menu.recipe_cycle', 'ring → ring'],
    ['what includes nothing that there is', 'lost', { include: ['nowhere'] }, 422, 'menu.recipe_include_unknown', 'nowhere'],
    ['a setting that there is not', 'odd', { settings: [{ moduleId: 'visits', values: { nonsense: 1 } }] }, 422, 'menu.recipe_invalid', 'odd'],
    ['a setting of the wrong type', 'odd', { settings: [{ moduleId: 'visits', values: { most: 'many' } }] }, 422, 'menu.recipe_invalid', 'odd'],
    ['a rule that there is not', 'odd', { modules: [{ id: 'pens', rule: 'maybe' }] }, 400, 'request.invalid', 'errors'],
  ])('are not: %s', async (_, id, recipe, status, code, told) => {
    const { body } = await admin.put(`/recipes/${id}`, { ...named('试', 'Try'), ...recipe }).expect(status);
    expect(body).toMatchObject({ code, detail: expect.stringContaining(told) });
  });

  it('in a circle are refused when the circle closes', async () => {
    await admin.put('/recipes/first', { ...named('一', 'One') }).expect(200);
    await admin.put('/recipes/second', { ...named('二', 'Two'), include: ['first'] }).expect(200);
    const { body } = await admin.put('/recipes/first', { ...named('一', 'One'), include: ['second'] }).expect(422);
    expect(body).toMatchObject({ detail: expect.stringContaining('first → second → first') });
    for (const id of ['second', 'first']) await admin.delete(`/recipes/${id}`).expect(204);
  });

  it.each([
    ['no map', ['village'], 'config.invalid_recipe', /must map ids to recipes/],
    ['no title', { village: { modules: [] } }, 'config.invalid_recipe', /recipes\.village\.title: This field is required/],
    ['a bad name', { Village: named('a', 'b') }, 'config.invalid_recipe', /recipes\.Village: Its name/],
    ['a circle', { a: { ...named('a', 'a'), include: ['b'] }, b: { ...named('b', 'b'), include: ['a'] } }, 'config.recipe_cycle', /a → b → a/],
    ['a missing one', { a: { ...named('a', 'a'), include: ['b'] } }, 'config.invalid_recipe', /There is no recipe b/],
    ['a bad setting', { a: { ...named('a', 'a'), settings: [{ moduleId: 'base', values: { letterDays: 0 } }] } }, 'config.invalid_recipe', /recipes\.a\.settings\.base\.values\.letterDays: .+ less than 1/],
  ])('stop the start where zhibu.yaml has %s', async (_, recipes, code, message) => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
    const folder = await mkdtemp('/tmp/zhibu-recipes-');
    await writeFile(`${folder}/zhibu.yaml`, JSON.stringify({ recipes }));
    const start = async () => choose(readDeployment({}, folder));
    await expect(start().finally(() => rm(folder, { recursive: true }))).rejects.toMatchObject({ name: 'StartupError', code, message: expect.stringMatching(message) });
  });
});

describe('a recipe, applied to an organisation', () => {
  it('says beforehand what it does, and does nothing', async () => {
    await admin.put(`/organizations/${tree.townA}/menu/ink`, { chosen: false }).expect(200);
    await admin.put(`/organizations/${tree.townA}/menu/pens`, { chosen: false }).expect(200);
    const before = await said();
    const plan = await planOf(tree.villageA, 'village');
    expect(plan).toMatchObject({
      modules: [
        // Needed by ink, so that it comes along.
        { id: 'pens', before: { inForce: false, chosen: null }, after: { inForce: true, chosen: true }, refused: null },
        { id: 'ink', before: { inForce: false }, after: { inForce: true, chosen: true }, reason: expect.stringContaining('village-a') },
        { id: 'visits', before: { inForce: true, rule: null }, after: { inForce: true, rule: 'recommended' } },
      ],
      settings: [
        { key: 'fewest', before: { value: 1, ownLock: false }, after: { value: 2, ownLock: false }, refused: null },
        { key: 'most', before: { value: 12 }, after: { value: 4, ownLock: true }, reason: expect.stringContaining('锁定') },
      ],
      leftOut: [{ id: 'lectures', reason: expect.any(String) }],
      menu: { changes: [{ id: 'pens', inForce: true }, { id: 'ink', inForce: true }], impact: [{ name: 'organizations', count: 1 }, { name: 'members', count: 0 }] },
    });
    expect(await said()).toEqual(before);
  });

  it('is one act, and is taken back as one', async () => {
    await admin.put(`/organizations/${tree.villageA}/settings/visits`, { values: { kinds: ['talk'] } }).expect(200);
    const before = await said();
    const { body } = await at(admin, tree.villageA, 'village', 'apply', { documentNumber: '县组〔2026〕3号', reason: '统一配置' }).expect(200);
    expect((body as Plan).modules.map(({ id }) => id)).toEqual(['pens', 'ink', 'visits']);
    expect(await isInForce(tree.villageA, 'ink')).toBe(true);
    expect(await settingsOf(tree.villageA, 'most')).toMatchObject({ value: 4 });
    const { body: audited } = await admin.get('/audit-entries?limit=1').expect(200);
    expect((audited as { items: object[] }).items[0]).toMatchObject({
      action: 'core.recipe.apply',
      targetId: tree.villageA,
      fields: ['recipe:village', 'module:pens', 'module:ink', 'module:visits', 'setting:visits.fewest', 'setting:visits.most:locked'],
    });
    // Applied again, nothing is left to do.
    expect((await planOf(tree.villageA, 'village')).menu.changes).toEqual([]);
    const { body: undone } = await at(admin, tree.villageA, 'village', 'undo').expect(200);
    expect(undone).toMatchObject({ recipeId: 'village', modules: expect.arrayContaining(['pens', 'ink', 'visits']), settings: expect.arrayContaining([{ moduleId: 'visits', key: 'most' }]) });
    expect(await said()).toEqual(before);
    expect(await isInForce(tree.villageA, 'ink')).toBe(false);
    expect(await settingsOf(tree.villageA, 'most')).toMatchObject({ value: 12 });
    expect((await at(admin, tree.villageA, 'village', 'undo').expect(409)).body).toMatchObject({ code: 'menu.recipe_not_applied' });
  });

  it('is all or nothing: what a superior rules and locks is named, and nothing is written', async () => {
    await admin.put(`/organizations/${tree.county}/menu/pens`, { rule: 'forbidden' }).expect(200);
    await admin.put(`/organizations/${tree.county}/settings/visits`, { values: { most: 10 }, locked: ['most'] }).expect(200);
    const before = await said();
    const plan = await planOf(tree.villageA, 'village');
    expect(plan.modules.find(({ id }) => id === 'ink')?.refused).toMatchObject({ code: 'menu.bound_above', reason: expect.stringContaining('示范县委') });
    expect(plan.modules.find(({ id }) => id === 'visits')?.refused).toBeNull();
    expect(plan.settings.map(({ key, refused }) => [key, refused?.code])).toEqual([['fewest', undefined], ['most', 'menu.setting_locked_above']]);
    const { body } = await at(admin, tree.villageA, 'village', 'apply').expect(409);
    expect(body).toMatchObject({
      code: 'menu.recipe_refused',
      errors: [
        { pointer: '/modules/ink', code: 'menu.bound_above', message: expect.stringContaining('示范县委') },
        { pointer: '/settings/visits/values/most', code: 'menu.setting_locked_above', message: expect.stringContaining('示范县委') },
      ],
    });
    expect(await said()).toEqual(before);
    await admin.post(`/organizations/${tree.county}/menu/pens/undo`).expect(200);
    await admin.post(`/organizations/${tree.county}/settings/visits/undo`).expect(200);
    // What is wrong only together with what is inherited is told of the setting at fault.
    await admin.put(`/organizations/${tree.county}/settings/visits`, { values: { fewest: 8 } }).expect(200);
    const { body: unfit } = await at(admin, tree.townB, 'few', 'apply').expect(409);
    expect(unfit).toMatchObject({ code: 'menu.recipe_refused', errors: [{ pointer: '/settings/visits/values/most', code: 'setting.not_below', message: '不能小于最少走访次数' }] });
    expect((await planOf(tree.townB, 'few')).settings).toMatchObject([{ key: 'most', before: { value: 12 }, after: { value: 12 }, refused: { code: 'menu.setting_invalid' } }]);
    await admin.post(`/organizations/${tree.county}/settings/visits/undo`).expect(200);
  });

  it('is refused where it sets what a module does not know', async () => {
    await admin.put('/recipes/odd', { ...named('试', 'Try'), settings: [{ moduleId: 'pens', values: { colour: 'red' } }] }).expect(200);
    expect((await planOf(tree.townB, 'odd')).settings).toMatchObject([{ key: 'colour', before: { value: null }, refused: { code: 'menu.module_has_no_settings' } }]);
    const { body } = await at(admin, tree.townB, 'odd', 'apply').expect(409);
    expect(body).toMatchObject({ errors: [{ pointer: '/settings/pens/values/colour', code: 'menu.module_has_no_settings' }] });
    await admin.delete('/recipes/odd').expect(204);
  });

  it('leaves out what others need only together with them, in whatever order it names them', async () => {
    const { body } = await at(admin, tree.townB, 'simple', 'apply').expect(200);
    const [inForce, out] = [{ inForce: true }, { inForce: false, chosen: false }];
    expect((body as Plan).modules).toMatchObject([{ id: 'pens', before: inForce, after: out }, { id: 'ink', before: inForce, after: out }]);
    await at(admin, tree.townB, 'simple', 'undo').expect(200);
  });

  it('is not taken back over what was decided since', async () => {
    await at(admin, tree.villageA, 'village', 'apply').expect(200);
    await admin.put(`/organizations/${tree.villageA}/menu/ink`, { chosen: false }).expect(200);
    await admin.put(`/organizations/${tree.villageA}/settings/visits`, { values: { most: 5 } }).expect(200);
    const { body } = await at(admin, tree.villageA, 'village', 'undo').expect(409);
    expect(body).toMatchObject({ code: 'menu.recipe_overtaken', detail: expect.stringContaining('ink, visits.most') });
    await admin.post(`/organizations/${tree.villageA}/menu/ink/undo`).expect(200);
    await admin.post(`/organizations/${tree.villageA}/settings/visits/undo`).expect(200);
    await at(admin, tree.villageA, 'village', 'undo').expect(200);
  });

  it('may begin on a day to come', async () => {
    await at(admin, tree.townB, 'village', 'apply', { effectiveOn: '2999-01-01' }).expect(200);
    expect(await settingsOf(tree.townB, 'most')).toMatchObject({ value: 12 });
    const { body } = await admin.get(`/organizations/${tree.townB}/settings?on=2999-01-01`).expect(200);
    expect((body as { items: object[] }).items).toContainEqual(expect.objectContaining({ key: 'most', value: 4 }));
    expect((await at(admin, tree.townB, 'village', 'undo').expect(200)).body).toMatchObject({ effectiveOn: '2999-01-01' });
  });

  it('is refused where it would begin before what was decided since', async () => {
    await admin.put(`/organizations/${tree.townB}/menu/visits`, { rule: 'allowed' }).expect(200);
    await admin.put(`/organizations/${tree.townB}/settings/visits`, { values: { most: 9 } }).expect(200);
    const before = await said();
    const { body } = await at(admin, tree.townB, 'village', 'apply', { effectiveOn: '2020-01-01' }).expect(409);
    expect(body).toMatchObject({
      code: 'menu.recipe_refused',
      errors: [
        { pointer: '/modules/visits', code: 'menu.decided_since' },
        { pointer: '/settings/visits/values/most', code: 'menu.decided_since' },
      ],
    });
    expect(await said()).toEqual(before);
    await admin.post(`/organizations/${tree.townB}/menu/visits/undo`).expect(200);
    await admin.post(`/organizations/${tree.townB}/settings/visits/undo`).expect(200);
  });

  it('is not taken back from under what needs it', async () => {
    await admin.put('/recipes/pens', { ...named('钢笔', 'Pens'), modules: [{ id: 'pens', chosen: true }] }).expect(200);
    // The town left both out.
    expect(await isInForce(tree.villageA, 'pens')).toBe(false);
    await at(admin, tree.villageA, 'pens', 'apply').expect(200);
    await admin.put(`/organizations/${tree.villageA}/menu/ink`, { chosen: true }).expect(200);
    const before = await said();
    expect((await at(admin, tree.villageA, 'pens', 'undo').expect(409)).body).toMatchObject({ code: 'menu.needed_here', detail: expect.stringContaining('ink') });
    expect(await said()).toEqual(before);
    await admin.post(`/organizations/${tree.villageA}/menu/ink/undo`).expect(200);
    await at(admin, tree.villageA, 'pens', 'undo').expect(200);
    await admin.delete('/recipes/pens').expect(204);
  });

  it('takes the rights that its parts take, at an organisation in scope', async () => {
    const member = (await hire(booted, 'member', 'member', tree.villageA)).client;
    for (const act of ['apply', 'undo'] as const) expect((await at(member, tree.villageA, 'basics', act).expect(403)).body).toMatchObject({ code: 'access.permission_missing' });
    const { body } = await at(village, tree.villageA, 'village', 'apply').expect(403);
    expect(body).toMatchObject({ code: 'access.permission_missing', detail: expect.stringContaining('core.menu.rule') });
    await at(town, tree.villageA, 'village', 'apply').expect(200);
    await at(village, tree.villageA, 'village', 'undo').expect(403);
    await at(town, tree.villageA, 'village', 'undo').expect(200);
    for (const act of ['plan', 'apply', 'undo'] as const) await at(town, tree.townB, 'village', act).expect(404);
    await at(booted.anonymous, tree.villageA, 'village', 'plan').expect(401);
    await at(admin, tree.villageA, 'nonsense', 'apply').expect(404);
  });
});
