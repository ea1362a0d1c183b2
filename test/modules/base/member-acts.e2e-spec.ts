import { idNumber, type MemberBody, MemberWorld } from './member-world.js';

let world: MemberWorld;

beforeAll(async () => {
  world = await MemberWorld.create();
});
afterAll(() => world.close());

const act = (id: string, verb: string, body: object) => world.secretaryA.post(`/members/${id}/${verb}`, body);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('POST /members/{id}/change-stage', () => {
  it('leads through the stages one by one, with dates, acts, states and events', async () => {
    const { id } = await world.register({ stage: 'applicant', appliedOn: '2020-06-01' });
    const steps = [
      ['activist', '2021-06-01'],
      ['developmentTarget', '2022-06-01'],
      ['probationaryMember', '2022-09-01'],
      ['fullMember', '2023-09-01'],
    ] as const;
    for (const [stage, effectiveOn] of steps) {
      const { body } = await act(id, 'change-stage', { stage, effectiveOn, documentNumber: `组〔2022〕${stage}` }).expect(200);
      expect(body).toMatchObject({ stage, effectiveOn, warnings: [] });
    }
    const { body } = await world.secretaryA.get(`/members/${id}`).expect(200);
    expect(body).toMatchObject({ stage: 'fullMember', appliedOn: '2020-06-01', joinedOn: '2022-09-01', fullOn: '2023-09-01', version: 5 });
    for (const [day, stage, joinedOn] of [['2021-01-01', 'applicant', null], ['2021-05-31', 'applicant', null], ['2021-06-01', 'activist', null], ['2022-09-01', 'probationaryMember', '2022-09-01'], ['2026-01-01', 'fullMember', '2022-09-01']] as const) {
      expect((await world.secretaryA.get(`/members/${id}?asOf=${day}`).expect(200)).body).toMatchObject({ stage, joinedOn });
    }
    await world.secretaryA.get(`/members/${id}?asOf=2020-12-31`).expect(404);
    const { body: history } = await world.secretaryA.get(`/members/${id}/history?sort=-effectiveOn`).expect(200);
    expect((history as { items: object[] }).items[0]).toMatchObject({ kind: 'changeStage', documentNumber: '组〔2022〕fullMember', details: { fromStage: 'probationaryMember', toStage: 'fullMember' } });
    const events = await world.rows<{ payload: object }>(`SELECT payload FROM core_outbox WHERE name = 'base.member_stage_changed' AND payload->>'memberId' = $1 ORDER BY id`, [id]);
    expect(events.map(({ payload }) => payload)).toMatchObject([{ toStage: 'activist' }, { toStage: 'developmentTarget' }, { toStage: 'probationaryMember' }, { toStage: 'fullMember' }]);
  });

  it('refuses to leave a stage out, to go back, or past the last', async () => {
    const { id } = await world.register({ stage: 'activist' });
    for (const stage of ['probationaryMember', 'applicant', 'activist']) expect(codeOf(await act(id, 'change-stage', { stage }).expect(422))).toBe('base.stage_not_next');
    const { body } = await act(id, 'change-stage', { stage: 'fullMember' }).expect(422);
    expect(body).toMatchObject({ detail: '现为“入党积极分子（activist）”，只能进入“发展对象（developmentTarget）”，不能变更为“正式党员（fullMember）”。各阶段须依次办理。' });
    const full = await world.register();
    expect(codeOf(await act(full.id, 'change-stage', { stage: 'fullMember' }).expect(422))).toBe('base.last_stage');
  });

  it('refuses full membership before twelve months (MEM-3), and without the day of admission', async () => {
    const { id } = await world.register({ stage: 'probationaryMember', joinedOn: '2020-12-01' });
    const { body } = await act(id, 'change-stage', { stage: 'fullMember', effectiveOn: '2021-11-30' }).expect(422);
    expect(body).toMatchObject({ code: 'base.probation_too_short', rule: { code: 'MEM-3', article: '第七条' } });
    await act(id, 'change-stage', { stage: 'fullMember', effectiveOn: '2021-12-01' }).expect(200);
    const unknown = await world.register({ stage: 'probationaryMember' });
    expect(codeOf(await act(unknown.id, 'change-stage', { stage: 'fullMember' }).expect(422))).toBe('base.join_date_unknown');
  });

  it('refuses acts out of order, in the future, and in a temporary branch (ORG-8)', async () => {
    const { id } = await world.register({ stage: 'applicant' });
    await act(id, 'change-stage', { stage: 'activist', effectiveOn: '2022-01-01' }).expect(200);
    expect(codeOf(await act(id, 'change-stage', { stage: 'developmentTarget', effectiveOn: '2021-12-31' }).expect(422))).toBe('base.act_out_of_order');
    expect(codeOf(await act(id, 'change-stage', { stage: 'developmentTarget', effectiveOn: '2999-01-01' }).expect(422))).toBe('base.act_in_future');
    const there = await world.register({ organizationId: world.ids.temporary, stage: 'probationaryMember', joinedOn: '2020-01-01' });
    const { body } = await world.booted.admin.post(`/members/${there.id}/change-stage`, { stage: 'fullMember' }).expect(422);
    expect(body).toMatchObject({ code: 'base.recruits_nobody', rule: { code: 'ORG-8' } });
  });

  it('replaces what was recorded for the same day', async () => {
    const { id } = await world.register({ stage: 'applicant' });
    await act(id, 'change-stage', { stage: 'activist', effectiveOn: '2021-01-01' }).expect(200);
    const states = await world.rows<{ stage: string }>('SELECT stage FROM base_member_states WHERE member_id = $1', [id]);
    expect(states).toEqual([{ stage: 'activist' }]);
  });
});

