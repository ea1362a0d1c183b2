import { TurnDocumentsJob } from '../../../modules/info/document/turn-documents.job.js';
import { IndexArticlesJob } from '../../../modules/info/search/index-articles.job.js';
import { TellOffersJob } from '../../../modules/info/share/tell-offers.job.js';
import { SharePersonalData } from '../../../modules/info/share/share-personal-data.js';
import { ArticlePersonalData } from '../../../modules/info/upkeep/article-personal-data.js';
import { Database } from '../../../src/index.js';
import { JobGate } from '../../../src/menu/tree/job-gate.js';
import { eventually } from '../../support/eventually.js';
import { pngSample } from '../../support/file-samples.js';
import { type Employee, hire, roleId } from '../../support/staff.js';
import { withClient } from '../../support/with-client.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld, linkedMember } from './info-world.js';

interface ShareBody {
  readonly id: string;
  readonly answers: Record<string, number>;
  readonly [field: string]: unknown;
}

const LONG_MS = 20_000;
const PUBLIC = { audience: { visibility: 'public' } };
const MEMBERS = { audience: { visibility: 'members' } };

let world: InfoWorld;
/** Of the county's third town, which nobody else has to do with. */
let other: Employee;
let townC: string;

beforeAll(async () => {
  world = await InfoWorld.create();
  const { body } = await world.admin.post('/organizations', { name: '丙镇党委', code: 'town-c', type: 'committee', parentId: world.tree.county }).expect(201);
  townC = (body as { id: string }).id;
  other = await hire(world.booted, 'town-c.secretary', 'branchSecretary', townC);
});
afterAll(() => world.close());

const offer = (articleId: string, more: object = {}) => world.secretary.client.post('/shares', { articleId, organizationIds: [world.tree.townB], ...more });
const offered = async (articleId: string, more: object = {}) => (await offer(articleId, more).expect(201)).body as ShareBody;
const adopt = ({ client }: Employee, id: string, organizationId: string, more: object = {}) => client.post(`/shares/${id}/adopt`, { organizationId, ...more });
const withdraw = ({ client }: Employee, id: string, reason = '内容有误') => client.post(`/articles/${id}/withdraw`, { reason }).expect(200);

/** The copy of an offer in the second town, published. */
async function copyOf(shareId: string, more: object = {}, by = world.sibling, at = world.tree.townB): Promise<ArticleBody> {
  const { id } = (await adopt(by, shareId, at, more).expect(200)).body as ArticleBody;
  return (await by.client.post(`/articles/${id}/publish`).expect(200)).body as ArticleBody;
}

const statusOf = async ({ client }: Employee, id: string) => ((await client.get(`/articles/${id}`).expect(200)).body as ArticleBody).status;
const inbox = async ({ client }: Employee) => ((await client.get('/me/notifications?limit=100').expect(200)).body as { items: { kind: string; title: string }[] }).items.map(({ title }) => title);

