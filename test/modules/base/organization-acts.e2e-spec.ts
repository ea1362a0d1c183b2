import { hire, STAFF_PASSWORD } from '../../support/staff.js';
import { ActsWorld, DOCUMENT } from './acts-world.js';

let world: ActsWorld;
let made = 0;
/** The codes of the towns and branches of this test. */
let [town, other, one, two] = ['', '', '', ''];

beforeAll(async () => {
  world = await ActsWorld.create();
});
afterAll(() => world.close());
beforeEach(async () => {
  made += 1;
  [town, other, one, two] = [`T${made}`, `O${made}`, `T${made}-1`, `T${made}-2`];
  await world.add(town, 'committee', 'ROOT');
  await world.add(other, 'committee', 'ROOT');
  await world.add(one, 'branch', town);
  await world.add(two, 'branch', town);
});

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const tomorrow = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 86_400_000));
const codesOf = (warnings: ReadonlyArray<{ code: string }>) => warnings.map(({ code }) => code);

describe('rename', () => {
  it('gives another name from a day on, and tells of it', async () => {
    const answer = await world.act(one, 'rename', { name: '金秋社区党支部', effectiveOn: '2021-03-01' });
    expect(answer).toMatchObject({ name: '金秋社区党支部', shortName: null, effectiveOn: '2021-03-01', version: 2, warnings: [] });
    expect((await world.get(one)).name).toBe('金秋社区党支部');
    const events = await world.eventsOf('base.organization_renamed', answer.id);
    expect(events).toEqual([{ organizationId: answer.id, actId: expect.any(String), effectiveOn: '2021-03-01' }]);
    const [audit] = await world.query('SELECT action, reason FROM core_audit_entries WHERE target_id = $1 ORDER BY id DESC LIMIT 1', [answer.id]);
    expect(audit).toEqual({ action: 'base.organization.rename', reason: null });
  });

  it('keeps the short name where none is given, and takes it away where null is', async () => {
    await world.act(one, 'rename', { name: '甲', shortName: '甲支部' });
    expect((await world.act(one, 'rename', { name: '乙' })).shortName).toBe('甲支部');
    expect((await world.act(one, 'rename', { name: '乙', shortName: null })).shortName).toBeNull();
  });

  it('is today unless said, and warns where no document is named, with the reason in the audit log', async () => {
    const body = { name: '丙', documentNumber: null, acknowledge: { 'base.document_number_missing': '批复在途' } };
    const answer = await world.act(one, 'rename', body);
    expect(answer.effectiveOn).toBe(today());
    expect(answer.warnings).toEqual([{ code: 'base.document_number_missing', message: expect.stringContaining('文号'), rule: expect.objectContaining({ article: '第七条' }) }]);
    const [audit] = await world.query('SELECT reason FROM core_audit_entries WHERE target_id = $1 ORDER BY id DESC LIMIT 1', [answer.id]);
    expect(audit).toEqual({ reason: 'base.document_number_missing: 批复在途' });
  });

  it('refuses what changes nothing, what is not yet, and what is out of order', async () => {
    await world.act(one, 'rename', { name: '丁', effectiveOn: '2021-05-01' });
    expect((await world.refuses(one, 'rename', { name: '丁' }, 422)).code).toBe('base.act_changes_nothing');
    expect((await world.refuses(one, 'rename', { name: '戊', effectiveOn: tomorrow() }, 422)).code).toBe('base.act_in_future');
    const late = await world.refuses(one, 'rename', { name: '戊', effectiveOn: '2021-04-30' }, 422);
    expect(late).toMatchObject({ code: 'base.act_out_of_order', detail: expect.stringContaining('2021-05-01') });
    expect((await world.refuses(two, 'rename', { name: '戊', effectiveOn: '2019-12-31' }, 422)).code).toBe('base.act_out_of_order');
    expect((await world.get(one)).name).toBe('丁');
  });
});

