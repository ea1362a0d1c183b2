import { Database } from '../../../src/database/database.js';
import { FileCleaner } from '../../../src/files/file-cleaner.js';
import { ORGANIZATION_COLUMNS } from '../../../modules/base/organization/import-columns.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { download, type EndedJob, ended, postImport, rowsIn } from '../../support/spreadsheet-jobs.js';
import { hire } from '../../support/staff.js';

const TITLES = ORGANIZATION_COLUMNS.map(({ title }) => title.zh);
const HEADER = 'code,name,type,parentCode,phone';

let booted: BootedModules;
let database: Database;
beforeAll(async () => {
  booted = await bootModules(['base']);
  database = booted.server.app.get(Database);
});
afterAll(() => booted.close());

const importing = (content: Buffer | string, fields: Record<string, string> = {}, client = booted.admin, name = 'file.csv') =>
  ended(client, postImport(client, content, name, { resource: 'organizations', ...fields }));
const exporting = (order: object, client = booted.admin) => ended(client, client.post('/exports', { resource: 'organizations', ...order }));
const codes = async (under: string) => {
  const rows = await database.query<{ code: string }>('SELECT code FROM base_organizations WHERE code LIKE $1 ORDER BY code', [`${under}%`]);
  return rows.map(({ code }) => code);
};
const faultsOf = ({ result }: EndedJob) => result?.errors.map(({ row, field, code }) => `${row}:${field}:${code}`);
const filesLeft = async () => (await database.one<{ n: number }>(`SELECT count(*)::int AS n FROM core_files WHERE expires_at IS NOT NULL`))?.n;

