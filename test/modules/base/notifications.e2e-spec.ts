import { Database, type NotificationKind, UnitOfWork } from '../../../src/index.js';
import { Notifier, type NotificationMessage, type Recipients } from '../../../modules/base/index.js';
import { RemoveReadNotificationsJob } from '../../../modules/base/notification/remove-read-notifications.job.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { listed } from '../../support/cli-world.js';
import { type Employee, hire, makeTree, roleId, type TestTree } from '../../support/staff.js';
import { probeNotifications } from '../../core/fixtures/listed/probe/probe.module.js';
import { probePermissions } from '../../core/fixtures/listed/probe/probe.permissions.js';
import { plantMembers } from './planted-members.js';
import { EVERYWHERE } from '../../support/job-instance.js';

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly critical: boolean;
  readonly readAt: string | null;
}

const UNKNOWN = '0190a000-0000-7000-8000-00000000ffff';
const { noteAdded, alarm } = probeNotifications;

let booted: BootedModules;
let tree: TestTree;
let database: Database;
let secretary: Employee;
let member: Employee;

beforeAll(async () => {
  booted = await bootModules([listed('probe')]);
  tree = await makeTree(booted);
  database = booted.server.app.get(Database);
  secretary = await hire(booted, 'secretary', 'branchSecretary', tree.villageA);
  member = await hire(booted, 'member', 'member', tree.villageA);
});
afterAll(() => booted.close());
beforeEach(() => database.query('DELETE FROM base_notifications'));

function send(to: Recipients, kind: NotificationKind = noteAdded, more: Partial<NotificationMessage> = {}): Promise<number> {
  const message = { to, organizationId: tree.villageA, values: { name: '王芳', count: 3 }, url: '/notes', ...more };
  return booted.server.app.get(UnitOfWork).runAsService('test', (tx) => booted.server.app.get(Notifier).notify(tx, kind, message));
}

async function inbox(client: ApiClient, query = ''): Promise<{ items: Message[]; nextCursor: string | null; total?: number }> {
  const { body } = await client.get(`/me/notifications${query}`).expect(200);
  return body as { items: Message[]; nextCursor: string | null };
}

const recipientsOf = async () =>
  (await database.query<{ username: string }>('SELECT a.username FROM base_notifications n JOIN base_accounts a ON a.id = n.account_id ORDER BY 1'))
    .map(({ username }) => username);