describe('move', () => {
  it('takes everything below along and tells of it', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const moved = await world.act(town, 'move', { parentId: world.id(other), effectiveOn: '2022-01-01' });
    expect(moved).toMatchObject({ parentId: world.id(other), effectiveOn: '2022-01-01' });
    const tree = await world.admin.get(`/organizations/${world.id(other)}/tree`).expect(200);
    expect(JSON.stringify(tree.body)).toContain(world.id(`${one}-g`));
    expect(await world.eventsOf('base.organization_moved', moved.id)).toEqual([
      { organizationId: moved.id, actId: expect.any(String), effectiveOn: '2022-01-01', fromParentId: world.id('ROOT'), toParentId: world.id(other) },
    ]);
  });

  it('acts on the next request: the new superior reads it, the former no longer, its own secretary as before', async () => {
    const [former, next, own] = [
      await hire(world.booted, `former-${made}`, 'organizationAdministrator', world.id(town)),
      await hire(world.booted, `next-${made}`, 'organizationAdministrator', world.id(other)),
      await hire(world.booted, `own-${made}`, 'branchSecretary', world.id(one)),
    ];
    const path = `/organizations/${world.id(one)}`;
    await former.client.get(path).expect(200);
    await next.client.get(path).expect(404);
    await own.client.get(path).expect(200);
    await world.act(one, 'move', { parentId: world.id(other) });
    await former.client.get(path).expect(404);
    await next.client.get(path).expect(200);
    await own.client.get(path).expect(200);
    await own.client.patch(path, { phone: '0574-1' }).expect(200);
    await former.client.patch(path, { phone: '0574-2' }).expect(404);
    const listed = await former.client.get('/organizations?limit=100').expect(200);
    expect((listed.body as { items: Array<{ code: string }> }).items.map(({ code }) => code).toSorted()).toEqual([town, two]);
    await (await world.booted.signIn(own.username, STAFF_PASSWORD)).get(path).expect(200);
  });

  it('takes the members of a Party group to the branch it then lies in', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const [inside = ''] = await world.addMembers(one, 1, { groupId: world.id(`${one}-g`) });
    const [outside = ''] = await world.addMembers(one, 1);
    const { warnings } = await world.act(`${one}-g`, 'move', { parentId: world.id(two) });
    expect([await world.placeOf(inside), await world.placeOf(outside)]).toEqual([`${two}/${one}-g`, one]);
    expect(codesOf(warnings)).toEqual(['base.branch_too_small', 'base.branch_too_small']);
  });

  it('refuses a circle, the root, a Party group as parent and what is there already', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const moved = async (code: string, to: string) => world.refuses(code, 'move', { parentId: world.id(to) }, 422);
    for (const below of [town, one, `${one}-g`]) {
      expect(await moved(town, below)).toMatchObject({ code: 'base.organization_cycle', rule: { code: 'ORG-6' } });
    }
    expect((await moved('ROOT', town)).code).toBe('base.root_stays');
    expect(await moved(two, `${one}-g`)).toMatchObject({ code: 'base.party_group_has_no_children', rule: { code: 'ORG-4' } });
    expect((await moved(one, town)).code).toBe('base.act_changes_nothing');
  });

  it('refuses a subtree that would reach below the twelfth level', async () => {
    let above = other;
    for (let level = 3; level <= 10; level += 1) {
      await world.add(`${other}-${level}`, 'committee', above);
      above = `${other}-${level}`;
    }
    await world.add(`${one}-g`, 'partyGroup', one);
    expect((await world.refuses(town, 'move', { parentId: world.id(above) }, 422)).code).toBe('base.tree_too_deep');
    await world.act(one, 'move', { parentId: world.id(above) });
  });

  it('knows nothing out of scope, whether it comes from there or goes there', async () => {
    const { client } = await hire(world.booted, `scoped-${made}`, 'organizationAdministrator', world.id(town));
    expect((await world.refuses(other, 'move', { parentId: world.id(town) }, 404, client)).code).toBe('request.not_found');
    expect((await world.refuses(one, 'move', { parentId: world.id(other) }, 404, client)).code).toBe('base.organization_not_found');
    await world.add(`${town}-3`, 'generalBranch', town);
    await world.act(one, 'move', { parentId: world.id(`${town}-3`) }, 200, client);
  });

  it('is not before anything that happened in the subtree or at the new parent', async () => {
    await world.act(one, 'rename', { name: '甲', effectiveOn: '2021-06-01' });
    expect((await world.refuses(town, 'move', { parentId: world.id(other), effectiveOn: '2021-05-31' }, 422)).code).toBe('base.act_out_of_order');
    await world.add(`${other}-x`, 'committee', other, { effectiveOn: '2023-01-01' });
    expect((await world.refuses(town, 'move', { parentId: world.id(`${other}-x`), effectiveOn: '2022-12-31' }, 422)).code).toBe('base.not_yet_there');
    // What left the subtree later would have gone along.
    await world.act(one, 'move', { parentId: world.id(other), effectiveOn: '2024-01-01' });
    expect((await world.refuses(town, 'move', { parentId: world.id(`${other}-x`), effectiveOn: '2023-06-01' }, 422)).code).toBe('base.act_out_of_order');
  });

  it('may be dated back to before a new name of its new parent', async () => {
    await world.act(other, 'rename', { name: '新名', effectiveOn: '2023-01-01' });
    await world.act(one, 'move', { parentId: world.id(other), effectiveOn: '2022-01-01' });
  });
});