describe('POST /imports', () => {
  it('writes the rows of a file as a job, and changes nothing the second time', async () => {
    const file = `${HEADER}\nA,甲党委,党委,,1\nA-1,甲一支部,党支部,A,\n`;
    const first = await importing(file);
    expect(first).toMatchObject({ kind: 'core.import_rows', status: 'succeeded', progress: { done: 2, total: 2 } });
    expect(first.result).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 0, errors: [], truncated: false, warnings: [], warningsTruncated: false });
    expect((await importing(file)).result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await importing(file.replace(',1\n', ',2\n'))).result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await filesLeft()).toBe(0);
  });

  it('has the database know at once of very many rows, before it would look by itself', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `KNOWN-${index},支部${index},党支部,,`);
    expect(await importing(`${HEADER}\n${rows.join('\n')}\n`)).toMatchObject({ result: { created: 600 } });
    const known = await database.query<{ name: string; rows: number }>(
      `SELECT relname AS name, reltuples::int AS rows FROM pg_class WHERE relname IN ('base_organizations', 'base_organization_acts', 'base_organization_states')`,
    );
    for (const { rows: count } of known) expect(count).toBeGreaterThanOrEqual(600);
    expect(known).toHaveLength(3);
  });

  it('only checks where it is told to', async () => {
    expect(await importing(`${HEADER}\nDRY,甲,党委,,\n`, { dryRun: 'true' })).toMatchObject({ status: 'succeeded', result: { created: 1 } });
    expect(await codes('DRY')).toEqual([]);
  });

  it('ends as failed with every bad row, in the language of who asked, and writes nothing', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `MANY-${index},支部${index},${index === 7_000 ? '车间' : '党支部'},,`);
    const job = await ended(
      booted.admin,
      postImport(booted.admin, `${HEADER}\n${rows.join('\n')}\n`, 'many.csv', { resource: 'organizations' }, { 'Accept-Language': 'en' }),
    );
    expect(job).toMatchObject({ status: 'failed', problem: { code: 'import.rows_refused', status: 422 } });
    expect(job.result).toEqual({
      created: 0,
      updated: 0,
      unchanged: 0,
      failed: 1,
      truncated: false,
      warnings: [],
      warningsTruncated: false,
      errors: [{ row: 7_002, field: 'type', code: 'validation.not_one_of', message: expect.stringContaining('Must be one of: committee') }],
    });
    expect(await codes('MANY')).toEqual([]);
    expect(await filesLeft()).toBe(0);
  });

  it('writes the others where bad rows are to be skipped, and nothing below a bad one', async () => {
    const file = `${HEADER}\nS,甲,党委,,\nS-1,乙,车间,S,\nS-1-1,丙,党支部,S-1,\nS-2,丁,党支部,S,\nS,戊,党委,,\n`;
    const job = await importing(file, { skipBadRows: 'true' });
    expect(job).toMatchObject({ status: 'succeeded', result: { created: 2, failed: 3 } });
    expect(faultsOf(job)).toEqual(['3:type:validation.not_one_of', '4:parentCode:base.parent_row_refused', '6:code:import.key_twice']);
    expect(await codes('S')).toEqual(['S', 'S-2']);
  });

  it('tells of a thousand errors, and that there are more', async () => {
    const rows = Array.from({ length: 1_100 }, (_, index) => `BAD-${index},支部,车间,,`);
    const { result } = await importing(`${HEADER}\n${rows.join('\n')}\n`);
    expect(result).toMatchObject({ failed: 1_100, truncated: true });
    expect(result?.errors).toHaveLength(1_000);
  });

  it('names the act for what an import does not change', async () => {
    await importing(`${HEADER}\nF,甲,党委,,\nF-1,乙,党支部,F,\n`);
    const job = await importing('code,name,type,kind,parentCode,foundedOn\nF,改名,党总支,,,2001-01-01\nF-1,乙,党支部,联合,ROOT,\n');
    expect(faultsOf(job)).toEqual([
      '2:name:base.changed_by_act_only',
      '2:type:base.changed_by_act_only',
      '2:foundedOn:base.not_changed_by_import',
      '3:kind:base.changed_by_act_only',
      '3:parentCode:base.changed_by_act_only',
    ]);
    expect(job.result?.errors[4]?.message).toContain('/move');
  });

  it('tells what is wrong with a file as the problem of the job', async () => {
    expect(await importing('code,colour\nA,1\n')).toMatchObject({ status: 'failed', problem: { code: 'import.unknown_column' } });
    expect(await importing(Buffer.from('code,name\n\xff\xff', 'latin1'))).toMatchObject({ status: 'failed', problem: { code: 'import.unknown_encoding' } });
    expect(await filesLeft()).toBe(0);
  });

  it.each([
    ['a resource that is none', { resource: 'penguins' }, 'file.csv', 400, 'import.unknown_resource'],
    ['no resource', {}, 'file.csv', 400, 'import.unknown_resource'],
    ['a flag that is none', { resource: 'organizations', dryRun: 'yes' }, 'file.csv', 400, 'import.unknown_flag'],
    ['a field that is not known', { resource: 'organizations', force: 'true' }, 'file.csv', 400, 'files.unexpected_part'],
    ['an old xls', { resource: 'organizations' }, 'file.xls', 415, 'import.wrong_kind'],
    ['text that calls itself xlsx', { resource: 'organizations' }, 'file.xlsx', 415, 'files.content_mismatch'],
  ])('refuses %s', async (_, fields, name, status, code) => {
    const { body } = await postImport(booted.admin, 'code,name\nA,B\n', name, fields).expect(status);
    expect(body).toMatchObject({ code });
    expect(await filesLeft()).toBe(0);
  });

  it('gives the same job for the same key and file, and another file its refusal', async () => {
    const send = (content: string) => postImport(booted.admin, content, 'file.csv', { resource: 'organizations' }, { 'Idempotency-Key': 'twice' });
    const file = `${HEADER}\nKEY,甲,党委,,\n`;
    const [first, second] = [await send(file).expect(202), await send(file).expect(202)];
    expect(second.body).toEqual(first.body);
    expect((await send(`${file}KEY-2,乙,党委,,\n`).expect(422)).body).toMatchObject({ code: 'request.idempotency_key_reused' });
  });
});

describe('GET /imports/template', () => {
  it.each(['xlsx', 'csv'] as const)('gives a %s that the import reads, without rows', async (format) => {
    const response = await booted.admin.get(`/imports/template?resource=organizations&format=${format}`).expect(200);
    expect(response.headers['content-disposition']).toContain(encodeURIComponent('组织导入模板'));
    const template = await download(booted.admin, `/imports/template?resource=organizations&format=${format}`);
    expect(await rowsIn(template, format, TITLES)).toEqual([]);
    expect(await importing(template, {}, booted.admin, `file.${format}`)).toMatchObject({ status: 'succeeded', result: { created: 0, unchanged: 0 } });
  });
});

