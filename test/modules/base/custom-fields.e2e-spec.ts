import { Clock } from '../../../src/index.js';
import { MemberPersonalData } from '../../../modules/base/member/member-personal-data.js';
import type { CustomFieldDto } from '../../../src/custom-fields/custom-field.dto.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootServer } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { CustomFieldsWorld } from './custom-fields-world.js';

let world: CustomFieldsWorld;
beforeAll(async () => {
  world = await CustomFieldsWorld.create();
});
afterAll(() => world.close());

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly errors?: ReadonlyArray<{ readonly pointer: string; readonly code: string; readonly message: string }>;
}

const faultsOf = (body: unknown) => ((body as Refusal).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const declaring = (body: object, client: ApiClient = world.admin) => client.post('/custom-fields', { host: 'base.member', title: '字段', organizationId: world.tree.county, ...body });

describe('declaring a field', () => {
  it.each([
    ['a host that takes none', { host: 'base.post', key: 'x', type: 'string' }, 422, 'custom.host_unknown'],
    ['a key with a meaning of its own', { key: 'constructor', type: 'string' }, 422, 'custom.key_reserved'],
    ['a key that is not well-formed', { key: 'Über', type: 'string' }, 400, 'request.invalid'],
    ['a polluting key', { key: '__proto__', type: 'string' }, 400, 'request.invalid'],
    ['a code without its system', { key: 'x', type: 'code' }, 422, 'custom.option_missing'],
    ['a code system that there is not', { key: 'x', type: 'code', codeSystem: 'nothing' }, 422, 'custom.code_system_unknown'],
    ['a reference to nothing', { key: 'x', type: 'reference', referencedHost: 'base.post' }, 422, 'custom.host_unknown'],
    ['an option of another type', { key: 'x', type: 'date', maxLength: 3 }, 422, 'custom.option_not_of_type'],
    ['a range upside down', { key: 'x', type: 'number', min: 3, max: 2 }, 422, 'custom.range_wrong'],
    ['a text to be found by', { key: 'x', type: 'text', filterable: true }, 422, 'custom.too_long_for_index'],
  ])('refuses %s', async (_, body, status, code) => {
    const before = await world.admin.get('/custom-fields?count=true').expect(200);
    const { body: refusal } = await declaring(body).expect(status);
    expect((refusal as Refusal).code).toBe(code);
    expect((await world.admin.get('/custom-fields?count=true').expect(200)).body).toEqual(before.body);
  });

  it('is for who may manage fields there', async () => {
    await declaring({ key: 'secret', type: 'string', organizationId: world.branches.a }, world.secretaryA).expect(403);
    await declaring({ key: 'secret', type: 'string', organizationId: world.tree.townB }, world.townA).expect(404);
    await world.booted.anonymous.get('/custom-fields').expect(401);
  });

  it('refuses a key that means something at the place, above it or below it, and names where', async () => {
    await world.declare('hobby', 'string', { organizationId: world.tree.townA });
    for (const organizationId of [world.tree.county, world.tree.townA, world.branches.a]) {
      const { body } = await declaring({ key: 'hobby', type: 'number', organizationId }).expect(409);
      expect(body).toMatchObject({ code: 'custom.key_taken', detail: expect.stringContaining('town-a') });
    }
    // Apart from it, the key is free, and means something else.
    await world.declare('hobby', 'number', { organizationId: world.tree.townB });
    await world.declare('visited', 'date', { organizationId: world.tree.townA });
    await declaring({ key: 'visitedFrom', type: 'string' }).expect(409);
  });

  it('stops at fifty an organisation', async () => {
    const organizationId = world.branches.b;
    for (let index = 0; index < 50; index += 1) await declaring({ host: 'base.organization', key: `f${index}`, type: 'boolean', organizationId }).expect(201);
    const { body } = await declaring({ host: 'base.organization', key: 'f50', type: 'boolean', organizationId }).expect(409);
    expect(body).toMatchObject({ code: 'custom.too_many_fields' });
  });

  it('waits for others who declare one without taking the connections they need', async () => {
    const declared = await Promise.all(Array.from({ length: 24 }, (_, index) => declaring({ host: 'base.organization', key: `crowd${index}`, type: 'boolean', organizationId: world.tree.townA })));
    expect(declared.map(({ status }) => status)).toEqual(Array.from({ length: 24 }, () => 201));
  });

  it('acts at once in all instances', async () => {
    const other = await bootServer(['base'], { databaseUrl: world.booted.databaseUrl });
    try {
      const there = world.admin.at(other.url);
      // Asked once, so that it is held in memory there.
      await there.get('/custom-fields').expect(200);
      await world.declare('everywhere', 'boolean');
      const { id } = await world.register({ everywhere: true });
      await eventually(async () => expect((await there.get(`/members/${id}`).expect(200)).body).toMatchObject({ custom: { everywhere: true } }));
      await there.patch(`/members/${id}`, { custom: { everywhere: false } }).expect(200);
      expect((await world.get(id)).custom).toEqual({ everywhere: false });
    } finally {
      await other.close();
    }
  });
});

describe('values of members', () => {
  beforeAll(async () => {
    await world.declare('skill', 'string', { maxLength: 5 });
    await world.declare('story', 'text');
    await world.declare('income', 'number', { min: 0, max: 1000, decimals: 2 });
    await world.declare('trainedOn', 'date');
    await world.declare('volunteer', 'boolean');
    await world.declare('degree', 'code', { codeSystem: 'education' });
    await world.declare('mentor', 'reference', { referencedHost: 'base.member' });
    await world.declare('office', 'reference', { referencedHost: 'base.organization' });
  });

  it('are written, answered and changed one by one; null takes one away', async () => {
    const mentor = await world.register(undefined);
    const given = { skill: ' 书法 ', story: '一\r\n二', income: 12.5, trainedOn: '2026-01-02', volunteer: true, degree: '21', mentor: mentor.id.toUpperCase(), office: world.tree.townA };
    const kept = { ...given, skill: '书法', story: '一\n二', mentor: mentor.id };
    const made = await world.register(given);
    expect(made.custom).toEqual(kept);
    expect((await world.get(made.id)).custom).toEqual(kept);
    const { body } = await world.admin.patch(`/members/${made.id}`, { custom: { skill: null, volunteer: false } }, { 'If-Match': `"${made.version}"` }).expect(200);
    const { skill: _, ...rest } = { ...kept, volunteer: false };
    expect(body).toMatchObject({ version: made.version + 1, custom: rest });
    // The same again changes nothing.
    expect((await world.admin.patch(`/members/${made.id}`, { custom: { volunteer: false } }).expect(200)).body).toMatchObject({ version: made.version + 1 });
    expect((await world.admin.post(`/members/${made.id}/change-status`, { membershipStatus: 'suspended', reason: '试' }).expect(200)).body).toMatchObject({ custom: rest });
    const list = await world.admin.get(`/members?organizationId=${world.branches.a}&limit=100`).expect(200);
    expect((list.body as { items: { id: string; custom: object }[] }).items.find(({ id }) => id === made.id)?.custom).toEqual(rest);
    // What has no date is not known of a day.
    const today = world.booted.server.app.get(Clock).today();
    expect((await world.admin.get(`/members/${made.id}?asOf=${today}`).expect(200)).body).toMatchObject({ custom: {} });
    expect(faultsOf((await world.admin.get(`/members?asOf=${today}&custom.skill=x`).expect(400)).body)).toEqual(['?asOf validation.not_dated']);
  });

  it('are named by their fields in the audit log, and their values are not', async () => {
    const { id } = await world.register({ skill: '秘密' });
    await world.admin.patch(`/members/${id}`, { custom: { skill: '机密' } }).expect(200);
    const rows = await world.database.query<{ row: string }>(`SELECT e::text AS row FROM core_audit_entries e WHERE target_id = $1`, [id]);
    expect(rows.map(({ row }) => row).join()).toContain('custom.skill');
    expect(rows.map(({ row }) => row).join()).not.toMatch(/秘密|机密/);
  });

  it('are refused one by one, each with its cure', async () => {
    const custom = {
      skill: '超过五个字了', story: 5, income: -1, trainedOn: '2026-02-30', volunteer: 'true', degree: '99', mentor: world.tree.county, office: '不是编号', nothing: 1,
    };
    const { body } = await world.admin.post('/members', world.body({ custom })).expect(400);
    expect(faultsOf(body)).toEqual([
      '/custom/skill validation.too_long',
      '/custom/story validation.not_text',
      '/custom/income validation.too_small',
      '/custom/trainedOn validation.not_a_date',
      '/custom/volunteer validation.not_a_flag',
      '/custom/degree validation.unknown_code',
      '/custom/mentor validation.unknown_reference',
      '/custom/office validation.not_an_id',
      '/custom/nothing validation.unknown_field',
    ]);
    expect((body as Refusal).errors?.at(-1)?.message).toContain('skill, story, income');
    for (const income of [1.005, 1e300]) await world.admin.post('/members', world.body({ custom: { income } })).expect(400);
  });

  it('survive whatever is sent', async () => {
    const bodies = [
      '{"custom":{"__proto__":{"skill":"x"}}}', '{"custom":{"constructor":"x"}}', '{"custom":{"constructor":{"prototype":{}}}}', '{"custom":{"toString":"x"}}', '{"custom":{"":"x"}}',
      `{"custom":{"skill":"${'x'.repeat(100_000)}"}}`, `{"custom":{"${'k'.repeat(100_000)}":1}}`, String.raw`{"custom":{"skill":"a\u0000b"}}`, String.raw`{"custom":{"sk\u0000ill":"b"}}`,
      String.raw`{"custom":{"skill":"\ud800"}}`, `{"custom":{"skill":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`, `{"custom":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`, '{"custom":[]}', '{"custom":"x"}', '{"custom":null}',
      '{"custom":{"skill":{"a":1}}}', '{"custom":{"skill":[1]}}', '{"custom":{"income":1e400}}', '{"custom":{"volunteer":0}}',
    ];
    const { id } = await world.register({ skill: '安' });
    for (const text of bodies) {
      const { status, body } = await world.admin.patch(`/members/${id}`, {}).set('Content-Type', 'application/json').send(text);
      expect([text.slice(0, 60), status]).toEqual([text.slice(0, 60), 400]);
      expect(JSON.stringify(body).length).toBeLessThan(20_000);
    }
    for (const query of ['custom=x', 'custom.__proto__=x', 'custom.constructor=x', 'custom.=x', 'custom.skill.a=x', `custom.${'k'.repeat(3_000)}=x`, 'custom.income=NaN', 'custom.nothing=1']) {
      const { status } = await world.admin.get(`/members?${query}`);
      expect([query.slice(0, 60), status]).toEqual([query.slice(0, 60), 400]);
    }
    expect((await world.get(id)).custom).toEqual({ skill: '安' });
    expect(({} as Record<string, unknown>)['skill']).toBeUndefined();
  });

  it('of another town are unknown, and so are its fields', async () => {
    const field = await world.declare('danceGroup', 'string', { organizationId: world.tree.townA, filterable: true });
    const inA = await world.register({ danceGroup: '秧歌' });
    const { body } = await world.townB.post('/members', world.body({ organizationId: world.branches.b, custom: { danceGroup: '秧歌' } })).expect(400);
    expect(faultsOf(body)).toEqual(['/custom/danceGroup validation.unknown_field']);
    expect((body as Refusal).errors?.[0]?.message).not.toContain('danceGroup,');
    expect(faultsOf((await world.townB.get('/members?custom.danceGroup=x').expect(400)).body)).toEqual(['?custom.danceGroup validation.unknown_field']);
    await world.townB.get(`/custom-fields/${field.id}`).expect(404);
    await world.townB.patch(`/custom-fields/${field.id}`, { title: 'x' }).expect(404);
    expect(((await world.townB.get('/custom-fields?limit=100').expect(200)).body as { items: CustomFieldDto[] }).items.map(({ key }) => key)).not.toContain('danceGroup');
    expect(await world.find('custom.danceGroup=秧歌', world.townA)).toEqual([inA.id]);
    // The county sees the fields of its towns, and finds by them in all of them.
    expect(await world.find('custom.danceGroup=秧歌')).toEqual([inA.id]);
    // A branch uses what its superiors declared.
    expect((await world.secretaryA.get(`/custom-fields/${field.id}`).expect(200)).body).toMatchObject({ key: 'danceGroup' });
    expect((await world.secretaryA.get(`/members/${inA.id}`).expect(200)).body).toMatchObject({ custom: { danceGroup: '秧歌' } });
  });

  it('that are required are asked of new rows, and cannot be taken away', async () => {
    const field = await world.declare('oath', 'string', { organizationId: world.tree.townB, required: true });
    const there = { organizationId: world.branches.b };
    expect(faultsOf((await world.townB.post('/members', world.body(there)).expect(400)).body)).toEqual(['/custom/oath validation.required']);
    expect(faultsOf((await world.townB.post('/members', world.body({ ...there, custom: { oath: null } })).expect(400)).body)).toEqual(['/custom/oath validation.required']);
    const made = await world.register({ oath: '誓' }, there);
    expect(faultsOf((await world.townB.patch(`/members/${made.id}`, { custom: { oath: null } }).expect(400)).body)).toEqual(['/custom/oath validation.required']);
    await world.townB.patch(`/members/${made.id}`, { workPost: '工人' }).expect(200);
    await world.register(undefined);
    await world.townB.post(`/custom-fields/${field.id}/retire`).expect(200);
    await world.townB.post('/members', world.body(there)).expect(201);
  });

  it('stay behind the scenes where their field does not hold, and come back with the member', async () => {
    await world.declare('choir', 'string', { organizationId: world.tree.townA, filterable: true });
    await world.declare('choir', 'number', { organizationId: world.tree.townB, filterable: true });
    const { id } = await world.register({ choir: '女高音' });
    const move = async (toOrganizationId: string) => {
      const { body } = await world.admin.post('/transfers', { memberId: id, toOrganizationId, duesPaidUntil: '2026-11', validDays: 30 }).expect(201);
      const transfer = (body as { id: string }).id;
      await world.admin.post(`/transfers/${transfer}/issue`, {}).expect(200);
      await world.admin.post(`/transfers/${transfer}/accept`, {}).expect(200);
    };
    await move(world.branches.b);
    expect((await world.get(id)).custom).toEqual({});
    expect(JSON.stringify((await world.townB.get(`/members?organizationId=${world.branches.b}`).expect(200)).body)).not.toContain('女高音');
    expect(await world.find(`custom.choir=${encodeURIComponent('女高音')}`)).toEqual([]);
    await world.townB.patch(`/members/${id}`, { custom: { choir: 7 } }).expect(200);
    expect((await world.get(id)).custom).toEqual({ choir: 7 });
    expect(await world.find('custom.choir=7')).toEqual([id]);
    await move(world.branches.a);
    expect((await world.get(id)).custom).toEqual({ choir: '女高音' });
    expect(await world.find('custom.choir=7')).toEqual([]);
  });

  it('follow an organisation that moves, and the field of a superior wins over one of the same key', async () => {
    const add = async (code: string, parentId: string, type = 'branch') =>
      ((await world.admin.post('/organizations', { name: code, code, type, parentId }).expect(201)).body as { id: string }).id;
    const office = await add('OFFICE', world.tree.townA, 'committee');
    const branch = await add('MOVED', office);
    await world.declare('shoeSize', 'number', { organizationId: office });
    await world.declare('hatSize', 'number', { organizationId: world.tree.townA });
    await world.declare('shoeSize', 'string', { organizationId: world.tree.townB });
    const { id } = await world.register({ shoeSize: 43, hatSize: 57 }, { organizationId: branch });
    await world.admin.post(`/organizations/${office}/move`, { parentId: world.tree.townB, documentNumber: '1' }).expect(200);
    expect((await world.get(id)).custom).toEqual({});
    expect((await world.admin.patch(`/members/${id}`, { custom: { shoeSize: '四十三' } }).expect(200)).body).toMatchObject({ custom: { shoeSize: '四十三' } });
    await world.admin.post(`/organizations/${office}/move`, { parentId: world.tree.townA, documentNumber: '2' }).expect(200);
    expect((await world.get(id)).custom).toEqual({ shoeSize: 43, hatSize: 57 });
  });

  it('are in the copy that a person gets, shown or not, and go when he is erased', async () => {
    const field = await world.declare('oldHabit', 'string');
    const { id } = await world.register({ skill: '剪纸', oldHabit: '抽烟' });
    await world.admin.post(`/custom-fields/${field.id}/retire`).expect(200);
    const copies = world.booted.server.app.get(MemberPersonalData, { strict: false });
    const [section] = await world.database.transaction((tx) => copies.export({ memberId: id, accountId: null }, tx));
    expect(section?.rows).toMatchObject([{ custom: { skill: '剪纸', oldHabit: '抽烟' } }]);
    await world.admin.post(`/members/${id}/change-status`, { membershipStatus: 'removed', reason: '除名' }).expect(200);
    await world.admin.post(`/members/${id}/erase`, { reason: '本人申请' }).expect(200);
    expect(await world.database.query('SELECT custom FROM base_members WHERE id = $1', [id])).toEqual([{ custom: {} }]);
  });
});

describe('changing a field', () => {
  it('is refused where rows hold values of the old type, says how many, and changes nothing', async () => {
    const field = await world.declare('badge', 'string');
    await world.register({ badge: '甲' });
    await world.register({ badge: '乙' });
    const { body } = await world.admin.patch(`/custom-fields/${field.id}`, { type: 'number', title: '徽章' }).expect(409);
    expect(body).toMatchObject({ code: 'custom.type_in_use', detail: expect.stringMatching(/由“.+”设立，已有 2 条记录/) });
    expect((await world.admin.get(`/custom-fields/${field.id}`).expect(200)).body).toEqual(field);
    const empty = await world.declare('emptyOne', 'string');
    expect((await world.admin.patch(`/custom-fields/${empty.id}`, { type: 'number', min: 1 }).expect(200)).body).toMatchObject({ type: 'number', min: 1, version: 2 });
  });

  it('tightens only what rows agree with', async () => {
    const size = await world.declare('height', 'number', { decimals: 2 });
    const word = await world.declare('motto', 'string');
    const { id } = await world.register({ height: 181.25, motto: '五个字的话' });
    for (const limits of [{ max: 180 }, { min: 182 }, { decimals: 1 }]) {
      expect((await world.admin.patch(`/custom-fields/${size.id}`, limits).expect(409)).body).toMatchObject({ code: 'custom.values_disagree' });
    }
    await world.admin.patch(`/custom-fields/${word.id}`, { maxLength: 4 }).expect(409);
    await world.admin.patch(`/custom-fields/${word.id}`, { maxLength: 5 }).expect(200);
    await world.admin.patch(`/custom-fields/${size.id}`, { min: 181, max: 182 }).expect(200);
    await world.admin.patch(`/members/${id}`, { custom: { height: 183 } }).expect(400);
    await world.admin.patch(`/custom-fields/${size.id}`, { max: 180 }).expect(422);
    await world.admin.patch(`/custom-fields/${size.id}`, { title: 'x' }, { 'If-Match': '"1"' }).expect(412);
  });

  it('cannot fall between the check of a value and its writing', async () => {
    const field = await world.declare('raced', 'string');
    const results = await Promise.all([
      ...Array.from({ length: 10 }, () => world.admin.post('/members', world.body({ custom: { raced: '值' } }))),
      world.admin.patch(`/custom-fields/${field.id}`, { type: 'number' }),
    ]);
    const kinds = await world.database.query<{ kind: string }>(`
      SELECT DISTINCT jsonb_typeof(value) AS kind FROM core_custom_fields f, base_members m, jsonb_each(m.custom) v WHERE f.id = $1 AND v.key = f.number::text`, [field.id]);
    const { type } = (await world.admin.get(`/custom-fields/${field.id}`).expect(200)).body as CustomFieldDto;
    expect(kinds.map(({ kind }) => kind)).toEqual(results.some(({ status }) => status === 201) ? [type] : []);
  });

  it('retires it with its data, and restores both', async () => {
    const field = await world.declare('club', 'string', { filterable: true });
    const { id } = await world.register({ club: '棋社' });
    await world.admin.post(`/custom-fields/${field.id}/retire`).expect(200);
    expect((await world.get(id)).custom).toEqual({});
    await world.admin.patch(`/members/${id}`, { custom: { club: '书社' } }).expect(400);
    await world.admin.get('/members?custom.club=x').expect(400);
    await world.admin.patch(`/custom-fields/${field.id}`, { title: 'x' }).expect(409);
    // Another may take its key meanwhile; the old one waits until that is gone.
    const other = await world.declare('club', 'number');
    expect((await world.admin.post(`/custom-fields/${field.id}/restore`).expect(409)).body).toMatchObject({ code: 'custom.key_taken' });
    await world.admin.post(`/custom-fields/${other.id}/retire`).expect(200);
    await world.admin.post(`/custom-fields/${field.id}/restore`).expect(200);
    expect((await world.get(id)).custom).toEqual({ club: '棋社' });
  });
});

describe('organisations', () => {
  beforeAll(async () => {
    await world.declare('rooms', 'number', { host: 'base.organization', decimals: 0, filterable: true });
    await world.declare('street', 'string', { host: 'base.organization', organizationId: world.tree.townA });
  });

  it('have fields as members do', async () => {
    const { body } = await world.townA.post('/organizations', { name: 'X', code: 'X1', type: 'branch', parentId: world.tree.townA, custom: { rooms: 3, street: '东街' } }).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ custom: { rooms: 3, street: '东街' } });
    expect((await world.townA.patch(`/organizations/${id}`, { custom: { rooms: 4 } }).expect(200)).body).toMatchObject({ custom: { rooms: 4, street: '东街' }, version: 2 });
    expect((await world.townA.patch(`/organizations/${id}`, { phone: '1', custom: { rooms: 4 } }).expect(200)).body).toMatchObject({ custom: { rooms: 4 }, phone: '1' });
    expect((await world.townA.get('/organizations?custom.rooms=4').expect(200)).body).toMatchObject({ items: [{ id, custom: { rooms: 4, street: '东街' } }] });
    expect((await world.townA.get('/organizations?custom.roomsFrom=2&custom.roomsTo=3').expect(200)).body).toMatchObject({ items: [] });
    expect((await world.townA.get(`/organizations/${world.tree.townA}/tree`).expect(200)).body).toMatchObject({
      children: expect.arrayContaining([expect.objectContaining({ organization: expect.objectContaining({ id, custom: { rooms: 4, street: '东街' } }) })]),
    });
    expect((await world.townA.post(`/organizations/${id}/rename`, { name: 'Y', documentNumber: '1' }).expect(200)).body).toMatchObject({ custom: { rooms: 4 } });
    expect(faultsOf((await world.townA.get('/organizations?custom.rooms=4&asOf=2026-01-01').expect(400)).body)).toEqual(['?asOf validation.not_dated']);
    await world.admin.patch(`/organizations/${world.tree.townB}`, { custom: { street: 'x' } }).expect(400);
    const { body: split } = await world.townA.post(`/organizations/${id}/split`, { name: 'Z', code: 'Z1', documentNumber: '1', custom: { rooms: 1 } }).expect(200);
    expect(split).toMatchObject({ custom: { rooms: 4, street: '东街' }, created: [{ custom: { rooms: 1 } }] });
  });
});