describe('merge', () => {
  it('moves members and what lies below, ends grants and dissolves', async () => {
    await world.add(`${two}-g`, 'partyGroup', two);
    const grouped = await world.addMembers(two, 2, { groupId: world.id(`${two}-g`) });
    const [free = ''] = await world.addMembers(two, 1);
    const [expelled = ''] = await world.addMembers(two, 1, { membershipStatus: 'expelled' });
    const secretary = await hire(world.booted, `merged-${made}`, 'branchSecretary', world.id(two));
    const answer = await world.act(one, 'merge', { organizationIds: [world.id(two)], effectiveOn: '2024-01-01', reason: '整合' });
    expect(answer).toMatchObject({ status: 'active', warnings: [] });
    expect(await Promise.all([...grouped, free, expelled].map((id) => world.placeOf(id)))).toEqual([`${one}/${two}-g`, `${one}/${two}-g`, one, two]);
    expect(await world.get(two)).toMatchObject({ status: 'dissolved', effectiveOn: '2024-01-01' });
    expect((await world.get(`${two}-g`)).parentId).toBe(world.id(one));
    await secretary.client.get(`/organizations/${world.id(two)}`).expect(403);
    expect(await world.query('SELECT 1 FROM base_grants WHERE organization_id = $1', [world.id(two)])).toEqual([]);
    const payload = { actId: expect.any(String), effectiveOn: '2024-01-01' };
    expect(await world.eventsOf('base.organization_merged', answer.id)).toEqual([
      { ...payload, organizationId: answer.id, mergedIds: [world.id(two)], movedIds: [world.id(`${two}-g`)] },
    ]);
    expect(await world.eventsOf('base.organization_dissolved', world.id(two))).toEqual([{ ...payload, organizationId: world.id(two), successorId: answer.id }]);
    expect(await world.eventsOf('base.member_moved', answer.id)).toHaveLength(3);
  });

  it('takes whole towns with their branches', async () => {
    const members = await world.addMembers(one, 4);
    await world.act(other, 'merge', { organizationIds: [world.id(town)] });
    expect([(await world.get(one)).parentId, (await world.get(two)).parentId]).toEqual([world.id(other), world.id(other)]);
    expect(await world.placeOf(members[0] ?? '')).toBe(one);
  });

  it('merges what lies in one another in one act', async () => {
    await world.add(`${one}-x`, 'branch', one);
    await world.add(`${one}-x-g`, 'partyGroup', `${one}-x`);
    await world.act(two, 'merge', { organizationIds: [world.id(`${one}-x`), world.id(one)] });
    expect((await world.get(`${one}-x-g`)).parentId).toBe(world.id(two));
    expect((await world.get(`${one}-x`)).status).toBe('dissolved');
  });

  it('warns of a branch that is then too large, or too small', async () => {
    await world.addMembers(one, 40);
    await world.addMembers(two, 11, { stage: 'probationaryMember' });
    const { warnings } = await world.act(one, 'merge', { organizationIds: [world.id(two)] });
    expect(warnings).toEqual([{ code: 'base.branch_too_large', message: expect.stringContaining('51'), rule: expect.objectContaining({ code: 'ORG-1', article: '第四条' }) }]);
    await world.add(`${town}-3`, 'branch', town);
    await world.add(`${town}-4`, 'branch', town);
    const small = await world.act(`${town}-3`, 'merge', { organizationIds: [world.id(`${town}-4`)] });
    expect(codesOf(small.warnings)).toEqual(['base.branch_too_small']);
  });

  it('merges Party groups of one branch, and nothing else with a group', async () => {
    for (const group of [`${one}-a`, `${one}-b`]) await world.add(group, 'partyGroup', one);
    await world.add(`${two}-a`, 'partyGroup', two);
    const [member = ''] = await world.addMembers(one, 1, { groupId: world.id(`${one}-b`) });
    for (const [into, from] of [[`${one}-a`, `${two}-a`], [`${one}-a`, two], [one, `${two}-a`]] as const) {
      expect((await world.refuses(into, 'merge', { organizationIds: [world.id(from)] }, 422)).code).toBe('base.groups_merge_among_themselves');
    }
    await world.act(`${one}-a`, 'merge', { organizationIds: [world.id(`${one}-b`)] });
    expect(await world.placeOf(member)).toBe(`${one}/${one}-a`);
  });

  it('refuses itself, what it lies in, the root, the dissolved and what is out of scope', async () => {
    const merged = async (into: string, from: string, status = 422) => (await world.refuses(into, 'merge', { organizationIds: [world.id(from)] }, status)).code;
    expect(await merged(one, one)).toBe('base.organization_cycle');
    expect(await merged(one, town)).toBe('base.organization_cycle');
    expect(await merged(one, 'ROOT')).toBe('base.root_stays');
    await world.act(two, 'dissolve', {});
    expect(await merged(one, two, 409)).toBe('base.organization_dissolved');
    expect(await merged(two, one, 409)).toBe('base.organization_dissolved');
    const { client } = await hire(world.booted, `merger-${made}`, 'organizationAdministrator', world.id(town));
    expect((await world.refuses(one, 'merge', { organizationIds: [world.id(other)] }, 404, client)).code).toBe('base.organization_not_found');
  });

  it('changes nothing where one of its members came later', async () => {
    await world.addMembers(two, 1);
    const [late = ''] = await world.addMembers(two, 1, { effectiveOn: '2025-01-01' });
    expect((await world.refuses(one, 'merge', { organizationIds: [world.id(two)], effectiveOn: '2024-12-31' }, 422)).code).toBe('base.act_out_of_order');
    expect(await world.placeOf(late)).toBe(two);
    expect(await world.get(two)).toMatchObject({ status: 'active', version: 1 });
  });
});

