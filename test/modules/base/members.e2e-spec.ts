import { idNumber, type MemberBody, MemberWorld } from './member-world.js';

interface Page {
  readonly items: MemberBody[];
  readonly nextCursor: string | null;
  readonly total?: number;
}
type Problem = { code: string; rule?: { code: string; article: string }; errors?: { pointer: string; code: string }[] };

const UNKNOWN = '0190a000-0000-7000-8000-00000000ffff';

let world: MemberWorld;

beforeAll(async () => {
  world = await MemberWorld.create();
});
afterAll(() => world.close());

async function refused(more: object, status = 422): Promise<Problem> {
  const { body } = await world.secretaryA.post('/members', world.body(more)).expect(status);
  return body as Problem;
}
async function namesOf(query: string, client = world.booted.admin): Promise<string[]> {
  const { body } = await client.get(`/members?${query}`).expect(200);
  return (body as Page).items.map(({ name }) => name);
}

describe('POST /members', () => {
  it('answers 201 with the member, his numbers masked, and a tag', async () => {
    const number = idNumber('1990-01-01');
    const given = { name: ' 张　伟 ', idNumber: number, phone: '+86 138 1234-1027', education: '21', ethnicity: '01' };
    const response = await world.secretaryA.post('/members', world.body(given)).expect(201);
    expect(response.body).toMatchObject({
      name: '张伟',
      sex: 'male',
      birthDate: '1990-01-01',
      idNumber: `${number.slice(0, 6)}********${number.slice(-4)}`,
      phone: '138****1027',
      stage: 'fullMember',
      membershipStatus: 'normal',
      organizationId: world.ids.branchA,
      effectiveOn: '2021-01-01',
      version: 1,
      warnings: [],
    });
    expect(response.headers['etag']).toBe('"1"');
    const { id } = response.body as MemberBody;
    const read = await world.secretaryA.get(`/members/${id}`).expect(200);
    expect(read.body).toMatchObject({ id, name: '张伟', phone: '138****1027' });
  });

  it('needs name, sex, ID number, stage and organisation', async () => {
    const { body } = await world.secretaryA.post('/members', {}).expect(400);
    expect((body as Problem).errors?.map(({ pointer }) => pointer).toSorted()).toEqual(['/idNumber', '/name', '/organizationId', '/sex', '/stage']);
  });

  it('understands full-width digits, blanks and a small x, and knows the person again', async () => {
    let number = idNumber('1985-05-05', 'female');
    while (!number.endsWith('X')) number = idNumber('1985-05-05', 'female');
    const typed = `${Array.from(number.slice(0, 17), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')} x`;
    const made = await world.register({ sex: 'female', idNumber: typed });
    expect(made.idNumber).toBe(`${number.slice(0, 6)}********${number.slice(-4)}`);
    await refused({ sex: 'female', idNumber: number }, 409);
  });

  it.each([
    ['30 February', '99000019900230001', 'id_number_date'],
    ['a day to come', '99000020990101001', 'id_number_date'],
    ['a wrong check digit', '99000019900101001', 'id_number_check_digit'],
    ['15 digits', '990000900101001', 'id_number_length'],
    ['letters', '99000019900A01001X', 'id_number_characters'],
  ])('refuses an ID number with %s by MEM-1', async (_, digits, code) => {
    const number = digits.length === 17 ? `${digits}${code === 'id_number_check_digit' ? '0' : '1'}` : digits;
    const { code: problem, rule, errors } = await refused({ idNumber: number });
    expect({ problem, rule: rule?.code, errors }).toMatchObject({ problem: 'base.id_number_invalid', rule: 'MEM-1', errors: [{ pointer: '/idNumber', code }] });
  });

  it('refuses another sex or birth date than the ID number says', async () => {
    const { errors } = await refused({ sex: 'female', birthDate: '1990-01-02' });
    expect(errors).toMatchObject([{ pointer: '/sex', code: 'sex_disagrees' }, { pointer: '/birthDate', code: 'birth_date_disagrees' }]);
  });

  it.each([
    ['of 200 characters', '王'.repeat(200), 'validation.too_long'],
    ['that is a formula', '=1+1', 'validation.wrong_format'],
    ['of blanks', '   ', 'validation.too_short'],
  ])('refuses a name %s', async (_, name, code) => {
    expect((await refused({ name }, 400)).errors).toMatchObject([{ pointer: '/name', code }]);
  });

  it('keeps rare characters and minority names', async () => {
    expect(await world.register({ name: '𠮷田' })).toMatchObject({ name: '𠮷田' });
    expect(await world.register({ name: '阿不都•热西提' })).toMatchObject({ name: '阿不都·热西提' });
    expect(await namesOf(`q=${encodeURIComponent('𠮷')}`)).toEqual(['𠮷田']);
  });

  it('refuses codes that stand in no table (MEM-4) and phones that are none', async () => {
    expect(await refused({ ethnicity: '88', education: 'x' })).toMatchObject({ code: 'base.unknown_code', rule: { code: 'MEM-4' }, errors: [{ pointer: '/ethnicity' }, { pointer: '/education' }] });
    expect(await refused({ phone: '12' })).toMatchObject({ code: 'base.phone_invalid', errors: [{ pointer: '/phone' }] });
  });

  it('says of somebody who is on a roll where he is only to those who may see him (MEM-2)', async () => {
    const number = idNumber();
    const { id } = await world.register({ idNumber: number });
    expect(await refused({ idNumber: number }, 409)).toMatchObject({ code: 'base.member_exists', rule: { code: 'MEM-2' }, errors: [{ pointer: '/idNumber' }] });
    const { body, text } = await world.secretaryB.post('/members', world.body({ idNumber: number, organizationId: world.ids.branchB })).expect(409);
    expect(body).not.toHaveProperty('errors');
    expect(text).not.toContain(id);
    expect(text).not.toContain(world.ids.branchA);
  });

  it('registers one of two people who come with one ID number at once', async () => {
    const number = idNumber();
    const send = (organizationId: string) => world.booted.admin.post('/members', world.body({ idNumber: number, organizationId }));
    const answers = await Promise.all([send(world.ids.branchA), send(world.ids.branchB), send(world.ids.branchA)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('refuses less than twelve months of probation by MEM-3, but for days before the rule', async () => {
    expect(await refused({ joinedOn: '2019-07-01', fullOn: '2020-06-30' })).toMatchObject({ code: 'base.probation_too_short', rule: { code: 'MEM-3' } });
    await world.register({ joinedOn: '2019-07-01', fullOn: '2020-07-01' });
    const old = await world.register({ idNumber: idNumber('1950-01-01'), joinedOn: '1970-07-01', fullOn: '1970-07-01' });
    expect(old.warnings).toMatchObject([{ code: 'base.probation_too_short', rule: { code: 'MEM-3' } }]);
  });

  it('refuses applicants younger than eighteen (MEM-5)', async () => {
    const born = { idNumber: idNumber('2005-03-01'), stage: 'applicant', effectiveOn: '2023-06-01' };
    expect(await refused({ ...born, appliedOn: '2023-02-28' })).toMatchObject({ code: 'base.applicant_too_young', rule: { code: 'MEM-5' } });
    await world.register({ ...born, appliedOn: '2023-03-01' });
  });

  it('refuses who was younger than eighteen on his first day here, where no day of his application is given (MEM-5)', async () => {
    const born = { idNumber: idNumber('2005-03-01'), stage: 'applicant' };
    expect(await refused({ ...born, effectiveOn: '2023-02-28' })).toMatchObject({ code: 'base.applicant_too_young', rule: { code: 'MEM-5' } });
    await world.register({ ...born, effectiveOn: '2023-03-01' });
  });

  it('says in words what a name looks like', async () => {
    expect((await refused({ name: '１２３' }, 400)).errors).toMatchObject([{ message: expect.stringMatching(/^格式须为：以汉字或字母开头/) as string }]);
  });

  it.each([
    ['out of order', { appliedOn: '2019-01-02', joinedOn: '2019-01-01' }, { pointer: '/joinedOn', code: 'dates_out_of_order' }],
    ['in the future', { lostContactSince: '2999-01-01' }, { pointer: '/lostContactSince', code: 'date_in_future' }],
    ['of a stage not reached', { stage: 'applicant', joinedOn: '2019-01-01' }, { pointer: '/joinedOn', code: 'stage_not_reached' }],
    ['later than the first day here', { joinedOn: '2021-02-01' }, { pointer: '/joinedOn', code: 'after_effective_on' }],
    ['of a migrant who is none', { migrantSince: '2020-01-01' }, { pointer: '/migrantSince', code: 'not_migrant' }],
  ])('refuses dates %s', async (_, dates, error) => {
    expect(await refused(dates)).toMatchObject({ code: 'base.member_dates_invalid', errors: [error] });
  });

  it('refuses homes that are none: groups, temporary branches for recruits (ORG-8), a day before the branch was, out of scope', async () => {
    expect(await refused({ organizationId: world.ids.groupA })).toMatchObject({ code: 'base.no_members_there' });
    const temporary = { organizationId: world.ids.temporary, stage: 'applicant' };
    const { body } = await world.booted.admin.post('/members', world.body(temporary)).expect(422);
    expect(body).toMatchObject({ code: 'base.recruits_nobody', rule: { code: 'ORG-8' } });
    expect(await refused({ effectiveOn: '2019-12-31' })).toMatchObject({ code: 'base.not_yet_there' });
    expect(await refused({ effectiveOn: '2999-01-01' })).toMatchObject({ code: 'base.act_in_future' });
    expect(await refused({ organizationId: world.ids.branchB }, 404)).toMatchObject({ code: 'base.organization_not_found' });
    expect(await refused({ groupId: world.ids.branchB })).toMatchObject({ code: 'base.group_not_in_organization' });
  });

  it('warns of a home that is no branch (MEM-2)', async () => {
    const { body } = await world.booted.admin.post('/members', world.body({ organizationId: world.ids.town }), { 'Accept-Language': 'en' }).expect(201);
    expect((body as MemberBody).warnings).toMatchObject([{ code: 'base.unusual_home', message: expect.stringContaining('of the type committee'), rule: { code: 'MEM-2' } }]);
  });

  it('warns of a migrant away for less than six months (TRF-7), and points out who is lost for long (MEM-6)', async () => {
    const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    const migrant = await world.register({ isMigrant: true, migrantSince: day, migrantDestination: '上海', acknowledge: { 'base.not_yet_migrant': '已报备' } });
    expect(migrant.warnings).toMatchObject([{ code: 'base.not_yet_migrant', rule: { code: 'TRF-7' } }]);
    const lost = await world.register({ lostContactSince: '2024-01-01', abroadSince: '2010-01-01' });
    const { body } = await world.secretaryA.get(`/members/${lost.id}`).expect(200);
    expect((body as MemberBody).warnings.map(({ code, rule }) => `${rule.code} ${code}`)).toEqual(['MEM-6 base.lost_contact_long', 'MEM-6 base.abroad_long']);
  });

  it('makes one member of two requests with the same key, and keeps nothing personal for it', async () => {
    const body = world.body({ name: '钱学文' });
    const send = () => world.secretaryA.post('/members', body, { 'Idempotency-Key': 'once' }).expect(201);
    const [first, second] = [await send(), await send()];
    expect((second.body as MemberBody).id).toBe((first.body as MemberBody).id);
    expect(second.body).toMatchObject({ name: '钱学文' });
    const kept = await world.rows<{ text: string }>('SELECT k::text AS text FROM core_idempotency_keys k');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).not.toMatch(/钱学文|1990-01-01/);
  });

  it('takes neither status nor version nor unknown fields', async () => {
    for (const field of ['membershipStatus', 'id', 'version', 'createdAt', 'role']) {
      expect((await refused({ [field]: 'normal' }, 400)).errors).toMatchObject([{ pointer: `/${field}`, code: 'validation.unknown_field' }]);
    }
  });
});

describe('GET /members', () => {
  let place: string;
  beforeAll(async () => {
    const made = await world.booted.admin.post('/organizations', { name: '名册', code: 'ROLL', type: 'branch', parentId: world.ids.town, effectiveOn: '2020-01-01' }).expect(201);
    place = (made.body as { id: string }).id;
    const people = [
      ['赵一', { stage: 'applicant' }], ['李二', { isMigrant: true }], ['张三', { lostContactSince: '2025-01-01' }], ['王单', {}],
      ['马五', { idNumber: idNumber('1980-01-01', 'female'), sex: 'female' }], ['于六', {}], ['丁七', {}], ['单雄信', { phone: '13900001111' }],
    ] as const;
    for (const [name, more] of people) await world.register({ organizationId: place, name, ...more });
  });

  it('sorts by surname strokes, by pinyin, by entry, page by page', async () => {
    const query = `organizationId=${place}`;
    expect(await namesOf(query)).toEqual(['丁七', '于六', '马五', '王单', '李二', '张三', '单雄信', '赵一']);
    expect(await namesOf(`${query}&sort=name`)).toEqual(['丁七', '李二', '马五', '单雄信', '王单', '于六', '张三', '赵一']);
    expect((await namesOf(`${query}&sort=-createdAt`))[0]).toBe('单雄信');
    const { body: first } = await world.booted.admin.get(`/members?${query}&limit=3&count=true`).expect(200);
    expect((first as Page).total).toBe(8);
    const rest = await namesOf(`${query}&limit=3&cursor=${(first as Page).nextCursor}`);
    expect([...(first as Page).items.map(({ name }) => name), ...rest]).toEqual((await namesOf(query)).slice(0, 6));
  });

  it.each([
    ['stage=applicant', ['赵一']],
    ['isMigrant=true', ['李二']],
    ['lostContact=true', ['张三']],
    ['sex=female', ['马五']],
    ['membershipStatus=suspended,removed', []],
    ['q=danx', []],
    ['q=shan', ['单雄信']],
    ['q=SXX', ['单雄信']],
    ['q=sx', ['单雄信']],
    ['q=wang%20d', ['王单']],
    [`q=${encodeURIComponent('单')}`, ['王单', '单雄信']],
    [`q=${encodeURIComponent('雄信')}`, ['单雄信']],
    [`q=${encodeURIComponent('信雄')}`, []],
    ['q=%25', []],
  ])('by %s finds %j', async (query, names) => {
    expect(await namesOf(`organizationId=${place}&${query}`)).toEqual(names);
  });

  it('goes on with a search where its cursor points', async () => {
    const query = `organizationId=${place}&q=${encodeURIComponent('单')}&limit=1`;
    for (const sort of ['surnameStrokes', '-name', 'createdAt']) {
      const { body } = await world.booted.admin.get(`/members?${query}&sort=${sort}`).expect(200);
      const { items, nextCursor } = body as Page;
      expect([items[0]?.name, ...(await namesOf(`${query}&sort=${sort}&cursor=${nextCursor}`))].toSorted()).toEqual(['单雄信', '王单'].toSorted());
      await world.booted.admin.get(`/members?organizationId=${place}&limit=1&sort=${sort}&cursor=${nextCursor}`).expect(400);
    }
  });

  it('finds those under an organisation in scope, and nobody under another', async () => {
    const under = await namesOf(`under=${world.ids.town}&q=${encodeURIComponent('单')}`);
    expect(under).toEqual(['王单', '单雄信']);
    expect(await namesOf(`under=${world.ids.town}`, world.secretaryA)).toEqual([]);
    expect((await namesOf(`under=${world.ids.branchA}`, world.secretaryA)).length).toBeGreaterThan(0);
    expect(await namesOf(`under=${UNKNOWN}`)).toEqual([]);
  });

  it('finds by the whole number those alone whose number the caller may reveal', async () => {
    const number = idNumber();
    const { id } = await world.register({ idNumber: number, phone: '13700002222' });
    for (const query of [`idNumber=${number}`, 'phone=137-0000-2222']) {
      const { body } = await world.secretaryA.get(`/members?${query}`).expect(200);
      expect((body as Page).items.map((item) => item.id)).toEqual([id]);
      expect(await namesOf(query, world.secretaryB)).toEqual([]);
      const refusal = await world.auditor.get(`/members?${query}`).expect(400);
      expect(refusal.body).toMatchObject({ code: 'request.invalid', errors: [{ pointer: `?${query.split('=')[0]}`, code: 'unreadable_field' }] });
    }
  });

  it.each(['name=x', 'pinyin=x', 'sort=pinyin', 'sort=idNumber', 'sort=birthDate', 'strokeKey=1', 'limit=0', 'asOf=2026-02-30', 'stage=chief'])('refuses ?%s', async (query) => {
    await world.booted.admin.get(`/members?${query}`).expect(400);
  });
});

describe('the scope of members', () => {
  it('keeps the members of a branch from the secretary of another, whatever he tries', async () => {
    const { id } = await world.register({ name: '保密人' });
    const own = await world.secretaryB.get(`/members/${UNKNOWN}`).expect(404);
    const withoutPlace = (body: Record<string, unknown>) => ({ ...body, instance: '', requestId: '' });
    const attempts = [
      () => world.secretaryB.get(`/members/${id}`),
      () => world.secretaryB.get(`/members/${id}?asOf=2022-01-01`),
      () => world.secretaryB.get(`/members/${id}/history`),
      () => world.secretaryB.patch(`/members/${id}`, { name: '改名' }),
      () => world.secretaryB.post(`/members/${id}/change-stage`, { stage: 'fullMember' }),
      () => world.secretaryB.post(`/members/${id}/change-status`, { membershipStatus: 'expelled', reason: 'x' }),
      () => world.secretaryB.post(`/members/${id}/reveal`, { field: 'idNumber', reason: 'x' }),
    ];
    for (const attempt of attempts) expect(withoutPlace((await attempt().expect(404)).body as Record<string, unknown>)).toEqual(withoutPlace(own.body as Record<string, unknown>));
    for (const query of ['', 'asOf=2022-01-01', `organizationId=${world.ids.branchA}`, `groupId=${world.ids.groupA}`, `q=${encodeURIComponent('保密')}`, 'q=baomi']) {
      expect(await namesOf(query, world.secretaryB)).not.toContain('保密人');
    }
    expect((await world.secretaryA.get(`/members/${id}`).expect(200)).body).toMatchObject({ name: '保密人', version: 1 });
  });
});

describe('PATCH /members/{id}', () => {
  it('changes what is given, leaves the rest, and takes masks for what is there', async () => {
    const { id, idNumber: mask } = await world.register({ phone: '13812341027', address: '一号' });
    const path = `/members/${id}`;
    const masked = await world.secretaryA.patch(path, { idNumber: mask, phone: '138****1027', address: '一号' }).expect(200);
    expect(masked.body).toMatchObject({ version: 1 });
    const changed = await world.secretaryA.patch(path, { name: '曾国', workPost: '教师', address: null, phone: '010-12345678' }, { 'If-Match': '"1"' }).expect(200);
    expect(changed.body).toMatchObject({ name: '曾国', workPost: '教师', address: null, phone: '010****5678', version: 2, organizationId: world.ids.branchA });
    expect(await namesOf('q=zengguo')).toEqual(['曾国']);
    expect((await world.secretaryA.patch(path, { name: 'x' }, { 'If-Match': '"1"' }).expect(412)).body).toMatchObject({ code: 'request.stale' });
    expect((await world.secretaryA.patch(path, { phone: '139****1027' }).expect(422)).body).toMatchObject({ code: 'base.masked_number', errors: [{ pointer: '/phone' }] });
    const { body: audit } = await world.booted.admin.get(`/audit-entries?targetId=${id}`).expect(200);
    const fields = (audit as { items: { action: string; fields: string[] }[] }).items.find(({ action }) => action === 'base.member.update')?.fields;
    expect(fields?.toSorted()).toEqual(['address', 'name', 'phone', 'workPost']);
  });

  it.each(['stage', 'membershipStatus', 'organizationId', 'effectiveOn', 'id', 'version'])('refuses %s, which changes by an act', async (field) => {
    const { id } = await world.register();
    const { body } = await world.secretaryA.patch(`/members/${id}`, { [field]: 'x' }).expect(400);
    expect((body as Problem).errors).toMatchObject([{ pointer: `/${field}`, code: 'validation.unknown_field' }]);
  });

  it('corrects an ID number with the birth date in it, but not to that of somebody else', async () => {
    const { id } = await world.register();
    const corrected = await world.secretaryA.patch(`/members/${id}`, { idNumber: idNumber('1991-02-03') }).expect(200);
    expect(corrected.body).toMatchObject({ birthDate: '1991-02-03' });
    const taken = idNumber();
    await world.register({ idNumber: taken, organizationId: world.ids.branchB });
    const { body } = await world.secretaryA.patch(`/members/${id}`, { idNumber: taken }).expect(409);
    expect(body).toMatchObject({ code: 'base.member_exists' });
    expect(body).not.toHaveProperty('errors');
    expect((await world.secretaryA.patch(`/members/${id}`, { sex: 'female' }).expect(422)).body).toMatchObject({ code: 'base.id_number_invalid', errors: [{ pointer: '/sex' }] });
  });

  it('puts somebody into a group as an act of today, and ends a migration with its dates', async () => {
    const { id } = await world.register({ isMigrant: true, migrantSince: '2020-01-01', migrantDestination: '上海' });
    const grouped = await world.secretaryA.patch(`/members/${id}`, { groupId: world.ids.groupA, isMigrant: false }).expect(200);
    expect(grouped.body).toMatchObject({ groupId: world.ids.groupA, isMigrant: false, migrantSince: null, migrantDestination: null });
    const { body: history } = await world.secretaryA.get(`/members/${id}/history`).expect(200);
    expect((history as { items: object[] }).items).toMatchObject([{ kind: 'register' }, { kind: 'changeGroup', details: { fromGroupId: null, toGroupId: world.ids.groupA } }]);
    expect((await world.secretaryA.get(`/members/${id}?asOf=2022-01-01`).expect(200)).body).toMatchObject({ groupId: null });
    expect((await world.secretaryA.patch(`/members/${id}`, { groupId: world.ids.branchB }).expect(422)).body).toMatchObject({ code: 'base.group_not_in_organization' });
  });
});
