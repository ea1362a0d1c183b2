import { WorkCalendar } from '../../../modules/base/calendar/work-calendar.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootModules, type BootedModules } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';

describe('the working calendar', () => {
  let booted: BootedModules;
  let other: BootedModules;
  let tree: TestTree;
  let town: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    booted = await bootModules(['base']);
    other = await bootModules(['base'], { databaseUrl: booted.databaseUrl });
    tree = await makeTree(booted);
    ({ client: town } = await hire(booted, 'town', 'organizationAdministrator', tree.townA));
    ({ client: member } = await hire(booted, 'member', 'member', tree.villageA));
  });
  afterAll(async () => {
    await other.close();
    await booted.close();
  });

  const itemsOf = async (client: ApiClient, from: string, to: string) => {
    const { body } = await client.get(`/calendar/days?from=${from}&to=${to}`).expect(200);
    return (body as { items: { day: string; kind: string; name: string | null; provisional: boolean }[] }).items;
  };

  it('tells workdays, weekends and holidays to everybody who signed in', async () => {
    await booted.anonymous.get('/calendar/days?from=2026-10-07&to=2026-10-11').expect(401);
    expect(await itemsOf(member, '2026-10-07', '2026-10-11')).toEqual([
      { day: '2026-10-07', kind: 'holiday', name: '国庆节', provisional: false },
      { day: '2026-10-08', kind: 'workday', name: null, provisional: false },
      { day: '2026-10-09', kind: 'workday', name: null, provisional: false },
      { day: '2026-10-10', kind: 'workday', name: '国庆节', provisional: false },
      { day: '2026-10-11', kind: 'weekend', name: null, provisional: false },
    ]);
  });

  it('refuses spans that are none, and days that no calendar has', async () => {
    for (const [from, to] of [['2026-01-02', '2026-01-01'], ['2020-01-01', '2026-01-01']]) {
      expect((await member.get(`/calendar/days?from=${from}&to=${to}`).expect(422)).body).toMatchObject({ code: 'base.calendar_span_invalid' });
    }
    await member.get('/calendar/days?from=2026-02-30&to=2026-03-01').expect(400);
    await member.get(`/calendar/days?from=2026-01-01&to=2026-01-01&organizationId=${tree.townB}`).expect(404);
    await booted.admin.put('/calendar/days/2026-02-30', { kind: 'holiday', name: 'x' }).expect(404);
    await booted.admin.put('/calendar/days/2026-02-20', { kind: 'weekend', name: 'x' }).expect(400);
    await booted.admin.put('/calendar/years/27', { complete: true }).expect(404);
  });

  it('is provisional in 2027 until its holidays are entered and declared, on every instance', async () => {
    const [here, there] = [booted, other].map(({ server }) => server.app.get(WorkCalendar, { strict: false }));
    expect(await here!.addWorkingDays('2026-12-31', 1)).toMatchObject({ value: '2027-01-01', citation: { code: 'CAL-1', provisional: true } });
    expect((await there!.addWorkingDays('2026-12-31', 1)).value).toBe('2027-01-01');
    expect((await booted.admin.put('/calendar/days/2027-01-01', { kind: 'holiday', name: '元旦' }).expect(200)).body).toEqual({
      day: '2027-01-01', kind: 'holiday', name: '元旦', provisional: true,
    });
    await town.put('/calendar/years/2027', { complete: true }).expect(403);
    expect((await member.get('/calendar/years/2027').expect(200)).body).toEqual({ year: 2027, complete: false });
    expect((await booted.admin.put('/calendar/years/2027', { complete: true }).expect(200)).body).toEqual({ year: 2027, complete: true });
    expect(await here!.addWorkingDays('2026-12-31', 1)).toMatchObject({ value: '2027-01-04', citation: { provisional: false } });
    await eventually(async () => {
      expect(await there!.addWorkingDays('2026-12-31', 1)).toMatchObject({ value: '2027-01-04', citation: { provisional: false } });
    }, 1_000);
    expect((await booted.admin.put('/calendar/years/2027', { complete: false }).expect(200)).body).toEqual({ year: 2027, complete: false });
    await booted.admin.delete('/calendar/days/2027-01-01').expect(204);
    await booted.admin.delete('/calendar/days/2027-01-01').expect(404);
    expect((await itemsOf(member, '2027-01-01', '2027-01-01'))[0]).toMatchObject({ kind: 'workday', provisional: true });
  });

  it('lets an organisation set days for itself and below', async () => {
    const day = { kind: 'holiday', name: '三月三' } as const;
    expect((await town.put('/calendar/days/2026-04-20', day).expect(403)).body).toMatchObject({ code: 'base.calendar_everywhere_denied' });
    await member.put('/calendar/days/2026-04-20', { ...day, organizationId: tree.villageA }).expect(403);
    await town.put('/calendar/days/2026-04-20', { ...day, organizationId: tree.townB }).expect(404);
    await town.put('/calendar/days/2026-04-20', { ...day, name: '旧名', organizationId: tree.townA }).expect(200);
    expect((await town.put('/calendar/days/2026-04-20', { ...day, organizationId: tree.townA }).expect(200)).body).toMatchObject(day);
    expect((await itemsOf(member, '2026-04-20', '2026-04-20'))[0]).toMatchObject(day);
    expect((await itemsOf(booted.admin, '2026-04-20', '2026-04-20'))[0]).toMatchObject({ kind: 'workday', name: null });
    await town.delete('/calendar/days/2026-04-20').expect(403);
    await town.delete(`/calendar/days/2026-04-20?organizationId=${tree.townA}`).expect(204);
    const { body } = await booted.admin.get('/audit-entries?targetId=2026-04-20').expect(200);
    expect((body as { items: { action: string; organizationId: string }[] }).items.map((each) => [each.action, each.organizationId])).toEqual(
      Array.from({ length: 3 }, () => ['base.calendar.manage', tree.townA]),
    );
  });
});
