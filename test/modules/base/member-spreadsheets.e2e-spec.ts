import { MemberColumns } from '../../../modules/base/exchange/member-columns.js';
import { idCheckDigit } from '../../../modules/base/code-system/id-number.js';
import { Database } from '../../../src/database/database.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { download, type EndedJob, ended, postImport, rowsIn } from '../../support/spreadsheet-jobs.js';
import { hire } from '../../support/staff.js';

const HEADER = 'name,sex,ethnicity,idNumber,education,stage,organizationCode,groupCode,joinedOn,fullOn,phone,isMigrant';

let booted: BootedModules;
let database: Database;
let titles: string[];
let secretary: ApiClient;
beforeAll(async () => {
  booted = await bootModules(['base']);
  const { app } = booted.server;
  database = app.get(Database);
  titles = (await app.get(MemberColumns, { strict: false }).all()).map(({ title }) => title.zh);
  const tree = 'code,name,type,parentCode\nB1,一支部,党支部,\nB1-G,一小组,党小组,B1\nB2,二支部,党支部,\nB3,三支部,党支部,\n';
  await ended(booted.admin, postImport(booted.admin, tree, 'tree.csv', { resource: 'organizations' }));
  const [b3] = await database.query<{ id: string }>(`SELECT id FROM base_organizations WHERE code = 'B3'`);
  secretary = (await hire(booted, 'b3.secretary', 'branchSecretary', b3?.id ?? '')).client;
});
afterAll(() => booted.close());

let people = 0;
/** A valid ID number that nobody has; odd numbers in the third to last place are men. */
function idNumber(sex: 'male' | 'female' = 'male', born = '19900307'): string {
  people += 1;
  const digits = `110105${born}${String(people).padStart(2, '0')}${sex === 'male' ? 1 : 2}`;
  return digits + idCheckDigit(digits);
}

const importing = (content: Buffer | string, fields: Record<string, string> = {}, client = booted.admin, name = 'file.csv') =>
  ended(client, postImport(client, content, name, { resource: 'members', ...fields }));
const faultsOf = ({ result }: EndedJob) => result?.errors.map(({ row, field, code }) => `${row}:${field}:${code}`);
const stored = (name: string) => database.one<Record<string, unknown>>('SELECT * FROM base_members WHERE name = $1', [name]);
const exported = async (format: 'csv' | 'xlsx', filter = {}, client = booted.admin) => {
  const { result } = await ended(client, client.post('/exports', { resource: 'members', format, filter }));
  return download(client, `/files/${result?.fileId}/content`);
};

it('loads a roster with Chinese words and codes alike, and changes nothing the second time', async () => {
  const numbers = [idNumber('male'), idNumber('female'), idNumber('male')];
  const rows = [
    `王芳,男,汉族,${numbers[0]},大学本科,正式党员,B1,B1-G,2015/7/1,2016年7月1日,+86 138-1234-1027,否`,
    `买买提•艾力,2,维吾尔族,${numbers[1]},,预备,B1,,2025-12-01,,,`,
    `单雄信,male,01,${numbers[2]?.split('').map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')},２１,fullMember,Ｂ２,,２０１５０７０１,20160701,,`,
  ];
  expect(await importing([HEADER, ...rows].join('\n'))).toMatchObject({ status: 'succeeded', result: { created: 3, failed: 0 } });
  expect(await stored('王芳')).toMatchObject({ sex: 'male', ethnicity: '01', stage: 'fullMember', joined_on: '2015-07-01', full_on: '2016-07-01', pinyin: 'wangfang', is_migrant: false });
  expect(await stored('买买提·艾力')).toMatchObject({ sex: 'female', ethnicity: '05', stage: 'probationaryMember' });
  expect(await stored('单雄信')).toMatchObject({ education: '21', pinyin: 'shanxiongxin', birth_date: '1990-03-07' });
  expect(await importing([HEADER, ...rows.toReversed()].join('\n'))).toMatchObject({ result: { created: 0, updated: 0, unchanged: 3 } });
});

it('warns of what is unusual, with the regulation, and gives that of a refusal', async () => {
  const rows = [`钱七,男,汉族,${idNumber('male')},,正式党员,ROOT,,2015-07-01,2016-07-01,,`, `孙八,男,汉族,${idNumber('male')},,正式党员,B1,,2015-07-01,2015-08-01,,`];
  const { result } = await importing([HEADER, ...rows].join('\n'), { skipBadRows: 'true' });
  expect(result).toMatchObject({
    created: 1,
    failed: 1,
    warnings: [{ row: 2, field: 'organizationCode', code: 'base.unusual_home', rule: { regulation: expect.any(String) } }],
    warningsTruncated: false,
    errors: [{ row: 3, field: 'fullOn', code: 'base.probation_too_short', rule: { code: 'MEM-3' } }],
  });
});

