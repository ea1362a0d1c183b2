import { eventually } from '../../support/eventually.js';
import { type ArticleBody, InfoWorld, linkedMember } from './info-world.js';

describe('what happens around sections and articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const organization = async (code: string, parentId = world.tree.townA) => {
    const { body } = await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId }).expect(201);
    return (body as { id: string }).id;
  };
  const article = async (organizationId: string, more: object = {}) => {
    const { body } = await world.admin.post('/articles', { title: '文', body: '<p>文</p>', organizationId, ...more }).expect(201);
    return body as ArticleBody;
  };
  const act = { documentNumber: '县委〔2026〕1号', reason: '合并' };

  it('takes sections, articles and audiences along when organisations are merged', async () => {
    const [from, into] = [await organization('merged-from'), await organization('merged-into')];
    const section = await world.admin.post('/sections', { name: '动态', organizationId: from }).expect(201);
    const own = await article(from, { sectionId: (section.body as { id: string }).id });
    const addressed = await article(world.tree.townA, { audience: { visibility: 'members', organizationIds: [from, into], includeDescendants: false } });
    await world.admin.post(`/organizations/${into}/merge`, { ...act, organizationIds: [from] }).expect(200);
    await eventually(async () => {
      expect((await world.admin.get(`/articles/${own.id}`).expect(200)).body).toMatchObject({ organizationId: into, audience: { organizationIds: [into] } });
      expect((await world.admin.get(`/articles/${addressed.id}`)).body).toMatchObject({ organizationId: world.tree.townA, audience: { organizationIds: [into], includeDescendants: false } });
      expect((await world.admin.get(`/sections/${(section.body as { id: string }).id}`)).body).toMatchObject({ organizationId: into });
    }, 5_000);
  });

  it('makes official documents those of the organisation that an issuer went into, one of each number', async () => {
    const [from, also, into] = [await organization('issuer-from'), await organization('issuer-also'), await organization('issuer-into')];
    const document = async (organizationId: string, documentNumber?: string) => (await article(organizationId, { kind: 'document', documentNumber })).id;
    const ids = [await document(into, '委〔2026〕1号'), await document(from, '委〔2026〕1号'), await document(from, '委〔2026〕2号'), await document(also, '委〔2026〕2号'), await document(also)];
    await world.admin.post(`/organizations/${into}/merge`, { ...act, organizationIds: [from, also] }).expect(200);
    const issuers = async () => Promise.all(ids.map(async (id) => ((await world.admin.get(`/articles/${id}`).expect(200)).body as { document: { issuingOrganizationId: string } }).document.issuingOrganizationId));
    await eventually(async () => expect(await issuers()).toEqual([into, from, into, also, into]), 5_000);
  });

  it('holds the end of an organisation up while articles are on their way, and not for published ones', async () => {
    const id = await organization('dissolving');
    const { id: articleId } = await article(id);
    await world.admin.post(`/articles/${articleId}/schedule`, { publishAt: '2099-01-01T00:00:00+08:00' }).expect(200);
    const refused = await world.admin.post(`/organizations/${id}/dissolve`, act).expect(409);
    expect(JSON.stringify(refused.body)).toContain('info.articles');
    await world.admin.post(`/articles/${articleId}/publish`).expect(200);
    await world.admin.post(`/organizations/${id}/dissolve`, act).expect(200);
    await world.admin.get(`/articles/${articleId}`).expect(200);
  });

  it('hands a person what he wrote, and takes his name from it when he is erased', async () => {
    const author = await linkedMember(world, 'author', world.tree.villageA);
    const grants = (await world.admin.get('/roles?key=branchSecretary').expect(200)).body as { items: { id: string }[] };
    await world.admin.post('/grants', { accountId: author.id, roleId: grants.items[0]?.id, organizationId: world.tree.villageA }).expect(201);
    const { body } = await author.client.post('/articles', { title: '署名', body: '<p>文</p>', organizationId: world.tree.villageA, authorName: '赵敏' }).expect(201);
    const { id } = body as ArticleBody;
    await world.admin.post(`/members/${author.memberId}/change-status`, { membershipStatus: 'withdrawn', reason: '退党', documentNumber: '县组〔2026〕3号' }).expect(200);
    await world.admin.post(`/members/${author.memberId}/erase`, { reason: '本人申请' }).expect(200);
    const [row] = await world.rows(`SELECT author_name, author_account_id, author_member_id FROM info_articles WHERE id = $1`, [id]);
    expect(row).toEqual({ author_name: null, author_account_id: null, author_member_id: null });
  });

  it('tells what a change of the menu concerns', async () => {
    await world.published();
    await world.section({ name: '影响' });
    const { body } = await world.admin.post(`/organizations/${world.tree.villageA}/menu/plan`, { moduleId: 'info', rule: 'forbidden' }).expect(200);
    const { impact } = body as { impact: { name: string; count: number }[] };
    expect(impact).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'articles', count: 1 }), expect.objectContaining({ name: 'sections', count: 1 })]));
  });

  it('counts articles by kind and by status over a subtree', async () => {
    const id = await organization('counted');
    for (const kind of ['notice', 'notice', 'policy']) await world.admin.post(`/articles/${(await article(id, { kind })).id}/publish`).expect(200);
    await article(id, { kind: 'news' });
    const { body } = await world.admin.get(`/statistics?organizationId=${id}&metrics=publishedArticlesByKind,articlesByStatus`).expect(200);
    const figures = (body as { items: { metric: string; key: string; value: number }[] }).items;
    const of = (metric: string) => Object.fromEntries(figures.filter((figure) => figure.metric === metric).map(({ key, value }) => [key, value]));
    expect(of('publishedArticlesByKind')).toEqual({ notice: 2, policy: 1 });
    expect(of('articlesByStatus')).toEqual({ published: 3, draft: 1 });
  });
});
