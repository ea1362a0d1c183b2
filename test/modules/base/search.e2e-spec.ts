import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { listed } from '../../support/cli-world.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';
import { plantMembers } from './planted-members.js';

interface Results {
  readonly items: { kind: string; id: string; title: string; snippet: string; url: string }[];
  readonly incomplete: boolean;
}

let booted: BootedModules;
let tree: TestTree;
let database: Database;
let secretary: ApiClient;
let sibling: ApiClient;

beforeAll(async () => {
  booted = await bootModules([listed('probe')]);
  tree = await makeTree(booted);
  database = booted.server.app.get(Database);
  await booted.admin.post('/organizations', { name: '金秋社区党支部', code: 'JQ-01', type: 'branch', parentId: tree.townB }).expect(201);
  await database.transaction((tx) =>
    plantMembers(tx, [
      { organizationId: tree.villageA, name: '王芳', pinyin: 'wangfang', initials: 'wf' },
      { organizationId: tree.villageA, name: '王芳芳', pinyin: 'wangfangfang', initials: 'wff' },
      { organizationId: tree.villageA, name: '欧阳王', pinyin: 'ouyangwang', initials: 'oyw' },
      { organizationId: tree.townB, name: '王芳', pinyin: 'wangfang', initials: 'wf' },
      { organizationId: tree.townB, name: '<b>𠮷</b>·王', pinyin: 'jiwang', initials: 'jw' },
    ]),
  );
  secretary = (await hire(booted, 'secretary', 'branchSecretary', tree.villageA)).client;
  sibling = (await hire(booted, 'sibling', 'branchSecretary', tree.townB)).client;
});
afterAll(() => booted.close());

async function search(client: ApiClient, q: string, more = ''): Promise<Results> {
  const { body } = await client.get(`/search?q=${encodeURIComponent(q)}${more}`).expect(200);
  return body as Results;
}
const titles = async (client: ApiClient, q: string, more = '') => (await search(client, q, more)).items.map(({ title }) => title.replace(/<\/?mark>/g, ''));

describe('GET /search', () => {
  it('finds members by name, the exact one first, with their branch', async () => {
    const { items, incomplete } = await search(secretary, '王');
    expect(items.map(({ title }) => title)).toEqual(['<mark>王</mark>芳', '<mark>王</mark>芳芳', '欧阳<mark>王</mark>']);
    expect(items[0]).toMatchObject({ kind: 'member', snippet: 'village-a', url: `/members/${items[0]?.id}` });
    expect(incomplete).toBe(false);
    expect(await titles(secretary, '王芳')).toEqual(['王芳', '王芳芳']);
    expect(await titles(secretary, '芳 王')).toEqual(['王芳', '王芳芳']);
  });

  it.each([
    ['wangfang', ['王芳', '王芳芳']],
    ['Wang Fang', ['王芳', '王芳芳']],
    ['wf', ['王芳', '王芳芳']],
    ['ouyang', ['欧阳王']],
    ['zzz', []],
  ])('finds members by the pinyin %s', async (q, names) => expect(await titles(secretary, q)).toEqual(names));

  it('finds organisations by name and code', async () => {
    expect(await titles(booted.admin, '社区')).toEqual(['金秋社区党支部']);
    const { items } = await search(booted.admin, 'jq-0');
    expect(items[0]).toMatchObject({ kind: 'organization', title: '金秋社区党支部', snippet: '<mark>JQ-0</mark>1 · town-b' });
  });

  it('shows each his own part of the tree', async () => {
    expect(await titles(sibling, '王')).toEqual(['王芳', '&lt;b&gt;𠮷&lt;/b&gt;·王']);
    expect(await titles(secretary, '金秋')).toEqual([]);
    expect((await titles(booted.admin, '王芳')).toSorted()).toEqual(['王芳', '王芳', '王芳芳']);
    const acting = booted.admin.with({ 'Zhibu-Organization': tree.townA });
    expect(await titles(acting, '王芳')).toEqual(['王芳', '王芳芳']);
  });

  it('shows nothing to who lacks the permission', async () => {
    const { client } = await hire(booted, 'plain-member', 'member', tree.villageA);
    expect(await titles(client, '王')).toEqual([]);
    expect(await titles(client, 'village-a')).toEqual(['village-a']);
  });

  it('reaches no row by a permission that is held elsewhere', async () => {
    const { client, id } = await hire(booted, 'two-places', 'member', tree.townB);
    const roles = await booted.admin.get('/roles?key=branchSecretary').expect(200);
    const [role] = (roles.body as { items: { id: string }[] }).items;
    await booted.admin.post('/grants', { accountId: id, roleId: role?.id, organizationId: tree.villageA }).expect(201);
    const acting = client.with({ 'Zhibu-Organization': tree.townB });
    expect(await titles(acting, '王')).toEqual([]);
    expect(await titles(client.with({ 'Zhibu-Organization': tree.villageA }), '王')).toEqual(['王芳', '王芳芳', '欧阳王']);
  });

  it('merges what modules find, escaped and marked, and takes the kinds asked for', async () => {
    await database.query(`INSERT INTO probe_notes (id, organization_id, text, is_open) VALUES ($1, $2, '<script>alert(1)</script> 王芳 & <mark>', false)`, [uuidv7(), tree.villageA]);
    const { items } = await search(secretary, '王芳');
    expect(items.map(({ kind }) => kind)).toEqual(['member', 'note', 'member']);
    expect(items[1]?.snippet).toBe('&lt;script&gt;alert(1)&lt;/script&gt; <mark>王芳</mark> &amp; &lt;mark&gt;');
    expect((await search(secretary, '王芳', '&kinds=note')).items).toHaveLength(1);
    expect((await search(secretary, '王芳', '&kinds=member,organization&limit=1')).items).toHaveLength(1);
    expect((await search(sibling, '王芳', '&kinds=note')).items).toEqual([]);
  });

  it('goes on without a source that fails, and says so', async () => {
    await database.query(`INSERT INTO probe_notes (id, organization_id, text, is_open) VALUES ($1, $2, 'trouble', false)`, [uuidv7(), tree.villageA]);
    expect(await search(secretary, 'trouble')).toMatchObject({ items: [{ kind: 'note', snippet: '<mark>trouble</mark>' }], incomplete: true });
  });

  it('takes every sign literally', async () => {
    for (const q of ['%', '_', '\\', "'", '(', '[', '.*', '$1', '\u{20BB7}%']) expect((await search(secretary, q, '&kinds=member,organization')).items).toEqual([]);
  });

  it('says which kinds there are', async () => {
    const { body } = await secretary.get('/search?q=x&kinds=car').expect(422);
    expect(body).toMatchObject({ code: 'base.search_kind_unknown', detail: expect.stringContaining('organization, member, note, trouble') });
  });

  it.each(['', '?q=', '?q=%20', '?q=x&limit=0', '?q=x&limit=51', `?q=${'x'.repeat(101)}`, '?q=x&sort=name', '?q=x&scope=all'])('refuses %s', (query) =>
    secretary.get(`/search${query}`).expect(400));

  it('asks for a signed-in caller', () => booted.anonymous.get('/search?q=x').expect(401));
});
