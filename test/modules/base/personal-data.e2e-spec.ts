import pg from 'pg';
import { Database, UnitOfWork } from '../../../src/index.js';
import { Notifier } from '../../../modules/base/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { ADMIN_PASSWORD, type BootedModules, bootModules } from '../../support/boot-modules.js';
import { listed } from '../../support/cli-world.js';
import { eventually } from '../../support/eventually.js';
import { type Employee, hire, makeTree, STAFF_PASSWORD, type TestTree } from '../../support/staff.js';
import { probeNotifications } from '../../core/fixtures/listed/probe/probe.module.js';

interface Section {
  readonly name: string;
  readonly title: string;
  readonly rows: Record<string, unknown>[];
}

/** Somebody who leaves a trace everywhere. */
const TRACED = {
  name: '欧阳雪松',
  sex: 'female',
  idNumber: withCheckDigit('11010119870419024'),
  phone: '13800137777',
  ethnicity: '11',
  education: '21',
  address: '金银花巷十七号',
  workPost: '首席泥瓦匠',
  migrantDestination: '雁荡山麓',
  isMigrant: true,
  migrantSince: '2024-01-23',
};
const PLANTED = [
  TRACED.name, 'ouyangxuesong', 'oyxs', TRACED.idNumber, TRACED.phone, TRACED.address, TRACED.workPost, TRACED.migrantDestination, TRACED.migrantSince,
  '1987-04-19', 'xuesong.signin', '雪松的账号', '雪松自己写的理由',
];

let booted: BootedModules;
let tree: TestTree;
let database: Database;
let branch: string;
let sibling: string;
/** Of the town above the branch. */
let town: Employee;
let secretary: Employee;
/** Ends the ID numbers of women with an even digit. */
let made = 0;

function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + '10X98765432'[sum % 11];
}

async function addBranch(code: string, parentId: string): Promise<string> {
  return ((await booted.admin.post('/organizations', { name: code, type: 'branch', parentId, code }).expect(201)).body as { id: string }).id;
}

async function register(organizationId: string, more: object = {}): Promise<string> {
  made += 2;
  const idNumber = withCheckDigit(`110101198501150${String(made).padStart(2, '0')}`);
  const body = { name: '李明', sex: 'female', idNumber, phone: '13900001111', stage: 'applicant', organizationId, appliedOn: '2020-01-02', ...more };
  return ((await booted.admin.post('/members', body).expect(201)).body as { id: string }).id;
}

beforeAll(async () => {
  booted = await bootModules([listed('probe')]);
  database = booted.server.app.get(Database);
  tree = await makeTree(booted);
  branch = await addBranch('B1', tree.townA);
  sibling = await addBranch('B2', tree.townB);
  town = await hire(booted, 'town', 'organizationAdministrator', tree.townA);
  secretary = await hire(booted, 'secretary', 'branchSecretary', branch);
});
afterAll(() => booted.close());

