import { type MemberMove, MemberMoves, type Movers } from '../../../modules/base/member/member-moves.js';
import { Problem } from '../../../src/index.js';
import { insertMember, type MemberRow } from './member-rows.js';
import { OrganizationWorld, StoppedClock } from './organization-world.js';

let world: OrganizationWorld;
let moves: MemberMoves;
let [from, to, group] = ['', '', ''];

beforeAll(async () => {
  world = await OrganizationWorld.create();
  moves = new MemberMoves(new StoppedClock());
});
afterAll(() => world.migrated.drop());

let made = 0;
beforeEach(async () => {
  made += 1;
  from = (await world.add(`FROM-${made}`, 'branch', undefined, { effectiveOn: '2026-01-01' })).id;
  to = (await world.add(`TO-${made}`, 'branch', undefined, { effectiveOn: '2026-02-01' })).id;
  group = (await world.add(`GROUP-${made}`, 'partyGroup', from, { effectiveOn: '2026-01-01' })).id;
});

const query = <T extends object>(sql: string, params: unknown[] = []) => world.migrated.database.query<T>(sql, params);
const member = (row: Partial<MemberRow> = {}) => insertMember(world.migrated.database, { organizationId: from, ...row });
const move = async (who: Partial<Movers>, change: Partial<MemberMove> = {}) => {
  const whole: MemberMove = { toOrganizationId: to, kind: 'transfer', effectiveOn: '2026-06-01', documentNumber: '县组〔2026〕7号', reason: null, ...change };
  return world.work.run(await world.as(), (tx) => moves.move(tx, { organizationId: from, ...who }, whole));
};
const periodsOf = async (id: string) => {
  const rows = await query<{ f: string; u: string | null; o: string; g: string | null }>(
    'SELECT valid_from AS f, valid_until AS u, organization_id AS o, group_id AS g FROM base_member_states WHERE member_id = $1 ORDER BY valid_from',
    [id],
  );
  return rows.map(({ f, u, o, g }) => [f, u, o, g]);
};
const refusalOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (error instanceof Problem) return error.code;
  throw error ?? new Error('nothing was refused');
};

describe('moving members', () => {
  it('changes the row, closes a period, opens the next and keeps the act', async () => {
    const id = await member({ groupId: group });
    expect(await move({ memberIds: [id, id] }, { toGroupId: null, details: { transferId: 'T1' } })).toEqual([id]);
    const [row] = await query('SELECT organization_id, group_id, effective_on, version, stage FROM base_members WHERE id = $1', [id]);
    expect(row).toEqual({ organization_id: to, group_id: null, effective_on: '2026-06-01', version: 2, stage: 'fullMember' });
    expect(await periodsOf(id)).toEqual([
      ['2026-01-01', '2026-06-01', from, group],
      ['2026-06-01', null, to, null],
    ]);
    const acts = await query('SELECT kind, effective_on, document_number, details FROM base_member_acts WHERE member_id = $1 ORDER BY id', [id]);
    expect(acts[1]).toEqual({
      kind: 'transfer', effective_on: '2026-06-01', document_number: '县组〔2026〕7号',
      details: { transferId: 'T1', fromOrganizationId: from, toOrganizationId: to, fromGroupId: group, toGroupId: null },
    });
  });

  it('tells of it, once for each', async () => {
    const ids = [await member(), await member()];
    await move({ memberIds: ids });
    const events = await query<{ payload: { memberId: string }; delivery: string }>(
      `SELECT payload, delivery FROM core_outbox WHERE name = 'base.member_moved' AND payload->>'memberId' = ANY($1) ORDER BY id`, [ids]);
    expect(events.map(({ payload }) => payload)).toEqual(
      ids.map((memberId) => ({ memberId, fromOrganizationId: from, toOrganizationId: to, kind: 'transfer', effectiveOn: '2026-06-01' })),
    );
    expect(events[0]?.delivery).toBe('integrity');
  });

  it('takes everybody who belongs there, keeps their groups, and leaves who no longer belongs anywhere', async () => {
    const [normal, suspended, gone] = [await member({ groupId: group }), await member({ membershipStatus: 'suspended' }), await member({ membershipStatus: 'expelled' })];
    expect((await move({})).toSorted()).toEqual([normal, suspended].toSorted());
    expect((await periodsOf(normal)).at(-1)).toEqual(['2026-06-01', null, to, group]);
    expect(await periodsOf(gone)).toEqual([['2026-01-01', null, from, null]]);
  });

  it('takes those of one group', async () => {
    const [inside, outside] = [await member({ groupId: group }), await member()];
    expect(await move({ groupId: group })).toEqual([inside]);
    expect(await periodsOf(outside)).toHaveLength(1);
  });

  it('moves within an organisation from group to group without telling that somebody left it', async () => {
    const id = await member();
    await move({ memberIds: [id] }, { toOrganizationId: from, toGroupId: group, kind: 'reorganize' });
    expect((await periodsOf(id)).at(-1)).toEqual(['2026-06-01', null, from, group]);
    expect(await query(`SELECT 1 FROM core_outbox WHERE payload->>'memberId' = $1`, [id])).toEqual([]);
  });

  it('replaces the period of a day on which two acts fall', async () => {
    const id = await member();
    await move({ memberIds: [id] });
    await move({ organizationId: to, memberIds: [id] }, { toOrganizationId: from });
    expect(await periodsOf(id)).toEqual([
      ['2026-01-01', '2026-06-01', from, null],
      ['2026-06-01', null, from, null],
    ]);
    expect(await query('SELECT 1 FROM base_member_acts WHERE member_id = $1', [id])).toHaveLength(3);
  });

  it('moves a thousand and more', async () => {
    const ids = await Promise.all(Array.from({ length: 1100 }, () => member()));
    expect(await move({})).toHaveLength(ids.length);
    const [open] = await query('SELECT count(*)::int AS count FROM base_member_states WHERE organization_id = $1 AND valid_until IS NULL', [to]);
    expect(open).toEqual({ count: 1100 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['members_not_in_organization', async () => move({ memberIds: [await member({ organizationId: to })] })],
    ['members_not_in_organization', async () => move({ memberIds: [await member({ membershipStatus: 'deceased' })] })],
    ['no_members_there', async () => move({ memberIds: [await member()] }, { toOrganizationId: group })],
    ['act_in_future', async () => move({ memberIds: [await member()] }, { effectiveOn: '2026-07-02' })],
    ['act_out_of_order', async () => move({ memberIds: [await member({ effectiveOn: '2026-05-01' })] }, { effectiveOn: '2026-04-30' })],
    ['not_yet_there', async () => move({ memberIds: [await member()] }, { effectiveOn: '2026-01-31' })],
  ])('refuses with base.%s and moves nobody', async (code, attempt) => {
    expect(await refusalOf(attempt())).toBe(`base.${code}`);
    expect(await query('SELECT 1 FROM base_member_states WHERE organization_id = $1 AND valid_from = $2', [to, '2026-06-01'])).toEqual([]);
  });

  it('refuses a dissolved organisation', async () => {
    const id = await member();
    await query(`UPDATE base_organizations SET status = 'dissolved' WHERE id = $1`, [to]);
    expect(await refusalOf(move({ memberIds: [id] }))).toBe('base.no_members_there');
  });
});
