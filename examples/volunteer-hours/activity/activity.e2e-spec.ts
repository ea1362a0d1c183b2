import { addBranch, eventually } from 'zhibu/testing';
import { VolunteerWorld } from '../testing/volunteer-world.js';

let world: VolunteerWorld;
beforeAll(async () => {
  world = await VolunteerWorld.create();
});
afterAll(() => world.close());

describe('voluntary work', () => {
  it('is registered, found by day and words, and changed', async () => {
    const id = await world.activity({ title: '慰问老党员', heldOn: '2026-01-20', note: '带上春联' });
    const { body: read } = await world.secretary.get(`/volunteer-activities/${id}`).expect(200);
    expect(read).toMatchObject({ id, organizationId: world.branch, title: '慰问老党员', organizerId: world.wei, note: '带上春联', state: 'open', version: 1 });
    const { body: found } = await world.secretary.get(`/volunteer-activities?heldFrom=2026-01-20&heldUntil=2026-01-31&state=open&q=${encodeURIComponent('慰问')}`).expect(200);
    expect((found as { items: { id: string }[] }).items.map((item) => item.id)).toEqual([id]);
    const { body: changed } = await world.secretary.patch(`/volunteer-activities/${id}`, { place: '西溪村', organizerId: world.fang }).expect(200);
    expect(changed).toMatchObject({ title: '慰问老党员', place: '西溪村', organizerId: world.fang, version: 2 });
  });

  it('is not changed by somebody who read an older version', async () => {
    const id = await world.activity();
    await world.secretary.patch(`/volunteer-activities/${id}`, { place: '一' }, { 'If-Match': '"1"' }).expect(200);
    const { body } = await world.secretary.patch(`/volunteer-activities/${id}`, { place: '二' }, { 'If-Match': '"1"' }).expect(412);
    expect(body).toMatchObject({ code: 'request.stale' });
  });

  it('of another branch is as if it were not there', async () => {
    const id = await world.activity();
    await world.stranger.get(`/volunteer-activities/${id}`).expect(404);
    await world.stranger.post(`/volunteer-activities/${id}/close`).expect(404);
    await world.stranger.post('/volunteer-activities', { organizationId: world.branch, title: '一', place: '二', heldOn: '2026-03-05', organizerId: world.wei }).expect(404);
  });

  it('is organized by a member in scope', async () => {
    const facts = { organizationId: world.otherBranch, title: '一', place: '二', heldOn: '2026-03-05', organizerId: world.wei };
    const { body } = await world.stranger.post('/volunteer-activities', facts).expect(422);
    expect(body).toMatchObject({ code: 'volunteer-hours.member_unknown', detail: expect.stringContaining(world.wei) });
  });

  it('is closed once every entry is confirmed, and then stays as it is until it is reopened', async () => {
    const id = await world.activity();
    const entry = await world.register(id, world.wei, 60);
    const { body: refused } = await world.secretary.post(`/volunteer-activities/${id}/close`).expect(409);
    expect(refused).toMatchObject({ code: 'volunteer-hours.hours_unconfirmed', detail: expect.stringContaining('1') });
    await world.secretary.post(`/volunteer-hours/${entry.id}/confirm`).expect(200);
    const { body: closed } = await world.secretary.post(`/volunteer-activities/${id}/close`).expect(200);
    expect(closed).toMatchObject({ state: 'closed' });
    for (const request of [
      world.secretary.patch(`/volunteer-activities/${id}`, { place: '别处' }),
      world.secretary.post(`/volunteer-activities/${id}/hours`, { memberId: world.fang, minutes: 30 }),
      world.secretary.post(`/volunteer-hours/${entry.id}/unconfirm`),
    ]) {
      expect((await request.expect(409)).body).toMatchObject({ code: 'volunteer-hours.activity_closed' });
    }
    await world.secretary.post(`/volunteer-activities/${id}/reopen`).expect(200);
    await world.register(id, world.fang, 30);
  });

  it('cannot be closed before it was held, nor put off once there are hours', async () => {
    const planned = await world.activity({ heldOn: '2999-01-01' });
    const { body } = await world.secretary.post(`/volunteer-activities/${planned}/close`).expect(422);
    expect(body).toMatchObject({ code: 'volunteer-hours.not_held_yet', detail: expect.stringContaining('2999-01-01') });
    const held = await world.activity();
    await world.register(held, world.wei, 60);
    await world.secretary.patch(`/volunteer-activities/${held}`, { heldOn: '2999-01-01' }).expect(422);
    await world.secretary.patch(`/volunteer-activities/${held}`, { heldOn: '2026-03-06' }).expect(200);
  });

  it('that is open stands in the way of the end of its organisation', async () => {
    const branch = await addBranch(world.booted.admin, 'C', world.tree.townA);
    const { body: made } = await world.booted.admin
      .post('/volunteer-activities', { organizationId: branch, title: '植树', place: '后山', heldOn: '2026-03-12', organizerId: world.wei })
      .expect(201);
    const { body: refused } = await world.booted.admin.post(`/organizations/${branch}/dissolve`, {}).expect(409);
    expect(JSON.stringify(refused)).toContain('volunteer-hours.activities');
    await world.booted.admin.post(`/volunteer-activities/${(made as { id: string }).id}/close`).expect(200);
    await world.booted.admin.post(`/organizations/${branch}/dissolve`, {}).expect(200);
  });

  it('that is open goes along when its branch is merged into another', async () => {
    const { admin } = world.booted;
    const [into, merged] = [await addBranch(admin, 'D', world.tree.townA), await addBranch(admin, 'E', world.tree.townA)];
    const { body: made } = await admin
      .post('/volunteer-activities', { organizationId: merged, title: '宣讲', place: '礼堂', heldOn: '2026-03-12', organizerId: world.wei })
      .expect(201);
    await admin.post(`/organizations/${into}/merge`, { organizationIds: [merged] }).expect(200);
    await eventually(async () => {
      const { body } = await admin.get(`/volunteer-activities/${(made as { id: string }).id}`).expect(200);
      expect(body).toMatchObject({ organizationId: into });
    });
  });

  it('is counted in the plan of a change of the menu', async () => {
    const { body } = await world.booted.admin.post(`/organizations/${world.branch}/menu/plan`, { moduleId: 'volunteer-hours', rule: 'forbidden' }).expect(200);
    const { body: list } = await world.secretary.get('/volunteer-activities?count=true&limit=1').expect(200);
    const { total } = list as { total: number };
    expect(total).toBeGreaterThan(0);
    expect(JSON.stringify(body)).toContain(`"name":"volunteerActivities"`);
    expect(JSON.stringify(body)).toMatch(new RegExp(`"volunteerActivities"[^}]*"count":${total}`));
  });
});