describe('POST /members/{id}/change-status', () => {
  it('suspends, warns where that is early (MEM-6), points out when it has lasted, and removes', async () => {
    const { id } = await world.register({ lostContactSince: '2021-01-01' });
    const early = await act(id, 'change-status', { membershipStatus: 'suspended', reason: '失联', effectiveOn: '2021-03-01', acknowledge: { 'base.suspended_early': '报县委同意' } }).expect(200);
    expect((early.body as MemberBody).warnings.map(({ code, rule }) => `${rule.code} ${code}`)).toEqual(['MEM-6 base.suspended_early', 'MEM-6 base.suspended_long']);
    const removed = await act(id, 'change-status', { membershipStatus: 'removed', reason: '自行脱党', effectiveOn: '2022-03-01', documentNumber: '组〔2022〕1号' }).expect(200);
    expect(removed.body).toMatchObject({ membershipStatus: 'removed', warnings: [{ code: 'base.removed_early', rule: { code: 'MEM-6' } }] });
    expect((await world.secretaryA.get(`/members/${id}?asOf=2021-06-01`).expect(200)).body).toMatchObject({ membershipStatus: 'suspended' });
    const { body: audit } = await world.booted.admin.get(`/audit-entries?targetId=${id}&action=base.member.changeStatus`).expect(200);
    expect((audit as { items: { reason: string | null }[] }).items.map(({ reason }) => reason)).toContain('base.suspended_early: 报县委同意');
  });

  it.each([
    ['fullMember', 'closed'],
    ['fullMember', 'normal'],
    ['applicant', 'suspended'],
    ['applicant', 'expelled'],
  ])('refuses for a %s the status %s', async (stage, membershipStatus) => {
    const { id } = await world.register({ stage });
    expect(codeOf(await act(id, 'change-status', { membershipStatus, reason: 'x' }).expect(422))).toBe('base.status_not_possible');
  });

  it('needs a reason, ends what is ended, and lets the person come again as a new record', async () => {
    const number = idNumber();
    const { id } = await world.register({ idNumber: number });
    await act(id, 'change-status', { membershipStatus: 'withdrawn' }).expect(400);
    await act(id, 'change-status', { membershipStatus: 'withdrawn', reason: '本人申请' }).expect(200);
    expect(codeOf(await act(id, 'change-status', { membershipStatus: 'normal', reason: 'x' }).expect(422))).toBe('base.status_not_possible');
    expect(codeOf(await act(id, 'change-stage', { stage: 'fullMember' }).expect(422))).toBe('base.membership_not_normal');
    const again = await world.register({ idNumber: number, stage: 'applicant' });
    expect(again.id).not.toBe(id);
  });
});