describe('split', () => {
  it('makes a new organisation of members and groups', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const grouped = await world.addMembers(one, 3, { groupId: world.id(`${one}-g`) });
    const free = await world.addMembers(one, 4);
    const code = `${one}-new`;
    const body = { name: '第二支部', code, groupIds: [world.id(`${one}-g`)], memberIds: [grouped[0], free[0]], effectiveOn: '2024-05-01' };
    const answer = await world.act(one, 'split', body);
    expect(answer.created).toEqual([expect.objectContaining({ code, name: '第二支部', type: 'branch', kind: 'regular', parentId: world.id(town), effectiveOn: '2024-05-01' })]);
    expect(answer.warnings).toEqual([]);
    const createdId = answer.created?.[0]?.id ?? '';
    world.know(code, createdId);
    expect(await Promise.all([...grouped, ...free].map((id) => world.placeOf(id)))).toEqual([
      ...grouped.map(() => `${code}/${one}-g`), code, one, one, one,
    ]);
    expect(await world.eventsOf('base.organization_split', answer.id)).toEqual([
      { organizationId: answer.id, actId: expect.any(String), effectiveOn: '2024-05-01', createdId, movedIds: [world.id(`${one}-g`)] },
    ]);
    expect(await world.eventsOf('base.organization_created', createdId)).toHaveLength(1);
  });

  it('takes members out of a group that stays, and warns of what gets too small', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const members = await world.addMembers(one, 4, { groupId: world.id(`${one}-g`) });
    const answer = await world.act(one, 'split', { name: 'x', code: `${one}-new`, memberIds: members.slice(0, 2) });
    world.know(`${one}-new`, answer.created?.[0]?.id ?? '');
    expect(await world.placeOf(members[0] ?? '')).toBe(`${one}-new`);
    expect(codesOf(answer.warnings)).toEqual(['base.branch_too_small', 'base.branch_too_small']);
  });

  it('makes a group of some members of a branch, and a branch of those of a group', async () => {
    const members = await world.addMembers(one, 3);
    const group = await world.act(one, 'split', { name: '第一小组', code: `${one}-g`, type: 'partyGroup', parentId: world.id(one), memberIds: [members[0]] });
    world.know(`${one}-g`, group.created?.[0]?.id ?? '');
    expect(await world.placeOf(members[0] ?? '')).toBe(`${one}/${one}-g`);
    const branch = await world.act(`${one}-g`, 'split', { name: 'x', code: `${one}-b`, type: 'branch', parentId: world.id(town), memberIds: [members[0]] });
    world.know(`${one}-b`, branch.created?.[0]?.id ?? '');
    expect(await world.placeOf(members[0] ?? '')).toBe(`${one}-b`);
  });

  it('refuses members and groups of others, and a code that is taken, and leaves nothing behind', async () => {
    await world.add(`${two}-g`, 'partyGroup', two);
    const [stranger = ''] = await world.addMembers(two, 1);
    const split = async (more: object, status: number) => (await world.refuses(one, 'split', { name: 'x', code: `${one}-new`, ...more }, status)).code;
    expect(await split({ memberIds: [stranger] }, 422)).toBe('base.members_not_in_organization');
    expect(await split({ groupIds: [world.id(`${two}-g`)] }, 422)).toBe('base.groups_not_in_organization');
    expect(await split({ code: two }, 409)).toBe('base.organization_code_taken');
    const { body } = await world.admin.get(`/organizations?code=${one}-new`).expect(200);
    expect((body as { items: unknown[] }).items).toEqual([]);
  });
});

