import pg from 'pg';
import { TellExpiredTransfersJob } from '../../../modules/base/transfer/tell-expired-transfers.job.js';
import { TransferPersonalData } from '../../../modules/base/transfer/transfer-personal-data.js';
import { TransferVeto } from '../../../modules/base/transfer/transfer-veto.js';
import { Database, UnitOfWork } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { pdfFonts, pdfText } from '../../support/pdf.js';
import { hire } from '../../support/staff.js';
import { idNumber, type MemberBody } from './member-world.js';
import { type Refusal, type TransferBody, TransferWorld } from './transfer-world.js';
import { EVERYWHERE } from '../../support/job-instance.js';

let world: TransferWorld;

beforeAll(async () => {
  world = await TransferWorld.create();
});
afterAll(() => world.close());

const codesOf = ({ warnings }: TransferBody) => warnings.map(({ code }) => code);
const listOf = async (client: ApiClient, query = '') => {
  const { body } = await client.get(`/transfers?limit=100${query}`).expect(200);
  return (body as { items: TransferBody[] }).items;
};
const idsOf = async (client: ApiClient, query = '') => (await listOf(client, query)).map(({ id }) => id);
const refused = async (request: Promise<{ body: unknown }>) => (await request).body as Refusal;
const inboxOf = async (client: ApiClient) => {
  const { body } = await client.get('/me/notifications?limit=100').expect(200);
  return (body as { items: { kind: string; url: string; title: string; body: string }[] }).items;
};
const memberOf = async (client: ApiClient, id: string) => (await client.get(`/members/${id}`).expect(200)).body as MemberBody;

describe('where a relation may go', () => {
  const receivers = async (client: ApiClient, query: string) => {
    const { body } = await client.get(`/transfers/receivers?${query}`).expect(200);
    return (body as { items: object[] }).items;
  };

  it('is found by name and code beyond the own organisations, with what a letter names and no more', async () => {
    expect(await receivers(world.sender, 'q=B&sort=code')).toContainEqual({ id: world.ids.branchB, name: 'B', code: 'B', type: 'branch', parentName: expect.any(String) });
    expect(await receivers(world.sender, 'q=C党支部')).toEqual([{ id: world.ids.branchC, name: 'C党支部', code: 'C', type: 'branch', parentName: 'OTHER党支部' }]);
  });

  it('is no group and nothing that was dissolved', async () => {
    const made = await world.admin.post('/organizations', { name: '撤销党支部', code: 'OVER', type: 'branch', parentId: world.ids.county, effectiveOn: '2020-01-01' }).expect(201);
    const { id } = made.body as { id: string };
    expect(await receivers(world.sender, 'q=OVER')).toHaveLength(1);
    await world.admin.post(`/organizations/${id}/dissolve`, {}).expect(200);
    for (const code of ['OVER', 'B1党支部']) expect(await receivers(world.sender, `q=${code}`)).toEqual([]);
  });

  it('is told to nobody who sends none', async () => {
    const auditor = await hire(world.members.booted, 'auditor.receivers', 'auditor', world.ids.county);
    await auditor.client.get('/transfers/receivers').expect(403);
  });
});

