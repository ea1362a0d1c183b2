import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { hire } from '../../support/staff.js';
import { codeOf, idsOf, InfoWorld, linkedMember } from './info-world.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

interface CommentBody {
  readonly id: string;
  readonly articleId: string;
  readonly body: string;
  readonly status: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const itemsOf = ({ body }: { body: unknown }) => (body as { items: CommentBody[] }).items;

describe('comments on articles', () => {
  let world: InfoWorld;
  /** Of the village, too. */
  let reader: ApiClient;
  beforeAll(async () => {
    world = await InfoWorld.create();
    reader = (await linkedMember(world, 'village.reader', world.tree.villageA)).client;
    await set(world.tree.county, { commentsPerMinute: 600 });
  });
  afterAll(() => world.close());

  const set = (organizationId: string, values: object) => world.admin.put(`/organizations/${organizationId}/settings/info`, { values }).expect(200);
  const write = (articleId: string, more: object = {}, client = world.member) => client.post(`/articles/${articleId}/comments`, { body: '写得好', ...more });
  const written = async (articleId: string, more: object = {}, client = world.member) => (await write(articleId, more, client).expect(201)).body as CommentBody;
  const approve = (id: string, client = world.secretary.client) => client.post(`/comments/${id}/approve`);
  const shown = async (articleId: string, more: object = {}, client = world.member) => {
    const comment = await written(articleId, more, client);
    await approve(comment.id).expect(200);
    return comment;
  };
  const list = (articleId: string, query = '', client = reader) => client.get(`/articles/${articleId}/comments?limit=100${query}`);
  const article = async (organizationId: string, more: object = {}) => {
    const { id } = (await world.admin.post('/articles', { title: '文', body: '<p>文</p>', organizationId, ...more }).expect(201)).body as { id: string };
    await world.admin.post(`/articles/${id}/publish`).expect(200);
    return id;
  };
  const inbox = async (client: ApiClient, kind: string) => {
    const { body } = await client.get(`/me/notifications?limit=100&kind=${kind}`).expect(200);
    return (body as { items: { url: string; title: string }[] }).items;
  };
  const stored = () => world.rows('SELECT id, status, body FROM info_comments ORDER BY id');

  describe('moderated', () => {
    it('are seen by their author alone until somebody approves them', async () => {
      const { id: articleId } = await world.published();
      const comment = await written(articleId, { body: ' 会议\n改期吗 ' });
      expect(comment).toEqual({
        id: comment.id, articleId, replyToId: null, body: '会议\n改期吗', authorName: 'village.member', isOwn: true, status: 'pending', reason: null, replyCount: 0,
        createdAt: expect.any(String) as string, decidedAt: null,
      });
      expect(itemsOf(await list(articleId, '', world.member))).toEqual([comment]);
      expect(idsOf(await list(articleId).expect(200))).toEqual([]);
      expect(idsOf(await list(articleId, '', world.secretary.client))).toEqual([]);
      const approved = await approve(comment.id).expect(200);
      expect(approved.body).toMatchObject({
        id: comment.id, articleId, articleTitle: '关于召开党员大会的通知', organizationId: world.tree.villageA, organizationName: 'village-a', status: 'approved',
        authorName: 'village.member', decidedByName: 'village.secretary', version: 2,
      });
      expect(itemsOf(await list(articleId))).toMatchObject([{ id: comment.id, status: 'approved', isOwn: false, authorName: 'village.member' }]);
      expect((await inbox(world.member, 'info.comment_approved')).map(({ url }) => url)).toContain(`/articles/${articleId}/comments`);
      const audited = await world.rows(`SELECT action, principal_key FROM core_audit_entries WHERE target_id = $1 ORDER BY id`, [comment.id]);
      expect(audited).toMatchObject([{ action: 'info.comment.create' }, { action: 'info.comment.approve', principal_key: `account:${world.secretary.id}` }]);
    });

    it('are read one by one by who decides them, with the ETag that a decision may name', async () => {
      const { id: articleId } = await world.published();
      const { id } = await written(articleId);
      const one = await world.secretary.client.get(`/comments/${id}`).expect(200);
      expect([one.body, one.headers['etag']]).toMatchObject([{ id, articleId, status: 'pending', authorName: 'village.member', version: 1 }, '"1"']);
      await world.secretary.client.get(`/comments/${id}`, { 'If-None-Match': '"1"' }).expect(304);
      await world.member.get(`/comments/${id}`).expect(403);
      await world.sibling.client.get(`/comments/${id}`).expect(404);
      await world.secretary.client.get(`/comments/${NOBODY}`).expect(404);
    });

    it('are rejected with a reason for their author, and nobody else sees them', async () => {
      const { id: articleId } = await world.published();
      const { id } = await written(articleId);
      const reject = (body: object) => world.secretary.client.post(`/comments/${id}/reject`, body);
      await reject({}).expect(400);
      await reject({ reason: '  ' }).expect(400);
      expect(codeOf(await reject({ reason: '密级：秘密' }).expect(422))).toBe('info.secrecy_marking');
      expect((await reject({ reason: '涉及他人隐私' }).expect(200)).body).toMatchObject({ status: 'rejected', reason: '涉及他人隐私' });
      expect(itemsOf(await list(articleId, '', world.member))).toMatchObject([{ id, status: 'rejected', reason: '涉及他人隐私' }]);
      expect(idsOf(await list(articleId))).toEqual([]);
      const [told] = await inbox(world.member, 'info.comment_rejected');
      expect(JSON.stringify(told)).not.toContain('隐私');
      expect(codeOf(await approve(id).expect(409))).toBe('info.comment_decided');
    });

    it('are withdrawn once they are shown, with the replies to them', async () => {
      const { id: articleId } = await world.published();
      const above = await shown(articleId);
      const reply = await shown(articleId, { replyToId: above.id }, reader);
      const waiting = await written(articleId);
      const withdraw = (id: string) => world.secretary.client.post(`/comments/${id}/withdraw`, { reason: '与文稿无关' });
      expect(codeOf(await withdraw(waiting.id).expect(409))).toBe('info.comment_not_shown');
      expect((await withdraw(above.id).expect(200)).body).toMatchObject({ status: 'withdrawn', reason: '与文稿无关' });
      expect(codeOf(await withdraw(above.id).expect(409))).toBe('info.comment_not_shown');
      expect(itemsOf(await list(articleId, '', world.member)).map(({ id, status }) => [id, status])).toEqual([[waiting.id, 'pending'], [above.id, 'withdrawn']]);
      expect(idsOf(await list(articleId))).toEqual([reply.id]);
      expect(await inbox(world.member, 'info.comment_withdrawn')).toHaveLength(1);
      expect(codeOf(await write(articleId, { replyToId: above.id }, reader).expect(422))).toBe('info.reply_not_possible');
    });

    it('approved below one that was withdrawn, are not said to be shown', async () => {
      const { id: articleId } = await world.published();
      const above = await shown(articleId);
      const waiting = await written(articleId, { replyToId: above.id }, reader);
      await world.secretary.client.post(`/comments/${above.id}/withdraw`, { reason: '与文稿无关' }).expect(200);
      await approve(waiting.id).expect(200);
      expect(idsOf(await list(articleId, '', world.member))).not.toContain(waiting.id);
      const of = async (kind: string) => (await inbox(reader, kind)).filter(({ url }) => url === `/articles/${articleId}/comments`);
      expect(await of('info.comment_approved')).toEqual([]);
      expect(await of('info.reply_approved_unseen')).toHaveLength(1);
    });

    it('are decided once: who comes second hears who did', async () => {
      const { id: articleId } = await world.published();
      for (let round = 0; round < 4; round += 1) {
        const { id } = await written(articleId);
        const answers = await Promise.all([approve(id), world.town.client.post(`/comments/${id}/reject`, { reason: '重复' })]);
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
        const second = answers.find(({ status }) => status === 409);
        expect(second?.body).toMatchObject({ code: 'info.comment_decided', detail: expect.stringMatching(/village\.secretary|town-a\.administrator/) as string });
      }
    });

    it('are decided by the version that was read', async () => {
      const { id } = await written((await world.published()).id);
      const at = (version: number) => world.secretary.client.with({ 'If-Match': `"${version}"` });
      for (const [act, body] of [['approve', {}], ['reject', { reason: '否' }], ['withdraw', { reason: '否' }]] as const) {
        expect(codeOf(await at(9).post(`/comments/${id}/${act}`, body).expect(412))).toBe('request.stale');
      }
      expect(((await at(1).post(`/comments/${id}/approve`).expect(200)).headers as Record<string, string>)['etag']).toBe('"2"');
      expect(codeOf(await world.member.with({ 'If-Match': '"2"' }).delete(`/comments/${id}`).expect(400))).toBe('request.if_match_not_possible');
    });

    it('are listed for those who decide over the organisation of the article', async () => {
      const [village, town] = [await article(world.tree.villageA), await article(world.tree.townA)];
      const [inVillage, inTown] = [await written(village), await written(town, {}, world.town.client)];
      const queue = (client: ApiClient, query = '') => client.get(`/comments?status=pending&limit=100${query}`);
      expect(idsOf(await queue(world.town.client))).toEqual(expect.arrayContaining([inVillage.id, inTown.id]));
      const own = idsOf(await queue(world.secretary.client).expect(200));
      expect(own).toContain(inVillage.id);
      expect(own).not.toContain(inTown.id);
      expect(idsOf(await queue(world.sibling.client))).toEqual([]);
      await approve(inVillage.id, world.sibling.client).expect(404);
      await approve(inTown.id).expect(404);
      await approve(NOBODY).expect(404);
      for (const client of [world.member, (await hire(world.booted, 'comments.auditor', 'auditor', world.tree.county)).client]) {
        await queue(client).expect(403);
        await approve(inVillage.id, client).expect(403);
      }
      expect(idsOf(await queue(world.admin, `&articleId=${town}`))).toEqual([inTown.id]);
      expect(idsOf(await queue(world.admin, `&organizationId=${world.tree.townA}`))).toEqual([inTown.id]);
      const newest = (await world.town.client.get('/comments?limit=1').expect(200)).body as { items: CommentBody[]; nextCursor: string };
      expect(newest.items).toMatchObject([{ id: inTown.id, organizationId: world.tree.townA }]);
      expect(idsOf(await world.town.client.get(`/comments?limit=1&cursor=${encodeURIComponent(newest.nextCursor)}`))).toEqual([inVillage.id]);
      expect(idsOf(await world.secretary.client.get('/comments?limit=1'))).toEqual([inVillage.id]);
      await world.admin.get('/comments?status=late').expect(400);
      const second = await written(village);
      const page = (await world.admin.get(`/comments?articleId=${village}&limit=1&count=true`).expect(200)).body as { items: CommentBody[]; nextCursor: string; total: number };
      expect([page.total, ...page.items.map(({ id }) => id)]).toEqual([2, second.id]);
      expect(idsOf(await world.admin.get(`/comments?articleId=${village}&limit=1&cursor=${encodeURIComponent(page.nextCursor)}`))).toEqual([inVillage.id]);
    });

    it('are told of once a day for an organisation', async () => {
      const branch = ((await world.admin.post('/organizations', { name: '提醒支部', code: 'notice', type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
      const secretary = await hire(world.booted, 'notice.secretary', 'branchSecretary', branch);
      const members = await Promise.all(['a', 'b', 'c'].map((name) => linkedMember(world, `notice.${name}`, branch)));
      const [one, two] = [await article(branch), await article(branch)];
      const of = (client: ApiClient) => inbox(client, 'info.comments_wait');
      await Promise.all(members.flatMap(({ client }) => [written(one, {}, client), written(two, {}, client)]));
      expect(await of(secretary.client)).toMatchObject([{ title: '有评论待审核', url: `/comments?status=pending&organizationId=${branch}` }]);
      await world.rows(`UPDATE info_comment_notices SET told_on = told_on - 1 WHERE organization_id = $1`, [branch]);
      await written(one, {}, members[0]?.client);
      expect(await of(secretary.client)).toHaveLength(2);
    });

    it('are told of to a moderator who was the first to comment, too', async () => {
      const branch = ((await world.admin.post('/organizations', { name: '先评支部', code: 'notice-own', type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
      const secretary = await hire(world.booted, 'notice-own.secretary', 'branchSecretary', branch);
      const member = await linkedMember(world, 'notice-own.member', branch);
      const id = await article(branch);
      await written(id, {}, secretary.client);
      await written(id, {}, member.client);
      expect(await inbox(secretary.client, 'info.comments_wait')).toMatchObject([{ url: `/comments?status=pending&organizationId=${branch}` }]);
    });

    it('tell their author nothing of what the article was changed to since he could read it', async () => {
      const author = await linkedMember(world, 'title.author', world.tree.villageA);
      const { id: articleId } = await world.published();
      const { id } = await written(articleId, {}, author.client);
      await author.client.put(`/articles/${articleId}/reactions`, { reaction: 'like' }).expect(200);
      await world.secretary.client.post(`/articles/${articleId}/withdraw`, { reason: '有误' }).expect(200);
      await world.secretary.client.patch(`/articles/${articleId}`, { title: '尚未公开的标题' }).expect(200);
      await world.secretary.client.post(`/comments/${id}/reject`, { reason: '文稿已撤回' }).expect(200);
      expect(await inbox(author.client, 'info.comment_rejected')).toMatchObject([{ title: '评论未通过：已撤回的文稿' }]);
      const { body: job } = await author.client.get('/me/personal-data').expect(202);
      const sections = await exported(author.client, (job as { jobId: string }).jobId);
      expect(sections['info.comments']).toMatchObject([{ title: null, status: 'rejected' }]);
      expect(sections['info.reactions']).toMatchObject([{ title: null, reaction: 'like' }]);
      expect(JSON.stringify(sections)).not.toContain('尚未公开');
    });
  });

  describe('are for those who read a published article', () => {
    it('and nobody else', async () => {
      const { id } = await world.published();
      await write(id, {}, world.anonymous).expect(401);
      await list(id, '', world.anonymous).expect(401);
      await write(id, {}, world.otherMember).expect(404);
      await list(id, '', world.otherMember).expect(404);
      await write(NOBODY).expect(404);
      const open = await world.published({ audience: { visibility: 'public' } });
      await written(open.id, {}, world.otherMember);
      await list(open.id, '', world.anonymous).expect(401);
    });

    it('in no other state: they are gone with it, and back with it', async () => {
      const draft = await world.draft();
      expect(codeOf(await write(draft.id, {}, world.secretary.client).expect(409))).toBe('info.article_not_open');
      const { id } = await world.published();
      const comment = await shown(id);
      await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
      await list(id).expect(404);
      await write(id).expect(404);
      expect(codeOf(await write(id, {}, world.secretary.client).expect(409))).toBe('info.article_not_open');
      expect(idsOf(await list(id, '', world.secretary.client).expect(200))).toEqual([]);
      await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
      expect(idsOf(await list(id))).toEqual([comment.id]);
      await world.rows(`UPDATE info_articles SET expire_at = now() - interval '1 second' WHERE id = $1`, [id]);
      expect(codeOf(await write(id, {}, world.secretary.client).expect(409))).toBe('info.article_not_open');
    });

    it('where the organisation and the article take them', async () => {
      const place = ((await world.admin.post('/organizations', { name: '设置支部', code: 'modes', type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
      const { client } = await linkedMember(world, 'modes.member', place);
      const id = await article(place);
      await world.admin.put(`/organizations/${place}/settings/info`, { values: { comments: 'maybe' } }).expect(422);
      await set(place, { comments: 'open' });
      const open = await written(id, {}, client);
      expect(open.status).toBe('approved');
      expect(codeOf(await approve(open.id, world.town.client).expect(409))).toBe('info.comment_decided');
      await world.town.client.post(`/comments/${open.id}/withdraw`, { reason: '不当' }).expect(200);
      const second = await written(id, {}, client);
      await set(place, { comments: 'off' });
      expect(codeOf(await write(id, {}, client).expect(409))).toBe('info.comments_off');
      expect(idsOf(await list(id, '', client))).toContain(second.id);
      await set(place, { comments: 'moderated' });
      expect((await world.town.client.patch(`/articles/${id}`, { commentsAllowed: false }).expect(200)).body).toMatchObject({ status: 'published', commentsAllowed: false, pinned: false });
      expect(codeOf(await write(id, {}, client).expect(409))).toBe('info.comments_closed');
      expect((await world.town.client.patch(`/articles/${id}`, { commentsAllowed: true, pinned: true }).expect(200)).body).toMatchObject({ status: 'published', commentsAllowed: true, pinned: true });
      await written(id, {}, client);
      expect((await world.draft({ commentsAllowed: false }))['commentsAllowed']).toBe(false);
    });

    it('as many in a minute as is set', async () => {
      const place = ((await world.admin.post('/organizations', { name: '限频支部', code: 'limit', type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
      const { client } = await linkedMember(world, 'limit.member', place);
      await set(place, { commentsPerMinute: 1 });
      const id = await article(place);
      const answers = [];
      for (let turn = 0; turn < 3; turn += 1) answers.push(await write(id, {}, client));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(codeOf(refused[0] ?? { body: {} })).toBe('access.too_many_requests');
      expect(idsOf(await list(id, '', client))).toHaveLength(3 - refused.length);
    });
  });

  describe('are plain text', () => {
    it('kept as it was written', async () => {
      const { id } = await world.published();
      const body = '<script>alert(1)</script> 5 < 6 && "a" &amp; **b** https://a.example';
      expect((await shown(id, { body })).body).toBe(body);
      expect(itemsOf(await list(id))).toMatchObject([{ body }]);
    });

    it('of something that can be read, and no secret', async () => {
      const { id } = await world.published();
      const before = await stored();
      for (const body of ['', ' \n ', 'x'.repeat(1001), 'a\u0000b', 5, null]) await write(id, { body }).expect(400);
      await world.member.post(`/articles/${id}/comments`, { body: '好', status: 'approved' }).expect(400);
      for (const body of ['\u200B\u200D', '\uFEFF \u3164', '\u00AD\u2060\n\u200E']) expect(codeOf(await write(id, { body }).expect(422))).toBe('info.comment_blank');
      for (const body of ['机密★1年', '机\u200B密★', '密级：秘密']) expect(codeOf(await write(id, { body }).expect(422))).toBe('info.secrecy_marking');
      const [incident] = await world.rows(`SELECT target_kind, target_id, organization_id, fields FROM core_audit_entries WHERE action = 'info.secrecy.refuse' ORDER BY id DESC LIMIT 1`);
      expect(incident).toEqual({ target_kind: 'comment', target_id: null, organization_id: world.tree.villageA, fields: ['/body'] });
      expect(await stored()).toEqual(before);
      await written(id, { body: '好'.repeat(1000) });
      await written(id, { body: '👍🏻' });
    });

    it('sent once for one key, of which no text is kept', async () => {
      const { id } = await world.published();
      const send = () => world.member.post(`/articles/${id}/comments`, { body: '只说一次' }, { 'Idempotency-Key': 'comment-1' }).expect(201);
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      const kept = await world.rows<{ answer: string }>(`SELECT answer FROM core_idempotency_keys`);
      expect(kept.map(({ answer }) => answer)).toEqual([JSON.stringify({ id: (first.body as CommentBody).id })]);
    });
  });

  describe('that answer others', () => {
    it('are one level deep, and counted', async () => {
      const { id } = await world.published();
      const above = await shown(id);
      const reply = await shown(id, { replyToId: above.id }, reader);
      await written(id, { replyToId: above.id });
      expect(itemsOf(await list(id, '&isReply=false'))).toMatchObject([{ id: above.id, replyCount: 1 }]);
      expect(idsOf(await list(id, `&replyToId=${above.id}`))).toEqual([reply.id]);
      expect(idsOf(await list(id, '&isReply=true'))).toEqual([reply.id]);
      expect(idsOf(await list(id, '&sort=createdAt'))).toEqual([above.id, reply.id]);
      const tooDeep = await write(id, { replyToId: reply.id }).expect(422);
      expect(tooDeep.body).toMatchObject({ code: 'info.reply_too_deep', detail: expect.stringContaining(above.id) as string });
    });

    it('answer an approved one of the same article', async () => {
      const [{ id }, { id: other }] = [await world.published(), await world.published()];
      const [elsewhere, waiting, rejected] = [await shown(other), await written(id), await written(id)];
      await world.secretary.client.post(`/comments/${rejected.id}/reject`, { reason: '否' }).expect(200);
      const before = await stored();
      for (const replyToId of [elsewhere.id, waiting.id, rejected.id, NOBODY]) expect(codeOf(await write(id, { replyToId }).expect(422))).toBe('info.reply_not_possible');
      await write(id, { replyToId: 'x' }).expect(400);
      expect(await stored()).toEqual(before);
    });
  });

  describe('are taken back', () => {
    it('by their author alone', async () => {
      const { id: articleId } = await world.published();
      const { id } = await shown(articleId);
      for (const client of [reader, world.secretary.client, world.admin]) await client.delete(`/comments/${id}`).expect(404);
      await world.anonymous.delete(`/comments/${id}`).expect(401);
      await world.secretary.client.post(`/articles/${articleId}/withdraw`, { reason: '有误' }).expect(200);
      await world.member.delete(`/comments/${id}`).expect(204);
      await world.member.delete(`/comments/${id}`).expect(404);
      expect(await world.rows('SELECT 1 FROM info_comments WHERE id = $1', [id])).toEqual([]);
    });

    it('keep their place as long as they are answered', async () => {
      const { id: articleId } = await world.published();
      const above = await shown(articleId);
      const reply = await shown(articleId, { replyToId: above.id }, reader);
      await world.member.delete(`/comments/${above.id}`).expect(204);
      expect(itemsOf(await list(articleId, '&isReply=false'))).toMatchObject([{ id: above.id, status: 'deleted', body: '', authorName: null, isOwn: false, replyCount: 1 }]);
      expect(await world.rows('SELECT author_account_id, author_member_id, author_name FROM info_comments WHERE id = $1', [above.id])).toEqual([{ author_account_id: null, author_member_id: null, author_name: null }]);
      expect(codeOf(await approve(above.id).expect(409))).toBe('info.comment_decided');
      expect(codeOf(await write(articleId, { replyToId: above.id }).expect(422))).toBe('info.reply_not_possible');
      await reader.delete(`/comments/${reply.id}`).expect(204);
      expect(await world.rows('SELECT 1 FROM info_comments WHERE target_id = $1', [articleId])).toEqual([]);
    });

    it('without bringing the replies back that a moderator withdrew along with them', async () => {
      const { id: articleId } = await world.published();
      const above = await shown(articleId);
      const reply = await shown(articleId, { replyToId: above.id }, reader);
      await world.secretary.client.post(`/comments/${above.id}/withdraw`, { reason: '与文稿无关' }).expect(200);
      await world.member.delete(`/comments/${above.id}`).expect(204);
      expect(idsOf(await list(articleId, '', world.member))).toEqual([]);
      expect(idsOf(await list(articleId))).toEqual([reply.id]);
      expect(await world.rows('SELECT status, body, reason, author_account_id, author_member_id, author_name FROM info_comments WHERE id = $1', [above.id]))
        .toEqual([{ status: 'withdrawn', body: '', reason: '与文稿无关', author_account_id: null, author_member_id: null, author_name: null }]);
      await reader.delete(`/comments/${reply.id}`).expect(204);
      expect(await world.rows('SELECT 1 FROM info_comments WHERE target_id = $1', [articleId])).toEqual([]);
    });

    it('without showing others a place that is kept for a reply they do not see', async () => {
      const { id: articleId } = await world.published();
      const above = await shown(articleId);
      const reply = await written(articleId, { replyToId: above.id }, reader);
      await world.member.delete(`/comments/${above.id}`).expect(204);
      expect(idsOf(await list(articleId, '', world.member))).toEqual([]);
      expect(idsOf(await list(articleId))).toEqual([reply.id, above.id]);
      await approve(reply.id).expect(200);
      expect(idsOf(await list(articleId, '', world.member))).toEqual([reply.id, above.id]);
    });

    it('while somebody answers them: the reply is refused, or keeps the place', async () => {
      const { id: articleId } = await world.published();
      for (let round = 0; round < 4; round += 1) {
        const above = await shown(articleId);
        const [reply, gone] = await Promise.all([write(articleId, { replyToId: above.id }, reader), world.member.delete(`/comments/${above.id}`)]);
        expect(gone.status).toBe(204);
        const kept = await world.rows('SELECT status FROM info_comments WHERE id = $1', [above.id]);
        expect(kept).toEqual(reply.status === 201 ? [{ status: 'deleted' }] : []);
      }
    });
  });

  describe('of people and organisations that end', () => {
    it('are handed to their author, and lose his name when he is erased', async () => {
      const author = await linkedMember(world, 'comments.author', world.tree.villageA);
      const { id: articleId } = await world.published();
      const above = await shown(articleId, { body: '公开的话' }, author.client);
      await shown(articleId, { replyToId: above.id }, reader);
      await written(articleId, { body: '没公开的话' }, author.client);
      await author.client.put(`/articles/${articleId}/reactions`, { reaction: 'like' }).expect(200);
      const { body: job } = await author.client.get('/me/personal-data').expect(202);
      const sections = await exported(author.client, (job as { jobId: string }).jobId);
      expect(sections['info.comments']).toMatchObject([{ body: '公开的话', status: 'approved' }, { body: '没公开的话', status: 'pending' }]);
      expect(sections['info.reactions']).toMatchObject([{ reaction: 'like' }]);
      await world.admin.post(`/members/${author.memberId}/change-status`, { membershipStatus: 'withdrawn', reason: '退党', documentNumber: '县组〔2026〕3号' }).expect(200);
      await world.admin.post(`/members/${author.memberId}/erase`, { reason: '本人申请' }).expect(200);
      expect(itemsOf(await list(articleId, '&isReply=false'))).toMatchObject([{ id: above.id, body: '公开的话', authorName: '已注销', replyCount: 1 }]);
      expect(await world.rows('SELECT 1 FROM info_comments WHERE author_account_id = $1 OR author_member_id = $2', [author.id, author.memberId])).toEqual([]);
      expect(await world.rows(`SELECT 1 FROM info_comments WHERE body = '没公开的话'`)).toEqual([]);
      expect(await world.rows('SELECT 1 FROM info_reactions WHERE account_id = $1', [author.id])).toEqual([]);
    });

    it('go with the article of a merged organisation', async () => {
      const organization = async (code: string) => ((await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
      const [from, into] = [await organization('comments-from'), await organization('comments-into')];
      const { client } = await linkedMember(world, 'merged.commenter', from);
      const { id } = await written(await article(from), {}, client);
      const secretary = await hire(world.booted, 'comments-into.secretary', 'branchSecretary', into);
      await world.admin.post(`/organizations/${into}/merge`, { documentNumber: '县委〔2026〕1号', reason: '合并', organizationIds: [from] }).expect(200);
      await eventually(async () => expect(idsOf(await secretary.client.get('/comments?status=pending'))).toEqual([id]), 5_000);
      await approve(id, secretary.client).expect(200);
      expect(await world.rows('SELECT organization_id FROM info_comments WHERE id = $1', [id])).toEqual([{ organization_id: into }]);
    });
  });

  /** The rows of each section of an export, once it is done. */
  async function exported(client: ApiClient, jobId: string): Promise<Record<string, object[]>> {
    let url = '';
    await eventually(async () => {
      const { body } = await client.get(`/jobs/${jobId}`).expect(200);
      const { result, status } = body as { status: string; result: { url: string } | null };
      expect(status).toBe('succeeded');
      url = result?.url ?? '';
    }, 10_000);
    const { body } = await client.get(url).expect(200);
    return Object.fromEntries((body as { sections: { name: string; rows: object[] }[] }).sections.map(({ name, rows }) => [name, rows]));
  }
});

describe('reactions to articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
  });
  afterAll(() => world.close());

  const react = (id: string, reaction: unknown, client = world.member) => client.put(`/articles/${id}/reactions`, { reaction });
  const of = async (id: string, client = world.member) => (await client.get(`/articles/${id}/reactions`).expect(200)).body as object;

  it('are one a person of a closed set; others are told how many', async () => {
    const { id } = await world.published();
    expect(await of(id)).toEqual({ articleId: id, counts: { like: 0, thanks: 0, learned: 0 }, own: null });
    expect((await react(id, 'like').expect(200)).body).toEqual({ articleId: id, counts: { like: 1, thanks: 0, learned: 0 }, own: 'like' });
    await react(id, 'like').expect(200);
    expect((await react(id, 'learned').expect(200)).body).toEqual({ articleId: id, counts: { like: 0, thanks: 0, learned: 1 }, own: 'learned' });
    // By either verb: a person has one reaction, whichever he sends.
    expect((await world.member.post(`/articles/${id}/reactions`, { reaction: 'like' }).expect(201)).body).toMatchObject({ counts: { like: 1, learned: 0 }, own: 'like' });
    expect((await world.member.post(`/articles/${id}/reactions`, { reaction: 'learned' }).expect(201)).body).toMatchObject({ counts: { like: 0, learned: 1 }, own: 'learned' });
    await world.member.post(`/articles/${id}/reactions`, { reaction: 'dislike' }).expect(400);
    await Promise.all([react(id, 'thanks', world.secretary.client), react(id, 'learned', world.secretary.client)]);
    const counts = await of(id, world.secretary.client);
    expect(counts).toMatchObject({ own: expect.stringMatching(/thanks|learned/) as string });
    expect(JSON.stringify(counts)).not.toMatch(/village|account|member/i);
    for (const reaction of ['dislike', 'LIKE', '', null, 1]) await react(id, reaction).expect(400);
    await world.member.put(`/articles/${id}/reactions`, {}).expect(400);
    expect(await world.rows('SELECT count(*)::int AS count FROM info_reactions WHERE target_id = $1', [id])).toEqual([{ count: 2 }]);
    expect(await world.rows(`SELECT 1 FROM core_audit_entries WHERE target_id = $1 AND action LIKE '%react%'`, [id])).toEqual([]);
  });

  it('are taken back, whatever became of the article', async () => {
    const { id } = await world.published();
    await react(id, 'like').expect(200);
    await react(id, 'thanks', world.secretary.client).expect(200);
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    await world.member.get(`/articles/${id}/reactions`).expect(404);
    await world.member.delete(`/articles/${id}/reactions`).expect(204);
    await world.member.delete(`/articles/${id}/reactions`).expect(404);
    expect(await of(id, world.secretary.client)).toMatchObject({ counts: { like: 0, thanks: 1 }, own: 'thanks' });
  });

  it('are for those who read a published article', async () => {
    const { id } = await world.published();
    await react(id, 'like', world.anonymous).expect(401);
    await react(id, 'like', world.otherMember).expect(404);
    await world.otherMember.get(`/articles/${id}/reactions`).expect(404);
    await world.otherMember.delete(`/articles/${id}/reactions`).expect(404);
    await react(NOBODY, 'like').expect(404);
    expect(codeOf(await react((await world.draft()).id, 'like', world.secretary.client).expect(409))).toBe('info.article_not_open');
    const open = await world.published({ audience: { visibility: 'public' } });
    await react(open.id, 'like', world.otherMember).expect(200);
    expect(await of(open.id, world.anonymous)).toEqual({ articleId: open.id, counts: { like: 1, thanks: 0, learned: 0 }, own: null });
    await world.member.delete(`/articles/${open.id}/reactions`).expect(204);
  });
});
