import type { ApiClient } from '../../support/api-client.js';
import { type BootedServer, bootServer } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { download, type EndedJob, ended, postImport, rowsIn } from '../../support/spreadsheet-jobs.js';
import { type ArticleBody, codeOf, idsOf, InfoWorld } from './info-world.js';

interface ListBody {
  readonly id: string;
  readonly words: number;
  readonly version: number;
}

interface HitBody {
  readonly word: string;
  readonly kind: string;
  readonly field: string;
  readonly [field: string]: unknown;
}

interface Hits {
  readonly items: HitBody[];
  readonly total: number;
  readonly undecided: number;
}

let world: InfoWorld;
let made = 0;
beforeAll(async () => {
  world = await InfoWorld.create();
});
afterAll(() => world.close());

async function listOf(client: ApiClient, organizationId: string, words: readonly (string | object)[] = [], more: object = {}): Promise<ListBody> {
  made += 1;
  const { body } = await client.post('/word-lists', { name: `词表${made}`, organizationId, kind: 'sensitive', ...more }).expect(201);
  const { id } = body as ListBody;
  for (const word of words) await client.post(`/word-lists/${id}/words`, typeof word === 'string' ? { word } : word).expect(201);
  return body as ListBody;
}

const own = (words: readonly (string | object)[], more: object = {}) => listOf(world.secretary.client, world.tree.villageA, words, more);
const hitsOf = async (id: string, client = world.secretary.client) => (await client.get(`/articles/${id}/word-hits`).expect(200)).body as Hits;
const decide = (id: string, decisions: readonly object[], client = world.secretary.client) => client.post(`/articles/${id}/word-hits/decide`, { decisions });
const warningsOf = ({ body }: { body: unknown }) => (body as { warnings: { code: string; message: string; rule: { code: string } }[] }).warnings;
const draft = (text: string, more: object = {}) => world.draft({ body: `<p>${text}</p>`, ...more });
const importing = (content: string, client = world.secretary.client, fields = {}) => ended(client, postImport(client, content, 'words.csv', { resource: 'words', ...fields }));
const faultsOf = ({ result }: EndedJob) => result?.errors.map(({ row, field, code }) => `${row}:${field}:${code}`);