describe('the way of a transfer between two branches', () => {
  let transfer: TransferBody;
  let member: MemberBody;

  it('begins with a draft that the sender alone sees', async () => {
    member = await world.register({ name: '欧阳娜娜', stage: 'probationaryMember', joinedOn: '2026-03-05', effectiveOn: '2026-03-05' });
    const answer = await world.sender.post('/transfers', world.body(member.id, { reason: '工作调动' })).expect(201);
    transfer = answer.body as TransferBody;
    expect(transfer).toMatchObject({
      memberId: member.id, memberName: '欧阳娜娜', fromOrganizationId: world.ids.branchA, toOrganizationId: world.ids.branchB, toOrganizationName: 'B',
      state: 'draft', isExpired: false, letterNumber: null, issuedOn: null, validUntil: null, duesPaidUntil: world.thisMonth, validDays: 30, reason: '工作调动',
    });
    expect(transfer.warnings).toEqual([expect.objectContaining({ code: 'base.transfer_papers_travel', rule: expect.objectContaining({ code: 'TRF-6' }) })]);
    await world.sender.get(`/transfers/${transfer.id}`).expect(200);
    for (const other of [world.receiver, world.stranger.client]) {
      await other.get(`/transfers/${transfer.id}`).expect(404);
      expect(await idsOf(other)).not.toContain(transfer.id);
      for (const step of ['accept', 'issue', 'revoke']) await other.post(`/transfers/${transfer.id}/${step}`, {}).expect(404);
      await other.post(`/transfers/${transfer.id}/reject`, { reason: '不认识' }).expect(404);
    }
    await world.sender.get(`/transfers/${transfer.id}/letter`).expect(409);
  });

  it('can be corrected while it is a draft', async () => {
    const stale = await refused(world.sender.patch(`/transfers/${transfer.id}`, { validDays: 60 }, { 'If-Match': '"7"' }).expect(412));
    expect(stale.code).toBe('request.stale');
    const { body } = await world.sender.patch(`/transfers/${transfer.id}`, { validDays: 60 }, { 'If-Match': '"1"' }).expect(200);
    expect(body).toMatchObject({ validDays: 60, duesPaidUntil: world.thisMonth, reason: '工作调动', version: 2 });
    expect((await refused(world.sender.patch(`/transfers/${transfer.id}`, { validDays: 91 }).expect(422))).rule?.code).toBe('TRF-2');
  });

  it('shows the case to the receiver, and moves nobody, when the letter is issued', async () => {
    const { body } = await world.sender.post(`/transfers/${transfer.id}/issue`).expect(200);
    const year = world.today.slice(0, 4);
    expect(body).toMatchObject({ state: 'issued', issuedOn: world.today, letterNumber: `A〔${year}〕1号` });
    const until = new Date(`${world.today}T00:00:00Z`);
    until.setUTCDate(until.getUTCDate() + 60);
    expect((body as TransferBody).validUntil).toBe(until.toISOString().slice(0, 10));
    expect((await memberOf(world.sender, member.id)).organizationId).toBe(world.ids.branchA);
    await world.receiver.get(`/members/${member.id}`).expect(404);
    expect((await world.receiver.get(`/transfers/${transfer.id}`).expect(200)).body).toMatchObject({ memberName: '欧阳娜娜', state: 'issued' });
    await world.stranger.client.get(`/transfers/${transfer.id}`).expect(404);
    expect(await idsOf(world.receiver, '&direction=in')).toContain(transfer.id);
    expect(await idsOf(world.receiver, '&direction=out')).not.toContain(transfer.id);
    expect(await inboxOf(world.receiver)).toContainEqual(
      expect.objectContaining({ kind: 'base.transfer_arrived', url: `/transfers/${transfer.id}`, title: '欧阳娜娜的组织关系待接收' }),
    );
  });

  it('leaves each step to its side', async () => {
    for (const [client, step] of [[world.sender, 'accept'], [world.receiver, 'revoke'], [world.receiver, 'issue']] as const) {
      expect((await refused(client.post(`/transfers/${transfer.id}/${step}`, {}).expect(403))).code).toBe('base.transfer_other_side');
    }
    expect((await refused(world.sender.post(`/transfers/${transfer.id}/reject`, { reason: '退回' }).expect(403))).code).toBe('base.transfer_other_side');
    expect((await refused(world.receiver.get(`/transfers/${transfer.id}/letter`).expect(403))).code).toBe('base.transfer_other_side');
    await world.receiver.post(`/transfers/${transfer.id}/reject`, {}).expect(400);
  });

  it('moves the member by acceptance, with the way into the Party and the history', async () => {
    const foreign = await refused(world.receiver.post(`/transfers/${transfer.id}/accept`, { groupId: world.ids.groupA }).expect(422));
    expect(foreign.code).toBe('base.group_not_in_organization');
    const { body } = await world.receiver.post(`/transfers/${transfer.id}/accept`, { groupId: world.ids.groupB }).expect(200);
    expect(body).toMatchObject({ state: 'accepted', decidedOn: world.today });
    const arrived = await memberOf(world.receiver, member.id);
    expect(arrived).toMatchObject({ organizationId: world.ids.branchB, groupId: world.ids.groupB, stage: 'probationaryMember', joinedOn: '2026-03-05', effectiveOn: world.today });
    await world.sender.get(`/members/${member.id}`).expect(404);
    const roll = (await world.sender.get('/members?limit=100').expect(200)).body as { items: MemberBody[] };
    expect(roll.items.map(({ id }) => id)).not.toContain(member.id);
    const before = await world.sender.get(`/members/${member.id}?asOf=2026-06-01`).expect(200);
    expect((before.body as MemberBody).organizationId).toBe(world.ids.branchA);
    expect((await world.sender.get(`/transfers/${transfer.id}`).expect(200)).body).toMatchObject({ state: 'accepted' });
    const { body: history } = await world.receiver.get(`/members/${member.id}/history`).expect(200);
    expect((history as { items: object[] }).items.at(-1)).toMatchObject({
      kind: 'transfer', documentNumber: transferNumber(), details: { transferId: transfer.id, fromOrganizationId: world.ids.branchA, toOrganizationId: world.ids.branchB },
    });
    expect(await inboxOf(world.sender)).toContainEqual(expect.objectContaining({ kind: 'base.transfer_accepted', url: `/transfers/${transfer.id}` }));
    expect(await world.eventsOf(transfer.id)).toEqual(['base.transfer_issued', 'base.transfer_accepted']);
    const moves = await world.database.query<{ delivery: string; payload: object }>(
      `SELECT delivery, payload FROM core_outbox WHERE name = 'base.member_moved' AND payload->>'memberId' = $1`, [member.id],
    );
    expect(moves).toEqual([{ delivery: 'integrity', payload: expect.objectContaining({ kind: 'transfer', toOrganizationId: world.ids.branchB }) }]);
  });

  it('tells the former branch nothing of what becomes of him', async () => {
    await world.receiver.post(`/members/${member.id}/change-status`, { membershipStatus: 'removed', effectiveOn: world.today, reason: '测试' }).expect(200);
    await world.database.query(`UPDATE base_members SET stage = 'fullMember' WHERE id = $1`, [member.id]);
    expect((await world.sender.get(`/transfers/${transfer.id}`).expect(200)).body).toMatchObject({ memberStage: 'probationaryMember', state: 'accepted' });
    expect(JSON.stringify(await listOf(world.sender, `&memberId=${member.id}`))).not.toMatch(/removed|fullMember/);
  });

  it('is over then', async () => {
    for (const [client, step] of [[world.receiver, 'accept'], [world.sender, 'issue'], [world.sender, 'revoke']] as const) {
      expect((await refused(client.post(`/transfers/${transfer.id}/${step}`, {}).expect(409))).code).toBe('base.transfer_closed');
    }
    expect((await refused(world.sender.post(`/transfers/${transfer.id}/revoke`).expect(409))).rule?.code).toBe('TRF-4');
    await world.sender.get(`/transfers/${transfer.id}/letter`).expect(409);
  });

  const transferNumber = () => `A〔${world.today.slice(0, 4)}〕1号`;
});

