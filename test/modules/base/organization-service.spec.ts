import { v7 as uuidv7 } from 'uuid';
import type { OrganizationWithWarnings, Organization } from '../../../modules/base/organization/organization.dto.js';
import { OrganizationQuery } from '../../../modules/base/organization/organization.dto.js';
import { readInput } from '../../../src/http/fields/read-input.js';
import { Problem, type RequestContext } from '../../../src/index.js';
import { VersionClaim } from '../../../src/http/version-claim.js';
import { OrganizationWorld } from './organization-world.js';

let world: OrganizationWorld;
beforeAll(async () => {
  world = await OrganizationWorld.create();
});
afterAll(() => world.migrated.drop());

async function refusalOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (error instanceof Problem) return error;
  throw error ?? new Error('nothing was refused');
}

const one = <T extends object>(sql: string, params: unknown[] = []) => world.migrated.database.one<T>(sql, params);

describe('a new organisation', () => {
  it('is regular, active and in the tree from today in China on, unless said', async () => {
    const made = await world.add('N1', 'branch');
    expect(made).toMatchObject({
      code: 'N1', type: 'branch', kind: 'regular', status: 'active', parentId: world.root.organizationId, effectiveOn: '2026-07-01',
      shortName: null, foundedOn: null, externalCodes: [], phone: null, version: 1, warnings: [],
    });
    expect(await world.reader.get(await world.as(), made.id)).toEqual({ ...made, warnings: undefined });
  });

  it('keeps what is said of it', async () => {
    const said = {
      shortName: '二支部', kind: 'joint', foundedOn: '1956-05-30', effectiveOn: '2026-01-31', contactName: '王芳', phone: '0574-65712345',
      address: '丹东街道1号', postalCode: '315700', email: 'a@b.cn', externalCodes: [{ system: '12371', code: '001001' }],
    };
    expect(await world.add('N2', 'branch', undefined, said)).toMatchObject(said);
  });

  it('is audited and told of in the same transaction', async () => {
    const made = await world.add('N3', 'committee', undefined, { acknowledge: { 'base.unusual_nesting': '没有这个提醒' } });
    expect(await one('SELECT action, target_kind, organization_id, reason FROM core_audit_entries WHERE target_id = $1', [made.id])).toEqual({
      action: 'base.organization.create', target_kind: 'organization', organization_id: made.id, reason: null,
    });
    const event = await one<{ name: string; payload: object }>(`SELECT name, payload FROM core_outbox WHERE organization_id = $1`, [made.id]);
    expect(event).toEqual({
      name: 'base.organization_created',
      payload: { organizationId: made.id, parentId: made.parentId, code: 'N3', type: 'committee', kind: 'regular', effectiveOn: '2026-07-01' },
    });
  });

  it('may lie in an unusual place, with a warning whose reason is audited', async () => {
    const branch = await world.add('N4', 'branch');
    const below = await world.add('N41', 'branch', branch.id, { acknowledge: { 'base.unusual_nesting': '县委批准的试点' } });
    expect(below.warnings).toEqual([
      { code: 'base.unusual_nesting', message: expect.stringContaining('不在党支部之下'), rule: expect.objectContaining({ code: 'ORG-4' }) },
    ]);
    const audited = await one<{ reason: string }>('SELECT reason FROM core_audit_entries WHERE target_id = $1', [below.id]);
    expect(audited?.reason).toBe('base.unusual_nesting: 县委批准的试点');
  });

  it.each([[{ 'base.unusual_nesting': 7 }], [{ 'base.unusual_nesting': ' ' }], [{ a: { b: 'c' } }], [null]])(
    'takes no reasons but texts: refuses %j',
    async (acknowledge) => {
      expect((await refusalOf(world.add('N5', 'branch', undefined, { acknowledge }))).code).toBe('request.invalid');
    },
  );

  it('is refused under a Party group, and leaves nothing behind', async () => {
    const branch = await world.add('N6', 'branch');
    const group = await world.add('N61', 'partyGroup', branch.id);
    const refusal = await refusalOf(world.add('N611', 'partyGroup', group.id));
    expect(refusal).toMatchObject({ code: 'base.party_group_has_no_children', status: 422 });
    expect(await one(`SELECT 1 FROM base_organizations WHERE code = 'N611'`)).toBeNull();
  });

  it('is refused below the twelfth level', async () => {
    let parent: OrganizationWithWarnings | undefined;
    for (let level = 2; level <= 12; level += 1) parent = await world.add(`L${level}`, 'committee', parent?.id);
    expect((await refusalOf(world.add('L13', 'branch', parent?.id))).code).toBe('base.tree_too_deep');
  });

  it('is refused with a code that is taken, which the refusal names', async () => {
    await world.add('TAKEN', 'branch');
    const refusal = await refusalOf(world.add('TAKEN', 'branch'));
    expect(refusal).toMatchObject({ code: 'base.organization_code_taken', status: 409, values: { code: 'TAKEN' } });
  });

  it('is made once when many ask for the same code at the same time', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => world.add('RACE', 'branch')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused under a parent out of scope just as under one that does not exist', async () => {
    const [mine, other] = [await world.add('N7', 'committee'), await world.add('N8', 'committee')];
    const context = await world.as(mine.id);
    const under = async (parentId: string) =>
      refusalOf(world.service.create(context, { name: 'x', code: 'N71', type: 'branch', kind: 'regular', parentId, externalCodes: [] }));
    const [hidden, missing] = [await under(other.id), await under(uuidv7())];
    expect(hidden).toMatchObject({ code: 'base.organization_not_found', status: 404 });
    expect(missing.definition).toBe(hidden.definition);
  });

  it('comes into the place its parent has moved to meanwhile', async () => {
    const [from, to] = [await world.add('M1', 'committee'), await world.add('M2', 'committee')];
    const moving = await world.add('M11', 'committee', from.id);
    const target = await world.tree.nodeOf(to.id);
    let pending: Promise<OrganizationWithWarnings> | undefined;
    await world.migrated.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE base_organizations IN EXCLUSIVE MODE');
      pending = world.add('M111', 'branch', moving.id);
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
      await tx.query('UPDATE base_organizations SET parent_id = $2, path = $3 WHERE id = $1', [moving.id, to.id, `${target}zz/`]);
    });
    const child = await pending;
    expect(await world.tree.nodeOf(child?.id ?? '')).toMatch(new RegExp(`^${target}zz/[0-9a-z]+/$`));
  });
});