it('reports every fault of every row, and writes none', async () => {
  const good = idNumber('male');
  const other = idNumber('male');
  const wrong = `${good.slice(0, 17)}${good.endsWith('1') ? '2' : '1'}`;
  const rows = [
    `甲,男,汉族,${good},,正式党员,B1,,2015-07-01,2016-07-01,,`,
    `乙,男,汉族,${wrong},,正式党员,B1,,,,,`,
    `丙,女,汉族,${other},,正式党员,B1,,,,,`,
    `丁,男,汉族,${idNumber()},,正式党员,B9,,,,,`,
    `戊,男,汉族,${idNumber()},,正式党员,B1,B2,,,,`,
    `己,男,汉族,${idNumber()},,正式党员,B1-G,,,,,`,
    `庚,男,火星,${idNumber()},,正式党员,B1,,,,,`,
    `辛,男,汉族,${idNumber()},,车间,B1,,,,,`,
    `壬,男,汉族,${idNumber()},,正式党员,B1,,2024-02-30,,,`,
    `癸,男,汉族,${idNumber()},,正式党员,B1,,2015-07-01,2015-09-01,,`,
    `子,男,汉族,${idNumber()},,正式党员,B1,,,,12345,也许`,
    `${'长'.repeat(200)},男,汉族,${idNumber()},,正式党员,B1,,,,,`,
    `丑,男,汉族,${good},,正式党员,B1,,,,,`,
    `寅,男,汉族,110105199002300011,,正式党员,B1,,,,,`,
  ];
  const job = await importing(`${HEADER}\n${rows.join('\n')}\n`);
  expect(job).toMatchObject({ status: 'failed', result: { created: 0, failed: 13 } });
  expect(faultsOf(job)).toEqual([
    '3:idNumber:id_number_check_digit',
    '4:sex:sex_disagrees',
    '5:organizationCode:base.organization_code_unknown',
    '6:groupCode:base.group_code_unknown',
    '7:organizationCode:base.no_members_there',
    '8:ethnicity:unknown_code',
    '9:stage:validation.not_one_of',
    '10:joinedOn:validation.not_a_date',
    '11:fullOn:base.probation_too_short',
    '12:isMigrant:validation.not_a_flag',
    '13:name:validation.too_long',
    '14:idNumber:import.key_twice',
    '15:idNumber:id_number_date',
  ]);
  expect(await stored('甲')).toBeNull();
  expect(await importing(`${HEADER}\n${rows.join('\n')}\n`, { skipBadRows: 'true' })).toMatchObject({ status: 'succeeded', result: { created: 1, failed: 13 } });
  expect(await stored('甲')).not.toBeNull();
});

it.each(['csv', 'xlsx'] as const)('comes back from an export of %s, edited by the id of each row, with the masks left as they are', async (format) => {
  const number = idNumber('male');
  const name = `张往返${format === 'csv' ? '甲' : '乙'}`;
  await importing(`${HEADER}\n${name},男,汉族,${number},,正式党员,B1,B1-G,2015-07-01,2016-07-01,13812341027,是\n`);
  const content = await exported(format);
  const rows = await rowsIn(content, format, titles);
  const row = rows.find((each) => each['姓名'] === name);
  expect(row).toMatchObject({ 公民身份号码: `${number.slice(0, 6)}********${number.slice(14)}`, 联系电话: '138****1027', 性别: '男', 所在党小组代码: 'B1-G', 流动党员: '是' });
  expect(await importing(content, {}, booted.admin, `file.${format}`)).toMatchObject({ result: { unchanged: rows.length, updated: 0, created: 0 } });

  const edited = { ...row, 工作岗位: '教师', 联系电话: '13900001111', 流动党员: '否' };
  const line = (cells: Readonly<Record<string, string | undefined>>) => titles.map((title) => cells[title] ?? '').join(',');
  const file = (cells: Readonly<Record<string, string | undefined>>) => `${titles.join(',')}\n${line(cells)}\n`;
  expect(await importing(file(edited))).toMatchObject({ result: { updated: 1 } });
  expect(await stored(name)).toMatchObject({ work_post: '教师', is_migrant: false });
  const moved = await importing(file({ ...edited, 联系电话: '139****1111', 所在党组织代码: 'B2', 人员类别: '预备党员', 起始日期: '2020-01-01' }));
  expect(faultsOf(moved)).toEqual(['2:organizationCode:base.changed_by_transfer', '2:stage:base.changed_by_stage_act', '2:effectiveOn:base.member_day_fixed']);
  expect(faultsOf(await importing(file({ ...edited, 联系电话: '138****9999' })))).toEqual(['2:phone:masked_number']);
});