describe('lists of words', () => {
  it('have words, each once however it is written, and count them', async () => {
    const list = await own(['朝霞计划']);
    const words = `/word-lists/${list.id}/words`;
    expect(codeOf(await world.secretary.client.post(words, { word: '朝 霞\u200B计划' }).expect(409))).toBe('info.word_taken');
    const { body } = await world.secretary.client.post(words, { word: 'ＡＢＣ公司', suggestion: '甲乙丙公司', note: '旧称', exceptions: ['ABC公司债'] }).expect(201);
    const word = body as { id: string; version: number };
    expect(body).toMatchObject({ word: 'ＡＢＣ公司', suggestion: '甲乙丙公司', note: '旧称', exceptions: ['ABC公司债'], version: 1 });
    expect(codeOf(await world.secretary.client.post(words, { word: 'abc公司' }).expect(409))).toBe('info.word_taken');
    const changed = await world.secretary.client.patch(`${words}/${word.id}`, { word: 'abc公司' }, { 'If-Match': '"1"' }).expect(200);
    expect(changed.body).toMatchObject({ word: 'abc公司', suggestion: '甲乙丙公司', version: 2 });
    await world.secretary.client.patch(`${words}/${word.id}`, { note: null }, { 'If-Match': '"1"' }).expect(412);
    expect(codeOf(await world.secretary.client.patch(`${words}/${word.id}`, { word: '朝霞计划', exceptions: [] }).expect(409))).toBe('info.word_taken');
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 2, kind: 'sensitive', status: 'active' });
    await world.secretary.client.delete(`${words}/${word.id}`).expect(204);
    await world.secretary.client.get(`${words}/${word.id}`).expect(404);
    expect(idsOf(await world.secretary.client.get(`${words}?q=${encodeURIComponent('朝霞')}`).expect(200))).toHaveLength(1);
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 1 });
  });

  it('refuse what is no word, naming the cure, and nothing is kept', async () => {
    const list = await own([]);
    const post = (input: object) => world.secretary.client.post(`/word-lists/${list.id}/words`, input);
    expect((await post({ word: '  ' }).expect(400)).body).toMatchObject({ errors: [{ pointer: '/word', code: 'validation.too_short' }] });
    expect((await post({ word: '词'.repeat(101) }).expect(400)).body).toMatchObject({ errors: [{ pointer: '/word', code: 'validation.too_long' }] });
    for (const word of ['词', '词\u200B', '\u200B\u200B\u200B']) expect(codeOf(await post({ word }).expect(422))).toBe('info.word_too_short');
    for (const exceptions of [['布局'], ['布署']]) expect(codeOf(await post({ word: '布署', exceptions }).expect(422))).toBe('info.word_exception_without_word');
    expect((await post({ word: '密件', note: '机密★1年' }).expect(422)).body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer: '/note' }] });
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 0, version: 1 });
    await post({ word: '机密' }).expect(201);
  });

  it('have a name of their own in the organization, of which there are twenty lists at most', async () => {
    const branch = (await world.admin.post('/organizations', { name: '词表支部', code: 'WORDS', type: 'branch', parentId: world.tree.villageA }).expect(201)).body as { id: string };
    const post = (name: string) => world.secretary.client.post('/word-lists', { name, organizationId: branch.id, kind: 'typo' });
    const both = await Promise.all([post('同名'), post('同名')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    for (let number = 1; number < 20; number++) await post(`第${number}`).expect(201);
    expect((await post('多出').expect(422)).body).toMatchObject({ code: 'info.word_lists_too_many' });
    const [first = ''] = idsOf(await world.secretary.client.get(`/word-lists?organizationId=${branch.id}`).expect(200));
    expect(codeOf(await world.secretary.client.patch(`/word-lists/${first}`, { name: '第5' }).expect(409))).toBe('info.word_list_name_taken');
    await world.secretary.client.delete(`/word-lists/${first}`, { 'If-Match': '"9"' }).expect(412);
    await world.secretary.client.delete(`/word-lists/${first}`).expect(204);
    await post('多出').expect(201);
  });

  it('are managed by who manages the organization alone', async () => {
    const list = await own(['某个词']);
    const words = `/word-lists/${list.id}/words`;
    const [wordId = ''] = idsOf(await world.secretary.client.get(words).expect(200));
    for (const path of [`/word-lists/${list.id}`, words, `${words}/${wordId}`]) {
      await world.sibling.client.get(path).expect(404);
      await world.member.get(path).expect(403);
      await world.town.client.get(path).expect(200);
    }
    await world.sibling.client.post(words, { word: '另一个' }).expect(404);
    await world.sibling.client.patch(`${words}/${wordId}`, { word: '另一个' }).expect(404);
    await world.sibling.client.delete(`/word-lists/${list.id}`).expect(404);
    await world.secretary.client.post('/word-lists', { name: '越权', kind: 'typo', organizationId: world.tree.townB }).expect(404);
    const other = await own(['别的词']);
    await world.secretary.client.get(`/word-lists/${other.id}/words/${wordId}`).expect(404);
  });
});

