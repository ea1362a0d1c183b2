import { addMember, download, ended, hire, postImport } from 'zhibu/testing';
import { VolunteerWorld } from '../testing/volunteer-world.js';

let world: VolunteerWorld;
beforeAll(async () => {
  world = await VolunteerWorld.create({ mostMinutes: 480 });
});
afterAll(() => world.close());

const codeOf = (body: unknown) => (body as { code: string }).code;

describe('hours', () => {
  it('are registered by the organizer with the name of the member, and corrected until they are confirmed', async () => {
    const activity = await world.activity();
    const { id } = await world.register(activity, world.wei, 90);
    const { body: read } = await world.secretary.get(`/volunteer-hours/${id}`).expect(200);
    expect(read).toMatchObject({ activityId: activity, activityTitle: '清理河道', memberId: world.wei, memberName: '张伟', minutes: 90, state: 'registered', confirmedAt: null });
    const { body: changed } = await world.secretary.patch(`/volunteer-hours/${id}`, { minutes: 120, note: '挑沙' }).expect(200);
    expect(changed).toMatchObject({ minutes: 120, note: '挑沙', version: 2 });
    const { body: confirmed } = await world.secretary.post(`/volunteer-hours/${id}/confirm`).expect(200);
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedAt: expect.any(String) });
    for (const request of [world.secretary.patch(`/volunteer-hours/${id}`, { minutes: 1 }), world.secretary.delete(`/volunteer-hours/${id}`)]) {
      expect(codeOf((await request.expect(409)).body)).toBe('volunteer-hours.already_confirmed');
    }
    await world.secretary.post(`/volunteer-hours/${id}/unconfirm`).expect(200);
    await world.secretary.delete(`/volunteer-hours/${id}`).expect(204);
    await world.secretary.get(`/volunteer-hours/${id}`).expect(404);
  });

  it('are told to the member when they are confirmed', async () => {
    await world.confirmed(await world.activity({ title: '守护书屋' }), world.wei, 30);
    const { body } = await world.own.get('/me/notifications?kind=volunteer-hours.hours_confirmed').expect(200);
    expect(JSON.stringify(body)).toContain('守护书屋');
  });

  it('are refused with the cure where they cannot be', async () => {
    const activity = await world.activity();
    await world.register(activity, world.wei, 60);
    const elsewhere = await addMember(world.booted.admin, world.otherBranch);
    const planned = await world.activity({ heldOn: '2999-01-01' });
    const post = async (id: string, memberId: string, minutes: number, status: number) =>
      codeOf((await world.secretary.post(`/volunteer-activities/${id}/hours`, { memberId, minutes }).expect(status)).body);
    expect(await post(activity, world.wei, 60, 409)).toBe('volunteer-hours.already_registered');
    expect(await post(activity, world.fang, 481, 422)).toBe('volunteer-hours.too_many_minutes');
    expect(await post(activity, elsewhere, 60, 422)).toBe('volunteer-hours.member_unknown');
    expect(await post(planned, world.wei, 60, 422)).toBe('volunteer-hours.not_held_yet');
    expect(await post(activity, world.fang, 0, 400)).toBe('request.invalid');
  });

  it('of another branch are out of reach', async () => {
    const activity = await world.activity();
    const { id } = await world.register(activity, world.wei, 60);
    await world.stranger.get(`/volunteer-hours/${id}`).expect(404);
    await world.stranger.post(`/volunteer-hours/${id}/confirm`).expect(404);
    await world.stranger.delete(`/volunteer-hours/${id}`).expect(404);
    await world.stranger.post(`/volunteer-activities/${activity}/hours`, { memberId: world.fang, minutes: 60 }).expect(404);
    const { body } = await world.stranger.get('/volunteer-hours/sums').expect(200);
    expect(body).toEqual({ years: [] });
  });

  it('are only read by an auditor', async () => {
    const { id } = await world.register(await world.activity(), world.wei, 60);
    const auditor = (await hire(world.booted, 'auditor', 'auditor', world.tree.county)).client;
    await auditor.get(`/volunteer-hours/${id}`).expect(200);
    await auditor.post(`/volunteer-hours/${id}/confirm`).expect(403);
  });
});