it('gives a corrected ID number to one person, and nobody the row of another', async () => {
  const [one, two, corrected] = [idNumber('male'), idNumber('male'), idNumber('male')];
  await importing(`${HEADER}\n更正甲,男,汉族,${one},,正式党员,B1,,2015-07-01,2016-07-01,,\n更正乙,男,汉族,${two},,正式党员,B1,,2015-07-01,2016-07-01,,\n`);
  const [first, second] = [(await stored('更正甲'))?.['id'] as string, (await stored('更正乙'))?.['id'] as string];
  const row = (id: string, name: string) => `${id},${name},男,${corrected},正式党员,B1`;
  const file = (...rows: string[]) => ['id,name,sex,idNumber,stage,organizationCode', ...rows].join('\n');
  expect(faultsOf(await importing(file(row(first, '更正甲'), row(second, '更正乙'))))).toEqual(['3:idNumber:import.key_twice']);
  expect(faultsOf(await importing(file(row(first, '更正甲'), row('', '更正丙'))))).toEqual(['3:idNumber:import.key_twice']);
  expect(await stored('更正丙')).toBeNull();
  expect(await importing(file(row(first, '更正甲'), `${second},更正乙,男,${two},正式党员,B1`))).toMatchObject({ result: { updated: 1, unchanged: 1 } });
});

it('leaves out who was erased: exports go on without him, and his id is unknown', async () => {
  await importing(`${HEADER}\n离去者,男,汉族,${idNumber('male')},,正式党员,B1,,2015-07-01,2016-07-01,,\n`);
  const id = (await stored('离去者'))?.['id'] as string;
  await booted.admin.post(`/members/${id}/change-status`, { membershipStatus: 'withdrawn', reason: '本人要求' }).expect(200);
  await booted.admin.post(`/members/${id}/erase`, { reason: '本人申请' }).expect(200);
  expect(await rowsIn(await exported('csv', { membershipStatus: ['withdrawn'] }), 'csv', titles)).toEqual([]);
  const file = `id,name,sex,idNumber,stage,organizationCode\n${id},离去者,男,${idNumber('male')},正式党员,B1\n`;
  expect(faultsOf(await importing(file))).toEqual(['2:id:base.member_id_unknown']);
});

it('keeps a branch secretary to her branch, in both directions', async () => {
  const theirs = idNumber('male');
  await importing(`${HEADER}\n邻居,男,汉族,${theirs},,正式党员,B2,,2015-07-01,2016-07-01,,\n`);
  expect(await importing(`${HEADER}\n自己人,男,汉族,${idNumber()},,正式党员,B3,,2015-07-01,2016-07-01,,\n`, {}, secretary)).toMatchObject({ result: { created: 1 } });
  expect(faultsOf(await importing(`${HEADER}\n邻居,男,汉族,${theirs},,正式党员,B3,,2015-07-01,2016-07-01,,\n`, {}, secretary))).toEqual(['2:idNumber:base.member_exists']);
  expect(faultsOf(await importing(`${HEADER}\n外人,男,汉族,${idNumber()},,正式党员,B2,,,,,\n`, {}, secretary))).toEqual(['2:organizationCode:base.organization_code_unknown']);
  const rows = await rowsIn(await exported('csv', {}, secretary), 'csv', titles);
  expect(rows.map((row) => row['姓名'])).toEqual(['自己人']);
});

it('leaves no ID number readable in what is kept of it', async () => {
  const number = idNumber('male');
  await importing(`${HEADER}\n保密,男,汉族,${number},,正式党员,B1,,2015-07-01,2016-07-01,,\n坏,坏,汉族,${number},,坏,B1,,,,,\n`);
  await importing(`${HEADER}\n保密,男,汉族,${number},,正式党员,B1,,2015-07-01,2016-07-01,,\n`);
  for (const table of ['base_members', 'core_jobs', 'core_outbox', 'core_audit_entries', 'core_files', 'core_jobs_queue.job']) {
    const found = await database.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} t WHERE t::text LIKE $1`, [`%${number}%`]);
    expect([table, found?.n]).toEqual([table, 0]);
  }
});

it('gives a template with every column, and the import reads it', async () => {
  const template = await download(booted.admin, '/imports/template?resource=members');
  expect(await rowsIn(template, 'xlsx', titles)).toEqual([]);
  expect(await importing(template, {}, booted.admin, 'file.xlsx')).toMatchObject({ status: 'succeeded', result: { created: 0 } });
});