describe('upgrade', () => {
  it('goes step by step, with a warning of what lies unusually then', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    const answer = await world.act(one, 'upgrade', { type: 'generalBranch', effectiveOn: '2022-01-01' });
    expect(answer).toMatchObject({ type: 'generalBranch' });
    expect(codesOf(answer.warnings)).toEqual(['base.unusual_nesting']);
    expect(await world.eventsOf('base.organization_upgraded', answer.id)).toEqual([expect.objectContaining({ fromType: 'branch', toType: 'generalBranch' })]);
    expect((await world.act(one, 'upgrade', { type: 'committee' })).type).toBe('committee');
  });

  it('warns of a leap', async () => {
    const { warnings } = await world.act(one, 'upgrade', { type: 'committee' });
    expect(warnings).toEqual([expect.objectContaining({ code: 'base.upgrade_leaps', rule: expect.objectContaining({ article: '第三十条' }) })]);
  });

  it('never goes down or aside', async () => {
    for (const type of ['branch', 'partyGroup', 'workingCommittee']) {
      expect((await world.refuses(one, 'upgrade', { type }, 422)).code).toBe('base.not_an_upgrade');
    }
    expect((await world.refuses(town, 'upgrade', { type: 'branch' }, 422)).code).toBe('base.not_an_upgrade');
  });
});