/** Every value of every table of base, as text. */
async function dumpOfBase(): Promise<string> {
  const tables = await database.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND (starts_with(relname, 'base_') OR starts_with(relname, 'probe_'))`);
  const dumps = await Promise.all(tables.map(({ name }) => database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)));
  return dumps.flat().map(({ row }) => row).join('\n');
}

async function exportOf(client: ApiClient, headers = {}): Promise<{ sections: Section[]; fileId: string }> {
  const { body } = await client.get('/me/personal-data', headers).expect(202);
  const { jobId } = body as { jobId: string };
  await eventually(async () => {
    const { body: job } = await client.get(`/jobs/${jobId}`).expect(200);
    expect(job).toMatchObject({ status: 'succeeded' });
  });
  const { body: done } = await client.get(`/jobs/${jobId}`).expect(200);
  const { fileId, url } = (done as { result: { fileId: string; url: string } }).result;
  const file = await client.get(url).expect(200);
  return { sections: (file.body as { sections: Section[] }).sections, fileId };
}

it('a member gets one account, also of two at the same moment', async () => {
  const memberId = await register(branch);
  const [one, two] = [await hire(booted, 'twin.one', 'member', branch), await hire(booted, 'twin.two', 'member', branch)];
  const holding = new pg.Client({ connectionString: booted.databaseUrl });
  await holding.connect();
  await holding.query('BEGIN');
  await holding.query('SELECT 1 FROM base_members WHERE id = $1 FOR UPDATE', [memberId]);
  const both = Promise.all([one, two].map(({ id }) => booted.admin.put(`/accounts/${id}/member`, { memberId })));
  await eventually(async () => {
    const { rows } = await holding.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`);
    expect(rows).toHaveLength(2);
  });
  await holding.query('COMMIT');
  await holding.end();
  expect((await both).map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

describe('GET /me/personal-data', () => {
  let memberId: string;
  let person: Employee;
  let copy: { sections: Section[]; fileId: string };

  beforeAll(async () => {
    memberId = await register(branch);
    person = await hire(booted, 'person', 'member', branch);
    await booted.admin.put(`/accounts/${person.id}/member`, { memberId }).expect(200);
    await database.query(`INSERT INTO probe_notes (id, organization_id, member_id, text, is_open) VALUES (gen_random_uuid(), $1, $2, '谈话记录', false)`, [branch, memberId]);
    copy = await exportOf(person.client);
  });
  afterAll(() => database.query('DELETE FROM probe_notes'));

  const rowsOf = (name: string) => copy.sections.find((section) => section.name === name)?.rows ?? [];

  it('gives the record as a member with its numbers in full, and what other modules keep', () => {
    expect(rowsOf('base.member')).toEqual([expect.objectContaining({ id: memberId, name: '李明', idNumber: expect.stringMatching(/^110101198501150\d{2}[\dX]$/), phone: '13900001111' })]);
    expect(rowsOf('base.member_acts')).toEqual([expect.objectContaining({ kind: 'register' })]);
    expect(rowsOf('probe.notes')).toEqual([{ text: '谈话记录' }]);
  });

  it('gives account, sessions, roles, and ids of the audit log, but no secret', () => {
    expect(rowsOf('base.account')).toEqual([expect.objectContaining({ username: 'person', status: 'active' })]);
    expect(rowsOf('base.sessions')).toHaveLength(1);
    expect(rowsOf('base.grants')).toEqual([expect.objectContaining({ role: 'member', organization: 'B1' })]);
    expect(rowsOf('base.audit_entries').map(({ action }) => action)).toEqual(expect.arrayContaining(['base.account.create', 'base.account.link_member']));
    expect(Object.keys(rowsOf('base.audit_entries')[0] ?? {})).toEqual(['id', 'occurredAt', 'action']);
    expect(JSON.stringify(copy.sections)).not.toMatch(/argon2|hash/i);
  });

  it('tells him when it is ready', async () => {
    const { body } = await person.client.get('/me/notifications').expect(200);
    expect((body as { items: object[] }).items).toEqual([expect.objectContaining({ kind: 'base.personal_data_ready', critical: true, url: `/files/${copy.fileId}/content` })]);
  });

  it('is for him alone', async () => {
    await booted.admin.get(`/files/${copy.fileId}`).expect(404);
    await secretary.client.get(`/files/${copy.fileId}/content`).expect(404);
    await booted.anonymous.get('/me/personal-data').expect(401);
  });

  it('is gone after a day', async () => {
    const [file] = await database.query<{ hours: number }>(`SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM core_files WHERE id = $1`, [copy.fileId]);
    expect(file?.hours).toBe(24);
    await database.query(`UPDATE core_files SET expires_at = now() - interval '1 second' WHERE id = $1`, [copy.fileId]);
    await person.client.get(`/files/${copy.fileId}/content`).expect(404);
  });

  it('is gone sooner where the organisation that keeps the account sets so', async () => {
    const settings = `/organizations/${tree.townA}/settings/base`;
    await booted.admin.put(settings, { values: { personalDataHours: 2 } }).expect(200);
    const { fileId } = await exportOf(person.client);
    const [file] = await database.query<{ hours: number }>(`SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM core_files WHERE id = $1`, [fileId]);
    expect(file?.hours).toBe(2);
    const { body } = await person.client.get('/me/notifications').expect(200);
    expect((body as { items: object[] }).items[0]).toMatchObject({ body: expect.stringContaining('2 小时内') });
    await booted.admin.post(`${settings}/undo`).expect(200);
  });

  it('speaks the language he asked in, and says what an account without a record has', async () => {
    const { sections } = await exportOf(secretary.client, { 'Accept-Language': 'en' });
    expect(sections.map(({ name }) => name)).not.toContain('base.member');
    expect(sections.find(({ name }) => name === 'base.account')?.title).toBe('Account');
  });
});

describe('POST /members/{id}/erase', () => {
  const body = { reason: '本人申请', documentNumber: '县组〔2026〕7号' };

  it('leaves none of what was planted anywhere in base, and the ledger by ids', async () => {
    const home = await addBranch('B9', tree.townA);
    const id = await register(home, TRACED);
    const created = await booted.admin.post('/accounts', { username: 'xuesong.signin', displayName: '雪松的账号', organizationId: branch, password: STAFF_PASSWORD }).expect(201);
    const accountId = (created.body as { id: string }).id;
    await booted.admin.put(`/accounts/${accountId}/member`, { memberId: id }).expect(200);
    const client = await booted.signIn('xuesong.signin', STAFF_PASSWORD);
    await database.query(`UPDATE base_member_acts SET reason = '雪松自己写的理由' WHERE member_id = $1`, [id]);
    await database.query(`INSERT INTO probe_notes (id, organization_id, member_id, text, is_open) VALUES (gen_random_uuid(), $1, $2, $3, false)`, [branch, id, TRACED.name]);
    const message = { to: { accountIds: [secretary.id, accountId] }, organizationId: branch, values: { name: TRACED.name, count: 1 }, url: null, aboutMemberId: id };
    await booted.server.app.get(UnitOfWork).runAsService('test', (tx) => booted.server.app.get(Notifier).notify(tx, probeNotifications.noteAdded, message));
    const [row] = await database.query<{ number: string; index: string }>('SELECT id_number AS number, id_number_index AS index FROM base_members WHERE id = $1', [id]);
    const before = await dumpOfBase();
    const readable = PLANTED.filter((value) => value !== TRACED.idNumber && value !== TRACED.phone);
    for (const value of [...readable, row?.number ?? '', row?.index ?? '']) expect(before).toContain(value);

    const answer = await town.client.post(`/members/${id}/erase`, body).expect(200);

    const after = await dumpOfBase();
    for (const value of [...PLANTED, row?.number ?? '', row?.index ?? '']) expect(after).not.toContain(value);
    expect(answer.body).toMatchObject({ id, leftOutModules: [] });
    expect((answer.body as { rows: number }).rows).toBeGreaterThanOrEqual(6);
    const acts = await database.query<{ kind: string }>('SELECT kind FROM base_member_acts WHERE member_id = $1 ORDER BY id', [id]);
    expect(acts.map(({ kind }) => kind)).toEqual(['register', 'erase']);
    await client.get('/me').expect(401);
    await booted.anonymous.post('/auth/login', { username: `erased-${accountId}`, password: STAFF_PASSWORD }).expect(401);
    await booted.admin.get(`/members/${id}`).expect(404);
    await town.client.post(`/members/${id}/erase`, body).expect(404);
    const events = await database.query<{ payload: object }>(`SELECT payload FROM core_outbox WHERE name = 'base.member_erased'`);
    expect(events).toEqual([{ payload: { memberId: id, accountId } }]);
    const audit = await booted.admin.get(`/audit-entries?targetId=${id}&action=base.member.erase`).expect(200);
    expect((audit.body as { items: object[] }).items).toEqual([expect.objectContaining({ reason: '本人申请', fields: ['documentNumber:县组〔2026〕7号'] })]);
    const figures = await booted.admin.get(`/statistics?organizationId=${home}&metrics=membersByStage`).expect(200);
    expect((figures.body as { items: object[] }).items).toEqual([]);
    const found = await booted.admin.get(`/search?q=${encodeURIComponent('删除')}&kinds=member`).expect(200);
    expect((found.body as { items: object[] }).items).toEqual([]);
  });

  it('is refused while the membership lasts, by the law', async () => {
    const id = await register(branch, { stage: 'fullMember', appliedOn: '2008-01-02', joinedOn: '2010-01-02', fullOn: '2011-01-02' });
    const refused = await town.client.post(`/members/${id}/erase`, body, { 'Accept-Language': 'en' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'base.archive_duty', rule: { code: 'PRV-3', article: '第四十七条', regulation: '中华人民共和国个人信息保护法' } });
    await database.query(`UPDATE base_members SET membership_status = 'suspended' WHERE id = $1`, [id]);
    await town.client.post(`/members/${id}/erase`, body).expect(409);
    await database.query(`UPDATE base_members SET membership_status = 'deceased' WHERE id = $1`, [id]);
    await town.client.post(`/members/${id}/erase`, body).expect(200);
  });

  it('waits for open cases of modules, and changes nothing before', async () => {
    const id = await register(branch);
    await database.query(`INSERT INTO probe_notes (id, organization_id, member_id, text, is_open) VALUES (gen_random_uuid(), $1, $2, 'x', true)`, [branch, id]);
    const before = await dumpOfBase();
    const refused = await town.client.post(`/members/${id}/erase`, body).expect(409);
    expect(refused.body).toMatchObject({ code: 'base.member_has_open_cases', errors: [{ code: 'probe.open_notes', message: '还有 1 条记录未办结。' }] });
    expect(await dumpOfBase()).toBe(before);
    await database.query('UPDATE probe_notes SET is_open = false');
    await town.client.post(`/members/${id}/erase`, body).expect(200);
  });

  it('reaches nobody out of scope, and nobody without the right does it', async () => {
    const id = await register(sibling);
    const elsewhere = await town.client.post(`/members/${id}/erase`, body).expect(404);
    const nowhere = await town.client.post(`/members/0190a000-0000-7000-8000-00000000ffff/erase`, body).expect(404);
    expect({ ...(elsewhere.body as object), instance: '' }).toEqual({ ...(nowhere.body as object), instance: '' });
    await secretary.client.post(`/members/${id}/erase`, body).expect(403);
    await booted.anonymous.post(`/members/${id}/erase`, body).expect(401);
    await booted.admin.post(`/members/${id}/erase`, {}).expect(400);
  });

  it('takes no account with more rights than the caller has, and never his own', async () => {
    const id = await register(branch);
    const mighty = await hire(booted, 'mighty', 'organizationAdministrator', tree.county);
    await booted.admin.put(`/accounts/${mighty.id}/member`, { memberId: id }).expect(200);
    expect((await town.client.post(`/members/${id}/erase`, body).expect(403)).body).toMatchObject({ code: 'base.account_has_more_rights' });
    const other = await register(branch);
    await booted.admin.put(`/accounts/${town.id}/member`, { memberId: other }).expect(200);
    expect((await town.client.post(`/members/${other}/erase`, body).expect(409)).body).toMatchObject({ code: 'base.own_account' });
  });
});

describe('erasing while a module is left out', () => {
  it('names the module that still holds data', async () => {
    const id = await register(branch);
    const without = await bootModules([], { databaseUrl: booted.databaseUrl });
    try {
      const admin = await without.signIn('admin', ADMIN_PASSWORD);
      const { body } = await admin.post(`/members/${id}/erase`, { reason: '本人申请' }).expect(200);
      expect(body).toMatchObject({ leftOutModules: ['probe'] });
    } finally {
      await without.close();
    }
  });
});