describe('sums', () => {
  it('are of what is confirmed, by year, for a person and for a branch', async () => {
    const member = await addMember(world.booted.admin, world.branch, { name: '赵敏' });
    await world.confirmed(await world.activity({ heldOn: '2024-05-01' }), member, 60);
    await world.confirmed(await world.activity({ heldOn: '2024-06-01' }), member, 90);
    const last = await world.activity({ heldOn: '2023-01-01' });
    await world.confirmed(last, member, 30);
    await world.confirmed(last, world.fang, 15);
    await world.register(await world.activity({ heldOn: '2024-07-01' }), member, 200);

    const { body: ofPerson } = await world.secretary.get(`/volunteer-hours/sums?memberId=${member}`).expect(200);
    expect(ofPerson).toEqual({
      years: [
        { year: 2024, minutes: 150, activities: 2, people: 1 },
        { year: 2023, minutes: 30, activities: 1, people: 1 },
      ],
    });
    const { body: ofBranch } = await world.secretary.get(`/volunteer-hours/sums?organizationId=${world.branch}&year=2023`).expect(200);
    expect(ofBranch).toEqual({ years: [{ year: 2023, minutes: 45, activities: 1, people: 2 }] });
    const { body: list } = await world.secretary.get(`/volunteer-hours?memberId=${member}&year=2024&state=confirmed&count=true`).expect(200);
    expect(list).toMatchObject({ total: 2 });
  });

  it('stand among the statistics of a subtree on a day', async () => {
    await world.confirmed(await world.activity({ heldOn: '2022-02-01' }), world.fang, 150);
    await world.confirmed(await world.activity({ heldOn: '2022-12-01' }), world.fang, 60);
    const metrics = 'volunteerActivitiesThisYear,volunteersThisYear,volunteerHoursThisYear';
    const { body } = await world.booted.admin.get(`/statistics?organizationId=${world.tree.county}&asOf=2022-06-30&metrics=${metrics}`).expect(200);
    const text = JSON.stringify(body);
    for (const [metric, value] of [['volunteerActivitiesThisYear', 1], ['volunteersThisYear', 1], ['volunteerHoursThisYear', 2]] as const) {
      expect(text).toMatch(new RegExp(`"${metric}".*?"value":${value}\\b`));
    }
  });
});

describe('a member', () => {
  it('sees his own hours and sums, and nobody else’s', async () => {
    const activity = await world.activity({ heldOn: '2021-05-01' });
    const { id } = await world.confirmed(activity, world.wei, 45);
    await world.confirmed(activity, world.fang, 400);
    const { body: list } = await world.own.get('/me/volunteer-hours?year=2021').expect(200);
    expect((list as { items: { id: string; memberName: string }[] }).items).toEqual([expect.objectContaining({ id, memberName: '张伟', minutes: 45 })]);
    const { body: sums } = await world.own.get('/me/volunteer-hours/sums').expect(200);
    expect((sums as { years: object[] }).years).toContainEqual({ year: 2021, minutes: 45, activities: 1, people: 1 });
    await world.own.get('/volunteer-hours').expect(403);
  });

  it('that is nobody’s account sees nothing', async () => {
    const { body } = await world.secretary.get('/me/volunteer-hours').expect(200);
    expect(body).toMatchObject({ items: [] });
    expect((await world.secretary.get('/me/volunteer-hours/sums').expect(200)).body).toEqual({ years: [] });
  });

  it('gets all of it with his personal data, and leaves the sums of the branch when he is erased', async () => {
    const { admin } = world.booted;
    const member = await addMember(admin, world.branch, { name: '钱进', stage: 'applicant', appliedOn: '2021-01-02' });
    const activity = await world.activity({ heldOn: '2020-05-01', organizerId: member });
    const { id } = await world.confirmed(activity, member, 75);
    await admin.post(`/members/${member}/erase`, { reason: '本人申请删除' }).expect(200);
    const { body: entry } = await world.secretary.get(`/volunteer-hours/${id}`).expect(200);
    expect(entry).toMatchObject({ memberId: null, memberName: null, minutes: 75 });
    expect((await world.secretary.get(`/volunteer-activities/${activity}`).expect(200)).body).toMatchObject({ organizerId: null });
    const { body: sums } = await world.secretary.get('/volunteer-hours/sums?year=2020').expect(200);
    expect(sums).toEqual({ years: [{ year: 2020, minutes: 75, activities: 1, people: 0 }] });
  });
});