describe('POST /members/{id}/reveal', () => {
  it('gives the number to those with the right, with a reason and a row in the audit log', async () => {
    const number = idNumber();
    const { id } = await world.register({ idNumber: number });
    const { body, headers } = await act(id, 'reveal', { field: 'idNumber', reason: '开具介绍信' }).expect(200);
    expect(body).toEqual({ field: 'idNumber', value: number });
    expect(headers['cache-control']).toBe('no-store');
    expect((await act(id, 'reveal', { field: 'phone', reason: '联系' }).expect(200)).body).toEqual({ field: 'phone', value: null });
    await act(id, 'reveal', { field: 'idNumber' }).expect(400);
    await act(id, 'reveal', { field: 'name', reason: 'x' }).expect(400);
    await world.auditor.post(`/members/${id}/reveal`, { field: 'idNumber', reason: 'x' }).expect(403);
    const { body: audit } = await world.booted.admin.get(`/audit-entries?targetId=${id}&action=base.member.reveal`).expect(200);
    expect((audit as { items: object[] }).items).toMatchObject([{ fields: ['phone'], reason: '联系' }, { fields: ['idNumber'], reason: '开具介绍信' }]);
  });

  it('is limited, so that nobody copies a roll', async () => {
    const { id } = await world.register();
    const answers = await Promise.all(Array.from({ length: 61 }, () => world.booted.admin.post(`/members/${id}/reveal`, { field: 'idNumber', reason: 'x' })));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toMatch(/^\d+$/);
  });
});

describe('members and accounts', () => {
  const account = (username: string, memberId: string | undefined) => ({ username, displayName: username, organizationId: world.ids.county, password: 'staff password for tests', memberId });

  it('show a person his own record and home, which follow a move and an end at the next request', async () => {
    const { id } = await world.register({ name: '本人', phone: '13812341027' });
    const made = await world.booted.admin.post('/accounts', account('own.member', id)).expect(201);
    expect(made.body).toMatchObject({ memberId: id });
    const own = await world.booted.signIn('own.member', 'staff password for tests');
    expect((await own.get('/me').expect(200)).body).toMatchObject({
      member: { id, name: '本人', phone: '138****1027' },
      homeOrganization: { id: world.ids.branchA, name: 'A' },
      actingOrganization: { id: world.ids.branchA },
    });
    await own.get('/members').expect(403);
    await own.get(`/members/${id}`).expect(403);
    await act(id, 'change-status', { membershipStatus: 'withdrawn', reason: '本人申请' }).expect(200);
    // His account is suspended; resumed for other work, it has no home in a branch any more.
    await own.get('/me').expect(401);
    await world.booted.admin.post(`/accounts/${(made.body as { id: string }).id}/resume`).expect(200);
    const again = await world.booted.signIn('own.member', 'staff password for tests');
    expect((await again.get('/me').expect(200)).body).toMatchObject({ member: { membershipStatus: 'withdrawn' }, homeOrganization: { id: world.ids.county } });
  });

  it('are linked one to one, and only by who may reveal the member', async () => {
    const { id } = await world.register();
    await world.booted.admin.post('/accounts', account('first', id)).expect(201);
    expect(codeOf(await world.booted.admin.post('/accounts', account('second', id)).expect(409))).toBe('base.member_has_account');
    expect(codeOf(await world.booted.admin.post('/accounts', account('first', undefined)).expect(409))).toBe('base.username_taken');
    expect(codeOf(await world.booted.admin.post('/accounts', account('third', '0190a000-0000-7000-8000-00000000ffff')).expect(404))).toBe('base.member_not_found');
    const { body } = await world.booted.admin.get('/me').expect(200);
    expect(body).toMatchObject({ member: null });
  });
});

