import { fileURLToPath } from 'node:url';
import { type ApiClient, type BootedModules, bootModules, hire, makeTree, type TestTree } from 'zhibu/testing';

/** What the menu is told: the folder of this module, compiled. */
const MODULE = fileURLToPath(new URL('..', import.meta.url));
const DAY = '2026-03-01';

let booted: BootedModules;
let tree: TestTree;
let secretary: ApiClient;

beforeAll(async () => {
  booted = await bootModules([MODULE]);
  tree = await makeTree(booted);
  secretary = (await hire(booted, 'secretary', 'branchSecretary', tree.townA)).client;
});
afterAll(() => booted.close());

const register = async (facts: object = {}) => {
  const { body } = await secretary.post('/paper-sheets', { organizationId: tree.townA, title: '第一项', day: DAY, ...facts }).expect(201);
  return body as { id: string; version: number };
};

describe('paper sheets', () => {
  it('are registered, read, found and changed', async () => {
    const { id } = await register({ note: '备注' });
    const { body: read } = await secretary.get(`/paper-sheets/${id}`).expect(200);
    expect(read).toMatchObject({ id, organizationId: tree.townA, title: '第一项', day: DAY, note: '备注', version: 1 });
    const { body: list } = await secretary.get(`/paper-sheets?organizationId=${tree.townA}&q=${encodeURIComponent('第一')}`).expect(200);
    expect((list as { items: { id: string }[] }).items.map((item) => item.id)).toContain(id);
    const { body: changed } = await secretary.patch(`/paper-sheets/${id}`, { title: '改过', note: null }).expect(200);
    expect(changed).toMatchObject({ title: '改过', day: DAY, note: null, version: 2 });
  });

  it('are not changed by somebody who read an older version', async () => {
    const { id } = await register();
    await secretary.patch(`/paper-sheets/${id}`, { title: '先改' }, { 'If-Match': '"1"' }).expect(200);
    const { body } = await secretary.patch(`/paper-sheets/${id}`, { title: '后改' }, { 'If-Match': '"1"' }).expect(412);
    expect(body).toMatchObject({ code: 'request.stale' });
  });

  it('are refused for a day too far ahead, with the latest day', async () => {
    const { body } = await secretary.post('/paper-sheets', { organizationId: tree.townA, title: '第一项', day: '2999-01-01' }).expect(422);
    expect(body).toMatchObject({ code: 'paper-shelf.day_too_far_ahead', detail: expect.stringContaining('2999-01-01') });
  });

  it('are refused by what a superior set', async () => {
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await register({ day: soon });
    await booted.admin.put(`/organizations/${tree.county}/settings/paper-shelf`, { values: { daysAhead: 0 } }).expect(200);
    await secretary.post('/paper-sheets', { organizationId: tree.townA, title: '第一项', day: soon }).expect(422);
  });

  it('of another organisation are as if they were not there', async () => {
    const { id } = await register();
    const stranger = (await hire(booted, 'stranger', 'branchSecretary', tree.townB)).client;
    await stranger.get(`/paper-sheets/${id}`).expect(404);
    await stranger.patch(`/paper-sheets/${id}`, { title: '别人的' }).expect(404);
    await stranger.post('/paper-sheets', { organizationId: tree.townA, title: '别人的', day: DAY }).expect(404);
    const { body } = await stranger.get('/paper-sheets?count=true').expect(200);
    expect(body).toMatchObject({ items: [], total: 0 });
  });

  it('are only read by an auditor', async () => {
    const { id } = await register();
    const auditor = (await hire(booted, 'auditor', 'auditor', tree.county)).client;
    await auditor.get(`/paper-sheets/${id}`).expect(200);
    await auditor.patch(`/paper-sheets/${id}`, { title: '改' }).expect(403);
  });

  it('are gone where a superior forbids the module, and back when he lifts it', async () => {
    const { id } = await register();
    await booted.admin.put(`/organizations/${tree.townA}/menu/paper-shelf`, { rule: 'forbidden' }).expect(200);
    const { body } = await secretary.get(`/paper-sheets/${id}`).expect(404);
    expect(body).toMatchObject({ code: 'menu.module_not_in_force' });
    await booted.admin.put(`/organizations/${tree.townA}/menu/paper-shelf`, { rule: null }).expect(200);
    await secretary.get(`/paper-sheets/${id}`).expect(200);
  });
});
