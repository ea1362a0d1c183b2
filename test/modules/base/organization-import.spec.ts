import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { FILE_LIMITS, type ImportResult, type ImportRow, type RequestContext } from '../../../src/index.js';
import { CHECKOUT } from '../../support/checkout.js';
import { OrganizationWorld } from './organization-world.js';

let world: OrganizationWorld;
beforeEach(async () => {
  world = await OrganizationWorld.create();
});
afterEach(() => world.migrated.drop());

type Cells = Record<string, string>;

/** The rows of a file, empty cells left out, the header being line 1. */
function rowsOf(cells: readonly Cells[]): ImportRow[] {
  return cells.map((values, index) => ({ row: index + 2, values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')) }));
}

const branch = (code: string, more: Cells = {}): Cells => ({ code, name: `${code}党支部`, type: '党支部', ...more });

class RolledBack extends Error {
  constructor(readonly result: ImportResult) {
    super('rolled back');
  }
}

/** Imports as the caller of the port must: rolled back if a row failed. */
async function load(cells: readonly Cells[], context?: RequestContext, onProgress: (done: number) => void = () => undefined): Promise<ImportResult> {
  const caller = context ?? (await world.as());
  try {
    return await world.work.run(caller, async (tx) => {
      const result = await world.import.importRows(rowsOf(cells), caller, tx, { skipBadRows: false, onProgress });
      if (result.failed > 0) throw new RolledBack(result);
      return result;
    }, FILE_LIMITS);
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  }
}

const county = (): Cells[] =>
  parse(readFileSync(join(CHECKOUT, 'examples/county/organizations.csv')), { columns: true, bom: true });

const count = async (table = 'base_organizations') => {
  const row = await world.migrated.database.one<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? -1;
};
const stored = (code: string) =>
  world.migrated.database.one<Record<string, unknown>>('SELECT o.*, p.code AS parent_code FROM base_organizations o LEFT JOIN base_organizations p ON p.id = o.parent_id WHERE o.code = $1', [code]);

/** `row:field:code` of each fault, the module left out. */
const faultsOf = ({ errors }: ImportResult) => errors.map(({ row, field, code }) => `${row}:${field}:${code.replace('base.', '')}`);

it('loads a county in any order, and changes nothing the second time', async () => {
  const cells = county().toReversed();
  expect(await load(cells)).toEqual({ created: cells.length, updated: 0, unchanged: 0, failed: 0, errors: [], warnings: [] });
  expect(await count()).toBe(cells.length + 1);
  const [audits, events] = [await count('core_audit_entries'), await count('core_outbox')];
  expect([audits, events]).toEqual([cells.length, cells.length]);
  const nodeOf = async (code: string) => world.tree.nodeOf(String((await stored(code))?.id));
  expect(await nodeOf('CN330225001003')).toMatch(new RegExp(`^${await nodeOf('CN330225001')}[0-9a-z]+/$`));

  expect(await load(cells)).toEqual({ created: 0, updated: 0, unchanged: cells.length, failed: 0, errors: [], warnings: [] });
  expect(await count('core_audit_entries')).toBe(audits);
});

it('loads 500 rows in less than two seconds, telling how far it is', async () => {
  const cells = Array.from({ length: 500 }, (_, index) => branch(`B${index}`, index < 10 ? { type: '党委' } : { parentCode: `B${index % 10}` }));
  const told: number[] = [];
  const start = performance.now();
  const result = await load(cells, undefined, (done) => told.push(done));
  expect(performance.now() - start).toBeLessThan(2000);
  expect(result.created).toBe(500);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(500);
});

it('reads Chinese names of codes, and days as spreadsheets write them', async () => {
  const cells: Cells[] = [
    { code: 'A', name: '甲', type: '委员会', kind: '单独', foundedOn: '1956/5/30' },
    { code: 'B', name: '乙', type: '党总支', parentCode: 'A', foundedOn: '1956年5月30日' },
    { code: 'C', name: '丙', type: '支部', kind: '流动', parentCode: 'B', foundedOn: '1956-05-30' },
    { code: 'D', name: '丁', type: '党小组', parentCode: 'C' },
    { code: 'E', name: '戊', type: 'leadingGroup', kind: 'regular' },
    { code: 'F', name: '己', type: '党工委' },
  ];
  expect((await load(cells)).errors).toEqual([]);
  const types = await Promise.all(cells.map(async ({ code }) => (await stored(code ?? ''))?.type));
  expect(types).toEqual(['committee', 'generalBranch', 'branch', 'partyGroup', 'leadingGroup', 'workingCommittee']);
  expect(await stored('B')).toMatchObject({ founded_on: '1956-05-30', kind: 'regular', effective_on: '2026-07-01' });
  expect(await stored('C')).toMatchObject({ founded_on: '1956-05-30', kind: 'migrant' });
});

it('takes codes typed full-width for the same ones, as parents and twice in a file too', async () => {
  const name = '同名支部';
  const cells = [branch('Ｗ１', { name, type: '党委' }), branch('W1-1', { name, parentCode: 'Ｗ１' }), branch('Ｗ１－１', { name, parentCode: 'W1' })];
  expect(faultsOf(await load(cells))).toEqual(['4:code:import.key_twice']);
  expect((await load(cells.slice(0, 2))).errors).toEqual([]);
  expect(await load([branch('W1', { name, type: '党委' }), branch('Ｗ１－１', { name, parentCode: 'W1' })])).toMatchObject({ created: 0, unchanged: 2 });
});

it('reports every faulty row by line, field and code, and writes nothing', async () => {
  const result = await load([
    branch('OK'),
    branch('T1', { type: '车间' }),
    branch('T2', { foundedOn: '2026-02-30' }),
    { code: 'T3', type: '党支部' },
    branch('OK'),
    branch('T5', { parentCode: 'NOWHERE' }),
    branch('T6', { parentCode: 'T7' }),
    branch('T7', { parentCode: 'T6' }),
    branch('T8', { parentCode: 'T8' }),
    branch('UNDER-T7', { parentCode: 'T7' }),
    branch('G', { type: '党小组', parentCode: 'OK' }),
    branch('G1', { parentCode: 'G' }),
    branch('T12', { status: 'dissolved' }),
    branch('T 13'),
    branch('UNDER-T1', { parentCode: 'T1' }),
  ]);
  expect(faultsOf(result)).toEqual([
    '3:type:validation.not_one_of',
    '4:foundedOn:validation.not_a_date',
    '5:name:validation.required',
    '6:code:import.key_twice',
    '7:parentCode:parent_code_unknown',
    '8:parentCode:parent_cycle',
    '9:parentCode:parent_cycle',
    '10:parentCode:parent_cycle',
    '13:parentCode:party_group_has_no_children',
    '14:status:validation.unknown_field',
    '15:code:validation.wrong_format',
  ]);
  expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 0, failed: 11 });
  expect(result.errors[3]?.message).toEqual({
    zh: '此行与第 2 行相同。请删除其中一行。',
    en: 'It stands in row 2 already. Remove one of the two rows.',
  });
  expect(await count()).toBe(1);
});

it('finds one bad row among ten thousand and writes none of them', async () => {
  const cells = Array.from({ length: 10_000 }, (_, index) => branch(`B${index}`));
  cells[7000] = branch('B7000', { foundedOn: '2023-02-29' });
  expect(faultsOf(await load(cells))).toEqual(['7002:foundedOn:validation.not_a_date']);
  expect(await count()).toBe(1);
});

it('updates contact details of what is there, and leaves empty cells alone', async () => {
  await load([branch('A', { phone: '1', email: 'a@b.cn' }), branch('B', { phone: '2' })]);
  const result = await load([branch('A', { phone: '3' }), branch('B', { phone: '2' })]);
  expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  expect(await stored('A')).toMatchObject({ phone: '3', email: 'a@b.cn', version: 2 });
  expect(await stored('B')).toMatchObject({ version: 1 });
});

it('does not rename, move or turn into something else what is there', async () => {
  await load([branch('A', { type: '党委' }), branch('B', { parentCode: 'A' })]);
  const result = await load([{ ...branch('A', { type: '党总支' }), name: '改名' }, branch('B', { parentCode: 'ROOT', kind: '联合', phone: '1' })]);
  expect(faultsOf(result)).toEqual(['2:name:changed_by_act_only', '2:type:changed_by_act_only', '3:kind:changed_by_act_only', '3:parentCode:changed_by_act_only']);
  expect(await stored('B')).toMatchObject({ phone: null, parent_code: 'A' });
});

describe('for somebody who manages a part of the tree', () => {
  let context: RequestContext;
  beforeEach(async () => {
    await load([branch('MINE', { type: '党委' }), branch('M1', { parentCode: 'MINE' }), branch('OTHER', { type: '党委' })]);
    context = await world.as(String((await stored('MINE'))?.id));
  });

  it('puts rows without a parent under the organisation he acts for', async () => {
    expect(await load([branch('M2'), branch('M3', { parentCode: 'M2' })], context)).toMatchObject({ created: 2 });
    expect(await stored('M2')).toMatchObject({ parent_code: 'MINE' });
  });

  it('reaches nothing else: neither as a parent nor as a row', async () => {
    const result = await load([branch('M4', { parentCode: 'OTHER' }), branch('OTHER', { phone: '1' }), branch('ROOT'), branch('M5', { parentCode: 'ROOT' })], context);
    expect(faultsOf(result)).toEqual([
      '2:parentCode:parent_code_unknown',
      '3:code:organization_code_taken',
      '4:code:organization_code_taken',
      '5:parentCode:parent_code_unknown',
    ]);
  });

  it('asks for the parent where he may not import into the organisation he acts for', async () => {
    const acting = { organizationId: String((await stored('OTHER'))?.id), node: 'elsewhere' };
    expect(faultsOf(await load([branch('M6')], { ...context, acting }))).toEqual(['2:parentCode:acting_organization_out_of_scope']);
  });
});

it('takes a code that somebody else gave out meanwhile for a fault of its row', async () => {
  const caller = await world.as();
  const rows = rowsOf([branch('A'), branch('A1', { parentCode: 'A' })]);
  const { repository } = world.import as unknown as { repository: { known: (...given: unknown[]) => Promise<unknown[]> } };
  const known = repository.known.bind(repository);
  repository.known = async (...given) => {
    const found = await known(...given);
    await world.add('A', 'branch');
    return found;
  };
  const result = await world.work.run(caller, (tx) => world.import.importRows(rows, caller, tx, { skipBadRows: false, onProgress: () => undefined }));
  expect(faultsOf(result)).toEqual(['2:code:organization_code_taken', '3:parentCode:parent_row_refused']);
});

it('refuses days on which an organisation cannot come in, and a dissolved parent', async () => {
  await world.add('OLD', 'committee', undefined, { effectiveOn: '2026-03-01' });
  await world.add('GONE', 'committee');
  const gone = await stored('GONE');
  await world.migrated.database.query(`UPDATE base_organizations SET status = 'dissolved' WHERE id = $1`, [gone?.['id']]);
  await world.migrated.database.query(`UPDATE base_organization_states SET status = 'dissolved' WHERE organization_id = $1`, [gone?.['id']]);
  const result = await load([
    branch('A', { effectiveOn: '2026-07-02' }),
    branch('B', { parentCode: 'OLD', effectiveOn: '2026-02-28' }),
    branch('C', { parentCode: 'GONE' }),
    branch('D', { type: '党委', effectiveOn: '2026-05-01' }),
    branch('E', { parentCode: 'D', effectiveOn: '2026-04-30' }),
    branch('F', { parentCode: 'D', effectiveOn: '2026-05-01' }),
    branch('G', { effectiveOn: '1950-01-01' }),
  ]);
  expect(faultsOf(result)).toEqual(['2:effectiveOn:act_in_future', '3:effectiveOn:not_yet_there', '4:parentCode:parent_dissolved', '6:effectiveOn:not_yet_there']);
});

it('writes the act and the first state of every row', async () => {
  const cells = county();
  await load(cells);
  const [acts, parties, states] = [await count('base_organization_acts'), await count('base_organization_act_parties'), await count('base_organization_states')];
  expect([acts, parties, states]).toEqual([cells.length + 1, cells.length + 1, cells.length + 1]);
  const differing = await world.migrated.database.query(
    `SELECT o.code FROM base_organizations o LEFT JOIN base_organization_states s ON s.organization_id = o.id
     WHERE (o.name, o.parent_id, o.path, o.effective_on) IS DISTINCT FROM (s.name, s.parent_id, s.path, s.valid_from)`);
  expect(differing).toEqual([]);
});

it('warns of what is unusual about rows that are written, with the regulation', async () => {
  const joint = (code: string, unitCount: string, more: Cells = {}) => branch(code, { kind: '联合', unitCount, ...more });
  const result = await load([joint('J6', '6'), joint('J5', '5'), branch('GB', { type: '党总支', parentCode: 'J5' })]);
  expect(result).toMatchObject({ created: 3, failed: 0, errors: [] });
  expect(result.warnings).toEqual([
    {
      row: 2, field: 'unitCount', code: 'base.joint_branch_too_wide', message: { zh: expect.stringContaining('覆盖 6 个单位，一般不超过 5 个'), en: expect.any(String) },
      rule: { code: 'ORG-2', regulation: '中国共产党支部工作条例（试行）', article: '第五条', ruleVersion: '2018-10-28', provisional: false },
    },
    { row: 4, field: 'parentCode', code: 'base.unusual_nesting', message: expect.anything(), rule: expect.objectContaining({ code: 'ORG-4' }) },
  ]);
  expect(await stored('J6')).toMatchObject({ unit_count: 6 });
  expect(await load([joint('J6', '6'), joint('J5', '5')])).toMatchObject({ unchanged: 2, warnings: [] });
  expect(await load([joint('J6', '6'), joint('J5', '9')])).toMatchObject({ unchanged: 1, updated: 1, warnings: [{ row: 3, field: 'unitCount' }] });
  expect(await stored('J5')).toMatchObject({ unit_count: 9 });
});

it('gives the regulation that refuses a row, and warns of no row that is refused', async () => {
  const result = await load([
    branch('G', { type: '党小组' }), branch('G1', { parentCode: 'G' }), branch('U', { unitCount: '3' }), branch('V', { kind: '联合', unitCount: '0' }), branch('W', { unitCount: '三' }),
  ]);
  expect(faultsOf(result)).toEqual(['3:parentCode:party_group_has_no_children', '4:unitCount:units_of_joint_branch_only', '5:unitCount:validation.too_small', '6:unitCount:validation.not_an_integer']);
  expect(result.errors.map(({ rule }) => rule?.code)).toEqual(['ORG-4', undefined, undefined, undefined]);
  expect(result.warnings.map(({ row, code }) => `${row}:${code}`)).toEqual(['2:base.unusual_nesting']);
  await load([branch('R')]);
  expect(faultsOf(await load([branch('R', { unitCount: '2' })]))).toEqual(['2:unitCount:units_of_joint_branch_only']);
});