describe('a transfer is refused', () => {
  it('for somebody or somewhere that is not there, or is nobody of the caller', async () => {
    const { id } = await world.register();
    const unknown = '0190a000-0000-7000-8000-00000000ffff';
    expect((await refused(world.receiver.post('/transfers', world.body(id)).expect(404))).code).toBe('base.member_not_found');
    expect((await refused(world.sender.post('/transfers', world.body(unknown)).expect(404))).code).toBe('base.member_not_found');
    expect((await refused(world.sender.post('/transfers', world.body(id, { toOrganizationId: unknown })).expect(404))).code).toBe('base.organization_not_found');
    expect((await refused(world.sender.post('/transfers', world.body(id, { destination: '县委组织部' })).expect(422))).code).toBe('base.transfer_one_way');
    expect((await refused(world.sender.post('/transfers', { memberId: id, validDays: 10 }).expect(422))).code).toBe('base.transfer_one_way');
  });

  it('to the same branch, a group or an organisation that ended', async () => {
    const { id } = await world.register();
    const to = async (toOrganizationId: string) => (await refused(world.sender.post('/transfers', world.body(id, { toOrganizationId })).expect(422))).code;
    expect(await to(world.ids.branchA)).toBe('base.transfer_to_itself');
    expect(await to(world.ids.groupB)).toBe('base.no_members_there');
    const gone = (await world.admin.post('/organizations', { name: '旧支部', code: 'GONE', type: 'branch', parentId: world.ids.town, effectiveOn: '2020-01-01' }).expect(201)).body as { id: string };
    await world.admin.post(`/organizations/${gone.id}/dissolve`, { effectiveOn: '2024-01-01', documentNumber: '〔2024〕1号', reason: '合并' }).expect(200);
    expect(await to(gone.id)).toBe('base.no_members_there');
  });

  it('but not for a letter that names no days: it holds as the organisation sets, and no longer than the rule lets it', async () => {
    const daysOf = async () => {
      const { validDays: _, ...body } = world.body((await world.register()).id);
      return ((await world.sender.post('/transfers', body).expect(201)).body as { validDays: number }).validDays;
    };
    const set = (organizationId: string, letterDays: number) => world.admin.put(`/organizations/${organizationId}/settings/base`, { values: { letterDays } }).expect(200);
    expect(await daysOf()).toBe(30);
    await set(world.ids.town, 45);
    expect(await daysOf()).toBe(45);
    await set(world.ids.branchA, 365);
    expect(await daysOf()).toBe(90);
    for (const id of [world.ids.branchA, world.ids.town]) await world.admin.post(`/organizations/${id}/settings/base/undo`).expect(200);
  });

  it('by the rules about the letter, with the regulation', async () => {
    const { id } = await world.register();
    const answer = (more: object) => refused(world.sender.post('/transfers', world.body(id, more)).expect(422));
    expect(await answer({ validDays: 91 })).toMatchObject({ code: 'base.transfer_valid_too_long', rule: { code: 'TRF-2' } });
    expect(await answer({ duesPaidUntil: null })).toMatchObject({ code: 'base.transfer_dues_missing', rule: { code: 'TRF-5' } });
    for (const bad of [{ duesPaidUntil: '2026-13' }, { duesPaidUntil: '2026-11-26' }, { validDays: 0 }, { validDays: 1.5 }, { state: 'accepted' }]) {
      await world.sender.post('/transfers', world.body(id, bad)).expect(400);
    }
  });

  it('by a stricter rule of the own town, not by that of another', async () => {
    const set = { organizationId: world.ids.town, effectiveFrom: world.today, parameters: { days: 10 }, reason: '镇内十天' };
    const made = await world.admin.post('/rules/TRF-2/versions', set).expect(201);
    const { id } = await world.register();
    const answer = await refused(world.sender.post('/transfers', world.body(id, { validDays: 11 })).expect(422));
    expect(answer).toMatchObject({ code: 'base.transfer_valid_too_long', detail: expect.stringContaining('10'), rule: { code: 'TRF-2' } });
    const { id: other } = await world.register({ organizationId: world.ids.branchC });
    await world.stranger.client.post('/transfers', world.body(other, { validDays: 11 })).expect(201);
    await world.admin.delete(`/rules/TRF-2/versions/${(made.body as { id: string }).id}`).expect(204);
    await world.sender.post('/transfers', world.body(id, { validDays: 11 })).expect(201);
  });

  it('while the membership is not normal', async () => {
    const { id } = await world.register();
    await world.admin.post(`/members/${id}/change-status`, { membershipStatus: 'suspended', effectiveOn: world.today, reason: '失联' }).expect(200);
    const answer = await refused(world.sender.post('/transfers', world.body(id)).expect(422));
    expect(answer).toMatchObject({ code: 'base.transfer_membership_not_normal', rule: { code: 'TRF-1', regulation: '中国共产党党员教育管理工作条例' } });
  });

  it('while another one is open, even at the same moment', async () => {
    const { id } = await world.register();
    const answers = await Promise.all(Array.from({ length: 4 }, () => world.sender.post('/transfers', world.body(id))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const late = answers.find(({ status }) => status === 409)?.body as Refusal;
    expect(late).toMatchObject({ code: 'base.transfer_open', rule: { code: 'TRF-8' } });
    const { id: first } = (answers.find(({ status }) => status === 201) ?? { body: {} }).body as TransferBody;
    await world.sender.post(`/transfers/${first}/revoke`, { reason: '填错' }).expect(200);
    await world.sender.post('/transfers', world.body(id)).expect(201);
  });

  it('but stored once for a key that is sent again', async () => {
    const { id } = await world.register();
    const send = () => world.sender.post('/transfers', world.body(id), { 'Idempotency-Key': `transfer-${id}` }).expect(201);
    const [first, second] = [await send(), await send()];
    expect((second.body as TransferBody).id).toBe((first.body as TransferBody).id);
    const kept = await world.database.query('SELECT 1 FROM core_idempotency_keys WHERE answer::text LIKE $1', ['%张伟%']);
    expect(kept).toEqual([]);
  });
});

describe('a transfer warns', () => {
  it('of a temporary branch, of no branch, and of dues that are behind', async () => {
    const one = await world.draft({ transfer: { toOrganizationId: world.ids.temporary } });
    expect(one.warnings).toEqual([expect.objectContaining({ code: 'base.transfer_to_temporary_branch', rule: expect.objectContaining({ code: 'ORG-8' }) })]);
    expect(codesOf(await world.draft({ transfer: { toOrganizationId: world.ids.town } }))).toEqual(['base.transfer_to_no_branch']);
    const behind = await world.draft({ transfer: { duesPaidUntil: '2026-01', acknowledge: { 'base.transfer_dues_behind': '已约定补交' } } });
    expect(behind.warnings).toEqual([expect.objectContaining({ code: 'base.transfer_dues_behind', rule: expect.objectContaining({ code: 'TRF-5' }) })]);
    const { body } = await world.admin.get(`/audit-entries?targetId=${behind.id}`).expect(200);
    expect((body as { items: object[] }).items).toEqual([expect.objectContaining({ action: 'base.transfer.create', reason: 'base.transfer_dues_behind: 已约定补交' })]);
  });

  it('not of dues paid last month', async () => {
    const [year = 0, month = 0] = world.thisMonth.split('-').map(Number);
    const lastMonth = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
    expect(codesOf(await world.draft({ transfer: { duesPaidUntil: lastMonth } }))).toEqual([]);
  });
});

describe('the size of a branch (ORG-1)', () => {
  const sizeOf = ({ warnings }: TransferBody) => warnings.filter(({ rule }) => rule.code === 'ORG-1').map(({ code, message }) => ({ code, message }));

  it('is told to the sender where too few stay, and to nobody else', async () => {
    const branch = await world.admin.post('/organizations', { name: '小支部', code: 'SMALL', type: 'branch', parentId: world.ids.county, effectiveOn: '2020-01-01' }).expect(201);
    const organizationId = (branch.body as { id: string }).id;
    const people: string[] = [];
    for (const _ of [1, 2, 3, 4]) people.push((await world.register({ organizationId })).id);
    const issue = async (memberId: string | undefined) => {
      const { body } = await world.admin.post('/transfers', world.body(memberId ?? '')).expect(201);
      const issued = (await world.admin.post(`/transfers/${(body as TransferBody).id}/issue`).expect(200)).body as TransferBody;
      const accepted = (await world.receiver.post(`/transfers/${issued.id}/accept`).expect(200)).body as TransferBody;
      expect(JSON.stringify(accepted)).not.toContain('小支部”有');
      return sizeOf(issued);
    };
    expect(await issue(people[0])).toEqual([]);
    expect(await issue(people[1])).toEqual([{ code: 'base.branch_too_small', message: '转出后“小支部”有正式党员 2 名，不足 3 名，应与邻近单位成立联合党支部。' }]);
  });

  it('is told to the receiver where too many come, by what its superior allows', async () => {
    const version = { organizationId: world.ids.branchB, effectiveFrom: world.today, parameters: { maxMembers: 1 }, reason: '试行' };
    const { body } = await world.admin.post('/rules/ORG-1/versions', version).expect(201);
    for (const _ of [1, 2]) await world.register({ organizationId: world.ids.branchB });
    const { id } = await world.issued();
    const accepted = (await world.receiver.post(`/transfers/${id}/accept`).expect(200)).body as TransferBody;
    expect(sizeOf(accepted)).toEqual([{ code: 'base.branch_too_large', message: expect.stringMatching(/^“B(党支部)?”有党员 \d+ 名，党支部一般不超过 1 名。$/) as string }]);
    await world.admin.delete(`/rules/ORG-1/versions/${(body as { id: string }).id}`).expect(204);
  });
});

describe('people on the way into the Party', () => {
  it('take their stage and its dates along, without dues and without a letter', async () => {
    const member = { stage: 'activist', appliedOn: '2025-01-10', effectiveOn: '2025-06-01' };
    const transfer = await world.issued({ member, transfer: { duesPaidUntil: null } });
    expect(codesOf(transfer)).toEqual(['base.transfer_papers_travel']);
    expect((await refused(world.sender.get(`/transfers/${transfer.id}/letter`).expect(409))).code).toBe('base.transfer_has_no_letter');
    await world.receiver.post(`/transfers/${transfer.id}/accept`).expect(200);
    expect(await memberOf(world.receiver, transfer.memberId)).toMatchObject({ stage: 'activist', appliedOn: '2025-01-10', organizationId: world.ids.branchB });
  });

  it('do not go to a temporary branch', async () => {
    const { id } = await world.register({ stage: 'activist', appliedOn: '2025-01-10', effectiveOn: '2025-06-01' });
    const answer = await refused(world.sender.post('/transfers', world.body(id, { toOrganizationId: world.ids.temporary, duesPaidUntil: null })).expect(422));
    expect(answer).toMatchObject({ code: 'base.recruits_nobody', rule: { code: 'ORG-8' } });
  });
});

describe('rejection and revocation', () => {
  it('leave the member where he is, with a reason, and free for another transfer', async () => {
    const transfer = await world.issued();
    const { body } = await world.receiver.post(`/transfers/${transfer.id}/reject`, { reason: '此人不在我处工作' }).expect(200);
    expect(body).toMatchObject({ state: 'rejected', decisionReason: '此人不在我处工作' });
    expect((await world.sender.get(`/transfers/${transfer.id}`).expect(200)).body).toMatchObject({ decisionReason: '此人不在我处工作' });
    expect(await inboxOf(world.sender)).toContainEqual(expect.objectContaining({ kind: 'base.transfer_rejected', url: `/transfers/${transfer.id}` }));
    await world.sender.post('/transfers', world.body(transfer.memberId)).expect(201);
  });

  it('tell the receiver of a letter that is void, and nobody of a draft', async () => {
    const draft = await world.draft();
    await world.sender.post(`/transfers/${draft.id}/revoke`).expect(200);
    await world.receiver.get(`/transfers/${draft.id}`).expect(404);
    const issued = await world.issued();
    await world.sender.post(`/transfers/${issued.id}/revoke`, { reason: '不去了' }).expect(200);
    expect((await world.receiver.get(`/transfers/${issued.id}`).expect(200)).body).toMatchObject({ state: 'revoked', decisionReason: '不去了' });
    const told = (await inboxOf(world.receiver)).filter(({ kind }) => kind === 'base.transfer_revoked').map(({ url }) => url);
    expect(told).toEqual([`/transfers/${issued.id}`]);
  });
});

describe('a race', () => {
  it('of acceptance and revocation has one winner, and the member is where that one says', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, memberId } = await world.issued();
      const [accepted, revoked] = await Promise.all([world.receiver.post(`/transfers/${id}/accept`), world.sender.post(`/transfers/${id}/revoke`)]);
      expect([accepted.status, revoked.status].toSorted()).toEqual([200, 409]);
      const { organizationId } = await memberOf(world.admin, memberId);
      expect(organizationId).toBe(accepted.status === 200 ? world.ids.branchB : world.ids.branchA);
      expect(await world.eventsOf(id)).toEqual(['base.transfer_issued', accepted.status === 200 ? 'base.transfer_accepted' : 'base.transfer_revoked']);
    }
  });

  it('of two acceptances moves once', async () => {
    const { id, memberId } = await world.issued();
    const answers = await Promise.all([1, 2, 3].map(() => world.receiver.post(`/transfers/${id}/accept`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const acts = await world.database.query(`SELECT 1 FROM base_member_acts WHERE member_id = $1 AND kind = 'transfer'`, [memberId]);
    expect(acts).toHaveLength(1);
  });

  it('of acceptance and suspension leaves a suspended member where he is', async () => {
    const { id, memberId } = await world.issued();
    const holding = new pg.Client({ connectionString: world.members.booted.databaseUrl });
    await holding.connect();
    await holding.query('BEGIN');
    await holding.query(`UPDATE base_members SET membership_status = 'suspended' WHERE id = $1`, [memberId]);
    const accepted = world.receiver.post(`/transfers/${id}/accept`).then((response) => response);
    await eventually(async () => {
      const { rows } = await holding.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`);
      expect(rows).toHaveLength(1);
    });
    await holding.query('COMMIT');
    await holding.end();
    expect(await accepted).toMatchObject({ status: 422, body: { code: 'base.transfer_membership_not_normal' } });
  });

  it('of many letters leaves no gap and no double in their numbers', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => world.draft()));
    const used = async () => (await listOf(world.sender)).flatMap(({ letterNumber }) => (letterNumber === null ? [] : [Number(/〕(\d+)号/.exec(letterNumber)?.[1])]));
    const answers = await Promise.all([
      ...drafts.map(({ id }) => world.sender.post(`/transfers/${id}/issue`)),
      ...drafts.map(({ id }) => world.sender.post(`/transfers/${id}/issue`)),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
    const serials = (await used()).toSorted((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, index) => index + 1));
  });
});

describe('an acceptance that fails half-way', () => {
  it('leaves everything as it was', async () => {
    const { id, memberId } = await world.issued();
    await world.database.query(`
      CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted'; END $$`);
    await world.database.query('CREATE TRIGGER planted BEFORE INSERT ON core_outbox FOR EACH ROW EXECUTE FUNCTION refuse_audit()');
    await world.receiver.post(`/transfers/${id}/accept`).expect(500);
    await world.database.query('DROP TRIGGER planted ON core_outbox');
    await world.database.query('DROP FUNCTION refuse_audit');
    expect((await world.receiver.get(`/transfers/${id}`).expect(200)).body).toMatchObject({ state: 'issued', decidedOn: null, version: 2 });
    expect((await memberOf(world.sender, memberId)).organizationId).toBe(world.ids.branchA);
    const acts = await world.database.query(`SELECT 1 FROM base_member_acts WHERE member_id = $1 AND kind = 'transfer'`, [memberId]);
    expect(acts).toEqual([]);
    await world.receiver.post(`/transfers/${id}/accept`).expect(200);
  });
});

describe('a letter that is over', () => {
  const runJob = () => world.members.booted.server.app.get(TellExpiredTransfersJob).run({}, { jobId: 'job', attempt: 1, signal: new AbortController().signal, scope: EVERYWHERE, progress: async () => {} });

  it('is listed for people, told of once to both sides, and can still be accepted', async () => {
    const { id } = await world.issued();
    const running = await world.issued();
    await world.expire(id);
    for (const client of [world.sender, world.receiver]) {
      expect(await idsOf(client, '&expired=true')).toEqual([id]);
      expect(await idsOf(client, '&expired=false')).toContain(running.id);
      expect(await idsOf(client, '&expired=false')).not.toContain(id);
      expect((await client.get(`/transfers/${id}`).expect(200)).body).toMatchObject({ state: 'issued', isExpired: true });
    }
    expect(await idsOf(world.stranger.client, '&expired=true')).toEqual([]);
    expect(await runJob()).toEqual({ told: 1 });
    expect(await runJob()).toEqual({ told: 0 });
    for (const client of [world.sender, world.receiver]) {
      const told = (await inboxOf(client)).filter(({ kind }) => kind === 'base.transfer_expired');
      expect(told).toEqual([expect.objectContaining({ url: `/transfers/${id}`, body: expect.stringContaining('2026-01-31') })]);
    }
    const { body } = await world.receiver.post(`/transfers/${id}/accept`).expect(200);
    expect(codesOf(body as TransferBody)).toEqual(['base.transfer_letter_expired']);
    expect(await idsOf(world.sender, '&expired=true')).toEqual([]);
  });
});

describe('the day of acceptance', () => {
  it('lies between the letter and today', async () => {
    const { id, memberId } = await world.issued();
    await world.database.query(`UPDATE base_transfers SET issued_on = '2026-10-01' WHERE id = $1`, [id]);
    expect((await refused(world.receiver.post(`/transfers/${id}/accept`, { effectiveOn: '2026-09-30' }).expect(422))).code).toBe('base.act_out_of_order');
    expect((await refused(world.receiver.post(`/transfers/${id}/accept`, { effectiveOn: '2099-01-01' }).expect(422))).code).toBe('base.act_in_future');
    const { body } = await world.receiver.post(`/transfers/${id}/accept`, { effectiveOn: '2026-10-08' }).expect(200);
    expect(body).toMatchObject({ decidedOn: '2026-10-08' });
    expect((await memberOf(world.receiver, memberId))).toMatchObject({ effectiveOn: '2026-10-08' });
  });
});

describe('a relation that leaves the platform', () => {
  it('is off the roll when the receipt is in, and may come back', async () => {
    const number = idNumber('1975-05-05');
    const transfer = await world.issued({ member: { idNumber: number }, transfer: { toOrganizationId: undefined, destination: '中共宁波市海曙区委组织部' } });
    expect(transfer).toMatchObject({ toOrganizationId: null, destination: '中共宁波市海曙区委组织部', state: 'issued' });
    expect((await refused(world.sender.post(`/transfers/${transfer.id}/accept`, { groupId: world.ids.groupA }).expect(422))).code).toBe('base.transfer_no_group_outside');
    await world.sender.post(`/transfers/${transfer.id}/accept`).expect(200);
    expect(await memberOf(world.sender, transfer.memberId)).toMatchObject({ membershipStatus: 'transferredOut', effectiveOn: world.today });
    expect((await refused(world.sender.post('/transfers', world.body(transfer.memberId)).expect(422))).code).toBe('base.transfer_membership_not_normal');
    await world.receiver.post('/members', world.members.body({ organizationId: world.ids.branchB, idNumber: number })).expect(201);
  });
});

describe('the account of who is transferred', () => {
  it('has another home with the next request', async () => {
    const { id, memberId } = await world.issued();
    const person = await hire(world.members.booted, 'transferred.person', 'member', world.ids.branchA);
    await world.admin.put(`/accounts/${person.id}/member`, { memberId }).expect(200);
    const home = async () => ((await person.client.get('/me').expect(200)).body as { homeOrganization: { id: string } }).homeOrganization.id;
    expect(await home()).toBe(world.ids.branchA);
    await world.receiver.post(`/transfers/${id}/accept`).expect(200);
    expect(await home()).toBe(world.ids.branchB);
  });
});

describe('what is kept about a person', () => {
  const subject = (memberId: string) => ({ memberId, accountId: null });

  it('has his transfers, and loses what people wrote about him', async () => {
    const { id, memberId } = await world.issued({ transfer: { reason: '随配偶调动' } });
    await world.receiver.post(`/transfers/${id}/reject`, { reason: '查无此人' }).expect(200);
    const { app } = world.members.booted.server;
    const kept = app.get(TransferPersonalData);
    const [section] = await app.get(Database).transaction((tx) => kept.export(subject(memberId), tx));
    expect(section).toMatchObject({ name: 'base.transfers', rows: [expect.objectContaining({ from: 'A', to: 'B', reason: '随配偶调动', decisionReason: '查无此人' })] });
    expect(await app.get(UnitOfWork).runAsService('test', (tx) => kept.erase(subject(memberId), tx))).toBe(1);
    expect((await world.sender.get(`/transfers/${id}`).expect(200)).body).toMatchObject({ state: 'rejected', reason: null, decisionReason: null });
  });

  it('stays while a transfer is open', async () => {
    const { memberId } = await world.draft();
    const act = { act: 'erase', targetKind: 'member', targetId: memberId } as const;
    const { app } = world.members.booted.server;
    const cases = await app.get(Database).transaction((tx) => app.get(TransferVeto).openCases(act, tx));
    expect(cases).toEqual([expect.objectContaining({ code: 'base.transfers', count: 1 })]);
  });
});

describe('reorganisation', () => {
  const branch = async (code: string) => {
    const made = await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.ids.town, effectiveOn: '2020-01-01' }).expect(201);
    return (made.body as { id: string }).id;
  };
  const act = (id: string, verb: string, more: object = {}) =>
    world.admin.post(`/organizations/${id}/${verb}`, { effectiveOn: world.today, documentNumber: '县组〔2026〕9号', reason: '整合', ...more });

  it('is held up by open cases where an organisation ends', async () => {
    const [one, two] = [await branch('V1'), await branch('V2')];
    const { id } = await world.issued({ member: { organizationId: world.ids.branchA }, transfer: { toOrganizationId: one } });
    const answer = await act(one, 'dissolve').expect(409);
    expect(JSON.stringify(answer.body)).toContain('base.transfers');
    await world.sender.post(`/transfers/${id}/revoke`).expect(200);
    await act(one, 'dissolve').expect(200);
    await act(two, 'dissolve').expect(200);
  });

  it('that is dated back ends no letter before it was issued', async () => {
    const [left, into] = [await branch('D1'), await branch('D2')];
    const { id: memberId } = await world.register({ organizationId: left });
    const { id } = (await world.admin.post('/transfers', world.body(memberId, { toOrganizationId: into })).expect(201)).body as TransferBody;
    await world.admin.post(`/transfers/${id}/issue`).expect(200);
    await act(into, 'merge', { organizationIds: [left], effectiveOn: '2024-01-01' }).expect(200);
    await eventually(async () => {
      expect((await world.admin.get(`/transfers/${id}`).expect(200)).body).toMatchObject({ state: 'revoked', issuedOn: world.today, decidedOn: world.today });
    });
  });

  it('takes open cases along where organisations merge', async () => {
    const [left, right, into] = [await branch('M1'), await branch('M2'), await branch('M3')];
    const going = await world.register({ organizationId: left });
    const { id: outgoing } = (await world.admin.post('/transfers', world.body(going.id, { toOrganizationId: world.ids.branchC })).expect(201)).body as TransferBody;
    const inside = await world.register({ organizationId: right });
    const { id: moot } = (await world.admin.post('/transfers', world.body(inside.id, { toOrganizationId: left })).expect(201)).body as TransferBody;
    const coming = await world.issued({ transfer: { toOrganizationId: right } });
    await act(into, 'merge', { organizationIds: [left, right] }).expect(200);
    await eventually(async () => {
      expect((await world.admin.get(`/transfers/${outgoing}`).expect(200)).body).toMatchObject({ state: 'draft', fromOrganizationId: into });
      expect((await world.admin.get(`/transfers/${coming.id}`).expect(200)).body).toMatchObject({ state: 'issued', toOrganizationId: into });
      expect((await world.admin.get(`/transfers/${moot}`).expect(200)).body).toMatchObject({ state: 'revoked', decisionReason: expect.stringContaining('同一组织') });
    });
    expect(await world.eventsOf(moot)).toEqual(['base.transfer_revoked']);
    const heir = await hire(world.members.booted, 'secretary.m3', 'branchSecretary', into);
    await heir.client.post(`/transfers/${coming.id}/accept`).expect(200);
    await heir.client.post(`/transfers/${outgoing}/issue`).expect(200);
    await world.stranger.client.post(`/transfers/${outgoing}/accept`).expect(200);
    expect((await memberOf(world.stranger.client, going.id)).organizationId).toBe(world.ids.branchC);
  });
});

describe('superiors and others', () => {
  it('see a case by their grants over either side; an auditor reads and does nothing', async () => {
    const { id } = await world.draft();
    const auditor = await hire(world.members.booted, 'auditor.town', 'auditor', world.ids.town);
    await auditor.client.get(`/transfers/${id}`).expect(200);
    await auditor.client.post(`/transfers/${id}/issue`).expect(403);
    await auditor.client.get(`/transfers/${id}/letter`).expect(403);
    const member = await hire(world.members.booted, 'plain.member', 'member', world.ids.branchA);
    await member.client.get('/transfers').expect(403);
    const acting = world.admin.with({ 'Zhibu-Organization': world.ids.branchC });
    await acting.get(`/transfers/${id}`).expect(404);
  });

  it('do not learn of drafts by counting, filtering or searching', async () => {
    const { memberId } = await world.draft({ member: { name: '司马隐' } });
    for (const client of [world.receiver, world.stranger.client]) {
      for (const query of [`&memberId=${memberId}`, '&q=司马隐', `&organizationId=${world.ids.branchA}&state=draft`]) {
        const { body } = await client.get(`/transfers?count=true${query}`).expect(200);
        expect(body).toMatchObject({ items: [], total: 0 });
      }
    }
    expect(await listOf(world.sender, '&q=司马隐')).toHaveLength(1);
    expect((await listOf(world.sender, `&organizationId=${world.ids.branchA}&direction=in`))).toEqual([]);
  });
});

describe('the letter', () => {
  it('is a PDF with stub, letter and receipt, and each printing is audited', async () => {
    const number = idNumber('1990-08-20', 'female');
    const { id, memberId, letterNumber } = await world.issued({
      member: { name: '买买提·𠮷', sex: 'female', idNumber: number, ethnicity: '05', phone: '13812341027', joinedOn: '2015-01-01', fullOn: '2016-01-01' },
    });
    const response = await world.sender.get(`/transfers/${id}/letter`).buffer(true).parse(bytes).expect(200);
    expect(response.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(response.headers['content-disposition']).toContain('attachment');
    const pdf = response.body as Buffer;
    const [page = ''] = await pdfText(pdf);
    const today = world.today.split('-').map(Number);
    const [year = 0] = today;
    const age = year - 1990 - (world.today.slice(5) < '08-20' ? 1 : 0);
    expect(page.split(letterNumber ?? '')).toHaveLength(4);
    expect(page).toContain(`买买提·𠮷同志（女），${age}岁，维吾尔族，系中共正式党员，身份证号码${number}，由A去B，请转接组织关系。`);
    expect(page).toContain('（有效期叁拾天）');
    expect(page).toContain(`${today[0]}年${today[1]}月${today[2]}日`);
    expect(page).toContain('13812341027');
    expect(page.split('TOWN').length).toBeGreaterThan(2);
    const { named, embedded } = pdfFonts(pdf);
    expect(embedded).toBe(named);
    const { body } = await world.admin.get(`/audit-entries?action=base.transfer.letter&targetId=${memberId}`).expect(200);
    expect((body as { items: object[] }).items).toEqual([expect.objectContaining({ fields: ['idNumber', 'phone', `letter:${id}`], organizationId: world.ids.branchA })]);
  });

  it('says what it said when it was issued, whatever organisations are called since', async () => {
    const { id } = await world.issued({ transfer: { toOrganizationId: world.ids.branchC } });
    await world.admin.post(`/organizations/${world.ids.branchC}/rename`, { name: '新名党支部', effectiveOn: world.today, documentNumber: '〔2026〕3号', reason: '更名' }).expect(200);
    const response = await world.sender.get(`/transfers/${id}/letter`).buffer(true).parse(bytes).expect(200);
    const [page = ''] = await pdfText(response.body as Buffer);
    expect(page).toContain('去C党支部，请转接组织关系');
    expect(page).not.toContain('新名');
  });
});

type Stream = { on(event: string, listener: (chunk: Buffer) => void): void };

function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  (response as Stream).on('data', (chunk) => chunks.push(chunk));
  (response as Stream).on('end', () => done(null, Buffer.concat(chunks)));
}
