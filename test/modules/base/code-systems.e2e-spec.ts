import { Database } from '../../../src/index.js';
import { CodeBook } from '../../../modules/base/code-system/code-book.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootModules, type BootedModules } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree } from '../../support/staff.js';

interface CodeItem {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

describe('code systems', () => {
  let booted: BootedModules;
  let other: BootedModules;
  let member: ApiClient;
  let townAdministrator: ApiClient;

  beforeAll(async () => {
    booted = await bootModules(['base']);
    other = await bootModules(['base'], { databaseUrl: booted.databaseUrl });
    const tree = await makeTree(booted);
    ({ client: member } = await hire(booted, 'member', 'member', tree.villageA));
    ({ client: townAdministrator } = await hire(booted, 'town', 'organizationAdministrator', tree.townA));
  });
  afterAll(async () => {
    await other.close();
    await booted.close();
  });

  const codesOf = async (id: string, query = ''): Promise<CodeItem[]> => {
    const codes: CodeItem[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await member.get(`/code-systems/${id}/codes?limit=100${query}${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = body as { items: CodeItem[]; nextCursor: string | null };
      codes.push(...page.items);
      cursor = page.nextCursor;
    }
    return codes;
  };
  const sendable = (codes: readonly CodeItem[]) => codes.map(({ code, name, parent }) => ({ code, name, parent }));

  it('are listed for everybody who signed in', async () => {
    await booted.anonymous.get('/code-systems').expect(401);
    const { body } = await member.get('/code-systems?limit=3&count=true').expect(200);
    const { items, nextCursor, total } = body as { items: { id: string }[]; nextCursor: string; total: number };
    expect(items.map(({ id }) => id)).toEqual(['division', 'education', 'ethnicity']);
    expect(total).toBe(11);
    const second = await member.get(`/code-systems?limit=100&cursor=${nextCursor}`).expect(200);
    expect((second.body as { items: { id: string }[] }).items).toHaveLength(7);
    await member.get(`/code-systems?sort=-id&cursor=${nextCursor}`).expect(400);
    await member.get('/code-systems?sort=title').expect(400);
  });

  it('show one with its standard, in the language of the caller', async () => {
    const { body, headers } = await member.get('/code-systems/ethnicity').expect(200);
    expect(body).toEqual({ id: 'ethnicity', title: '民族', standard: 'GB/T 3304-1991', builtIn: true, version: 1 });
    await member.get('/code-systems/ethnicity', { 'If-None-Match': String(headers['etag']) }).expect(304);
    const english = await member.get('/code-systems/ethnicity', { 'Accept-Language': 'en' }).expect(200);
    expect(english.body).toMatchObject({ title: 'Ethnicity' });
    await member.get('/code-systems/nothing').expect(404);
    await member.get('/code-systems/nothing/codes').expect(404);
  });

  it('list codes in the order of the table, by word and by parent', async () => {
    expect((await codesOf('member-stage')).map(({ code }) => code)).toEqual([
      'applicant', 'activist', 'developmentTarget', 'probationaryMember', 'fullMember',
    ]);
    expect(await codesOf('division', '&q=象山县')).toEqual([{ code: '330225', name: '象山县', parent: '330200', builtIn: true }]);
    expect((await codesOf('education', '&parent=20&sort=-code')).map(({ code }) => code)).toEqual(['28', '23', '22', '21']);
    expect(await codesOf('division')).toHaveLength(3351);
  });

  it('take one of an integrator, known at once on every instance', async () => {
    const system = { id: 'body-level', title: '党组织级别', titleEn: 'Level of body', standard: 'ZB03-1994' };
    await townAdministrator.post('/code-systems', system).expect(403);
    expect((await booted.admin.post('/code-systems', system).expect(201)).body).toMatchObject({ id: 'body-level', builtIn: false, version: 1 });
    expect((await booted.admin.post('/code-systems', system).expect(409)).body).toMatchObject({ code: 'base.code_system_taken' });
    expect((await booted.admin.post('/code-systems', { ...system, id: 'sex' }).expect(409)).body).toMatchObject({ code: 'base.code_system_taken' });
    await booted.admin.post('/code-systems', { ...system, id: 'Body Level' }).expect(400);
    const [here, there] = [booted, other].map(({ server }) => server.app.get(CodeBook, { strict: false }));
    expect(await there!.has('body-level', '3')).toBe(false);
    const codes = [{ code: '3', name: '处级', nameEn: 'Division' }, { code: '31', name: '副处级', parent: '3', aliases: ['副县级'] }];
    const replaced = await booted.admin.put('/code-systems/body-level/codes', { codes }).expect(200);
    expect(replaced.body).toMatchObject({ version: 2 });
    expect(replaced.headers['etag']).toBe('"2"');
    expect(await here!.codeOf('body-level', '副县级')).toBe('31');
    await eventually(async () => expect(await there!.codeOf('body-level', '处级副处级')).toBe('31'), 1_000);
    await booted.admin.put('/code-systems/body-level/codes', { codes: [] }).expect(200);
    expect(await codesOf('body-level')).toEqual([]);
  });

  it('keep the built-in codes, and take more', async () => {
    const own = sendable(await codesOf('ethnicity'));
    const put = (codes: object[]) => booted.admin.put('/code-systems/ethnicity/codes', { codes });
    expect((await put(own.slice(1)).expect(409)).body).toMatchObject({ code: 'base.built_in_code_missing', detail: expect.stringContaining('汉族') });
    const renamed = own.map((code) => (code.code === '02' ? { ...code, name: '蒙族' } : code));
    expect((await put(renamed).expect(409)).body).toMatchObject({ code: 'base.built_in_code_changed' });
    const moved = own.map((code) => (code.code === '02' ? { ...code, parent: '01' } : code));
    expect((await put(moved).expect(409)).body).toMatchObject({ code: 'base.built_in_code_changed' });
    expect(await codesOf('ethnicity')).toHaveLength(58);
    expect((await put([...own, { code: '99', name: '未识别民族' }]).expect(200)).body).toMatchObject({ builtIn: true, version: 2 });
    expect((await codesOf('ethnicity')).at(-1)).toEqual({ code: '99', name: '未识别民族', parent: null, builtIn: false });
    const book = booted.server.app.get(CodeBook, { strict: false });
    expect([await book.codeOf('ethnicity', '未识别民族'), await book.codeOf('ethnicity', '汉'), await book.nameOf('ethnicity', '99')]).toEqual([
      '99', '01', { zh: '未识别民族', en: '未识别民族' },
    ]);
    await put(own).expect(200);
    expect(await codesOf('ethnicity')).toHaveLength(58);
  });

  it.each([
    ['a code twice', [{ code: '1', name: 'a' }, { code: '1', name: 'b' }], 'base.code_repeated'],
    ['a parent that is not there', [{ code: '1', name: 'a', parent: '2' }], 'base.code_parent_unknown'],
    ['a cycle', [{ code: '1', name: 'a', parent: '2' }, { code: '2', name: 'b', parent: '1' }], 'base.code_too_deep'],
    ['a code that is its own parent', [{ code: '1', name: 'a', parent: '1' }], 'base.code_too_deep'],
  ])('refuse %s, and keep the table as it was', async (_, codes, code) => {
    await booted.admin.post('/code-systems', { id: 'faulty', title: '错', standard: '-' });
    await booted.admin.put('/code-systems/faulty/codes', { codes: [{ code: 'kept', name: '留' }] }).expect(200);
    expect((await booted.admin.put('/code-systems/faulty/codes', { codes }).expect(422)).body).toMatchObject({ code });
    expect((await codesOf('faulty')).map((each) => each.code)).toEqual(['kept']);
  });

  it('take ten thousand codes at once, and no more', async () => {
    await booted.admin.post('/code-systems', { id: 'large', title: '大', standard: '-' }).expect(201);
    const codes = Array.from({ length: 10_000 }, (_, index) => ({ code: String(index).padStart(6, '0'), name: `第${index}项代码名称` }));
    await booted.admin.put('/code-systems/large/codes', { codes }).expect(200);
    expect((await member.get('/code-systems/large/codes?count=true&limit=1').expect(200)).body).toMatchObject({ total: 10_000 });
    await booted.admin.put('/code-systems/large/codes', { codes: [...codes, { code: 'x', name: 'x' }] }).expect(400);
  });

  it('are changed by who may everywhere, and the audit log tells it', async () => {
    await townAdministrator.put('/code-systems/ethnicity/codes', { codes: [] }).expect(403);
    await booted.admin.put('/code-systems/nothing/codes', { codes: [] }).expect(404);
    const notes = await booted.server.app.get(Database).query<{ target: string }>(
      `SELECT DISTINCT target_id AS target FROM core_audit_entries WHERE action = 'base.codeSystem.manage' ORDER BY 1`,
    );
    expect(notes.map(({ target }) => target)).toEqual(['body-level', 'ethnicity', 'faulty', 'large']);
  });

  it('answer thousands of look-ups without a statement', async () => {
    const book = booted.server.app.get(CodeBook, { strict: false });
    const table = await book.table('division');
    const started = performance.now();
    const found = Array.from({ length: 60_000 }, () => table!.codeOf('浙江省宁波市象山县')).filter((code) => code === '330225');
    expect(found).toHaveLength(60_000);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await book.table('division')).toBe(table);
  });
});