describe('files of hours', () => {
  it('are exported with names, and come back changed', async () => {
    const activity = await world.activity({ heldOn: '2019-05-01' });
    await world.register(activity, world.wei, 60);
    const { result } = await ended(world.secretary, world.secretary.post('/exports', { resource: 'volunteer-hours', format: 'csv', filter: { year: 2019 } }));
    const csv = (await download(world.secretary, `/files/${result?.fileId ?? ''}/content`)).toString();
    expect(csv).toContain('张伟');
    const changed = `${csv.replace('"60"', '"75"')},${activity},,,${world.fang},,30,,\r\n`;
    const job = await ended(world.secretary, postImport(world.secretary, changed, '时长.csv', { resource: 'volunteer-hours' }));
    expect(job).toMatchObject({ status: 'succeeded', result: { created: 1, updated: 1, unchanged: 0, failed: 0 } });
    const again = await ended(world.secretary, postImport(world.secretary, changed, '时长.csv', { resource: 'volunteer-hours' }));
    expect(again).toMatchObject({ status: 'succeeded', result: { created: 0, updated: 0, unchanged: 2 } });
    const { body } = await world.secretary.get(`/volunteer-hours?activityId=${activity}&sort=createdAt`).expect(200);
    expect((body as { items: { minutes: number }[] }).items.map(({ minutes }) => minutes)).toEqual([75, 30]);
  });

  it('are refused whole, with every bad row named', async () => {
    const activity = await world.activity({ heldOn: '2018-05-01' });
    const elsewhere = await addMember(world.booted.admin, world.otherBranch);
    const { id } = await world.confirmed(activity, world.wei, 60);
    const rows = [`${activity},${world.fang},481`, `${activity},${elsewhere},60`, `${elsewhere},${world.fang},60`, `${activity},${world.wei},61`, `${activity},${world.fang},10`];
    const file = `活动编号,党员编号,分钟\n${rows.join('\n')}\n`;
    const job = await ended(world.secretary, postImport(world.secretary, file, '时长.csv', { resource: 'volunteer-hours' }));
    const report = job.result as unknown as { failed: number; errors: { row: number; code: string }[] };
    expect(report.errors.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 volunteer-hours.too_many_minutes',
      '3 volunteer-hours.member_unknown',
      '4 volunteer-hours.activity_unknown',
      '5 volunteer-hours.already_confirmed',
      '6 volunteer-hours.already_registered',
    ]);
    const { body } = await world.secretary.get(`/volunteer-hours?activityId=${activity}`).expect(200);
    expect((body as { items: { id: string }[] }).items.map((item) => item.id)).toEqual([id]);
  });
});

describe('where a superior wants hours confirmed by somebody else', () => {
  beforeAll(() => world.booted.admin.put(`/organizations/${world.tree.townA}/settings/volunteer-hours`, { values: { confirmedByAnother: true } }).expect(200));
  afterAll(() => world.booted.admin.put(`/organizations/${world.tree.townA}/settings/volunteer-hours`, { values: { confirmedByAnother: false } }).expect(200));

  it('who registered them cannot', async () => {
    const { id } = await world.register(await world.activity(), world.wei, 60);
    const { body } = await world.secretary.post(`/volunteer-hours/${id}/confirm`).expect(403);
    expect(codeOf(body)).toBe('volunteer-hours.confirmed_by_registrar');
    await world.booted.admin.post(`/volunteer-hours/${id}/confirm`).expect(200);
  });
});