describe('words of lists in articles', () => {
  it('are found in title, summary, body and names of files, with their place', async () => {
    await own([{ word: '青禾工程', suggestion: '青禾项目' }], { kind: 'name' });
    const { body: file } = await world.secretary.client.post('/files').attach('file', Buffer.from('一'), '青禾工程说明.txt').expect(201);
    const { id, ...article } = await world.draft({
      title: '青禾工程启动', summary: '请看青禾 工程', body: '<p>关于青<b>禾</b>工\u200B程的说明。</p><p>青禾</p><p>工程</p>', attachments: [(file as { id: string }).id],
    });
    const { items, total, undecided } = await hitsOf(id);
    expect([total, undecided]).toEqual([4, 0]);
    expect(items.map(({ field, offset, text, word }) => ({ field, offset, text, word }))).toEqual([
      { field: 'title', offset: 0, text: '青禾工程', word: '青禾工程' },
      { field: 'summary', offset: 2, text: '青禾 工程', word: '青禾工程' },
      { field: 'body', offset: 2, text: '青禾工\u200B程', word: '青禾工程' },
      { field: 'attachments/0', offset: 0, text: '青禾工程', word: '青禾工程' },
    ]);
    expect(items[2]).toMatchObject({ kind: 'name', suggestion: '青禾项目', list: { name: expect.stringContaining('词表') as string }, snippet: '关于青禾工\u200B程的说明。 青禾 工程', decision: null });
    expect(warningsOf({ body: article })).toMatchObject([{ code: 'info.word_hits', rule: { code: 'INF-7' }, message: expect.stringContaining('青禾工程→青禾项目') as string }]);
  });

  it('are those of the organization and of all above it', async () => {
    await listOf(world.town.client, world.tree.townA, ['镇上的词']);
    await listOf(world.admin, world.tree.townB, ['别镇的词']);
    const { id } = await draft('镇上的词，别镇的词。');
    expect((await hitsOf(id)).items.map(({ word }) => word)).toEqual(['镇上的词']);
    const { body } = await world.sibling.client.post('/articles', { title: '镇上的词，别镇的词', organizationId: world.tree.townB }).expect(201);
    expect((await hitsOf((body as ArticleBody).id, world.sibling.client)).items.map(({ word }) => word)).toEqual(['别镇的词']);
  });

  it('of several lists are what the strictest says, with what another suggests', async () => {
    await own([{ word: '旧称谓', suggestion: '新称谓' }], { kind: 'typo' });
    await listOf(world.town.client, world.tree.townA, ['旧称谓']);
    const { id } = await draft('旧称谓');
    expect((await hitsOf(id)).items).toMatchObject([{ word: '旧称谓', kind: 'sensitive', suggestion: '新称谓' }]);
  });

  it('follow every change of the lists at once, in another instance within a second', async () => {
    const list = await own(['一时的词']);
    const { id } = await draft('一时的词，后来的词。');
    const words = async (client = world.secretary.client) => (await hitsOf(id, client)).items.map(({ word }) => word);
    expect(await words()).toEqual(['一时的词']);
    let second: BootedServer | undefined;
    try {
      second = await bootServer(['info'], { databaseUrl: world.booted.databaseUrl });
      const there = world.secretary.client.at(second.url);
      expect(await words(there)).toEqual(['一时的词']);
      await world.secretary.client.post(`/word-lists/${list.id}/words`, { word: '后来的词' }).expect(201);
      expect(await words()).toEqual(['一时的词', '后来的词']);
      await eventually(async () => expect(await words(there)).toEqual(['一时的词', '后来的词']), 1_000);
      await world.secretary.client.patch(`/word-lists/${list.id}`, { status: 'suspended' }).expect(200);
      expect(await words()).toEqual([]);
      await eventually(async () => expect(await words(there)).toEqual([]), 1_000);
      await there.patch(`/word-lists/${list.id}`, { status: 'active' }).expect(200);
      await eventually(async () => expect(await words()).toHaveLength(2), 1_000);
      await world.secretary.client.delete(`/word-lists/${list.id}`).expect(204);
      expect(await words()).toEqual([]);
    } finally {
      await second?.close();
    }
  });

  it('hold common typos too, unless an organization sets otherwise', async () => {
    const article = await draft('空调按装完毕，发布署名文章。');
    expect((await hitsOf(article.id)).items).toMatchObject([{ word: '按装', kind: 'typo', suggestion: '安装', list: { id: null, name: '常见错别字' } }]);
    expect(warningsOf({ body: article })).toHaveLength(1);
    const set = (value: boolean | null) => world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { commonTypos: value } }).expect(200);
    await set(false);
    expect(await hitsOf(article.id)).toEqual({ items: [], total: 0, undecided: 0 });
    await set(null);
    expect((await world.secretary.client.post(`/articles/${article.id}/publish`).expect(200)).body).toMatchObject({ status: 'published' });
  });
});