describe('dissolve and restore', () => {
  it('refuses with every open case', async () => {
    await world.add(`${one}-g`, 'partyGroup', one);
    await world.addMembers(one, 2);
    const refusal = await world.refuses(one, 'dissolve', {}, 409);
    expect(refusal).toMatchObject({ code: 'base.organization_has_open_cases', rule: { code: 'ORG-6' } });
    expect(refusal.errors).toEqual([
      { pointer: '', code: 'base.members', message: expect.stringContaining('2') },
      { pointer: '', code: 'base.child_organizations', message: expect.stringContaining('1') },
    ]);
    expect((await world.get(one)).status).toBe('active');
  });

  it('ends an empty one with its grants, and brings it back where it was', async () => {
    const secretary = await hire(world.booted, `ended-${made}`, 'branchSecretary', world.id(one));
    await world.addMembers(one, 1, { membershipStatus: 'deceased' });
    expect(await world.act(one, 'dissolve', { effectiveOn: '2023-01-01' })).toMatchObject({ status: 'dissolved' });
    await secretary.client.get(`/organizations/${world.id(one)}`).expect(403);
    for (const [verb, body] of [['rename', { name: 'x' }], ['move', { parentId: world.id(other) }], ['dissolve', {}]] as const) {
      expect((await world.refuses(one, verb, body, 409)).code).toBe('base.organization_dissolved');
    }
    const child = { name: 'x', code: `${one}-x`, type: 'partyGroup', parentId: world.id(one) };
    expect((await world.admin.post('/organizations', child).expect(422)).body).toMatchObject({ code: 'base.parent_dissolved' });
    expect(await world.act(one, 'restore', { effectiveOn: '2023-06-01' })).toMatchObject({ status: 'active', parentId: world.id(town) });
    expect((await world.refuses(one, 'restore', {}, 409)).code).toBe('base.organization_not_dissolved');
    expect(await world.eventsOf('base.organization_restored', world.id(one))).toEqual([expect.objectContaining({ parentId: world.id(town), effectiveOn: '2023-06-01' })]);
  });

  it('brings it back elsewhere where its superior is gone too', async () => {
    await world.act(one, 'dissolve', {});
    await world.act(other, 'merge', { organizationIds: [world.id(town)] });
    expect((await world.refuses(one, 'restore', {}, 422)).code).toBe('base.parent_dissolved');
    expect(await world.act(one, 'restore', { parentId: world.id(other) })).toMatchObject({ status: 'active', parentId: world.id(other) });
    const tree = await world.admin.get(`/organizations/${world.id(other)}/tree`).expect(200);
    expect(JSON.stringify(tree.body)).toContain(world.id(one));
  });

  it('is not before the last member left', async () => {
    const [member = ''] = await world.addMembers(two, 1, { effectiveOn: '2024-01-01' });
    await world.query(
      `INSERT INTO base_member_states (member_id, valid_from, valid_until, act_id, organization_id, stage, membership_status)
       VALUES ($1, '2020-01-01', '2024-01-01', $1, $2, 'fullMember', 'normal')`, [member, world.id(one)]);
    expect((await world.refuses(one, 'dissolve', { effectiveOn: '2023-12-31' }, 422)).code).toBe('base.act_out_of_order');
    await world.act(one, 'dissolve', { effectiveOn: '2024-01-01' });
  });

  it('is not before an act that changed others alone', async () => {
    await world.act(one, 'split', { name: 'x', code: `${one}-new`, effectiveOn: '2024-01-01' });
    expect((await world.refuses(one, 'dissolve', { effectiveOn: '2023-12-31' }, 422)).code).toBe('base.act_out_of_order');
    await world.act(one, 'dissolve', { effectiveOn: '2024-01-01' });
  });

  it('never ends the root', async () => {
    expect((await world.refuses('ROOT', 'dissolve', {}, 422)).code).toBe('base.root_stays');
  });
});

describe('who may', () => {
  it('is an administrator, not a secretary', async () => {
    const { client } = await hire(world.booted, `secretary-${made}`, 'branchSecretary', world.id(town));
    for (const verb of ['rename', 'move', 'merge', 'split', 'upgrade', 'dissolve', 'restore']) {
      await client.post(`/organizations/${world.id(one)}/${verb}`, DOCUMENT).expect(403);
    }
    await client.get(`/organizations/${world.id(one)}/history`).expect(200);
  });

  it('does each act alone: one of two that dissolve and add at once is refused', async () => {
    const child = { name: 'x', code: `${one}-x`, type: 'partyGroup', parentId: world.id(one) };
    const [added, dissolved] = await Promise.all([
      world.admin.post('/organizations', child),
      world.admin.post(`/organizations/${world.id(one)}/dissolve`, DOCUMENT),
    ]);
    expect([[201, 409], [422, 200]]).toContainEqual([added.status, dissolved.status]);
  });

  it('moves two towns into each other in one order or the other', async () => {
    const [first, second] = await Promise.all([
      world.admin.post(`/organizations/${world.id(town)}/move`, { ...DOCUMENT, parentId: world.id(other) }),
      world.admin.post(`/organizations/${world.id(other)}/move`, { ...DOCUMENT, parentId: world.id(town) }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 422]);
  });
});