describe('an offer', () => {
  it('is seen by who makes it and by who gets it, each as far as it concerns him', async () => {
    const article = await world.published({ title: '推送给两个镇' });
    const share = await offered(article.id, { organizationIds: [world.tree.townB, townC], note: '供参考' });
    expect(share).toMatchObject({ title: '推送给两个镇', organizationId: world.tree.villageA, note: '供参考', body: '<p>请全体党员参加。</p>', answers: { offered: 2 } });
    const seen = (await world.sibling.client.get(`/shares/${share.id}`).expect(200)).body as ShareBody;
    expect(seen).toMatchObject({ body: '<p>请全体党员参加。</p>', answers: { offered: 1 } });
    await adopt(other, share.id, townC).expect(200);
    const towns = ({ body }: { body: unknown }) => (body as { items: { organizationId: string; status: string }[] }).items.map(({ organizationId, status }) => [organizationId, status]);
    expect(towns(await world.sibling.client.get(`/shares/${share.id}/recipients`).expect(200))).toEqual([[world.tree.townB, 'offered']]);
    expect(towns(await world.secretary.client.get(`/shares/${share.id}/recipients`).expect(200))).toEqual(expect.arrayContaining([[world.tree.townB, 'offered'], [townC, 'adopted']]));
    const list = async ({ client }: Employee, query: string) => idsOf(await client.get(`/shares?articleId=${article.id}&${query}`).expect(200));
    expect(await list(world.sibling, 'direction=received&status=offered')).toEqual([share.id]);
    // That somebody else adopted it is none of its business.
    expect(await list(world.sibling, 'status=adopted')).toEqual([]);
    expect(await list(world.sibling, 'direction=offered')).toEqual([]);
    expect(await list(world.secretary, 'direction=offered&status=adopted')).toEqual([share.id]);
    expect(await list(world.secretary, 'direction=received')).toEqual([]);
    expect(await list(world.secretary, '')).toEqual([share.id]);
    const stranger = await hire(world.booted, 'stranger', 'branchSecretary', await place('stranger'));
    await stranger.client.get(`/shares/${share.id}`).expect(404);
    await stranger.client.get(`/shares/${share.id}/recipients`).expect(404);
    expect(await list(stranger, '')).toEqual([]);
  });

  it('is told to those who may adopt it, once', async () => {
    await offered((await world.published({ title: '请收看' })).id);
    await eventually(async () => expect((await inbox(world.sibling)).filter((title) => title.includes('请收看'))).toHaveLength(1), LONG_MS);
    expect((await inbox(other)).filter((title) => title.includes('请收看'))).toEqual([]);
  });

  it('waits to be told where the module is not in force, until it is again', async () => {
    const menu = `/organizations/${townC}/menu/info`;
    await world.admin.put(menu, { rule: 'forbidden' }).expect(200);
    await offered((await world.published({ title: '等待恢复' })).id, { organizationIds: [townC, world.tree.townB] });
    await eventually(async () => expect((await inbox(world.sibling)).filter((title) => title.includes('等待恢复'))).toHaveLength(1), LONG_MS);
    await world.admin.post(`${menu}/undo`).expect(200);
    expect((await inbox(other)).filter((title) => title.includes('等待恢复'))).toEqual([]);
    const get = <T>(type: new (...args: never[]) => T): T => world.booted.server.app.get<T>(type, { strict: false });
    for (const _ of [1, 2]) await get(TellOffersJob).run({}, { signal: new AbortController().signal, scope: await get(JobGate).admit('info', null) });
    expect((await inbox(other)).filter((title) => title.includes('等待恢复'))).toHaveLength(1);
  });

  it('made with a key, keeps nothing of the text for it', async () => {
    const article = await world.published({ body: '<p>雪松林场方案。</p>' });
    const body = { articleId: article.id, organizationIds: [world.tree.townB], note: '请阅雪松' };
    const send = () => world.secretary.client.post('/shares', body, { 'Idempotency-Key': 'offer-once' }).expect(201);
    const [first, second] = [(await send()).body as ShareBody, (await send()).body as ShareBody];
    expect(second.id).toBe(first.id);
    const kept = await world.rows<{ text: string }>(`SELECT k::text AS text FROM core_idempotency_keys k WHERE k::text LIKE '%' || $1 || '%'`, [first.id]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).not.toContain('雪松');
  });

  it('that was passed on has the title of the text that is there now', async () => {
    const article = await world.published({ title: '原题' });
    const copy = await copyOf((await offered(article.id, { allowsResharing: true })).id);
    const passedOn = (await world.sibling.client.post('/shares', { articleId: copy.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    await world.secretary.client.post(`/articles/${article.id}/withdraw`, { reason: '标题有误' }).expect(200);
    await world.secretary.client.patch(`/articles/${article.id}`, { title: '新题' }).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    await eventually(async () => expect(await world.rows('SELECT title FROM info_shares WHERE id = $1', [passedOn.id])).toEqual([{ title: '新题' }]), LONG_MS);
  });

  it('reaches all below where its organisation manages them, and nobody who has it already', async () => {
    const article = await world.published({ title: '面向全镇', organizationId: world.tree.villageA });
    const all = { articleId: article.id, organizationIds: [world.tree.townA, townC], includeDescendants: true };
    expect(codeOf(await world.town.client.post('/shares', all).expect(422))).toBe('info.descendants_out_of_scope');
    const share = (await world.town.client.post('/shares', { ...all, organizationIds: [world.tree.townA] }).expect(201)).body as ShareBody;
    const [row] = await world.rows<{ count: number }>(`SELECT count(*)::int AS count FROM base_organization_directory o JOIN base_organization_directory t ON t.id = $1 WHERE starts_with(o.node, t.node) AND o.status = 'active'`, [world.tree.townA]);
    expect(share.answers['offered']).toBe((row?.count ?? 0) - 1);
    expect(codeOf(await world.town.client.post('/shares', { ...all, organizationIds: [world.tree.townA] }).expect(422))).toBe('info.nobody_to_share_with');
  });

  it.each([
    ['of a draft', async () => offer((await world.draft()).id), 409, 'info.not_shareable'],
    ['of an article of somebody else', async () => world.sibling.client.post('/shares', { articleId: (await world.published()).id, organizationIds: [townC] }), 404, 'request.not_found'],
    ['to nobody but itself', async () => offer((await world.published()).id, { organizationIds: [world.tree.villageA] }), 422, 'info.nobody_to_share_with'],
    ['to an organisation that there is not', async () => offer((await world.published()).id, { organizationIds: ['00000000-0000-7000-8000-000000000000'] }), 422, 'info.recipients_unknown'],
    ['to more than 200', async () => offer((await world.published()).id, { organizationIds: Array.from({ length: 201 }, () => crypto.randomUUID()) }), 400, 'request.invalid'],
    ['with a marking in its note', async () => offer((await world.published()).id, { note: '机密★1年' }), 422, 'info.secrecy_marking'],
  ])('is refused %s, and nothing is kept', async (_, sending, status, code) => {
    const before = await world.rows('SELECT id FROM info_shares');
    const answer = await sending();
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await world.rows('SELECT id FROM info_shares')).toHaveLength(before.length);
  });

  it('shows cover, pictures and attachments of the article to who gets it, while it stands', async () => {
    const [cover, shown, attached] = [await upload(pngSample(8, 8), 'cover.png'), await upload(pngSample(9, 9), '会场.png'), await upload('甲乙丙', '名单.txt')];
    const picture = `<img src="/api/v1/files/${shown}/content?width=640" alt="会场">`;
    const article = await world.published({ ...PUBLIC, body: `<p>图文。</p>${picture}`, cover, attachments: [attached], summary: '有图' });
    const path = `/shares/${(await offered(article.id, { organizationIds: [world.tree.townB, townC] })).id}`;
    const { client } = world.sibling;
    const { body } = await client.get(path).expect(200);
    expect(body).toMatchObject({ summary: '有图', cover, attachments: [attached], body: `<p>图文。</p><img src="/api/v1${path}/files/${shown}?width=640" alt="会场" />` });
    expect((body as { files: { id: string; name: string }[] }).files.map(({ id, name }) => [id, name]).toSorted()).toEqual([[cover, 'cover.png'], [shown, '会场.png'], [attached, '名单.txt']].toSorted());
    const file = (id: string, query = '', headers = {}) => client.get(`${path}/files/${id}${query}`, headers);
    const whole = await file(attached).expect(200);
    expect(whole.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-type': expect.stringContaining('text/plain') as unknown, 'content-disposition': expect.stringContaining('attachment') as unknown });
    await file(attached, '', { 'If-None-Match': String(whole.headers['etag']) }).expect(304);
    expect((await file(attached, '', { Range: 'bytes=0-2' }).expect(206)).text).toBe('甲');
    await file(attached, '', { Range: 'bytes=900-' }).expect(416);
    expect((await file(shown, '?width=640', { Accept: 'image/webp' }).expect(200)).headers['content-type']).toBe('image/webp');
    expect(codeOf(await file(attached, '?width=640').expect(422))).toBe('picture.not_a_picture');
    for (const person of [world.secretary, other]) await person.client.get(`${path}/files/${cover}`).expect(200);
    await file(await upload('别的', '别的.txt')).expect(404);
    await world.town.client.get(`${path}/files/${attached}`).expect(200);
    const stranger = await hire(world.booted, 'stranger-to-files', 'branchSecretary', await place('stranger-to-files'));
    await stranger.client.get(`${path}/files/${attached}`).expect(404);
    await world.member.get(`${path}/files/${attached}`).expect(403);
    await world.anonymous.get(`${path}/files/${attached}`).expect(401);
    // Adopted, it stands; declined, it does not.
    await adopt(other, path.slice('/shares/'.length), townC).expect(200);
    await other.client.get(`${path}/files/${attached}`).expect(200);
    const nothing = { summary: null, body: null, cover: null, attachments: [], files: [] };
    expect((await client.post(`${path}/decline`, { organizationId: world.tree.townB }).expect(200)).body).toMatchObject(nothing);
    await file(attached).expect(404);
    expect((await other.client.get(path).expect(200)).body).toMatchObject({ cover });
    await withdraw(world.secretary, article.id);
    expect((await other.client.get(path).expect(200)).body).toMatchObject(nothing);
    for (const person of [world.secretary, other]) await person.client.get(`${path}/files/${attached}`).expect(404);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    await other.client.get(`${path}/files/${attached}`).expect(200);
    expect((await world.secretary.client.post(`${path}/recall`, { reason: '有误' }).expect(200)).body).toMatchObject(nothing);
    for (const person of [world.secretary, other]) await person.client.get(`${path}/files/${attached}`).expect(404);
  });

  it('of a copy shows the files of its origin', async () => {
    const shown = await upload(pngSample(8, 8), '会场.png');
    const article = await world.published({ body: `<img src="/api/v1/files/${shown}/content" alt="">` });
    const copy = await copyOf((await offered(article.id, { allowsResharing: true })).id);
    const passedOn = (await world.sibling.client.post('/shares', { articleId: copy.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    const path = `/shares/${passedOn.id}`;
    expect((await other.client.get(path).expect(200)).body).toMatchObject({ body: `<img src="/api/v1${path}/files/${shown}" alt="" />` });
    await other.client.get(`${path}/files/${shown}`).expect(200);
    // What is his to read is not his to attach.
    const pasted = await other.client.post('/articles', { title: '照抄', body: `<img src="/api/v1${path}/files/${shown}" alt="">`, organizationId: townC });
    expect([pasted.status, codeOf(pasted)]).toEqual([422, 'files.not_attachable']);
  });

  it('may be declined with a reason, which its organisation learns, and adopted still', async () => {
    const share = await offered((await world.published()).id);
    await world.sibling.client.post(`/shares/${share.id}/decline`, { organizationId: world.tree.townB, reason: '绝密★30年' }).expect(422);
    await world.sibling.client.post(`/shares/${share.id}/decline`, { organizationId: world.tree.townB, reason: '本镇已有类似文稿' }).expect(200);
    const { body } = await world.secretary.client.get(`/shares/${share.id}/recipients?status=declined`).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([{ organizationId: world.tree.townB, reason: '本镇已有类似文稿' }]);
    expect(codeOf(await world.sibling.client.post(`/shares/${share.id}/decline`, { organizationId: world.tree.townB }).expect(409))).toBe('info.answered_already');
    await adopt(world.sibling, share.id, world.tree.townB).expect(200);
    const silent = await offered((await world.published()).id);
    await world.sibling.client.post(`/shares/${silent.id}/decline`, { organizationId: world.tree.townB }).expect(200);
    expect(((await world.sibling.client.get(`/shares/${silent.id}/recipients`).expect(200)).body as { items: object[] }).items).toMatchObject([{ status: 'declined', reason: null }]);
  });
});

async function upload(content: Buffer | string, name: string): Promise<string> {
  const { body } = await world.secretary.client.post('/files').attach('file', Buffer.from(content), name).expect(201);
  return (body as { id: string }).id;
}

/** A new branch under the county. */
async function place(code: string): Promise<string> {
  const { body } = await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.tree.county }).expect(201);
  return (body as { id: string }).id;
}

describe('an adopted article', () => {
  it('is a draft of the adopting organisation with the text of the source and its own foreword, place and readers', async () => {
    const uploaded = await world.secretary.client.post('/files').attach('file', pngSample(8, 8), 'cover.png').expect(201);
    const { id: cover } = uploaded.body as { id: string };
    const article = await world.published({ title: '乡村振兴经验', body: '<p>梨树沟合作社。</p>', tags: ['振兴'], cover, attachments: [cover] });
    const share = await offered(article.id);
    const section = (await world.sibling.client.post('/sections', { name: '转发', organizationId: world.tree.townB }).expect(201)).body as { id: string };
    const foreign = await adopt(world.sibling, share.id, world.tree.townB, { sectionId: (await world.section()).id });
    expect([foreign.status, codeOf(foreign)]).toEqual([422, 'info.section_not_usable']);
    expect(codeOf(await adopt(world.sibling, share.id, world.tree.townB, { audience: { organizationIds: [world.tree.villageA] } }).expect(422))).toBe('info.audience_out_of_scope');
    const { body } = await adopt(world.sibling, share.id, world.tree.townB, { sectionId: section.id, foreword: '<p>请各支部学习紫云英种植。</p><script>x</script>' }).expect(200);
    const copy = body as ArticleBody;
    expect(copy).toMatchObject({
      title: '乡村振兴经验', body: '<p>梨树沟合作社。</p>', status: 'draft', organizationId: world.tree.townB, sectionId: section.id, tags: ['振兴'],
      foreword: '<p>请各支部学习紫云英种植。</p>', attachments: [cover], cover,
      sharedFrom: { articleId: article.id, organizationId: world.tree.villageA, publishedAt: article.publishedAt, through: [] },
    });
    await world.otherMember.get(`/articles/${copy.id}`).expect(404);
    await world.sibling.client.post(`/articles/${copy.id}/publish`).expect(200);
    expect((await world.otherMember.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ sharedFrom: { articleId: article.id } });
    await world.otherMember.get(`/articles/${article.id}`).expect(404);
    expect((await world.otherMember.get(`/articles/${copy.id}`, { Accept: 'text/plain' }).expect(200)).text).toContain('请各支部学习紫云英种植。\n\n梨树沟合作社。');
    expect(((await world.otherMember.get('/me/feed').expect(200)).body as { items: ArticleBody[] }).items.find(({ id }) => id === copy.id)).toMatchObject({ sharedFrom: { articleId: article.id } });
    await world.otherMember.get(`/articles/${copy.id}/files/${cover}`).expect(200);
    await world.otherMember.get(`/articles/${article.id}/files/${cover}`).expect(404);
    for (const word of ['梨树沟', '紫云英', '振兴']) expect(idsOf(await world.otherMember.get(`/articles?q=${encodeURIComponent(word)}`).expect(200))).toContain(copy.id);
    expect(await world.rows('SELECT 1 FROM core_files WHERE used_by_id = $1', [copy.id])).toEqual([]);
    await world.otherMember.post(`/articles/${copy.id}/read`).expect(200);
    const [receipt] = ((await world.sibling.client.get(`/articles/${copy.id}/receipts`).expect(200)).body as { items: { readAt: string }[] }).items;
    expect(receipt?.readAt).toEqual(expect.any(String));
  });

  it('keeps a marking out of its foreword, and nothing is adopted', async () => {
    const share = await offered((await world.published()).id);
    expect(codeOf(await adopt(world.sibling, share.id, world.tree.townB, { foreword: '<p>秘密★长期</p>' }).expect(422))).toBe('info.secrecy_marking');
    const { body } = await adopt(world.sibling, share.id, world.tree.townB).expect(200);
    const { id } = body as ArticleBody;
    expect(codeOf(await world.sibling.client.patch(`/articles/${id}`, { foreword: '<p>密级：机密</p>' }).expect(422))).toBe('info.secrecy_marking');
  });

  it('waits for a decision on a word of a list in its foreword', async () => {
    const { body: list } = await world.sibling.client.post('/word-lists', { name: '本镇词表', organizationId: world.tree.townB, kind: 'sensitive' }).expect(201);
    await world.sibling.client.post(`/word-lists/${(list as { id: string }).id}/words`, { word: '蓝莓专班' }).expect(201);
    const { id } = (await adopt(world.sibling, (await offered((await world.published()).id)).id, world.tree.townB, { foreword: '<p>请蓝莓<b>专班</b>办理。</p>' }).expect(200)).body as ArticleBody;
    expect((await world.sibling.client.get(`/articles/${id}/word-hits`).expect(200)).body).toMatchObject({ undecided: 1, items: [{ word: '蓝莓专班', field: 'foreword', offset: 1 }] });
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/publish`).expect(409))).toBe('info.word_hits_undecided');
  });

  it('lets nothing be changed but what is its own', async () => {
    const copy = (await adopt(world.sibling, (await offered((await world.published()).id)).id, world.tree.townB).expect(200)).body as ArticleBody;
    const patch = (body: object) => world.sibling.client.patch(`/articles/${copy.id}`, body);
    for (const body of [{ title: '改' }, { body: '<p>改</p>' }, { summary: '改' }, { kind: 'policy' }, { documentNumber: '1' }, { authorName: '某' }, { expireAt: '2999-01-01T00:00:00Z' }, { foreword: '<p>好</p>', title: '改' }]) {
      expect(codeOf(await patch(body).expect(409))).toBe('info.copy_locked');
    }
    const changed = (await patch({ foreword: '<p>好</p>', tags: ['转发'], audience: { visibility: 'members' }, requiresConfirmation: true }).expect(200)).body as ArticleBody;
    expect(changed).toMatchObject({ title: copy.title, foreword: '<p>好</p>', tags: ['转发'], requiresConfirmation: true });
    expect(codeOf(await world.sibling.client.post(`/articles/${copy.id}/schedule`, { publishAt: '2999-01-01T00:00:00Z', expireAt: '2999-02-01T00:00:00Z' }).expect(409))).toBe('info.copy_locked');
    await world.sibling.client.post(`/articles/${copy.id}/publish`).expect(200);
    expect(codeOf(await patch({ foreword: '<p>又改</p>' }).expect(409))).toBe('info.article_locked');
    await world.sibling.client.patch(`/articles/${copy.id}`, { pinned: true }).expect(200);
    expect(codeOf(await world.secretary.client.patch(`/articles/${(await world.draft()).id}`, { foreword: '<p>好</p>' }).expect(422))).toBe('info.no_foreword');
  });

  it('is for everybody only where its source is', async () => {
    const article = await world.published(MEMBERS);
    const share = await offered(article.id);
    const wider = await adopt(world.sibling, share.id, world.tree.townB, PUBLIC);
    expect([wider.status, codeOf(wider)]).toEqual([422, 'info.copy_not_public']);
    const { id } = (await adopt(world.sibling, share.id, world.tree.townB, MEMBERS).expect(200)).body as ArticleBody;
    const patch = (body: object) => world.sibling.client.patch(`/articles/${id}`, body);
    expect(codeOf(await patch(PUBLIC).expect(422))).toBe('info.copy_not_public');
    await world.sibling.client.post(`/articles/${id}/publish`).expect(200);
    await world.anonymous.get(`/articles/${id}`).expect(404);
    await withdraw(world.sibling, id);
    await withdraw(world.secretary, article.id);
    await world.secretary.client.patch(`/articles/${article.id}`, PUBLIC).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    await patch(PUBLIC).expect(200);
    await world.sibling.client.post(`/articles/${id}/publish`).expect(200);
    await world.anonymous.get(`/articles/${id}`).expect(200);
  });

  it('shows no uploaded pictures in its foreword, which its readers could not get', async () => {
    const { id: picture } = (await world.sibling.client.post('/files').attach('file', pngSample(8, 8), 'own.png').expect(201)).body as { id: string };
    const article = await world.published();
    const share = await offered(article.id);
    const shown = [`/api/v1/files/${picture}/content`, `/api/v1/articles/${article.id}/files/${picture}`].map((src) => ({ foreword: `<p>看图<img src="${src}"></p>` }));
    for (const more of shown) expect(codeOf(await adopt(world.sibling, share.id, world.tree.townB, more).expect(422))).toBe('info.foreword_with_pictures');
    const { id } = (await adopt(world.sibling, share.id, world.tree.townB, { foreword: '<p>请看</p>' }).expect(200)).body as ArticleBody;
    for (const more of shown) expect(codeOf(await world.sibling.client.patch(`/articles/${id}`, more).expect(422))).toBe('info.foreword_with_pictures');
    expect((await world.sibling.client.get(`/articles/${id}`).expect(200)).body).toMatchObject({ foreword: '<p>请看</p>' });
  });

  it('passes the reviews of its own organisation', async () => {
    const share = await offered((await world.published()).id);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const { id } = (await adopt(world.sibling, share.id, world.tree.townB).expect(200)).body as ArticleBody;
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/publish`).expect(409))).toBe('info.review_needed');
    await world.sibling.client.post(`/articles/${id}/submit`).expect(200);
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/review`, { decision: 'approve' }).expect(403))).toBe('info.own_text_reviewed');
    await world.admin.post(`/articles/${id}/review`, { decision: 'approve' }).expect(200);
    await world.sibling.client.post(`/articles/${id}/publish`).expect(200);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
  });

  it('is made once by an organisation, however many ask at once and by whichever offer', async () => {
    const article = await world.published();
    const first = await offered(article.id, { allowsResharing: true, organizationIds: [townC] });
    const second = await offered(article.id);
    const atOnce = await Promise.all([1, 2, 3].map(() => adopt(world.sibling, second.id, world.tree.townB)));
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const passedOn = await copyOf(first.id, {}, other, townC);
    const answer = await other.client.post('/shares', { articleId: passedOn.id, organizationIds: [world.tree.townB, world.tree.villageA] });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'info.nobody_to_share_with']);
    expect(await world.rows('SELECT 1 FROM info_copies WHERE origin_id = $1', [article.id])).toHaveLength(2);
  });

  it('may be taken back by its organisation at any time, for good', async () => {
    const article = await world.published();
    const copy = await copyOf((await offered(article.id)).id);
    await withdraw(world.secretary, article.id);
    await withdraw(world.sibling, copy.id, '本镇不再转发');
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect(await statusOf(world.sibling, copy.id)).toBe('withdrawn');
    await world.sibling.client.post(`/articles/${copy.id}/publish`).expect(200);
    await world.otherMember.get(`/articles/${copy.id}`).expect(200);
  });
});

describe('a copy follows its source', () => {
  it('out of sight at once when that is withdrawn, and back with the new text when it is corrected', async () => {
    const article = await world.published({ title: '更正前', body: '<p>旧的金额三十元。</p>' });
    const copy = await copyOf((await offered(article.id)).id, { foreword: '<p>转发。</p>' });
    await withdraw(world.secretary, article.id);
    await world.otherMember.get(`/articles/${copy.id}`).expect(404);
    expect(idsOf(await world.otherMember.get(`/articles?q=${encodeURIComponent('更正前')}`))).toEqual([]);
    expect((await world.sibling.client.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ status: 'withdrawn', withdrawReason: '内容有误' });
    expect(codeOf(await world.sibling.client.post(`/articles/${copy.id}/publish`).expect(409))).toBe('info.source_closed');
    await eventually(async () => expect((await inbox(world.sibling)).some((title) => title.includes('已撤回：更正前'))).toBe(true), LONG_MS);
    await world.secretary.client.patch(`/articles/${article.id}`, { title: '更正后', body: '<p>新的金额五十元。</p>' }).expect(200);
    // What is being written is nobody else's to see.
    expect((await world.sibling.client.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ title: '更正前' });
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect((await world.sibling.client.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ title: '更正后' });
    await eventually(async () => {
      const { body } = await world.otherMember.get(`/articles/${copy.id}`).expect(200);
      expect(body).toMatchObject({ title: '更正后', body: '<p>新的金额五十元。</p>', foreword: '<p>转发。</p>', publishAt: expect.any(String) });
    }, LONG_MS);
    expect(idsOf(await world.otherMember.get(`/articles?q=${encodeURIComponent('五十元')}`))).toEqual([copy.id]);
    expect(idsOf(await world.otherMember.get(`/articles?q=${encodeURIComponent('三十元')}`))).toEqual([]);
    const revisions = ((await world.sibling.client.get(`/articles/${copy.id}/revisions`).expect(200)).body as { items: { number: number; title: string }[] }).items;
    expect(revisions.map(({ title }) => title)).toEqual(['更正后', '更正前']);
    await withdraw(world.sibling, copy.id);
    expect(codeOf(await world.sibling.client.post(`/articles/${copy.id}/restore`, { revision: 1 }).expect(409))).toBe('info.copy_locked');
    expect((await world.sibling.client.get(`/articles/${copy.id}/receipts/summary?publication=1`).expect(200)).body).toMatchObject({ publication: 1 });
  });

  it('however fast that goes and comes', async () => {
    const article = await world.published();
    const copy = await copyOf((await offered(article.id)).id);
    for (let turn = 0; turn < 4; turn++) {
      await withdraw(world.secretary, article.id);
      await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    }
    await eventually(() => world.otherMember.get(`/articles/${copy.id}`).expect(200), LONG_MS);
    await withdraw(world.secretary, article.id);
    await world.otherMember.get(`/articles/${copy.id}`).expect(404);
  });

  it('in what its attachments say, once that is known', async () => {
    const uploaded = await world.secretary.client.post('/files').attach('file', Buffer.from('附件里的核桃林'), '附件.txt').expect(201);
    const { id: file } = uploaded.body as { id: string };
    const article = await world.published({ attachments: [file] });
    const copy = await copyOf((await offered(article.id)).id, { foreword: '<p>蒲公英计划。</p>' });
    // As what was attached before there was anything that reads files.
    await world.rows('DELETE FROM info_file_texts WHERE file_id = $1', [file]);
    await world.rows('UPDATE info_articles SET search = NULL WHERE id = $1', [article.id]);
    await world.rows(`UPDATE info_articles SET search = '' WHERE id = $1`, [copy.id]);
    await world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });
    for (const word of ['核桃林', '蒲公英']) expect(idsOf(await world.otherMember.get(`/articles?q=${encodeURIComponent(word)}`).expect(200))).toEqual([copy.id]);
  });

  it('back into review where its organisation had not published it yet', async () => {
    const article = await world.published();
    const share = await offered(article.id);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const { id } = (await adopt(world.sibling, share.id, world.tree.townB).expect(200)).body as ArticleBody;
    await world.sibling.client.post(`/articles/${id}/submit`).expect(200);
    await withdraw(world.secretary, article.id);
    expect(await statusOf(world.sibling, id)).toBe('draft');
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect(await statusOf(world.sibling, id)).toBe('draft');
    await world.sibling.client.post(`/articles/${id}/publish`).expect(200);
  });

  it('back into review where only its files are others than its reviewers saw', async () => {
    const file = async (name: string) => ((await world.secretary.client.post('/files').attach('file', Buffer.from(`附件${name}`), `${name}.txt`).expect(201)).body as { id: string }).id;
    const [seen, fresh] = [await file('甲'), await file('乙')];
    const article = await world.published({ attachments: [seen] });
    const share = await offered(article.id);
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const { id } = (await adopt(world.sibling, share.id, world.tree.townB).expect(200)).body as ArticleBody;
    await world.sibling.client.post(`/articles/${id}/submit`).expect(200);
    expect((await world.admin.post(`/articles/${id}/review`, { decision: 'approve' }).expect(200)).body).toMatchObject({ status: 'ready', reviewsPassed: 1 });
    await withdraw(world.secretary, article.id);
    const copy = async () => (await world.sibling.client.get(`/articles/${id}`).expect(200)).body as ArticleBody;
    expect(await copy()).toMatchObject({ status: 'draft', reviewsPassed: 0 });
    expect(codeOf(await world.sibling.client.post(`/articles/${id}/submit`).expect(409))).toBe('info.source_closed');
    await world.secretary.client.patch(`/articles/${article.id}`, { attachments: [fresh] }).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect(await copy()).toMatchObject({ status: 'draft', reviewsPassed: 0, revision: 1, attachments: [fresh] });
    await world.admin.put(`/organizations/${world.tree.townB}/settings/info`, { values: { reviewLevels: null } }).expect(200);
  });

  it('not back for everybody where that is so no more, but as a draft of which its organisation decides', async () => {
    const article = await world.published({ title: '收窄', ...PUBLIC });
    const one = await copyOf((await offered(article.id, { allowsResharing: true })).id, PUBLIC);
    const passedOn = (await world.sibling.client.post('/shares', { articleId: one.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    const two = await copyOf(passedOn.id, MEMBERS, other, townC);
    const branch = await place('narrower');
    const clerk = await hire(world.booted, 'narrower', 'branchSecretary', branch);
    const narrower = await copyOf((await offered(article.id, { organizationIds: [branch] })).id, MEMBERS, clerk, branch);
    await world.anonymous.get(`/articles/${one.id}`).expect(200);
    await withdraw(world.secretary, article.id);
    await world.secretary.client.patch(`/articles/${article.id}`, MEMBERS).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    await eventually(async () => expect(await statusOf(clerk, narrower.id)).toBe('published'), LONG_MS);
    await world.anonymous.get(`/articles/${one.id}`).expect(404);
    expect((await world.sibling.client.get(`/articles/${one.id}`).expect(200)).body).toMatchObject({ status: 'draft', audience: { visibility: 'public' }, publishAt: null });
    await eventually(async () => expect((await inbox(world.sibling)).filter((title) => title.includes('收窄'))).toContain('来源文稿不再公开：收窄'), LONG_MS);
    // What hangs on it waits for it.
    expect(codeOf(await other.client.post(`/articles/${two.id}/publish`).expect(409))).toBe('info.source_closed');
    await world.sibling.client.patch(`/articles/${one.id}`, { tags: ['收窄'] }).expect(200);
    expect(codeOf(await world.sibling.client.post(`/articles/${one.id}/publish`).expect(422))).toBe('info.copy_not_public');
    expect(codeOf(await world.sibling.client.post(`/articles/${one.id}/schedule`, { publishAt: '2999-01-01T00:00:00Z' }).expect(422))).toBe('info.copy_not_public');
    await world.sibling.client.patch(`/articles/${one.id}`, MEMBERS).expect(200);
    await world.sibling.client.post(`/articles/${one.id}/publish`).expect(200);
    await eventually(async () => expect(await statusOf(other, two.id)).toBe('published'), LONG_MS);
  });

  it('to its end', async () => {
    const article = await world.published({ title: '限时' });
    const copy = await copyOf((await offered(article.id)).id);
    const expireAt = new Date(Date.now() + 1_500).toISOString();
    await world.secretary.client.post(`/articles/${article.id}/schedule`, { expireAt }).expect(200);
    expect((await world.otherMember.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ expireAt });
    await eventually(() => world.otherMember.get(`/articles/${copy.id}`).expect(404), LONG_MS);
    await eventually(async () => expect((await inbox(world.sibling)).some((title) => title.includes('已失效：限时'))).toBe(true), LONG_MS);
    expect(await world.rows('SELECT 1 FROM info_articles WHERE id = $1 AND expired_at IS NOT NULL', [copy.id])).toHaveLength(1);
    expect(codeOf(await offer(article.id, { organizationIds: [townC] }).expect(409))).toBe('info.not_shareable');
  });

  it('down a chain, where those in between decide for what is below them', async () => {
    const article = await world.published({ title: '链条', ...PUBLIC });
    const one = await copyOf((await offered(article.id, { allowsResharing: true })).id);
    const passedOn = (await world.sibling.client.post('/shares', { articleId: one.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    const two = await copyOf(passedOn.id, PUBLIC, other, townC);
    const names = await world.rows<{ name: string }>('SELECT name FROM base_organization_directory WHERE id = $1', [world.tree.townB]);
    expect((await world.anonymous.get(`/articles/${two.id}`).expect(200)).body).toMatchObject({ sharedFrom: { articleId: article.id, organizationId: world.tree.villageA, through: [names[0]?.name] } });
    // Offered on it may not be: the offer of the second town does not say so.
    expect(codeOf(await other.client.post('/shares', { articleId: two.id, organizationIds: [await place('end-of-chain')] }).expect(409))).toBe('info.resharing_not_allowed');
    await withdraw(world.sibling, one.id, '暂停');
    await world.anonymous.get(`/articles/${two.id}`).expect(404);
    await withdraw(world.secretary, article.id);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect([await statusOf(world.sibling, one.id), await statusOf(other, two.id)]).toEqual(['withdrawn', 'withdrawn']);
    await world.sibling.client.post(`/articles/${one.id}/publish`).expect(200);
    await eventually(() => world.anonymous.get(`/articles/${two.id}`).expect(200), LONG_MS);
    // Both wait for the origin; the first gives up, so the second waits for the first.
    await withdraw(world.secretary, article.id);
    await withdraw(world.sibling, one.id, '不再转发');
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect(codeOf(await other.client.post(`/articles/${two.id}/publish`).expect(409))).toBe('info.source_closed');
    await world.sibling.client.post(`/articles/${one.id}/publish`).expect(200);
    await eventually(() => world.anonymous.get(`/articles/${two.id}`).expect(200), LONG_MS);
  });
});

describe('a copy of an official document', () => {
  const DAY_MS = 86_400_000;
  const dayFromNow = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
  const issued = (documentNumber: string, document: object = {}) => world.published({ kind: 'document', documentNumber, document: { type: 'notice', ...document } });
  const etagOf = async (id: string) => (await world.otherMember.get(`/articles/${id}`).expect(200)).headers['etag'] ?? '';
  /** What a reader sees who asks whether what he has is the present state. */
  const changed = async (id: string, etag: string) => ((await world.otherMember.get(`/articles/${id}`, { 'If-None-Match': etag }).expect(200)).body as ArticleBody)['document'];
  const found = async (query: string) => idsOf(await world.otherMember.get(`/articles?kind=document&limit=100&${query}`).expect(200));

  it('says what its origin says, and that it was repealed there', async () => {
    const article = await issued('村委〔2026〕501号', { signer: '赵敏', issuedOn: '2026-01-05' });
    const copy = await copyOf((await offered(article.id)).id);
    expect(copy['document']).toMatchObject({ type: 'notice', signer: '赵敏', issuingOrganizationId: world.tree.villageA, standing: 'inForce', repealedOn: null });
    const etag = await etagOf(copy.id);
    const act = { on: dayFromNow(0), reason: '已有新规定' };
    expect(codeOf(await world.sibling.client.post(`/articles/${copy.id}/repeal`, act).expect(409))).toBe('info.copy_locked');
    await world.secretary.client.post(`/articles/${article.id}/repeal`, act).expect(200);
    expect(await changed(copy.id, etag)).toMatchObject({ standing: 'repealed', repealedOn: dayFromNow(0), repealReason: '已有新规定' });
  });

  it('says that its origin is replaced, and holds again when what replaces it is withdrawn', async () => {
    const article = await issued('村委〔2026〕502号', { inForceFrom: '2026-01-05' });
    const copy = await copyOf((await offered(article.id)).id);
    const before = await etagOf(copy.id);
    const next = await issued('村委〔2026〕503号', { replaces: [article.id], inForceFrom: dayFromNow(0) });
    expect(await changed(copy.id, before)).toMatchObject({ standing: 'replaced', replacedBy: next.id, replacedFrom: dayFromNow(0) });
    const nextCopy = await copyOf((await offered(next.id)).id);
    expect(nextCopy['document']).toMatchObject({ standing: 'inForce', replaces: [article.id] });
    expect(await found(`inForceOn=${dayFromNow(0)}`)).toEqual(expect.arrayContaining([nextCopy.id]));
    expect(await found(`inForceOn=${dayFromNow(0)}`)).not.toContain(copy.id);
    expect(await found(`inForceOn=${dayFromNow(-1)}`)).toContain(copy.id);
    const replaced = await etagOf(copy.id);
    await withdraw(world.secretary, next.id);
    expect(await changed(copy.id, replaced)).toMatchObject({ standing: 'inForce', replacedBy: null });
  });

  it('holds from the day that its origin was published, and gets a new version on the day that this ends, once', async () => {
    const article = await issued('村委〔2026〕504号', { inForceTo: dayFromNow(3) });
    const { id } = await copyOf((await offered(article.id)).id);
    // The origin was published, and its copy made, eight days ago; the end has come since.
    await world.rows(`UPDATE info_articles SET published_at = now() - interval '8 days', updated_at = now() - interval '3 days' WHERE id = $1`, [article.id]);
    await world.rows(`UPDATE info_articles SET updated_at = now() - interval '3 days' WHERE id = $1`, [id]);
    expect(await found(`inForceOn=${dayFromNow(-7)}`)).toContain(id);
    await world.rows('UPDATE info_documents SET in_force_to = $2 WHERE article_id = $1', [article.id, dayFromNow(-2)]);
    const etag = await etagOf(id);
    const turn = async () => {
      await world.booted.server.app.get(TurnDocumentsJob, { strict: false }).run();
      return etagOf(id);
    };
    const turned = await turn();
    expect(turned).not.toBe(etag);
    expect(await turn()).toBe(turned);
    expect(await changed(id, etag)).toMatchObject({ standing: 'ended' });
  });

  it('is found by type and issuer, and shows nothing of what is being written', async () => {
    const article = await issued('村委〔2026〕505号', { type: 'communique', signer: '赵敏' });
    const copy = await copyOf((await offered(article.id)).id);
    expect(await found('documentType=communique')).toEqual([copy.id]);
    expect(await found(`documentType=communique&issuingOrganizationId=${world.tree.villageA}`)).toEqual([copy.id]);
    expect(await found(`documentType=communique&issuingOrganizationId=${world.tree.townB}`)).toEqual([]);
    await withdraw(world.secretary, article.id);
    await world.secretary.client.patch(`/articles/${article.id}`, { document: { type: 'resolution', signer: '尚未公布' } }).expect(200);
    expect((await world.sibling.client.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ status: 'withdrawn', document: null });
    expect(idsOf(await world.sibling.client.get('/articles?kind=document&documentType=resolution').expect(200))).toEqual([]);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect((await world.sibling.client.get(`/articles/${copy.id}`).expect(200)).body).toMatchObject({ document: { type: 'resolution', signer: '尚未公布' } });
  });
});

describe('a recall', () => {
  it('takes all copies down the chain for good, with their offers, and tells their organisations', async () => {
    const article = await world.published({ title: '收回', ...PUBLIC });
    const share = await offered(article.id, { allowsResharing: true });
    const one = await copyOf(share.id);
    const passedOn = (await world.sibling.client.post('/shares', { articleId: one.id, organizationIds: [townC, await place('recalled')] }).expect(201)).body as ShareBody;
    const two = await copyOf(passedOn.id, PUBLIC, other, townC);
    await world.sibling.client.post(`/shares/${share.id}/recall`, { reason: '不是他的' }).expect(404);
    const { body } = await world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '数据有误' }).expect(200);
    expect(body).toMatchObject({ recallReason: '数据有误', answers: { recalled: 1, adopted: 0 } });
    await world.otherMember.get(`/articles/${one.id}`).expect(404);
    await world.anonymous.get(`/articles/${two.id}`).expect(404);
    expect((await other.client.get(`/articles/${two.id}`).expect(200)).body).toMatchObject({ status: 'withdrawn', withdrawReason: '数据有误' });
    expect(codeOf(await other.client.post(`/articles/${two.id}/publish`).expect(409))).toBe('info.source_recalled');
    expect((await world.sibling.client.get(`/shares/${passedOn.id}`).expect(200)).body).toMatchObject({ recallReason: '数据有误', answers: { recalled: 2, offered: 0, adopted: 0 } });
    expect(codeOf(await world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '又' }).expect(409))).toBe('info.share_recalled');
    expect(codeOf(await adopt(world.sibling, share.id, world.tree.townB).expect(409))).toBe('info.share_recalled');
    await eventually(async () => {
      for (const employee of [world.sibling, other]) expect((await inbox(employee)).some((title) => title.includes('已收回：收回'))).toBe(true);
    }, LONG_MS);
    // The source itself is read on, and its correction reaches no recalled copy.
    await withdraw(world.secretary, article.id);
    await world.secretary.client.patch(`/articles/${article.id}`, { title: '收回之后' }).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    expect((await other.client.get(`/articles/${two.id}`).expect(200)).body).toMatchObject({ title: '收回', status: 'withdrawn' });
    const again = await offered(article.id);
    expect((await adopt(world.sibling, again.id, world.tree.townB).expect(200)).body).toMatchObject({ title: '收回之后' });
  });

  it('leaves nothing of the text and of its files with who adopted it, but for the title, and his own words', async () => {
    const [cover, shown, attached] = [await upload(pngSample(8, 8), 'cover.png'), await upload(pngSample(9, 9), '会场.png'), await upload('榧子名录', '名单.txt')];
    const body = `<p>初稿苦楝。</p><img src="/api/v1/files/${shown}/content" alt="会场">`;
    const article = await world.published({ title: '收回全文', summary: '摘要银杏', body, cover, attachments: [attached], documentNumber: '县办发银杏' });
    const share = await offered(article.id, { allowsResharing: true });
    const one = await copyOf(share.id, { foreword: '<p>按语紫荆。</p>', ...MEMBERS });
    const passedOn = (await world.sibling.client.post('/shares', { articleId: one.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    // In review there, where somebody quoted it; never published.
    const two = (await adopt(other, passedOn.id, townC, { foreword: '<p>再按语。</p>' }).expect(200)).body as ArticleBody;
    await withdraw(world.secretary, article.id);
    await world.secretary.client.patch(`/articles/${article.id}`, { body: body.replace('初稿苦楝', '定稿香樟').replace(`/files/${shown}/content`, `/articles/${article.id}/files/${shown}`) }).expect(200);
    await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200);
    await eventually(async () => expect(await statusOf(world.sibling, one.id)).toBe('published'), LONG_MS);
    await world.rows(
      `INSERT INTO info_reviews (id, article_id, round, level, revision, decision, comment, notes, organization_id, reviewer_account_id)
       VALUES (gen_random_uuid(), $1, 1, 1, 1, 'approved', '', '[{"field": "body", "quote": "定稿香樟", "occurrence": 1, "note": "此处有误"}, {"field": "body", "quote": "香樟", "occurrence": 1, "note": "同上"}]', $2, $3)`,
      [two.id, townC, other.id],
    );
    await world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });
    const files = [cover, shown, attached];
    for (const [{ client }, copy] of [[world.sibling, one], [other, two]] as const) for (const file of files) await client.get(`/articles/${copy.id}/files/${file}`).expect(200);
    const found = async ({ client }: Employee, word: string) => idsOf(await client.get(`/articles?q=${encodeURIComponent(word)}`).expect(200));
    expect(await found(world.sibling, '香樟')).toContain(one.id);

    await world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '数据有误' }).expect(200);
    await world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });
    for (const [person, copy, foreword] of [[world.sibling, one, '<p>按语紫荆。</p>'], [other, two, '<p>再按语。</p>']] as const) {
      const { client } = person;
      const left = (await client.get(`/articles/${copy.id}`).expect(200)).body as ArticleBody;
      expect(left).toMatchObject({ title: '收回全文', foreword, sharedFrom: { articleId: article.id, organizationId: world.tree.villageA }, summary: '', body: '', cover: null, attachments: [], files: [], documentNumber: null });
      for (const file of files) await client.get(`/articles/${copy.id}/files/${file}`).expect(404);
      expect((await client.get(`/articles/${copy.id}`, { Accept: 'text/markdown' }).expect(200)).text).not.toMatch(/苦楝|香樟|会场/);
      const { items } = (await client.get(`/articles/${copy.id}/revisions`).expect(200)).body as { items: { number: number }[] };
      expect(items.length).toBeGreaterThan(1);
      for (const { number } of items) expect((await client.get(`/articles/${copy.id}/revisions/${number}`).expect(200)).body).toMatchObject({ summary: '', body: '', documentNumber: null });
      for (const word of ['苦楝', '香樟', '银杏', '榧子']) expect(await found(person, word)).not.toContain(copy.id);
      expect(JSON.stringify(await world.rows('SELECT a::text FROM info_articles a WHERE id = $1', [copy.id]))).not.toMatch(/苦楝|香樟|银杏|榧子|会场/);
    }
    expect(await found(world.sibling, '紫荆')).toContain(one.id);
    expect((await other.client.get(`/articles/${two.id}/reviews`).expect(200)).body).toMatchObject({ items: [{ notes: [{ quote: '…', note: '此处有误' }, { quote: '…', note: '同上' }] }] });
    // The source keeps all of it, and what is offered anew is whole.
    expect((await world.secretary.client.get(`/articles/${article.id}`).expect(200)).body).toMatchObject({ summary: '摘要银杏', cover });
    expect((await adopt(world.sibling, (await offered(article.id)).id, world.tree.townB).expect(200)).body).toMatchObject({ summary: '摘要银杏', attachments: [attached] });
  });

  it('and an adoption at the same moment leave no copy behind', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const article = await world.published();
      const share = await offered(article.id);
      const [adopted] = await Promise.all([
        adopt(world.sibling, share.id, world.tree.townB),
        turn % 2 === 0 ? world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '同时' }).expect(200) : withdraw(world.secretary, article.id),
      ]);
      const rows = await world.rows<{ isFree: boolean }>(`SELECT k.closed_by IS NULL AND k.recalled_at IS NULL AS "isFree" FROM info_copies k WHERE k.origin_id = $1`, [article.id]);
      expect(rows).toEqual(adopted.status === 200 ? [{ isFree: false }] : []);
    }
  });
});

describe('what happens around shared articles', () => {
  it('is that offers and copies go with an organisation that is merged, two copies of one article side by side', async () => {
    const [from, into] = [await place('shares-from'), await place('shares-into')];
    const article = await world.published();
    const share = await offered(article.id, { organizationIds: [from, into] });
    const copies: string[] = [];
    for (const organizationId of [from, into]) copies.push(((await world.admin.post(`/shares/${share.id}/adopt`, { organizationId }).expect(200)).body as ArticleBody).id);
    const pending = await offered((await world.published()).id, { organizationIds: [from] });
    await world.admin.post(`/organizations/${into}/merge`, { documentNumber: '县委〔2026〕1号', reason: '合并', organizationIds: [from] }).expect(200);
    await eventually(async () => {
      const { body } = await world.admin.get(`/shares/${share.id}/recipients`).expect(200);
      expect((body as { items: { organizationId: string }[] }).items.map(({ organizationId }) => organizationId)).toEqual([into, into]);
    }, LONG_MS);
    await world.admin.post(`/shares/${pending.id}/adopt`, { organizationId: into }).expect(200);
    await world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '合并后' }).expect(200);
    for (const id of copies) expect(codeOf(await world.admin.post(`/articles/${id}/publish`).expect(409))).toBe('info.source_recalled');
  });

  it('is that a merger waits for who has to do with their families before it takes any offer', async () => {
    const [from, into] = [await place('locked-from'), await place('locked-into')];
    const article = await world.published();
    const share = await offered(article.id, { organizationIds: [from] });
    const recipients = async () => (await world.rows<{ id: string }>('SELECT organization_id AS id FROM info_share_recipients WHERE share_id = $1', [share.id])).map(({ id }) => id);
    await withClient(world.booted.databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('info.copies ' || $1, 0))`, [article.id]);
      await world.admin.post(`/organizations/${into}/merge`, { documentNumber: '县委〔2026〕2号', reason: '合并', organizationIds: [from] }).expect(200);
      await eventually(async () => {
        const waiting = await world.rows(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
        expect(waiting).toHaveLength(1);
      }, LONG_MS);
      // As a recall does, which has the family: nobody else has hold of its offers.
      await client.query('SELECT FROM info_share_recipients WHERE share_id = $1 FOR UPDATE NOWAIT', [share.id]);
      expect(await recipients()).toEqual([from]);
      await client.query('COMMIT');
    });
    await eventually(async () => expect(await recipients()).toEqual([into]), LONG_MS);
  });

  it('is that a person gets what he offered and answered', async () => {
    const share = await offered((await world.published({ title: '本人推送' })).id);
    await world.sibling.client.post(`/shares/${share.id}/decline`, { organizationId: world.tree.townB, reason: '本人谢绝' }).expect(200);
    const { app } = world.booted.server;
    const [data, database] = [app.get(SharePersonalData, { strict: false }), app.get(Database, { strict: false })];
    const told = async ({ id: accountId }: Employee) => JSON.stringify(await database.transaction((tx) => data.export({ accountId, memberId: null }, tx)));
    expect(await told(world.secretary)).toContain('本人推送');
    expect(await told(world.sibling)).toContain('本人谢绝');
    expect(await told(world.sibling)).not.toContain('推送给两个镇');
  });

  it('is that a copy bears the name of who wrote its source, until he is erased, and never that of who adopted it', async () => {
    const secretaryOf = async (username: string, organizationId: string) => {
      const person = await linkedMember(world, username, organizationId);
      await world.admin.post('/grants', { accountId: person.id, roleId: await roleId(world.admin, 'branchSecretary'), organizationId }).expect(201);
      return person;
    };
    const [author, adopter] = [await secretaryOf('shares.author', world.tree.villageA), await secretaryOf('shares.adopter', world.tree.townB)];
    const adoptedFrom = async (writer: Employee, name: string | null) => {
      const { id } = (await writer.client.post('/articles', { title: `署名：${writer.username}`, body: '<p>文</p>', organizationId: world.tree.villageA }).expect(201)).body as ArticleBody;
      if (name !== writer.username) await writer.client.patch(`/articles/${id}`, { authorName: name }).expect(200);
      await writer.client.post(`/articles/${id}/publish`).expect(200);
      const share = await offered(id, { allowsResharing: true });
      return { id, share, copy: await copyOf(share.id, {}, adopter) };
    };
    const written = await adoptedFrom(author, author.username);
    const passedOn = (await adopter.client.post('/shares', { articleId: written.copy.id, organizationIds: [townC] }).expect(201)).body as ShareBody;
    const second = await copyOf(passedOn.id, {}, other, townC);
    const recalled = await adoptedFrom(author, author.username);
    await world.secretary.client.post(`/shares/${recalled.share.id}/recall`, { reason: '收回' }).expect(200);
    const foreign = await adoptedFrom(world.secretary, world.secretary.username);
    const unsigned = await adoptedFrom(world.secretary, null);
    const signatures = async (...ids: string[]) => {
      const rows = await world.rows<{ id: string; name: string | null; account: string | null; member: string | null }>(
        'SELECT id, author_name AS name, author_account_id AS account, author_member_id AS member FROM info_articles WHERE id = ANY ($1::uuid[])', [ids]);
      return ids.map((id) => rows.find((row) => row.id === id)).map((row) => [row?.name, row?.account, row?.member]);
    };
    const byAdopter = [adopter.id, adopter.memberId];
    expect(await signatures(written.copy.id, foreign.copy.id, unsigned.copy.id)).toEqual([[author.username, ...byAdopter], [world.secretary.username, ...byAdopter], [null, ...byAdopter]]);
    const { app } = world.booted.server;
    const [data, database] = [app.get(ArticlePersonalData, { strict: false }), app.get(Database, { strict: false })];
    const articlesOf = async ({ id: accountId, memberId }: typeof author) =>
      (await database.transaction((tx) => data.export({ accountId, memberId }, tx))).find(({ name }) => name === 'info.articles')?.rows;
    expect(await articlesOf(author)).toHaveLength(2);
    expect(await articlesOf(adopter)).toEqual([]);
    const erase = async ({ memberId }: typeof author) => {
      await world.admin.post(`/members/${memberId}/change-status`, { membershipStatus: 'withdrawn', reason: '退党', documentNumber: '县组〔2026〕3号' }).expect(200);
      await world.admin.post(`/members/${memberId}/erase`, { reason: '本人申请' }).expect(200);
    };
    await erase(author);
    expect(await signatures(written.id, written.copy.id, second.id, recalled.copy.id)).toEqual([
      [null, null, null], [null, ...byAdopter], [null, other.id, null], [null, ...byAdopter],
    ]);
    await erase(adopter);
    expect(await signatures(foreign.copy.id, written.copy.id)).toEqual([[world.secretary.username, null, null], [null, null, null]]);
  });

  it('is that members have nothing to do with offers', async () => {
    const reader = await linkedMember(world, 'share.reader', world.tree.townB);
    await reader.client.get('/shares').expect(403);
  });

  it('is that the acts are in the audit log of the organisation that did them', async () => {
    const article = await world.published();
    const share = await offered(article.id);
    const copy = await copyOf(share.id);
    await world.secretary.client.post(`/shares/${share.id}/recall`, { reason: '记录' }).expect(200);
    const rows = await world.rows<{ action: string; place: string }>(
      `SELECT action, organization_id AS place FROM core_audit_entries WHERE target_id IN ($1, $2) ORDER BY action`, [share.id, copy.id]);
    expect(rows.map(({ action, place: at }) => [action, at === world.tree.townB ? 'adopter' : 'source'])).toEqual([
      ['info.article.create', 'adopter'], ['info.article.publish', 'adopter'], ['info.article.withdraw', 'adopter'],
      ['info.share.adopt', 'adopter'], ['info.share.offer', 'source'], ['info.share.offer.recall', 'source'],
    ]);
  });
});
