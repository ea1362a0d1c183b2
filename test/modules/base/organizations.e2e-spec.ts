import { Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';

interface Organization {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly version: number;
}
type Made = Organization & { readonly warnings: ReadonlyArray<{ code: string; message: string; rule: { code: string } }> };
interface Page {
  readonly items: Organization[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

const PASSWORD = 'a long enough passphrase';
const UNKNOWN = '0190a000-0000-7000-8000-00000000ffff';

let booted: BootedModules;
let root: Organization;
/** Administrator of the town alone. */
let town: ApiClient;
const ids = new Map<string, string>();

const codesOf = (body: unknown) => (body as Page).items.map(({ code }) => code);

async function add(code: string, type: string, parent: string, more: object = {}): Promise<Made> {
  const { body } = await booted.admin.post('/organizations', { name: `${code}组织`, code, type, parentId: ids.get(parent), ...more }).expect(201);
  const made = body as Made;
  ids.set(code, made.id);
  return made;
}

async function administratorOf(organizationId: string | undefined, username: string): Promise<ApiClient> {
  const { admin } = booted;
  const roles = await admin.get('/roles?key=organizationAdministrator').expect(200);
  const [role] = (roles.body as { items: Array<{ id: string }> }).items;
  const account = await admin.post('/accounts', { username, displayName: '王芳', organizationId, password: PASSWORD }).expect(201);
  await admin.post('/grants', { accountId: (account.body as { id: string }).id, roleId: role?.id, organizationId }).expect(201);
  return booted.signIn(username, PASSWORD);
}

beforeAll(async () => {
  booted = await bootModules(['base']);
  const { body } = await booted.admin.get('/organizations?code=ROOT').expect(200);
  root = (body as Page).items[0] as Organization;
  ids.set('ROOT', root.id);
  await add('TOWN', 'committee', 'ROOT');
  await add('TOWN-1', 'branch', 'TOWN', { name: '金秋社区党支部' });
  await add('TOWN-1-1', 'partyGroup', 'TOWN-1');
  await add('OTHER', 'committee', 'ROOT');
  town = await administratorOf(ids.get('TOWN'), 'town');
});
afterAll(() => booted.close());

describe('POST /organizations', () => {
  it('answers 201 with the organisation, its tag and no warnings', async () => {
    const response = await booted.admin.post('/organizations', { name: ' 新支部 ', code: 'P1', type: 'branch', parentId: root.id }).expect(201);
    expect(response.body).toMatchObject({ name: '新支部', kind: 'regular', status: 'active', parentId: root.id, version: 1, warnings: [] });
    expect(response.headers['etag']).toBe('"1"');
    expect(response.body).not.toHaveProperty('path');
  });

  it('warns of an unusual place in the language of the caller', async () => {
    const { warnings } = await add('P2', 'branch', 'TOWN-1', { acknowledge: { 'base.unusual_nesting': '试点' } });
    expect(warnings).toEqual([{ code: 'base.unusual_nesting', message: expect.stringMatching(/党支部/), rule: expect.objectContaining({ code: 'ORG-4' }) }]);
    const body = { name: 'x', code: 'P3', type: 'branch', parentId: ids.get('TOWN-1') };
    const english = await booted.admin.post('/organizations', body, { 'Accept-Language': 'en' }).expect(201);
    expect((english.body as Made).warnings[0]?.message).toMatch(/^An organization of the type "branch" usually lies under/);
  });

  it('refuses children of a Party group, with the rule', async () => {
    const response = await booted.admin.post('/organizations', { name: 'x', code: 'P4', type: 'partyGroup', parentId: ids.get('TOWN-1-1') }).expect(422);
    expect(response.body).toMatchObject({ code: 'base.party_group_has_no_children', rule: { code: 'ORG-4', article: '第十三条' } });
  });

  it('refuses a code that is taken, and names it', async () => {
    const response = await booted.admin.post('/organizations', { name: 'x', code: 'TOWN', type: 'branch', parentId: root.id }).expect(409);
    expect(response.body).toMatchObject({ code: 'base.organization_code_taken', detail: expect.stringContaining('“TOWN”') });
  });

  it('takes a code typed full-width for the same one, and finds it by either', async () => {
    await booted.admin.post('/organizations', { name: 'x', code: 'ＴＯＷＮ－１', type: 'branch', parentId: root.id }).expect(409);
    const made = await booted.admin.post('/organizations', { name: '全角支部', code: 'Ｆ１', type: 'branch', parentId: root.id }).expect(201);
    expect(made.body).toMatchObject({ code: 'F1' });
    expect(codesOf((await booted.admin.get(`/organizations?code=${encodeURIComponent('Ｆ１')}`).expect(200)).body)).toEqual(['F1']);
  });

  it('says in words what a code and a postal code look like', async () => {
    const { body } = await booted.admin.post('/organizations', { name: 'x', code: 'A B', postalCode: '12', type: 'branch', parentId: root.id }).expect(400);
    expect((body as { errors: object[] }).errors).toEqual([
      { pointer: '/postalCode', code: 'validation.wrong_format', message: '格式须为：六位数字。' },
      { pointer: '/code', code: 'validation.wrong_format', message: '格式须为：不含空格。' },
    ]);
  });

  it('refuses a parent out of scope as it refuses one that does not exist', async () => {
    const under = async (parentId: unknown) => {
      const { body } = await town.post('/organizations', { name: 'x', code: 'P5', type: 'branch', parentId }).expect(404);
      return { ...(body as object), detail: String((body as { detail: unknown }).detail).replace(String(parentId), 'ID') };
    };
    expect(await under(ids.get('OTHER'))).toEqual(await under(UNKNOWN));
    await town.post('/organizations', { name: 'x', code: 'P5', type: 'branch', parentId: ids.get('TOWN') }).expect(201);
  });

  it.each([
    [{}, ['/name', '/type', '/code', '/parentId']],
    [{ name: 'x', code: 'P6', type: 'cell', parentId: UNKNOWN }, ['/type']],
    [{ name: 'x', code: 'P6', type: 'branch', parentId: UNKNOWN, foundedOn: '2026-02-30' }, ['/foundedOn']],
    [{ name: 'x', code: 'P6', type: 'branch', parentId: UNKNOWN, status: 'dissolved', path: '1/' }, ['/path', '/status']],
  ])('points at what is wrong with %j', async (body, pointers) => {
    const response = await booted.admin.post('/organizations', body).expect(400);
    const found = (response.body as { errors: Array<{ pointer: string }> }).errors.map(({ pointer }) => pointer);
    expect(found.toSorted()).toEqual(pointers.toSorted());
  });

  it('is done once for one key, however often it is sent', async () => {
    const body = { name: 'x', code: 'P7', type: 'branch', parentId: root.id, contactName: '上官云飞' };
    const [first, second] = [
      await booted.admin.post('/organizations', body, { 'Idempotency-Key': 'p7' }).expect(201),
      await booted.admin.post('/organizations', body, { 'Idempotency-Key': 'p7' }).expect(201),
    ];
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ contactName: '上官云飞' });
    const kept = await booted.server.app.get(Database).query('SELECT * FROM core_idempotency_keys');
    expect(JSON.stringify(kept)).not.toContain('上官云飞');
    await booted.admin.post('/organizations', { ...body, code: 'P8' }, { 'Idempotency-Key': 'p7' }).expect(422);
  });

  it('asks for a signed-in caller', () => booted.anonymous.post('/organizations', {}).expect(401));
});

describe('GET /organizations', () => {
  it('shows each his own part of the tree', async () => {
    expect(codesOf((await booted.admin.get('/organizations?limit=100').expect(200)).body)).toEqual(expect.arrayContaining(['OTHER', 'ROOT', 'TOWN']));
    const { body } = await town.get('/organizations?limit=100').expect(200);
    expect(codesOf(body).filter((code) => !code.startsWith('P'))).toEqual(['TOWN', 'TOWN-1', 'TOWN-1-1']);
  });

  it('is bounded by the organisation that the caller acts for', async () => {
    const acting = booted.admin.with({ 'Zhibu-Organization': ids.get('TOWN-1') ?? '' });
    expect(codesOf((await acting.get('/organizations?sort=code').expect(200)).body)).toEqual(expect.arrayContaining(['TOWN-1', 'TOWN-1-1']));
    await acting.get(`/organizations/${ids.get('TOWN')}`).expect(404);
  });

  it('goes from page to page and counts', async () => {
    const all = codesOf((await booted.admin.get('/organizations?limit=100&sort=-code').expect(200)).body);
    const walked: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await booted.admin.get(`/organizations?limit=3&sort=-code&count=true${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = body as Page;
      expect(page.total).toBe(all.length);
      walked.push(...codesOf(page));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(all);
  });

  it('searches and filters', async () => {
    const found = async (query: string) => codesOf((await booted.admin.get(`/organizations?${query}`).expect(200)).body);
    expect(await found(`q=${encodeURIComponent('金秋')}`)).toEqual(['TOWN-1']);
    expect(await found(`under=${ids.get('TOWN')}&type=committee,partyGroup`)).toEqual(['TOWN', 'TOWN-1-1']);
    expect(await found(`parentId=${ids.get('OTHER')}`)).toEqual([]);
  });

  it.each(['limit=0', 'limit=101', 'type=cell', 'sort=foundedOn', 'sort=path', 'path=1/', 'under=x', 'cursor=x', 'q='.padEnd(200, 'x')])(
    'refuses ?%s',
    (query) => booted.admin.get(`/organizations?${query}`).expect(400),
  );
});

describe('GET /organizations/{id}', () => {
  it('answers 304 to who has it already', async () => {
    const { headers } = await town.get(`/organizations/${ids.get('TOWN')}`).expect(200);
    await town.get(`/organizations/${ids.get('TOWN')}`, { 'If-None-Match': headers['etag'] as string }).expect(304);
  });

  it('answers 404 alike to what does not exist, lies elsewhere or is no id', async () => {
    const refused = async (id: unknown) => {
      const { body } = await town.get(`/organizations/${String(id)}`).expect(404);
      return { ...(body as object), instance: '' };
    };
    expect(await refused(ids.get('OTHER'))).toEqual(await refused(UNKNOWN));
    expect(await refused(root.id)).toEqual(await refused('nonsense'));
  });
});

describe('GET /organizations/{id}/tree', () => {
  it('nests what lies below', async () => {
    const { body } = await town.get(`/organizations/${ids.get('TOWN')}/tree?depth=2`).expect(200);
    const tree = body as { organization: Organization; children: Array<{ organization: Organization; children: unknown[] }>; truncated: boolean };
    expect([tree.organization.code, tree.truncated]).toEqual(['TOWN', false]);
    const branch = tree.children.find(({ organization }) => organization.code === 'TOWN-1');
    expect(branch?.children).toEqual(expect.arrayContaining([{ organization: expect.objectContaining({ code: 'TOWN-1-1' }), children: [] }]));
  });

  it.each(['depth=0', 'depth=11', 'levels=2'])('refuses ?%s', (query) => town.get(`/organizations/${ids.get('TOWN')}/tree?${query}`).expect(400));

  it('knows no organisation out of scope', () => town.get(`/organizations/${root.id}/tree`).expect(404));
});

describe('PATCH /organizations/{id}', () => {
  it('changes contact details, for who has seen them', async () => {
    const path = `/organizations/${ids.get('TOWN-1')}`;
    const { headers } = await town.patch(path, { phone: '0574-1', contactName: '王芳' }, { 'If-Match': '"1"' }).expect(200);
    expect(headers['etag']).toBe('"2"');
    await town.patch(path, { phone: '0574-2' }, { 'If-Match': '"1"' }).expect(412);
    expect((await town.get(path).expect(200)).body).toMatchObject({ phone: '0574-1', contactName: '王芳', version: 2 });
  });

  it.each([{ name: 'x' }, { type: 'committee' }, { parentId: UNKNOWN }, { status: 'dissolved' }, { id: UNKNOWN }, { version: 9 }, { phone: 7 }])(
    'refuses %j and changes nothing',
    async (body) => {
      const path = `/organizations/${ids.get('TOWN-1-1')}`;
      const before = await town.get(path).expect(200);
      await town.patch(path, { ...body, email: 'a@b.cn' }).expect(400);
      expect((await town.get(path).expect(200)).body).toEqual(before.body);
    },
  );

  it('reaches nothing out of scope', () => town.patch(`/organizations/${ids.get('OTHER')}`, { phone: '1' }).expect(404));
});

describe('the units of a joint branch', () => {
  const joint = (more: object) => ({ name: '联合支部', type: 'branch', kind: 'joint', parentId: ids.get('TOWN'), ...more });

  it('are kept, and warned of where there are more than five (ORG-2)', async () => {
    const five = (await booted.admin.post('/organizations', joint({ code: 'J5', unitCount: 5 })).expect(201)).body as Made & { unitCount: number };
    expect(five).toMatchObject({ unitCount: 5, warnings: [] });
    const six = (await booted.admin.post('/organizations', joint({ code: 'J6', unitCount: 6 })).expect(201)).body as Made;
    expect(six.warnings).toEqual([
      expect.objectContaining({ code: 'base.joint_branch_too_wide', rule: expect.objectContaining({ code: 'ORG-2', article: '第五条' }) }),
    ]);
    const reason = { acknowledge: { 'base.joint_branch_too_wide': '片区合建' } };
    const { body } = await booted.admin.patch(`/organizations/${five.id}`, { unitCount: 7, ...reason }).expect(200);
    expect(body).toMatchObject({ unitCount: 7, version: 2, warnings: [{ code: 'base.joint_branch_too_wide' }] });
    expect((await booted.admin.get(`/organizations/${five.id}`).expect(200)).body).toMatchObject({ unitCount: 7 });
    expect((await booted.admin.patch(`/organizations/${five.id}`, { unitCount: null }).expect(200)).body).toMatchObject({ unitCount: null, warnings: [] });
  });

  it('are judged by a stricter figure that a superior set', async () => {
    const version = { organizationId: ids.get('OTHER'), effectiveFrom: '2020-01-01', parameters: { maxUnits: 3 }, reason: '从严' };
    await booted.admin.post('/rules/ORG-2/versions', version).expect(201);
    const { warnings } = (await booted.admin.post('/organizations', joint({ code: 'J4', unitCount: 4, parentId: ids.get('OTHER') })).expect(201)).body as Made;
    expect(warnings.map(({ code }) => code)).toEqual(['base.joint_branch_too_wide']);
  });

  it('are refused of any other kind, and where there are none', async () => {
    const refused = await booted.admin.post('/organizations', joint({ code: 'JR', kind: 'regular', unitCount: 2 })).expect(422);
    expect(refused.body).toMatchObject({ code: 'base.units_of_joint_branch_only' });
    expect((await booted.admin.patch(`/organizations/${ids.get('TOWN-1')}`, { unitCount: 2 }).expect(422)).body).toMatchObject({ code: 'base.units_of_joint_branch_only' });
    await booted.admin.post('/organizations', joint({ code: 'JR', unitCount: 0 })).expect(400);
  });
});
