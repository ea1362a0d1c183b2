import { fromBufferPromise } from 'yauzl';
import type { ApiClient } from '../../support/api-client.js';
import { download, type EndedJob, ended, postImport, rowsIn } from '../../support/spreadsheet-jobs.js';
import { CustomFieldsWorld } from './custom-fields-world.js';
import { idNumber } from './member-world.js';

let world: CustomFieldsWorld;
beforeAll(async () => {
  world = await CustomFieldsWorld.create();
  await world.admin.post('/code-systems', { id: 'trade', title: '职业', standard: 'X' }).expect(201);
  await world.admin.put('/code-systems/trade/codes', { codes: [{ code: 'T1', name: '木匠' }, { code: 'T2', name: '瓦匠', aliases: ['泥水匠'] }] }).expect(200);
  await world.declare('skill', 'string', { title: '特长', required: true });
  await world.declare('years', 'number', { title: '工龄', min: 0 });
  await world.declare('trainedOn', 'date', { title: '受训日期', filterable: true });
  await world.declare('volunteer', 'boolean', { title: '志愿者' });
  await world.declare('trade', 'code', { title: '职业', codeSystem: 'trade' });
  await world.declare('alias', 'string', { title: '姓名' });
  await world.declare('dance', 'string', { title: '舞队', organizationId: world.tree.townA });
  await world.declare('count', 'number', { title: 'count', organizationId: world.tree.townA });
  await world.declare('count', 'boolean', { title: 'count', organizationId: world.tree.townB });
  await world.declare('rooms', 'number', { host: 'base.organization', title: '房间', decimals: 0 });
});
afterAll(() => world.close());

const importing = (content: Buffer | string, resource = 'members', client: ApiClient = world.admin, name = 'file.csv') => ended(client, postImport(client, content, name, { resource }));
const faultsOf = ({ result }: EndedJob) => result?.errors.map(({ row, field, code }) => `${row}:${field}:${code}`);
async function exported(resource: string, format: 'csv' | 'xlsx', filter = {}, client: ApiClient = world.admin): Promise<Buffer> {
  const { result } = await ended(client, client.post('/exports', { resource, format, filter }));
  return download(client, `/files/${result?.fileId}/content`);
}
const headerOf = (csv: Buffer) => csv.toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]?.replaceAll('"', '').split(',') ?? [];
const template = async (client: ApiClient, format: 'csv' | 'xlsx') => download(client, `/imports/template?resource=members&format=${format}`);

it('offers templates the fields that hold for whoever asks, with titles that stand for one column', async () => {
  expect(headerOf(await template(world.admin, 'csv')).slice(-8)).toEqual(['特长', '工龄', '受训日期', '志愿者', '职业', '姓名（custom.alias）', '舞队', 'count']);
  expect(headerOf(await template(world.townB, 'csv'))).not.toContain('舞队');
  const xml = await textOf(await template(world.admin, 'xlsx'));
  expect(xml).toContain('瓦匠');
  // Sex, ethnicity, education, stage and isMigrant, and the two of these fields.
  expect(xml.match(/<dataValidation /g)).toHaveLength(7);
});

