import { codeOf, idsOf, InfoWorld, type SectionBody } from './info-world.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('sections', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  it('stand in the order of their making unless said otherwise', async () => {
    const [first, second] = [await world.section({ name: '甲' }), await world.section({ name: '乙' })];
    const before = await world.section({ name: '丙', position: first.position });
    expect(second.position).toBe(first.position + 1);
    const listed = idsOf(await world.secretary.client.get(`/sections?organizationId=${world.tree.villageA}&limit=100`).expect(200));
    expect(listed.filter((id) => [first.id, second.id, before.id].includes(id))).toEqual([first.id, before.id, second.id]);
    const moved = await world.secretary.client.patch(`/sections/${second.id}`, { position: 0 }, { 'If-Match': '"1"' }).expect(200);
    expect(moved.body).toMatchObject({ position: 0, version: 2 });
    await world.secretary.client.patch(`/sections/${second.id}`, { position: 5 }, { 'If-Match': '"1"' }).expect(412);
  });

  it('lie in others of the same organisation, five levels deep, and never in themselves', async () => {
    const chain: SectionBody[] = [];
    for (const name of ['一级', '二级', '三级', '四级', '五级']) chain.push(await world.section({ name, parentId: chain.at(-1)?.id ?? null }));
    const post = (more: object) => world.secretary.client.post('/sections', { name: '六级', organizationId: world.tree.villageA, ...more });
    const patch = (id: string | undefined, more: object) => world.secretary.client.patch(`/sections/${id}`, more);
    expect(codeOf(await post({ parentId: chain[4]?.id }).expect(422))).toBe('info.section_too_deep');
    expect(codeOf(await post({ parentId: NOBODY }).expect(422))).toBe('info.parent_section_elsewhere');
    expect(codeOf(await patch(chain[0]?.id, { parentId: chain[3]?.id }).expect(409))).toBe('info.section_cycle');
    expect(codeOf(await patch(chain[0]?.id, { parentId: chain[0]?.id }).expect(409))).toBe('info.section_cycle');
    const apart = await world.section({ name: '另处' });
    expect(codeOf(await patch(chain[0]?.id, { parentId: apart.id }).expect(422))).toBe('info.section_too_deep');
    expect((await patch(chain[2]?.id, { parentId: apart.id }).expect(200)).body).toMatchObject({ parentId: apart.id });
    const paths = await world.rows<{ path: string[] }>('SELECT path FROM info_sections WHERE id = $1', [chain[4]?.id]);
    expect(paths[0]?.path).toEqual([apart.id, chain[2]?.id, chain[3]?.id, chain[4]?.id]);
  });

  it('make no cycle when two are moved into each other at once', async () => {
    const [one, two] = [await world.section({ name: '互一' }), await world.section({ name: '互二' })];
    const move = (id: string, parentId: string) => world.secretary.client.patch(`/sections/${id}`, { parentId });
    const statuses = (await Promise.all([move(one.id, two.id), move(two.id, one.id)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
  });

  it('have names of their own in their place', async () => {
    await world.section({ name: '同名' });
    const again = await world.secretary.client.post('/sections', { name: '同名', organizationId: world.tree.villageA }).expect(409);
    expect(codeOf(again)).toBe('info.section_name_taken');
    const other = await world.section({ name: '异名' });
    expect(codeOf(await world.secretary.client.patch(`/sections/${other.id}`, { name: '同名' }).expect(409))).toBe('info.section_name_taken');
  });

  it('take nothing more in once they are archived, and come back', async () => {
    const section = await world.section({ name: '旧栏目' });
    const article = await world.published({ sectionId: section.id });
    expect((await world.secretary.client.post(`/sections/${section.id}/archive`).expect(200)).body).toMatchObject({ archivedAt: expect.any(String) as string });
    const refused = await world.secretary.client.post('/articles', { title: '新', organizationId: world.tree.villageA, sectionId: section.id }).expect(422);
    expect(codeOf(refused)).toBe('info.section_not_usable');
    await world.member.get(`/articles/${article.id}`).expect(200);
    await world.member.get(`/sections/${section.id}`).expect(404);
    await world.section({ name: '旧栏目' });
    expect(codeOf(await world.secretary.client.post(`/sections/${section.id}/restore`).expect(409))).toBe('info.section_name_taken');
    await world.secretary.client.patch(`/sections/${section.id}`, { name: '旧栏目二' }).expect(200);
    expect((await world.secretary.client.post(`/sections/${section.id}/restore`).expect(200)).body).toMatchObject({ archivedAt: null });
    await world.member.get(`/sections/${section.id}`).expect(200);
  });

  it('are archived from below', async () => {
    const parent = await world.section({ name: '上' });
    const child = await world.section({ name: '下', parentId: parent.id });
    const archive = (id: string) => world.secretary.client.post(`/sections/${id}/archive`);
    expect(codeOf(await archive(parent.id).expect(409))).toBe('info.section_has_sections');
    await archive(child.id).expect(200);
    await archive(parent.id).expect(200);
    expect(codeOf(await world.secretary.client.post(`/sections/${child.id}/restore`).expect(422))).toBe('info.parent_section_elsewhere');
  });

  it('are seen by readers where they are public, or hold something for them', async () => {
    const empty = await world.section({ name: '空的' });
    const open = await world.section({ name: '公开', isPublic: true });
    const parent = await world.section({ name: '父栏目' });
    const child = await world.section({ name: '子栏目', parentId: parent.id });
    await world.draft({ sectionId: child.id });
    const seen = async (client: InfoWorld['member']) => {
      const ids = idsOf(await client.get('/sections?limit=100').expect(200));
      return { empty: ids.includes(empty.id), open: ids.includes(open.id), parent: ids.includes(parent.id), child: ids.includes(child.id) };
    };
    expect(await seen(world.member)).toEqual({ empty: false, open: true, parent: false, child: false });
    await world.published({ sectionId: child.id });
    expect(await seen(world.member)).toEqual({ empty: false, open: true, parent: true, child: true });
    expect(await seen(world.otherMember)).toEqual({ empty: false, open: true, parent: false, child: false });
    expect(await seen(world.anonymous)).toEqual({ empty: false, open: true, parent: false, child: false });
    expect(await seen(world.town.client)).toEqual({ empty: true, open: true, parent: true, child: true });
    await world.anonymous.get(`/sections/${empty.id}`).expect(404);
    await world.anonymous.get(`/sections/${open.id}`).expect(200);
  });

  it('are changed by who manages the organisation alone', async () => {
    const section = await world.section({ name: '管辖' });
    for (const path of [`/sections/${section.id}/archive`, `/sections/${section.id}/restore`]) await world.sibling.client.post(path).expect(404);
    await world.sibling.client.patch(`/sections/${section.id}`, { name: '改' }).expect(404);
    await world.member.patch(`/sections/${section.id}`, { name: '改' }).expect(403);
    await world.secretary.client.post('/sections', { name: '越权', organizationId: world.tree.townB }).expect(404);
    await world.town.client.patch(`/sections/${section.id}`, { name: '上级改' }).expect(200);
  });
});
