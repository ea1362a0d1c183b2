import { type ArticleBody, codeOf, idsOf, InfoWorld, linkedMember } from './info-world.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  describe('writing them', () => {
    it('keeps what was written, its HTML cleaned, for the own organisation alone unless said', async () => {
      const draft = await world.draft({ body: '<p onclick="x()">学<script>alert(1)</script>习</p>', summary: '摘要', tags: ['学习', '学习'], kind: 'notice', documentNumber: '县委〔2026〕5号' });
      expect(draft).toMatchObject({
        title: '关于召开党员大会的通知',
        body: '<p>学习</p>',
        summary: '摘要',
        tags: ['学习'],
        kind: 'notice',
        documentNumber: '县委〔2026〕5号',
        status: 'draft',
        organizationId: world.tree.villageA,
        organizationName: 'village-a',
        authorName: 'village.secretary',
        audience: { visibility: 'organization', organizationIds: [world.tree.villageA], includeDescendants: true, stages: [], tags: [] },
        attachments: [],
        pinned: false,
        requiresConfirmation: false,
        publishAt: null,
        expireAt: null,
        publishedAt: null,
        readingMinutes: 1,
        revision: 1,
        version: 1,
      });
    });

    it('takes the organisation from the section, else the one that the caller acts for', async () => {
      const section = await world.section({ name: '动态' });
      const { body } = await world.secretary.client.post('/articles', { title: '一', sectionId: section.id }).expect(201);
      expect(body).toMatchObject({ organizationId: world.tree.villageA, sectionId: section.id });
      const acting = await world.admin.with({ 'Zhibu-Organization': world.tree.townB }).post('/articles', { title: '二' }).expect(201);
      expect(acting.body).toMatchObject({ organizationId: world.tree.townB, sectionId: null });
    });

    it('refuses an organisation, a section and an audience out of reach, and stores nothing', async () => {
      const before = await world.rows('SELECT id FROM info_articles');
      const write = (more: object) => world.secretary.client.post('/articles', { title: '越界', organizationId: world.tree.villageA, ...more });
      await write({ organizationId: world.tree.townB }).expect(404);
      const foreign = await world.sibling.client.post('/sections', { name: '他处', organizationId: world.tree.townB }).expect(201);
      expect(codeOf(await write({ sectionId: (foreign.body as { id: string }).id }).expect(422))).toBe('info.section_not_usable');
      expect(codeOf(await write({ organizationId: undefined, sectionId: (foreign.body as { id: string }).id }).expect(422))).toBe('info.section_not_usable');
      expect(codeOf(await write({ sectionId: NOBODY }).expect(422))).toBe('info.section_not_usable');
      for (const id of [world.tree.townB, world.tree.townA, NOBODY]) {
        const refused = await write({ audience: { visibility: 'members', organizationIds: [id] } }).expect(422);
        expect(codeOf(refused)).toBe('info.audience_out_of_scope');
      }
      expect(codeOf(await write({ audience: { visibility: 'members', stages: ['bishop'] } }).expect(422))).toBe('info.stage_unknown');
      expect(codeOf(await write({ expireAt: '2020-01-01T00:00:00Z' }).expect(422))).toBe('info.expiry_in_past');
      await write({ status: 'published' }).expect(400);
      await write({ publishedAt: '2020-01-01T00:00:00Z' }).expect(400);
      await write({ title: ' ' }).expect(400);
      await write({ body: 'x'.repeat(300_001) }).expect(400);
      await write({ body: 'x'.repeat(10_000_000) }).expect(413);
      await world.member.post('/articles', { title: '无权' }).expect(403);
      await world.anonymous.post('/articles', { title: '无权' }).expect(401);
      expect(await world.rows('SELECT id FROM info_articles')).toEqual(before);
    });

    it('sends the same article once for the same key', async () => {
      const send = () => world.secretary.client.post('/articles', { title: '幂等', organizationId: world.tree.villageA }, { 'Idempotency-Key': 'article-1' }).expect(201);
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      const kept = await world.rows<{ answer: string }>('SELECT answer FROM core_idempotency_keys');
      expect(kept.map(({ answer }) => Object.keys(JSON.parse(answer) as object))).toEqual([['id']]);
    });

    it('changes it by its version, and tells who comes too late', async () => {
      const draft = await world.draft();
      const { secretary } = world;
      const changed = await secretary.client.patch(`/articles/${draft.id}`, { title: '改' }, { 'If-Match': '"1"' }).expect(200);
      expect(changed.headers['etag']).toBe('"2"');
      expect(codeOf(await secretary.client.patch(`/articles/${draft.id}`, { title: '又改' }, { 'If-Match': '"1"' }).expect(412))).toBe('request.stale');
      const same = await secretary.client.patch(`/articles/${draft.id}`, { title: '改' }).expect(200);
      expect(same.body).toMatchObject({ title: '改', version: 2 });
      await secretary.client.get(`/articles/${draft.id}`, { 'If-None-Match': '"2"' }).expect(304);
      await world.sibling.client.patch(`/articles/${draft.id}`, { title: '他人' }).expect(404);
    });

    it('keeps an audience that a superior gave when somebody below changes the text', async () => {
      const draft = await world.draft();
      const audience = { visibility: 'members', organizationIds: [world.tree.county], includeDescendants: true, stages: [], tags: [] };
      await world.admin.patch(`/articles/${draft.id}`, { audience }).expect(200);
      const { body } = await world.secretary.client.patch(`/articles/${draft.id}`, { title: '改题' }).expect(200);
      expect(body).toMatchObject({ title: '改题', audience });
    });
  });

  describe('their files', () => {
    const upload = async (name: string, content: Buffer | string) => {
      const { body } = await world.secretary.client.post('/files').attach('file', Buffer.from(content), name).expect(201);
      return (body as { id: string }).id;
    };

    it('are what the author uploaded, and go to whom the article goes', async () => {
      const id = await upload('名单.txt', '甲乙丙');
      const article = await world.draft({ attachments: [id] });
      expect(article).toMatchObject({ attachments: [id], files: [{ id, name: '名单.txt', mediaType: 'text/plain', size: 9 }] });
      await world.member.get(`/articles/${article.id}/files/${id}`).expect(404);
      await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
      const { text } = await world.member.get(`/articles/${article.id}/files/${id}`).expect(200);
      expect(text).toBe('甲乙丙');
      await world.otherMember.get(`/articles/${article.id}/files/${id}`).expect(404);
      await world.anonymous.get(`/articles/${article.id}/files/${id}`).expect(404);
      await world.member.get(`/articles/${article.id}/files/${NOBODY}`).expect(404);
    });

    it('are neither those of others nor a cover that is no image', async () => {
      const id = await upload('a.txt', 'a');
      expect(codeOf(await world.town.client.post('/articles', { title: '他人', organizationId: world.tree.townA, attachments: [id] }).expect(422))).toBe('files.not_attachable');
      expect(codeOf(await world.secretary.client.post('/articles', { title: '封面', organizationId: world.tree.villageA, cover: id }).expect(422))).toBe('info.cover_not_image');
      const article = await world.draft({ attachments: [id] });
      expect(codeOf(await world.secretary.client.patch(`/articles/${article.id}`, { cover: id }).expect(422))).toBe('info.cover_not_image');
    });
  });

  describe('reading them', () => {
    const seen = async (id: string) => {
      const status = async (client: InfoWorld['member']) => (await client.get(`/articles/${id}`)).status === 200;
      return {
        anonymous: await status(world.anonymous),
        member: await status(world.member),
        otherMember: await status(world.otherMember),
        sibling: await status(world.sibling.client),
        superior: await status(world.town.client),
      };
    };

    it('is for who manages them, while they are drafts', async () => {
      const { id } = await world.draft({ audience: { visibility: 'public' } });
      expect(await seen(id)).toEqual({ anonymous: false, member: false, otherMember: false, sibling: false, superior: true });
    });

    it('is for everybody where they are public', async () => {
      const { id } = await world.published({ audience: { visibility: 'public' } });
      expect(await seen(id)).toEqual({ anonymous: true, member: true, otherMember: true, sibling: true, superior: true });
    });

    it('is for members of any organisation where they are for members and none is named', async () => {
      const { id } = await world.published({ audience: { visibility: 'members' } });
      expect(await seen(id)).toEqual({ anonymous: false, member: true, otherMember: true, sibling: true, superior: true });
    });

    it('is for the organisations that are named, and those below where that is said', async () => {
      const own = await world.published({ audience: { visibility: 'members', organizationIds: [world.tree.villageA] } });
      expect(await seen(own.id)).toEqual({ anonymous: false, member: true, otherMember: false, sibling: false, superior: true });
      const write = async (more: object) => {
        const { body } = await world.town.client.post('/articles', { title: '镇', body: '<p>文</p>', organizationId: world.tree.townA, ...more }).expect(201);
        await world.town.client.post(`/articles/${(body as ArticleBody).id}/publish`).expect(200);
        return (body as ArticleBody).id;
      };
      const below = await seen(await write({ audience: { visibility: 'organization' } }));
      expect(below).toMatchObject({ anonymous: false, member: true, otherMember: false, sibling: false });
      const exact = await seen(await write({ audience: { visibility: 'organization', organizationIds: [world.tree.townA], includeDescendants: false } }));
      expect(exact).toMatchObject({ member: false, otherMember: false, superior: true });
    });

    it('is for members of the stages and with the tags that are named', async () => {
      const applicant = await linkedMember(world, 'applicant', world.tree.villageA, { stage: 'applicant' });
      const secretary = await linkedMember(world, 'office', world.tree.villageA);
      await world.admin.post('/posts', { organizationId: world.tree.villageA, memberId: secretary.memberId, post: 'secretary', startsOn: '2026-01-01' }).expect(201);
      const forStages = await world.published({ audience: { visibility: 'members', stages: ['applicant'] } });
      await applicant.client.get(`/articles/${forStages.id}`).expect(200);
      await world.member.get(`/articles/${forStages.id}`).expect(404);
      const forPosts = await world.published({ audience: { visibility: 'organization', tags: ['secretary'] } });
      await secretary.client.get(`/articles/${forPosts.id}`).expect(200);
      await applicant.client.get(`/articles/${forPosts.id}`).expect(404);
    });

    it('ends when they expire, but for who manages them', async () => {
      const { id } = await world.published({ audience: { visibility: 'public' } });
      await world.rows(`UPDATE info_articles SET expire_at = now() WHERE id = $1`, [id]);
      expect(await seen(id)).toEqual({ anonymous: false, member: false, otherMember: false, sibling: false, superior: true });
      expect(idsOf(await world.anonymous.get('/articles?limit=100'))).not.toContain(id);
    });

    it('ends when they are withdrawn', async () => {
      const { id } = await world.published({ audience: { visibility: 'public' } });
      const { body } = await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '数字有误' }).expect(200);
      expect(body).toMatchObject({ status: 'withdrawn', withdrawReason: '数字有误' });
      expect(await seen(id)).toMatchObject({ anonymous: false, member: false });
    });

    it('is the same 404 for what does not exist and for what is not for the caller', async () => {
      const { id } = await world.draft();
      const strip = ({ body }: { body: unknown }) => ({ ...(body as object), instance: '', requestId: '' });
      expect(strip(await world.member.get(`/articles/${id}`))).toEqual(strip(await world.member.get(`/articles/${NOBODY}`)));
    });

    it('gives lists of the same, newest first, without bodies, page by page', async () => {
      const section = await world.section({ name: '列表' });
      const ids: string[] = [];
      for (const title of ['一', '二', '三']) ids.unshift((await world.published({ title, sectionId: section.id, audience: { visibility: 'members' } })).id);
      await world.draft({ title: '草', sectionId: section.id });
      const first = await world.member.get(`/articles?sectionId=${section.id}&limit=2&count=true`).expect(200);
      expect(idsOf(first)).toEqual(ids.slice(0, 2));
      expect(first.body).toMatchObject({ total: 3 });
      expect((first.body as { items: object[] }).items[0]).not.toHaveProperty('body');
      const next = (first.body as { nextCursor: string }).nextCursor;
      expect(idsOf(await world.member.get(`/articles?sectionId=${section.id}&limit=2&cursor=${encodeURIComponent(next)}`))).toEqual(ids.slice(2));
      await world.member.get(`/articles?limit=2&cursor=${encodeURIComponent(next)}`).expect(400);
      expect(idsOf(await world.anonymous.get(`/articles?sectionId=${section.id}`))).toEqual([]);
      expect(idsOf(await world.secretary.client.get(`/articles?sectionId=${section.id}&status=draft`))).toHaveLength(1);
    });

    it('narrows lists by kind, tag, status and words', async () => {
      const { id } = await world.published({ title: '防汛应急预案', kind: 'policy', tags: ['防汛'], audience: { visibility: 'public' } });
      for (const query of ['kind=policy', 'tag=%E9%98%B2%E6%B1%9B', 'q=%E5%BA%94%E6%80%A5', 'kind=policy,news&status=published']) {
        expect(idsOf(await world.anonymous.get(`/articles?${query}`).expect(200))).toContain(id);
      }
      expect(idsOf(await world.anonymous.get('/articles?kind=resource'))).toEqual([]);
      expect(idsOf(await world.anonymous.get('/articles?status=draft'))).toEqual([]);
      await world.anonymous.get('/articles?visibility=public').expect(400);
      await world.anonymous.get('/articles?kind=poem').expect(400);
    });

    it('lets callers who did not sign in act for an organisation with public content alone', async () => {
      await world.published({ audience: { visibility: 'public' } });
      const as = (organizationId: string) => world.anonymous.with({ 'Zhibu-Organization': organizationId });
      await as(world.tree.villageA).get('/articles').expect(200);
      expect(codeOf(await as(world.tree.townB).get('/articles').expect(404))).toBe('access.acting_organization_not_found');
      await as(NOBODY).get('/articles').expect(404);
    });

    it('leaves out what is of organisations where the module is not in force, for readers too', async () => {
      const { body } = await world.sibling.client.post('/articles', { title: '停用', body: '<p>x</p>', organizationId: world.tree.townB, audience: { visibility: 'public' } }).expect(201);
      const { id } = body as ArticleBody;
      await world.sibling.client.post(`/articles/${id}/publish`).expect(200);
      await world.anonymous.get(`/articles/${id}`).expect(200);
      await world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule: 'forbidden' }).expect(200);
      await world.anonymous.get(`/articles/${id}`).expect(404);
      await world.admin.get(`/articles/${id}`).expect(404);
      expect(codeOf(await world.otherMember.get('/articles').expect(404))).toBe('menu.module_not_in_force');
      await world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule: null }).expect(200);
      await world.anonymous.get(`/articles/${id}`).expect(200);
    });
  });
});