it('reads codes, names and days as people write them, and changes nothing when the export comes back', async () => {
  const header = 'name,sex,idNumber,stage,organizationCode,custom.skill,工龄,custom.trainedOn,志愿者,custom.trade,custom.dance,custom.count';
  const rows = [
    `王芳,女,${idNumber('1990-01-01', 'female')},正式党员,A,书法,12.5,2026年1月2日,是,泥水匠,秧歌,3`,
    `李强,男,${idNumber()},正式党员,B,=1+1,,2026/1/2,否,T1,,是`,
  ];
  expect(await importing([header, ...rows].join('\n'))).toMatchObject({ status: 'succeeded', result: { created: 2, failed: 0 } });
  const { body } = await world.admin.get('/members?sort=-createdAt&limit=2').expect(200);
  const people = new Map((body as { items: { name: string; custom: object }[] }).items.map(({ name, custom }) => [name, custom]));
  expect(people.get('王芳')).toEqual({ skill: '书法', years: 12.5, trainedOn: '2026-01-02', volunteer: true, trade: 'T2', dance: '秧歌', count: 3 });
  expect(people.get('李强')).toEqual({ skill: '=1+1', trainedOn: '2026-01-02', volunteer: false, trade: 'T1', count: true });
  const titles = headerOf(await exported('members', 'csv'));
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await exported('members', format);
    const wang = (await rowsIn(file, format, titles)).find((row) => row['姓名'] === '王芳');
    expect(wang).toMatchObject({ 特长: '书法', 工龄: '12.5', 受训日期: '2026-01-02', 志愿者: '是', 职业: '瓦匠', 舞队: '秧歌', count: '3' });
    expect(await importing(file, 'members', world.admin, `file.${format}`)).toMatchObject({ status: 'succeeded', result: { created: 0, updated: 0, unchanged: 2, failed: 0 } });
  }
  const changed = `idNumber,name,sex,stage,organizationCode,custom.years\n${rows[1]?.split(',')[2]},李强,男,正式党员,B,7`;
  expect(await importing(changed)).toMatchObject({ result: { updated: 1, unchanged: 0 } });
  expect(await importing(changed)).toMatchObject({ result: { updated: 0, unchanged: 1 } });
  expect(await rowsIn(await exported('members', 'csv', { custom: { trainedOnFrom: '2026-01-02', trainedOnTo: '2026-01-02' }, organizationId: world.branches.b }), 'csv', titles)).toHaveLength(1);
});

it('reports what is wrong by line and column, and writes none of it', async () => {
  const header = 'name,sex,idNumber,stage,organizationCode,custom.skill,custom.years,custom.trainedOn,custom.volunteer,custom.trade,custom.dance,custom.count';
  const rows = [
    `甲,男,${idNumber()},正式党员,A,,,,,,,`,
    `乙,男,${idNumber()},正式党员,A,棋,-1,昨天,也许,铁匠,,三`,
    `丙,男,${idNumber()},正式党员,B,棋,,,,,秧歌,`,
  ];
  const job = await importing([header, ...rows].join('\n'));
  expect(faultsOf(job)).toEqual([
    '2:custom.skill:validation.required',
    '3:custom.years:validation.too_small',
    '3:custom.trainedOn:validation.not_a_date',
    '3:custom.volunteer:validation.not_a_flag',
    '3:custom.trade:validation.unknown_code',
    '3:custom.count:validation.not_a_number',
    '4:custom.dance:validation.unknown_field',
  ]);
  expect(job).toMatchObject({ status: 'failed', result: { created: 0, failed: 3 } });
  expect(job.result?.errors.find(({ field }) => field === 'custom.volunteer')?.message).toContain('是');
  expect((await importing('name,sex,idNumber,stage,organizationCode,custom.nothing\n', 'members')).problem).toMatchObject({ code: 'import.unknown_column' });
});

it('takes organisations the same way, children of a refused one included', async () => {
  const file = 'code,name,type,parentCode,custom.rooms\nO1,一,committee,,3\nO2,二,committee,O1,4.5\nO3,三,branch,O2,1\n';
  const job = await importing(file, 'organizations');
  expect(faultsOf(job)).toEqual(['3:custom.rooms:validation.too_many_decimals']);
  const some = await ended(world.admin, postImport(world.admin, file.replaceAll('O', 'P'), 'file.csv', { resource: 'organizations', skipBadRows: 'true' }));
  expect([some.result?.created, faultsOf(some)]).toEqual([1, ['3:custom.rooms:validation.too_many_decimals', '4:parentCode:base.parent_row_refused']]);
  expect(await importing(file.replace('4.5', '4'), 'organizations')).toMatchObject({ result: { created: 3, failed: 0 } });
  expect(await importing(file.replace('4.5', '5'), 'organizations')).toMatchObject({ result: { created: 0, updated: 1, unchanged: 2 } });
  const csv = await exported('organizations', 'csv');
  expect(await importing(csv, 'organizations')).toMatchObject({ result: { created: 0, updated: 0, failed: 0 } });
  expect((await rowsIn(csv, 'csv', headerOf(csv))).find((row) => row['组织代码'] === 'O2')).toMatchObject({ 房间: '5' });
});


/** The text of all parts of an xlsx file. */
async function textOf(file: Buffer): Promise<string> {
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  let text = '';
  for await (const entry of zip.eachEntry()) for await (const chunk of await zip.openReadStreamPromise(entry)) text += String(chunk);
  return text;
}
