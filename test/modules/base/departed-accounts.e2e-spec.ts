import { type Employee, hire, roleId, STAFF_PASSWORD } from '../../support/staff.js';
import type { BuiltInRole } from '../../../src/index.js';
import type { MemberBody } from './member-world.js';
import { TransferWorld } from './transfer-world.js';

let world: TransferWorld;
let sequence = 0;

beforeAll(async () => {
  world = await TransferWorld.create();
});
afterAll(() => world.close());

/** A member of branch A with an account of his own that has a role. */
async function memberWithAccount(role: BuiltInRole, organizationId: string): Promise<{ member: MemberBody; person: Employee }> {
  const member = await world.register();
  const person = await hire(world.members.booted, `departing.${++sequence}`, role, organizationId);
  await world.admin.put(`/accounts/${person.id}/member`, { memberId: member.id }).expect(200);
  return { member, person };
}

const leave = (memberId: string, membershipStatus: string) => world.sender.post(`/members/${memberId}/change-status`, { membershipStatus, reason: '见批复' }).expect(200);
const codesOf = ({ body }: { body: unknown }) => (body as MemberBody).warnings.map(({ code }) => code);
const statusOf = async (accountId: string) => ((await world.admin.get(`/accounts/${accountId}`).expect(200)).body as { status: string }).status;

describe('the account of who leaves the roll', () => {
  it.each(['removed', 'expelled', 'withdrawn', 'deceased'])('is suspended when he is %s: his sessions end, nobody signs in with it', async (status) => {
    const { member, person } = await memberWithAccount('branchSecretary', world.ids.branchA);
    await person.client.get('/me').expect(200);
    const { body } = await leave(member.id, status);
    expect((body as MemberBody).warnings).toEqual([
      expect.objectContaining({ code: 'base.account_suspended', message: expect.stringContaining('仍有 1 项授权（党支部书记（A））'), rule: expect.objectContaining({ code: 'MEM-7' }) }),
    ]);
    await person.client.get('/me').expect(401);
    await world.members.booted.anonymous.post('/auth/login', { username: person.username, password: STAFF_PASSWORD }).expect(401);
    const [entry] = await world.members.rows(`SELECT action, fields FROM core_audit_entries WHERE target_id = $1 AND action = 'base.account.suspend'`, [person.id]);
    expect(entry).toMatchObject({ action: 'base.account.suspend', fields: ['status', `member:${member.id}`] });
  });

  it('has its grants again once it is resumed', async () => {
    const { member, person } = await memberWithAccount('branchSecretary', world.ids.branchA);
    await leave(member.id, 'removed');
    await world.admin.post(`/accounts/${person.id}/resume`).expect(200);
    const again = await world.members.booted.signIn(person.username, STAFF_PASSWORD);
    await again.get(`/members?organizationId=${world.ids.branchA}`).expect(200);
  });

  it('stays while a membership is suspended and restored', async () => {
    const { member, person } = await memberWithAccount('branchSecretary', world.ids.branchA);
    expect(codesOf(await leave(member.id, 'suspended'))).toEqual([]);
    expect(codesOf(await leave(member.id, 'normal'))).toEqual([]);
    await person.client.get('/me').expect(200);
  });

  it('stays where it has more rights than who records it, who is told to ask somebody with them', async () => {
    const { member, person } = await memberWithAccount('organizationAdministrator', world.ids.county);
    expect(codesOf(await leave(member.id, 'removed'))).toEqual(['base.account_not_suspended']);
    await person.client.get('/me').expect(200);
    expect(await statusOf(person.id)).toBe('active');
  });

  it('is suspended when the receipt of a relation outside the platform is in', async () => {
    const { memberId, id } = await world.issued({ transfer: { toOrganizationId: undefined, destination: '中共宁波市海曙区委组织部' } });
    const person = await hire(world.members.booted, 'gone.abroad', null, world.ids.branchA);
    await world.admin.put(`/accounts/${person.id}/member`, { memberId }).expect(200);
    const { body } = await world.sender.post(`/transfers/${id}/accept`).expect(200);
    expect((body as MemberBody).warnings).toContainEqual(expect.objectContaining({ code: 'base.account_suspended', message: expect.stringContaining('无') }));
    await person.client.get('/me').expect(401);
  });
});

describe('the account of who goes to another branch', () => {
  it('stays, and those who revoke grants where he was are told of those he still has there', async () => {
    const { memberId, id } = await world.issued();
    const person = await hire(world.members.booted, 'moved.on', 'branchSecretary', world.ids.branchA);
    await world.admin.put(`/accounts/${person.id}/member`, { memberId }).expect(200);
    await world.admin.post('/grants', { accountId: person.id, roleId: await roleId(world.admin, 'member'), organizationId: world.ids.branchB }).expect(201);
    const keeper = await hire(world.members.booted, 'keeper.of.grants', 'organizationAdministrator', world.ids.town);
    await world.receiver.post(`/transfers/${id}/accept`).expect(200);
    await person.client.get('/me').expect(200);
    const { body } = await keeper.client.get('/me/notifications?kind=base.grants_kept').expect(200);
    const told = (body as { items: { url: string; body: string }[] }).items;
    expect(told).toEqual([expect.objectContaining({ url: `/grants?accountId=${person.id}`, body: expect.stringContaining('仍有 1 项授权') })]);
  });
});

// Last: it signs the first administrator out.
describe('the account of the last system administrator', () => {
  it('stays, so that somebody can administer the deployment', async () => {
    const { member, person } = await memberWithAccount('systemAdministrator', world.ids.county);
    const { body } = await world.admin.get('/me').expect(200);
    const first = (body as { account: { id: string } }).account.id;
    await person.client.post(`/accounts/${first}/suspend`).expect(200);
    const answer = await person.client.post(`/members/${member.id}/change-status`, { membershipStatus: 'deceased', reason: '病故' }).expect(200);
    expect(codesOf(answer)).toEqual(['base.account_not_suspended']);
  });
});
