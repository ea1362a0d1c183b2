import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { OpenApi } from '../../src/openapi/open-api.js';
import { type BootedModules, bootModules, bootServer } from '../support/boot-modules.js';
import { tryColumns } from '../support/column-attempts.js';
import { type ListColumns, listsOf, valuesOf } from '../support/list-columns.js';
import { hire, makeTree } from '../support/staff.js';
import { idNumber } from '../modules/base/member-world.js';

async function addMember({ admin }: BootedModules, organizationId: string): Promise<string> {
  const member = { name: '欧阳修文', sex: 'male', idNumber: idNumber(), stage: 'fullMember', organizationId, phone: '13812341027' };
  const { body } = await admin.post('/members', member).expect(201);
  return (body as { id: string }).id;
}

async function addArticle({ admin }: BootedModules, organizationId: string): Promise<string> {
  const { body } = await admin.post('/articles', { title: '通知', body: '<p>各党支部请于七月一日前报送名单</p>', organizationId }).expect(201);
  return (body as { id: string }).id;
}

async function addWordList({ admin }: BootedModules, organizationId: string): Promise<string> {
  const { body } = await admin.post('/word-lists', { name: '提法', kind: 'name', organizationId }).expect(201);
  const { id } = body as { id: string };
  await admin.post(`/word-lists/${id}/words`, { word: '党员大会' }).expect(201);
  return id;
}

async function addShare(booted: BootedModules, { townA, townB }: Awaited<ReturnType<typeof makeTree>>): Promise<string> {
  const articleId = await addArticle(booted, townA);
  await booted.admin.post(`/articles/${articleId}/publish`).expect(200);
  const { body } = await booted.admin.post('/shares', { articleId, organizationIds: [townB] }).expect(201);
  return (body as { id: string }).id;
}

/** What `q` looks through although no answer shows it: the name in letters, the body without its HTML, and the words of both. */
const SEARCHED = ['pinyin', 'pinyin_initials', 'body_text', 'search'];
const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');

describe('what a caller cannot read', () => {
  let booted: BootedModules;
  let lists: readonly ListColumns[];

  beforeAll(async () => {
    booted = await bootModules(await readdir(join(CODE_ROOT, 'modules')));
    const tree = await makeTree(booted);
    for (const [index, role] of (['branchSecretary', 'member', null] as const).entries()) await hire(booted, `person-${index}`, role, tree.townA);
    const { body } = await booted.anonymous.get('//openapi.json').expect(200);
    lists = await listsOf(body as OpenApi, booted.databaseUrl, {
      '/api/v1/code-systems/{id}': 'education',
      '/api/v1/organizations/{id}': tree.townA,
      '/api/v1/members/{id}': await addMember(booted, tree.townA),
      '/api/v1/articles/{id}': await addArticle(booted, tree.townA),
      '/api/v1/word-lists/{id}': await addWordList(booted, tree.townA),
      '/api/v1/shares/{id}': await addShare(booted, tree),
    });
  });
  afterAll(() => booted.close());

  it('is known of each list', () => {
    const accounts = lists.find(({ path }) => path === '/api/v1/accounts');
    expect(accounts?.table).toBe('base_accounts');
    expect(accounts?.unreadable).toEqual(expect.arrayContaining(['password_hash', 'former_password_hashes', 'totp_secret', 'totp_last_step', 'refresh_hash', 'path']));
    expect(accounts?.unreadable).not.toContain('username');
    expect(lists.every(({ unreadable }) => unreadable.length > 5)).toBe(true);
  });

  it('neither filters, sorts, searches, shows nor pages a list', async () => {
    const { tried, served } = await tryColumns(booted.admin, lists);
    expect(served).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  }, 60_000);

  it('is not found by its value', async () => {
    const searched = lists.filter(({ isSearched }) => isSearched);
    let tried = 0;
    for (const { path, table, own, unreadable } of searched) {
      for (const column of unreadable.filter((each) => own.includes(each) && !SEARCHED.includes(each))) {
        for (const value of await valuesOf(booted.databaseUrl, String(table), column)) {
          if (value.length < 8) continue;
          const { body } = await booted.admin.get(`/${path}?count=true&q=${encodeURIComponent(value)}`).expect(200);
          expect({ path, column, total: (body as { total: number }).total }).toEqual({ path, column, total: 0 });
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(3);
  });

  it('has no cursor: one of another list, order or filter is refused', async () => {
    const cursors: { path: string; cursor: string }[] = [];
    for (const { path } of lists) {
      const { body } = await booted.admin.get(`/${path}?limit=1`).expect(200);
      const { nextCursor } = body as { nextCursor: string | null };
      if (nextCursor !== null) cursors.push({ path, cursor: nextCursor });
    }
    expect(cursors.length).toBeGreaterThan(2);
    for (const { path, cursor } of cursors) {
      await booted.admin.get(`/${path}?limit=1&cursor=${cursor}`).expect(200);
      for (const other of lists.filter((each) => each.path !== path)) {
        const { body } = await booted.admin.get(`/${other.path}?cursor=${cursor}`).expect(400);
        expect(body).toMatchObject({ code: 'request.invalid_cursor' });
      }
    }
  });

  it('is told apart from what is served all the same', async () => {
    const { anonymous, close } = await bootServer(['notes'], { codeRoot: SERVED });
    const planted: ListColumns = { path: '/api/v1/notes', table: null, own: [], isSearched: true, unreadable: ['title'] };
    const { served } = await tryColumns(anonymous.with({ Authorization: 'Bearer county' }), [planted]);
    await close();
    expect(served).toEqual(['/api/v1/notes?sort=-title', '/api/v1/notes?sort=title']);
  });
});