describe('contact details', () => {
  it('change one by one, and null clears them', async () => {
    const made = await world.add('C1', 'branch', undefined, { phone: '1', contactName: '王芳' });
    const changed = await world.service.update(await world.as(), made.id, { phone: null, email: 'a@b.cn' });
    expect(changed).toMatchObject({ phone: null, email: 'a@b.cn', contactName: '王芳', version: 2 });
    const audited = await one<{ fields: string[] }>(`SELECT fields FROM core_audit_entries WHERE target_id = $1 AND action = 'base.organization.update'`, [made.id]);
    expect(audited?.fields.toSorted()).toEqual(['email', 'phone']);
  });

  it('stay as they are, with their version, when nothing is new', async () => {
    const made = await world.add('C2', 'branch', undefined, { phone: '1' });
    expect(await world.service.update(await world.as(), made.id, { phone: '1' })).toMatchObject({ version: 1, updatedAt: made.updatedAt });
  });

  it('are not written over what the caller has not seen', async () => {
    const made = await world.add('C3', 'branch');
    const context = await world.as();
    await world.service.update({ ...context, ifMatch: new VersionClaim(1) }, made.id, { phone: '1' });
    const refusal = await refusalOf(world.service.update({ ...context, ifMatch: new VersionClaim(1) }, made.id, { phone: '2' }));
    expect(refusal).toMatchObject({ code: 'request.stale', status: 412, values: { version: 2 } });
    expect((await world.reader.get(context, made.id)).phone).toBe('1');
  });

  it('of an organisation out of scope cannot be changed', async () => {
    const [mine, other] = [await world.add('C4', 'branch'), await world.add('C5', 'branch')];
    const refusal = await refusalOf(world.service.update(await world.as(mine.id), other.id, { phone: '1' }));
    expect(refusal.code).toBe('request.not_found');
  });
});

