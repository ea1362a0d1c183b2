import { customFilter } from '../../../src/custom-fields/custom-filters.js';
import { CustomFields } from '../../../src/custom-fields/custom-fields.js';
import { CustomFieldIndexes } from '../../../src/custom-fields/custom-field-indexes.js';
import { StatementParameters } from '../../../src/database/statement.js';
import { leastStatements } from '../../support/least-statements.js';
import { requestContext } from '../../support/request-context.js';
import { ManagedScope, ScopeTree } from '../../../src/index.js';
import { CustomFieldsWorld } from './custom-fields-world.js';

let world: CustomFieldsWorld;
beforeAll(async () => {
  world = await CustomFieldsWorld.create();
  await world.declare('skill', 'string', { filterable: true });
  await world.declare('income', 'number', { filterable: true });
  await world.declare('trainedOn', 'date', { filterable: true });
  await world.declare('volunteer', 'boolean', { filterable: true });
  await world.declare('degree', 'code', { codeSystem: 'education', filterable: true });
  await world.declare('plain', 'string');
});
afterAll(() => world.close());

it('finds members by values, by any of several, and by ranges that include their ends', async () => {
  const one = (await world.register({ skill: '书法', income: 9.5, trainedOn: '2026-01-31', volunteer: true, degree: '21' })).id;
  const two = (await world.register({ skill: '剪纸', income: 100, trainedOn: '2026-02-01', volunteer: false })).id;
  await world.register(undefined);
  const cases: Array<[query: string, found: string[]]> = [
    ['custom.skill=书法', [one]],
    ['custom.skill=书法&custom.skill=剪纸', [one, two]],
    ['custom.skill=书法,剪纸', []],
    ['custom.skill=书法&custom.volunteer=false', []],
    ['custom.volunteer=true', [one]],
    ['custom.degree=21', [one]],
    ['custom.income=9.5', [one]],
    ['custom.incomeFrom=9.5&custom.incomeTo=99', [one]],
    ['custom.incomeFrom=10', [two]],
    ['custom.trainedOnTo=2026-01-31', [one]],
    ['custom.trainedOnFrom=2026-01-31&custom.trainedOnTo=2026-02-01', [one, two]],
    ['custom.skill=剪纸&q=zw', [two]],
  ];
  for (const [query, found] of cases) expect([query, (await world.find(encodeURI(query))).toSorted()]).toEqual([query, found.toSorted()]);
});

it('pages through what it found, with a cursor that is good for this filter alone', async () => {
  for (let index = 0; index < 3; index += 1) await world.register({ skill: '太极' });
  const first = await world.admin.get(`/members?limit=2&count=true&${encodeURI('custom.skill=太极')}`).expect(200);
  const { items, nextCursor, total } = first.body as { items: { id: string }[]; nextCursor: string; total: number };
  expect([items.length, total]).toEqual([2, 3]);
  const rest = await world.find(`limit=2&${encodeURI('custom.skill=太极')}&cursor=${encodeURIComponent(nextCursor)}`);
  expect(new Set([...items.map(({ id }) => id), ...rest]).size).toBe(3);
  await world.admin.get(`/members?limit=2&${encodeURI('custom.skill=书法')}&cursor=${encodeURIComponent(nextCursor)}`).expect(400);
});

it.each([
  ['plain', '?custom.plain validation.not_a_filter'],
  ['nothing', '?custom.nothing validation.unknown_field'],
  ['income', '?custom.income validation.not_a_number'],
  ['trainedOnFrom', '?custom.trainedOnFrom validation.not_a_date'],
  ['skillFrom', '?custom.skillFrom validation.unknown_field'],
])('refuses custom.%s=x', async (name, fault) => {
  const { body } = await world.admin.get(`/members?custom.${name}=x`).expect(400);
  expect((body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([fault]);
});

describe('the index of a field', () => {
  async function planOf(given: Record<string, unknown>): Promise<string> {
    const { app } = world.booted.server;
    const tree = app.get(ScopeTree, { strict: false });
    const node = (await tree.nodeOf(world.tree.county)) ?? '';
    const context = requestContext({ acting: { organizationId: world.tree.county, node }, scope: new ManagedScope(tree, [node]) });
    const filters = await app.get(CustomFields).filters('base.member', context, given);
    const parameters = new StatementParameters();
    const condition = customFilter({ custom: 'm.custom', organization: 'm.organization_id' }).condition(filters, parameters);
    const rows = await world.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT m.id FROM base_members m WHERE ${condition}`, parameters.values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  beforeAll(async () => {
    await world.indexed('base_members', 5);
    // Everybody has an income, and one in five hundred a rare skill.
    for (let first = 1; first <= 6_000; first += 500) {
      await world.database.query(`
        INSERT INTO base_members (id, organization_id, name, pinyin, pinyin_initials, stroke_key, sex, birth_date, id_number, id_number_index, stage, membership_status, effective_on, custom)
        SELECT gen_random_uuid(), $1, '甲', 'jia', 'j', '', 'male', '1990-01-01', '', 'made:' || n, 'fullMember', 'normal', '2026-01-01',
          CASE WHEN n % 500 = 0 THEN jsonb_build_object('2', n, '3', '2026-03-01', '1', '口技') ELSE jsonb_build_object('2', n, '3', '2025-03-01') END
        FROM generate_series($2::integer, $2::integer + 499) n`, [world.branches.a, first]);
    }
    await world.database.query('ANALYZE base_members');
  });
  afterAll(() => world.database.query(`DELETE FROM base_members WHERE id_number_index LIKE 'made:%'`));

  it.each([
    ['a value', { skill: '口技' }, 'base_members_custom_1'],
    ['one of several values', { skill: ['口技', '书法'] }, 'base_members_custom_1'],
    ['a range of numbers', { incomeFrom: 5_990, incomeTo: 6_000 }, 'base_members_custom_2'],
    ['a range of days', { trainedOnFrom: '2026-03-01' }, 'base_members_custom_3'],
  ])('serves %s', async (_, given, index) => {
    expect(await planOf(given)).toContain(index);
  });

  it('has rows with a value alone, comes back where it is missing, and goes with its field', async () => {
    const [size] = await world.database.query<{ rows: number }>(`SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'base_members_custom_1'`);
    expect(size?.rows).toBeLessThan(100);
    await world.database.query('DROP INDEX base_members_custom_1');
    await world.booted.server.app.get(CustomFieldIndexes).settle();
    expect(await world.indexed('base_members', 5)).toContain('base_members_custom_1');
    const { body } = await world.admin.get('/custom-fields?q=skill').expect(200);
    const id = (body as { items: { id: string }[] }).items[0]?.id;
    await world.admin.patch(`/custom-fields/${id}`, { filterable: false }).expect(200);
    expect(await world.indexed('base_members', 4)).not.toContain('base_members_custom_1');
    await world.admin.patch(`/custom-fields/${id}`, { filterable: true }).expect(200);
    await world.indexed('base_members', 5);
  });
});

it('costs no statement more to read members, by their fields or not', async () => {
  await world.declare('local', 'string', { organizationId: world.tree.townA, filterable: true });
  const { id } = await world.register({ local: '这里', skill: '书法' });
  const { database } = world;
  for (const path of [`/members/${id}`, '/members?limit=50', `/members?${encodeURI('custom.local=这里')}`]) {
    const statements = await leastStatements(database, /base_members|custom_fields|base_organizations/, () => world.admin.get(path).expect(200));
    const asked = statements.map((sql) => (sql.includes('base_members') ? 'members' : sql));
    expect([path, asked]).toEqual([path, ['members']]);
  }
});