describe('sensitive words', () => {
  beforeAll(async () => {
    await own(['甲种词', '乙种词']);
  });

  it('keep an article from being submitted, published and scheduled until somebody decided about each', async () => {
    const { id, ...article } = await draft('甲种词和乙种词。');
    expect(warningsOf({ body: article })).toMatchObject([{ code: 'info.word_hits', message: expect.stringContaining('甲种词、乙种词') as string }]);
    const acts: [string, object?][] = [['submit'], ['publish'], ['schedule', { publishAt: '2999-01-01T08:00:00+08:00' }]];
    for (const [act, body] of acts) {
      const refused = await world.secretary.client.post(`/articles/${id}/${act}`, body).expect(409);
      expect(refused.body).toMatchObject({ code: 'info.word_hits_undecided', rule: { code: 'INF-7' }, detail: expect.stringContaining('甲种词、乙种词') as string });
    }
    const { body } = await decide(id, [{ word: '甲种词', decision: 'keep', reason: '引用原文' }]).expect(200);
    expect(body).toMatchObject({ total: 2, undecided: 1, items: [{ word: '乙种词', decision: null }, { word: '甲种词', decision: { decision: 'keep', reason: '引用原文', decidedBy: world.secretary.id } }] });
    await decide(id, [{ word: '乙种词', decision: 'change', reason: '改用规范提法' }]).expect(200);
    const refused = await world.secretary.client.post(`/articles/${id}/publish`).expect(409);
    expect((refused.body as { detail: string }).detail).not.toContain('甲种词');
    await world.secretary.client.patch(`/articles/${id}`, { body: '<p>甲种词和别的。</p>' }).expect(200);
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
  });

  it('stay decided while they stand in the text, and are decided anew once they were gone', async () => {
    const { id } = await draft('甲种词在此。');
    await decide(id, [{ word: '甲种词', decision: 'keep', reason: '引用' }]).expect(200);
    const edited = await world.secretary.client.patch(`/articles/${id}`, { title: '又改', body: '<p>改了许多，甲 种词还在。</p>' }).expect(200);
    expect(warningsOf(edited)).toEqual([]);
    expect(await hitsOf(id)).toMatchObject({ undecided: 0 });
    await world.secretary.client.patch(`/articles/${id}`, { body: '<p>没有了。</p>' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { body: '<p>甲种词又来了。</p>' }).expect(200);
    expect(await hitsOf(id)).toMatchObject({ undecided: 1, items: [{ decision: null }] });
  });

  it('are decided about by who reviews, in words that are kept in the audit log', async () => {
    const { id, version } = await draft('甲种词。');
    await decide(id, [{ word: '甲种词', decision: 'keep', reason: '引用' }], world.member).expect(403);
    await decide(id, [{ word: '甲种词', decision: 'keep', reason: '引用' }], world.sibling.client).expect(404);
    await world.sibling.client.get(`/articles/${id}/word-hits`).expect(404);
    expect(codeOf(await decide(id, [{ word: '没有的词', decision: 'keep', reason: '引用' }]).expect(422))).toBe('info.word_not_hit');
    const twice = [{ word: '甲种词', decision: 'keep', reason: '引用' }, { word: '甲 种词', decision: 'change', reason: '改' }];
    expect(codeOf(await decide(id, twice).expect(422))).toBe('info.word_decided_twice');
    expect((await decide(id, [{ word: '甲种词', decision: 'keep', reason: '机密★' }]).expect(422)).body).toMatchObject({ code: 'info.secrecy_marking', errors: [{ pointer: '/decisions/0/reason' }] });
    expect((await decide(id, [{ word: '甲种词', decision: 'keep', reason: ' ' }]).expect(400)).body).toMatchObject({ errors: [{ pointer: '/decisions/0/reason' }] });
    await world.secretary.client.with({ 'If-Match': `"${version + 1}"` }).post(`/articles/${id}/word-hits/decide`, { decisions: twice.slice(0, 1) }).expect(412);
    expect(await hitsOf(id)).toMatchObject({ undecided: 1 });
    await decide(id, [{ word: '甲种词', decision: 'keep', reason: '史料原文' }], world.town.client).expect(200);
    const [entry] = await world.rows(`SELECT fields, reason, principal_key AS principal FROM core_audit_entries WHERE action = 'info.article.decideWord' AND target_id = $1`, [id]);
    expect(entry).toEqual({ fields: ['keep:甲种词'], reason: '史料原文', principal: expect.stringContaining(world.town.id) as string });
  });

  it('wait for the last of several reviews', async () => {
    await world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    const { id } = await draft('甲种词。');
    const submitted = await world.secretary.client.post(`/articles/${id}/submit`).expect(200);
    expect(warningsOf(submitted)).toMatchObject([{ code: 'info.word_hits' }]);
    const approve = () => world.town.client.post(`/articles/${id}/review`, { decision: 'approve' });
    expect(codeOf(await approve().expect(409))).toBe('info.word_hits_undecided');
    await decide(id, [{ word: '甲种词', decision: 'keep', reason: '史料原文' }], world.town.client).expect(200);
    const { body } = await approve().expect(200);
    expect(body).toMatchObject({ status: 'ready', warnings: [] });
    await world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { reviewLevels: null } }).expect(200);
  });
});