describe('reading organisations', () => {
  const made = new Map<string, Organization>();
  const id = (code: string) => made.get(code)?.id ?? '';
  let top: RequestContext;

  beforeAll(async () => {
    const place = async (code: string, type: string, parent?: string, more: object = {}) =>
      made.set(code, await world.add(code, type, parent === undefined ? undefined : id(parent), more));
    await place('T', 'committee', undefined, { name: '石浦镇党委' });
    await place('T-B', 'branch', 'T', { name: '金星村党支部', shortName: '金星' });
    await place('T-A', 'generalBranch', 'T');
    await place('T-A-2', 'branch', 'T-A', { kind: 'joint' });
    await place('T-A-1', 'branch', 'T-A');
    await place('T-A-1-1', 'partyGroup', 'T-A-1');
    await place('U', 'committee');
    await place('U-1', 'branch', 'U');
    top = await world.as(id('T'));
  });

  const codes = async (query: object, context = top) => {
    const { items } = await world.reader.list(context, readInput(OrganizationQuery, query, 'query'));
    return items.map(({ code }) => code);
  };

  it('lists what is in scope, in order of code', async () => {
    expect(await codes({})).toEqual(['T', 'T-A', 'T-A-1', 'T-A-1-1', 'T-A-2', 'T-B']);
    expect(await codes({ limit: '2', sort: '-code' })).toEqual(['T-B', 'T-A-2']);
    expect(await codes({}, await world.as(id('T-A-1'), id('U')))).toEqual(['T-A-1', 'T-A-1-1', 'U', 'U-1']);
  });

  it.each([
    [{ type: 'branch' }, ['T-A-1', 'T-A-2', 'T-B']],
    [{ type: 'branch,partyGroup', kind: 'regular' }, ['T-A-1', 'T-A-1-1', 'T-B']],
    [{ status: 'dissolved' }, []],
    [{ code: 'T-A' }, ['T-A']],
    [{ code: 't-a' }, []],
    [{ q: '金星' }, ['T-B']],
    [{ q: '石浦' }, ['T']],
  ])('filters by %j', async (query, expected) => {
    expect(await codes(query)).toEqual(expected);
  });

  it('filters by what is right below an organisation, or anywhere below', async () => {
    expect(await codes({ parentId: id('T-A') })).toEqual(['T-A-1', 'T-A-2']);
    expect(await codes({ under: id('T-A') })).toEqual(['T-A', 'T-A-1', 'T-A-1-1', 'T-A-2']);
    expect(await codes({ under: id('T-A'), type: 'branch', sort: '-code' })).toEqual(['T-A-2', 'T-A-1']);
  });

  it('finds nothing under an organisation out of scope, above it or beside it, as under none', async () => {
    for (const under of [world.root.organizationId, id('U'), uuidv7()]) expect(await codes({ under })).toEqual([]);
  });

  it('gives the tree below an organisation, siblings in order of code', async () => {
    const { organization, children, truncated } = await world.reader.tree(top, id('T'), { depth: 2 });
    expect([organization.code, truncated]).toEqual(['T', false]);
    expect(children.map((child) => [child.organization.code, child.children.map((below) => below.organization.code)])).toEqual([
      ['T-A', ['T-A-1', 'T-A-2']],
      ['T-B', []],
    ]);
    expect(children[0]?.children[0]?.children).toEqual([]);
    expect((await world.reader.tree(top, id('T-A'), { depth: 1 })).children).toHaveLength(2);
  });

  it('knows no organisation out of scope', async () => {
    for (const other of [id('U'), world.root.organizationId, uuidv7()]) {
      expect((await refusalOf(world.reader.get(top, other))).code).toBe('request.not_found');
      expect((await refusalOf(world.reader.tree(top, other, { depth: 3 }))).code).toBe('request.not_found');
    }
  });

  it('says when a tree is cut, and cuts the lowest', async () => {
    const root = world.root.organizationId;
    await world.migrated.database.query(
      `INSERT INTO base_organizations (id, name, type, kind, parent_id, path, code, external_codes, effective_on, status)
       SELECT gen_random_uuid(), 'x', 'branch', 'regular', $1, '1/2/0' || lower(to_hex(n)) || '/', 'X' || n, '[]', '2026-07-01', 'active' FROM generate_series(1, 1200) n`,
      [root],
    );
    const { children, truncated } = await world.reader.tree(await world.as(), root, { depth: 10 });
    expect(truncated).toBe(true);
    const size = (nodes: typeof children): number => nodes.reduce((sum, node) => sum + 1 + size(node.children), 0);
    expect(size(children) + 1).toBeLessThanOrEqual(1000);
    expect(children.map(({ organization }) => organization.code)).toContain('U');
  });
});