describe('the inbox', () => {
  it('words a message in the language of the reader', async () => {
    await send({ accountIds: [member.id] });
    expect((await inbox(member.client)).items).toEqual([
      expect.objectContaining({ kind: 'probe.note_added', title: '王芳有新记录', body: '共 3 条。', url: '/notes', critical: false, readAt: null }),
    ]);
    const { body } = await member.client.get('/me/notifications', { 'Accept-Language': 'en' }).expect(200);
    expect((body as { items: Message[] }).items[0]).toMatchObject({ title: 'A new note of 王芳', body: '3 in all.' });
  });

  it('goes from page to page, the latest first, though many came at once', async () => {
    for (let round = 0; round < 3; round++) await send({ accountIds: [member.id, secretary.id] });
    await database.query(`UPDATE base_notifications SET created_at = '2026-07-01T00:00:00Z'`);
    await send({ accountIds: [member.id] }, alarm);
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await inbox(member.client, `?limit=2&count=true${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(4);
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(walked).size).toBe(4);
    expect((await inbox(member.client)).items.map(({ id }) => id)).toEqual(walked);
    expect((await inbox(member.client)).items[0]?.kind).toBe('probe.alarm');
    expect((await inbox(member.client, '?kind=probe.alarm')).items).toHaveLength(1);
  });

  it('marks one as read, once, and only the own one', async () => {
    await send({ accountIds: [member.id, secretary.id] });
    const [theirs] = (await inbox(secretary.client)).items;
    await member.client.post(`/me/notifications/${theirs?.id}/read`).expect(404);
    await member.client.post(`/me/notifications/${UNKNOWN}/read`).expect(404);
    const [own] = (await inbox(member.client)).items;
    const first = await member.client.post(`/me/notifications/${own?.id}/read`).expect(200);
    const again = await member.client.post(`/me/notifications/${own?.id}/read`).expect(200);
    expect((first.body as Message).readAt).not.toBeNull();
    expect(again.body).toEqual(first.body);
    expect(await inbox(member.client, '?unread=true&count=true')).toMatchObject({ items: [], total: 0 });
    expect((await inbox(member.client, '?unread=false')).items).toHaveLength(1);
    expect((await inbox(secretary.client, '?unread=true')).items).toHaveLength(1);
  });

  it('marks everything up to an instant as read', async () => {
    await send({ accountIds: [member.id, secretary.id] });
    await database.query(`UPDATE base_notifications SET created_at = '2026-07-01T00:00:00Z'`);
    await send({ accountIds: [member.id] });
    const early = await member.client.post('/me/notifications/read', { until: '2026-07-01T08:00:00+08:00' }).expect(200);
    expect(early.body).toEqual({ read: 1 });
    expect((await member.client.post('/me/notifications/read').expect(200)).body).toEqual({ read: 1 });
    expect((await member.client.post('/me/notifications/read').expect(200)).body).toEqual({ read: 0 });
    expect((await inbox(secretary.client, '?unread=true')).items).toHaveLength(1);
  });

  it.each(['?unread=maybe', '?limit=0', '?q=x', '?sort=title', '?account=1'])('refuses %s', (query) => member.client.get(`/me/notifications${query}`).expect(400));

  it('asks for a signed-in caller', () => booted.anonymous.get('/me/notifications').expect(401));
});

describe('who gets a message', () => {
  const holders = (organizationId: string): Recipients => ({ permission: probePermissions.note.read, organizationId });

  it('is the secretary of the branch, and not the whole county', async () => {
    await hire(booted, 'town-secretary', 'branchSecretary', tree.townA);
    expect(await send(holders(tree.villageA))).toBe(1);
    expect(await recipientsOf()).toEqual(['secretary']);
  });

  it('is the nearest one above where the branch has nobody, the administrator at last', async () => {
    await send(holders(tree.townB));
    expect(await recipientsOf()).toEqual(['admin']);
    const made = await booted.admin.post('/roles', { name: '记录员', organizationId: tree.townB, permissions: ['probe.note.read'] }).expect(201);
    const clerk = await hire(booted, 'clerk', null, tree.townB);
    await booted.admin.post('/grants', { accountId: clerk.id, roleId: (made.body as { id: string }).id, organizationId: tree.townB }).expect(201);
    await booted.admin.post('/grants', { accountId: clerk.id, roleId: await roleId(booted.admin, 'branchSecretary'), organizationId: tree.townB }).expect(201);
    await database.query('DELETE FROM base_notifications');
    expect(await send(holders(tree.townB))).toBe(1);
    expect(await recipientsOf()).toEqual(['clerk']);
  });

  it('is nobody of an organisation that is not there', async () => expect(await send(holders(UNKNOWN))).toBe(0));

  it('is each once, and nobody suspended', async () => {
    const idle = await hire(booted, 'idle', 'member', tree.villageA);
    await booted.admin.post(`/accounts/${idle.id}/suspend`).expect(200);
    expect(await send({ accountIds: [member.id, member.id, idle.id] })).toBe(1);
  });

  it('is the account of a member, where he has one', async () => {
    const [withAccount = '', without = ''] = await database.transaction((tx) => plantMembers(tx, [{ organizationId: tree.villageA }, { organizationId: tree.villageA }]));
    await booted.admin.put(`/accounts/${member.id}/member`, { memberId: withAccount }).expect(200);
    expect(await send({ memberIds: [withAccount, without] })).toBe(1);
    expect(await recipientsOf()).toEqual(['member']);
  });

  it('is 20,000 accounts in the time of one statement', async () => {
    await database.query(
      `INSERT INTO base_accounts (id, username, display_name, organization_id, password_hash, must_change_password)
       SELECT gen_random_uuid(), 'crowd-' || n, 'crowd', $1, '', false FROM generate_series(1, 20000) n`,
      [tree.townB],
    );
    const crowd = await database.query<{ id: string }>(`SELECT id FROM base_accounts WHERE username LIKE 'crowd-%'`);
    expect(await send({ accountIds: crowd.map(({ id }) => id) })).toBe(20_000);
    await database.query(`DELETE FROM base_accounts WHERE username LIKE 'crowd-%'`);
    expect(await recipientsOf()).toEqual([]);
  });

  it('is nobody when what it tells of is rolled back', async () => {
    const work = booted.server.app.get(UnitOfWork).runAsService('test', async (tx) => {
      await booted.server.app.get(Notifier).notify(tx, alarm, { to: { accountIds: [member.id] }, organizationId: null, values: {}, url: null });
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect(await recipientsOf()).toEqual([]);
  });

  it('cannot be told in words that nobody declared', () =>
    expect(send({ accountIds: [member.id] }, { ...alarm, name: 'probe.undeclared' })).rejects.toThrow('"notifications"'));
});

describe('notification settings', () => {
  afterEach(() => member.client.put('/me/notification-settings', { muted: [] }).expect(200));

  it('mute a kind for the one who asked', async () => {
    const { body } = await member.client.put('/me/notification-settings', { muted: ['probe.note_added'] }).expect(200);
    expect(body).toMatchObject({ muted: ['probe.note_added'] });
    expect(await send({ accountIds: [member.id, secretary.id] })).toBe(1);
    expect(await recipientsOf()).toEqual(['secretary']);
    await member.client.put('/me/notification-settings', { muted: [] }).expect(200);
    expect(await send({ accountIds: [member.id] })).toBe(1);
  });

  it('tell every kind there is', async () => {
    const { body } = await member.client.get('/me/notification-settings').expect(200);
    expect((body as { kinds: object[] }).kinds).toEqual(
      expect.arrayContaining([
        { kind: 'probe.note_added', title: '…有新记录', critical: false },
        { kind: 'probe.alarm', title: '警报', critical: true },
      ]),
    );
  });

  it('mute nothing critical', async () => {
    const { body } = await member.client.put('/me/notification-settings', { muted: ['probe.note_added', 'probe.alarm'] }).expect(422);
    expect(body).toMatchObject({ code: 'base.notification_kind_critical' });
    expect((await member.client.get('/me/notification-settings').expect(200)).body).toMatchObject({ muted: [] });
    await database.query(`INSERT INTO base_notification_mutes (account_id, kind) VALUES ($1, 'probe.alarm')`, [member.id]);
    expect(await send({ accountIds: [member.id] }, alarm)).toBe(1);
  });

  it('know their kinds', async () => {
    const { body } = await member.client.put('/me/notification-settings', { muted: ['probe.nonsense'] }).expect(422);
    expect(body).toMatchObject({ code: 'base.notification_kind_unknown' });
    await member.client.put('/me/notification-settings', {}).expect(400);
  });
});

describe('the removal of old messages', () => {
  it('takes what was read half a year ago, and nothing unread', async () => {
    for (let round = 0; round < 3; round++) await send({ accountIds: [member.id] });
    const [first, second] = (await inbox(member.client)).items;
    await database.query(`UPDATE base_notifications SET created_at = now() - interval '400 days'`);
    await database.query(`UPDATE base_notifications SET read_at = now() - interval '181 days' WHERE id = $1`, [first?.id]);
    await database.query(`UPDATE base_notifications SET read_at = now() - interval '179 days' WHERE id = $1`, [second?.id]);
    const job = booted.server.app.get(RemoveReadNotificationsJob, { strict: false });
    const run = { jobId: UNKNOWN, attempt: 1, signal: new AbortController().signal, scope: EVERYWHERE, progress: () => Promise.resolve() };
    expect(await job.run({}, run)).toEqual({ removed: 1 });
    expect((await inbox(member.client)).items).toHaveLength(2);
  });

  it('leaves them as long as the organisation that they are about sets', async () => {
    await booted.admin.put(`/organizations/${tree.townA}/settings/base`, { values: { readMessageDays: 40 } }).expect(200);
    for (const organizationId of [tree.villageA, tree.townB, null]) await send({ accountIds: [member.id] }, noteAdded, { organizationId });
    await database.query(`UPDATE base_notifications SET read_at = now() - interval '41 days'`);
    const job = booted.server.app.get(RemoveReadNotificationsJob, { strict: false });
    const run = { jobId: UNKNOWN, attempt: 1, signal: new AbortController().signal, scope: EVERYWHERE, progress: () => Promise.resolve() };
    expect(await job.run({}, run)).toEqual({ removed: 1 });
    const left = await database.query<{ organizationId: string | null }>('SELECT organization_id AS "organizationId" FROM base_notifications');
    expect(new Set(left.map(({ organizationId }) => organizationId))).toEqual(new Set([tree.townB, null]));
    await database.query(`UPDATE base_notifications SET read_at = now() - interval '181 days'`);
    expect(await job.run({}, run)).toEqual({ removed: 2 });
    await booted.admin.post(`/organizations/${tree.townA}/settings/base/undo`).expect(200);
  });
});

describe('PUT /accounts/{id}/member', () => {
  it('links an account to a member in scope, who has no other', async () => {
    const [id = ''] = await database.transaction((tx) => plantMembers(tx, [{ organizationId: tree.townB }]));
    const town = await hire(booted, 'town-administrator', 'organizationAdministrator', tree.townA);
    const owner = await hire(booted, 'owner', 'member', tree.villageA);
    const refused = await town.client.put(`/accounts/${owner.id}/member`, { memberId: id }).expect(404);
    expect(refused.body).toMatchObject({ code: 'base.member_not_found' });
    await booted.admin.put(`/accounts/${owner.id}/member`, { memberId: id }).expect(200);
    const second = await hire(booted, 'second', 'member', tree.villageA);
    expect((await booted.admin.put(`/accounts/${second.id}/member`, { memberId: id }).expect(409)).body).toMatchObject({ code: 'base.member_has_account' });
    await booted.admin.put(`/accounts/${owner.id}/member`, { memberId: null }).expect(200);
    await booted.admin.put(`/accounts/${second.id}/member`, { memberId: id }).expect(200);
  });

  it('is never done by the owner himself', async () => {
    const { body } = await booted.admin.get('/me').expect(200);
    await booted.admin.put(`/accounts/${(body as { account: { id: string } }).account.id}/member`, { memberId: null }).expect(409);
  });
});