describe('a member who was moved', () => {
  it('is seen by his former organisation as he was then, without what was told to the new one; his home follows at the next request', async () => {
    const { id } = await world.register({ name: '迁移人', phone: '13812341027', address: '旧址', workPost: '教师', education: '21' });
    const made = await world.booted.admin.post('/accounts', { username: 'moved', displayName: 'moved', organizationId: world.ids.county, password: 'staff password for tests', memberId: id }).expect(201);
    expect(made.body).toMatchObject({ memberId: id });
    const own = await world.booted.signIn('moved', 'staff password for tests');
    expect((await own.get('/me').expect(200)).body).toMatchObject({ homeOrganization: { id: world.ids.branchA } });
    const split = { name: '分设支部', code: 'SPLIT', effectiveOn: '2024-01-01', documentNumber: '组〔2024〕1号', reason: '分设', memberIds: [id] };
    const { body: divided } = await world.booted.admin.post(`/organizations/${world.ids.branchA}/split`, split).expect(200);
    const { body: now } = await world.booted.admin.get(`/members/${id}`).expect(200);
    const there = (now as MemberBody).organizationId;
    expect({ there, divided: JSON.stringify(divided) }).toMatchObject({ there: expect.not.stringMatching(world.ids.branchA), divided: expect.stringContaining(there) });
    expect((await own.get('/me').expect(200)).body).toMatchObject({ homeOrganization: { id: there, name: '分设支部' } });
    await world.secretaryA.get(`/members/${id}`).expect(404);
    await world.secretaryA.post(`/members/${id}/reveal`, { field: 'phone', reason: 'x' }).expect(404);
    const { body: then } = await world.secretaryA.get(`/members/${id}?asOf=2023-12-31`).expect(200);
    expect(then).toMatchObject({ name: '迁移人', organizationId: world.ids.branchA, phone: null, address: null, workPost: null, education: null });
    await world.secretaryA.get(`/members/${id}?asOf=2024-01-01`).expect(404);
    const found = async (day: string, organizationId: string) => {
      const { body } = await world.booted.admin.get(`/members?asOf=${day}&organizationId=${organizationId}&under=${world.ids.town}&q=${encodeURIComponent('迁移')}`).expect(200);
      return (body as { items: MemberBody[] }).items.map((item) => item.id);
    };
    expect([await found('2023-12-31', world.ids.branchA), await found('2023-12-31', there), await found('2024-01-01', there)]).toEqual([[id], [], [id]]);
  });
});

describe('a dump of all tables', () => {
  it('holds none of a thousand ID and phone numbers', async () => {
    const planted = Array.from({ length: 500 }, (_, index) => ({ number: idNumber('1988-08-08'), phone: `1595550${String(index).padStart(4, '0')}` }));
    for (let start = 0; start < planted.length; start += 10) {
      const batch = planted.slice(start, start + 10);
      await Promise.all(batch.map(({ number, phone }, index) => world.booted.admin.post('/members', world.body({ idNumber: number, phone }), { 'Idempotency-Key': `plant-${start + index}` }).expect(201)));
    }
    const revealed = await world.rows<{ id: string }>('SELECT id FROM base_members ORDER BY created_at DESC LIMIT 5');
    for (const { id } of revealed) await act(id, 'reveal', { field: 'idNumber', reason: '核对' }).expect(200);
    await world.secretaryA.get(`/members?idNumber=${planted[0]?.number}`).expect(200);
    const dump = await world.dump();
    expect(dump.length).toBeGreaterThan(100_000);
    const found = planted.flatMap(({ number, phone }) => [number, phone]).filter((value) => dump.includes(value));
    expect(found).toEqual([]);
    expect(dump).toContain('base.member.reveal');
  }, 120_000);
});