describe('files of words', () => {
  it('fill lists by their names, one word a line, once however often, and come back as they went', async () => {
    const list = await own([], { name: '导入表' });
    const csv = 'list,word,suggestion,exceptions\n导入表,来件词一,,\n导入表,来件词二,改词二,来件词二号、来件词二组\n';
    expect((await importing(csv)).result).toMatchObject({ created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect((await importing(csv.replace('改词二', '改词贰'))).result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const { id } = await draft('来件词一，来件词二号，来件词二。');
    expect((await hitsOf(id)).items.map(({ word }) => word)).toEqual(['来件词一', '来件词二']);
    const { result } = await ended(world.secretary.client, world.secretary.client.post('/exports', { resource: 'words', format: 'csv', filter: { wordListId: list.id } }));
    const content = await download(world.secretary.client, `/files/${result?.fileId}/content`);
    expect(await rowsIn(content, 'csv', ['编号', '词', '建议改为', '例外', '说明', '词表'])).toMatchObject([
      { 词: '来件词一', 词表: list.id },
      { 词: '来件词二', 建议改为: '改词贰', 例外: '来件词二号、来件词二组', 词表: list.id },
    ]);
    expect((await importing(content.toString())).result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are refused row by row, and then nothing is written, unless bad rows are left out', async () => {
    const list = await own(['有过的词'], { name: '有误表' });
    const csv = `list,word,id\n有误表,好的词,\n没有的表,某某词,\n有误表,词,\n有误表,好 的词,\n有误表,,\n有误表,旧词,${list.id}\n`;
    const faults = ['3:list:info.word_list_unknown', '4:word:info.word_too_short', '5:word:import.key_twice', '6:word:validation.required', '7:word:info.word_unknown'];
    const all = await importing(csv);
    expect([all.status, faultsOf(all)]).toEqual(['failed', faults]);
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 1, version: 2 });
    const some = await importing(csv, world.secretary.client, { skipBadRows: 'true' });
    expect([some.status, some.result?.created, faultsOf(some)]).toEqual(['succeeded', 1, faults]);
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 2, version: 3 });
  });

  it('name lists of the caller alone, by their id where a name is not enough', async () => {
    const [one, other] = [await listOf(world.town.client, world.tree.townA, [], { name: '重名表' }), await own([], { name: '重名表' })];
    expect(faultsOf(await importing('list,word\n重名表,某某词\n', world.admin))).toEqual(['2:list:info.word_list_ambiguous']);
    expect((await importing('list,word\n重名表,某某词\n')).result).toMatchObject({ created: 1 });
    expect((await importing(`list,word\n${one.id},某某词\n`, world.town.client)).result).toMatchObject({ created: 1 });
    expect(faultsOf(await importing(`list,word\n${other.id},某某词\n`, world.sibling.client))).toEqual(['2:list:info.word_list_unknown']);
  });

  it('that bear a marking of secrecy are refused whole, with an incident', async () => {
    const list = await own([], { name: '密件表' });
    const job = await importing('list,word,note\n密件表,好的词语,\n密件表,某份文件,机密★1年\n');
    expect([job.status, job.problem?.code]).toEqual(['failed', 'info.secrecy_marking']);
    expect((await world.secretary.client.get(`/word-lists/${list.id}`).expect(200)).body).toMatchObject({ words: 0 });
    expect(await world.rows(`SELECT fields FROM core_audit_entries WHERE action = 'info.secrecy.refuse' AND target_id = $1`, [list.id])).toEqual([{ fields: ['/note'] }]);
  });
});

it('lists of an organization that went into another one are that one’s, their names told apart', async () => {
  const branch = async (code: string) => ((await world.admin.post('/organizations', { name: code, code, type: 'branch', parentId: world.tree.townA }).expect(201)).body as { id: string }).id;
  const [kept, gone] = [await branch('W-KEPT'), await branch('W-GONE')];
  await listOf(world.admin, kept, ['留下的词'], { name: '支部词表' });
  const moved = await listOf(world.admin, gone, ['并来的词'], { name: '支部词表' });
  await world.admin.post(`/organizations/${kept}/merge`, { organizationIds: [gone], documentNumber: '县组〔2026〕1号' }).expect(200);
  await eventually(async () => expect((await world.admin.get(`/word-lists/${moved.id}`).expect(200)).body).toMatchObject({ organizationId: kept, name: `支部词表 ${moved.id.slice(-8)}` }), 5_000);
  const { body } = await world.admin.post('/articles', { title: '并来的词', organizationId: kept }).expect(201);
  expect((await hitsOf((body as ArticleBody).id, world.admin)).items.map(({ word }) => word)).toEqual(['并来的词']);
});