describe('POST /exports', () => {
  it.each(['xlsx', 'csv'] as const)('comes back from its reader as it went, as %s', async (format) => {
    await importing(`${HEADER}\n007,=cmd()|甲,党委,,+86 138\n0071,-乙,党支部,007,\n`);
    const job = await exporting({ format, filter: { type: ['committee', 'branch'] } });
    expect(job).toMatchObject({ kind: 'core.export_rows', status: 'succeeded' });
    const content = await download(booted.admin, `/files/${job.result?.fileId}/content`);
    const rows = await rowsIn(content, format, TITLES);
    expect(rows).toHaveLength(job.result?.rows ?? 0);
    expect(rows.find((row) => row['组织代码'] === '007')).toMatchObject({ 组织名称: '=cmd()|甲', 组织类别: '党委', 组织形式: '普通', 上级组织代码: 'ROOT', 联系电话: '+86 138' });
    expect(await importing(content, {}, booted.admin, `file.${format}`)).toMatchObject({ status: 'succeeded', result: { unchanged: rows.length, updated: 0, created: 0 } });
  });

  it('holds nothing that a spreadsheet program evaluates', async () => {
    const job = await exporting({ format: 'csv' });
    const text = (await download(booted.admin, `/files/${job.result?.fileId}/content`)).toString();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`"'=cmd()|甲"`);
    expect(text).not.toMatch(/(^|,|\n)"[=+\-@\t]/);
  });

  it('is edited and imported by the id of each row', async () => {
    await importing(`${HEADER}\nEDIT,甲,党委,,1\n`);
    const { result } = await exporting({ format: 'csv', filter: { type: ['committee'] } });
    const text = (await download(booted.admin, `/files/${result?.fileId}/content`)).toString();
    const [header = '', ...lines] = text.split('\r\n');
    const line = lines.find((each) => each.includes('"EDIT"')) ?? '';
    expect((await importing(`${header}\r\n${line.replace('"1"', '"2"')}`)).result).toMatchObject({ updated: 1 });
    expect(faultsOf(await importing(`${header}\r\n${line.replace('"EDIT"', '"OTHER"')}`))).toEqual(['2:code:base.not_changed_by_import']);
    const unknown = line.replace(/^"[^"]*"/, '"0190a000-0000-7000-8000-00000000ffff"');
    expect(faultsOf(await importing(`${header}\r\n${unknown}`))).toEqual(['2:id:base.organization_id_unknown']);
  });

  it('refuses filters that the resource does not have', async () => {
    const { body } = await booted.admin.post('/exports', { resource: 'organizations', filter: { path: '1/' } }).expect(400);
    expect(body).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/path', code: 'validation.unknown_field' }] });
  });

  it('is an act that the audit log has, with the count and the names of the filters', async () => {
    const { result } = await exporting({ format: 'csv', filter: { type: ['committee'] } });
    const entry = await database.one('SELECT action, target_kind, fields FROM core_audit_entries WHERE target_id = $1', [result?.fileId]);
    expect(entry).toEqual({ action: 'base.organization.export', target_kind: 'organizations', fields: [`rows:${result?.rows}`, 'format:csv', 'filter:type'] });
  });
});

describe('somebody with a part of the tree', () => {
  let secretary: ApiClient;
  let accountId: string;
  let village: string;
  beforeAll(async () => {
    await importing(`${HEADER}\nV,村党委,党委,,\nV-1,村支部,党支部,V,\nW,邻村,党委,,\n`);
    village = String((await database.one<{ id: string }>(`SELECT id FROM base_organizations WHERE code = 'V'`))?.id);
    const hired = await hire(booted, 'village.secretary', 'branchSecretary', village);
    [secretary, accountId] = [hired.client, hired.id];
  });

  it('exports what he manages and no more', async () => {
    const { result } = await exporting({ format: 'csv' }, secretary);
    const rows = await rowsIn(await download(secretary, `/files/${result?.fileId}/content`), 'csv', TITLES);
    expect(rows.map((row) => row['组织代码'])).toEqual(['V', 'V-1']);
  });

  it('needs the permission of the resource', async () => {
    const { body } = await postImport(secretary, `${HEADER}\n`, 'file.csv', { resource: 'organizations' }).expect(403);
    expect(body).toMatchObject({ code: 'access.permission_missing' });
    await secretary.get('/imports/template?resource=organizations').expect(403);
    await booted.anonymous.post('/exports', { resource: 'organizations' }).expect(401);
  });

  it('loses his export with his right, and nobody else ever had it', async () => {
    const { result } = await exporting({ format: 'csv' }, secretary);
    const path = `/files/${result?.fileId}/content`;
    await download(secretary, path);
    await booted.admin.get(path).expect(404);
    const { body } = await booted.admin.get(`/grants?accountId=${accountId}`).expect(200);
    const [grant] = (body as { items: { id: string }[] }).items;
    await booted.admin.delete(`/grants/${grant?.id}`).expect(204);
    await secretary.get(path).expect(404);
  });
});

it('removes an export after a day', async () => {
  const { result } = await exporting({ format: 'csv' });
  const path = `/files/${result?.fileId}/content`;
  await booted.admin.get(path).expect(200);
  await database.query(`UPDATE core_files SET expires_at = now() - interval '1 second' WHERE id = $1`, [result?.fileId]);
  await booted.admin.get(path).expect(404);
  await booted.server.app.get(FileCleaner).clean();
  expect(await database.query('SELECT 1 FROM core_files WHERE id = $1', [result?.fileId])).toEqual([]);
});
