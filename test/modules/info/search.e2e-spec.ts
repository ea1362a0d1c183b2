import { IndexArticlesJob } from '../../../modules/info/search/index-articles.job.js';
import { WordShares } from '../../../modules/info/words/word-shares.js';
import { pngSample } from '../../support/file-samples.js';
import { idsOf, InfoWorld } from './info-world.js';

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly snippet: string;
  readonly url: string;
}

describe('the search for articles', () => {
  let world: InfoWorld;
  beforeAll(async () => {
    world = await InfoWorld.create();
    await plantFrequent();
  });
  afterAll(() => world.close());

  const FREQUENT = 45;
  /** Articles that all have 护林, before anybody looks for anything: the second newest withdrawn, each third for another town. */
  const plantFrequent = async () => {
    const { id } = await world.published({ title: '护林员', audience: { visibility: 'public' } });
    await world.rows(
      `INSERT INTO info_articles SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'published_at', a.published_at - n * interval '1 day',
        'status', CASE n WHEN 1 THEN 'withdrawn' ELSE 'published' END, 'visibility', CASE WHEN n % 3 = 0 THEN 'organization' ELSE 'public' END,
        'audience_subtrees', CASE WHEN n % 3 = 0 THEN jsonb_build_array($2::text) ELSE '[]' END))).*
      FROM info_articles a, generate_series(1, $3::int) n WHERE a.id = $1`,
      [id, world.tree.townB, FREQUENT - 1],
    );
    await world.rows('ANALYZE info_articles');
  };

  it('finds for each what he may read, page by page, of a word that most articles have', async () => {
    const shares = world.booted.server.app.get(WordShares, { strict: false });
    expect(await shares.of({ words: ['护林'] })).toBeGreaterThan(0.9);
    expect(await shares.of({ words: ['护林', '无人写过'] })).toBe(0);
    const hidden = Math.floor((FREQUENT - 1) / 3);
    for (const [who, reached] of [[world.anonymous, FREQUENT - 1 - hidden], [world.member, FREQUENT - 1 - hidden], [world.otherMember, FREQUENT - 1], [world.secretary.client, FREQUENT]] as const) {
      const query = `/articles?q=${encodeURIComponent('护林')}&limit=`;
      const counted = await who.get(`${query}100&count=true`).expect(200);
      const all = idsOf(counted);
      expect(all).toHaveLength(reached);
      const first = await who.get(`${query}20`).expect(200);
      const second = await who.get(`${query}20&cursor=${encodeURIComponent((first.body as { nextCursor: string }).nextCursor)}`).expect(200);
      expect([...idsOf(first), ...idsOf(second)]).toEqual(all.slice(0, 40));
    }
  });

  const path = (q: string) => `/search?kinds=article&q=${encodeURIComponent(q)}`;
  const search = async (q: string, who = world.member): Promise<Hit[]> => {
    const { body } = await who.get(path(q)).expect(200);
    expect(body).toMatchObject({ incomplete: false });
    return (body as { items: Hit[] }).items;
  };
  const listed = async (q: string, who = world.member) => idsOf(await who.get(`/articles?q=${encodeURIComponent(q)}`).expect(200));

  it('finds an article by the first request after its publication, and no more once it is withdrawn', async () => {
    const { id } = await world.draft({ title: '清明祭扫安排', body: '<p>请张伟同志带队，<b>风雨</b>无阻。</p>' });
    expect(await search('清明')).toEqual([]);
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    expect(await search('清明')).toEqual([{ kind: 'article', id, title: '<mark>清明</mark>祭扫安排', snippet: '请张伟同志带队，风雨无阻。', url: `/articles/${id}` }]);
    expect(await search('张伟')).toMatchObject([{ id, snippet: '请<mark>张伟</mark>同志带队，风雨无阻。' }]);
    expect(await listed('风雨')).toEqual([id]);
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '改期' }).expect(200);
    expect([await search('清明'), await listed('风雨')]).toEqual([[], []]);
    expect(await search('清明', world.secretary.client)).toEqual([]);
    expect(await listed('清明', world.secretary.client)).toEqual([id]);
  });

  it('shows the passage around what was looked for as it was typed, in whatever width, and marks whole words and numbers', async () => {
    const { id } = await world.published({ title: 'Party Day 与模型', body: `<p>型号 A5，增长 5 成。${'无关。'.repeat(60)}按ＧＢ１８０３０编码，增长12.5%，${'无关。'.repeat(60)}</p>` });
    for (const [q, passage] of [
      ['gb18030', /按<mark>ＧＢ１８０３０<\/mark>编码/],
      ['12.5%', /增长<mark>12\.5%<\/mark>/],
      ['A5', /型号 <mark>A5<\/mark>，增长 5 成/],
    ] as const) {
      expect(await search(q)).toMatchObject([{ id, title: 'Party Day 与模型', snippet: expect.stringMatching(passage) as string }]);
    }
  });

  it('loses an article when its time is over', async () => {
    const { id } = await world.published({ title: '端午值班表', expireAt: '2099-01-01T00:00:00Z' });
    expect(await listed('端午')).toEqual([id]);
    await world.rows(`UPDATE info_articles SET expire_at = now() - interval '1 second' WHERE id = $1`, [id]);
    expect([await search('端午'), await listed('端午')]).toEqual([[], []]);
  });

  it('finds what was changed by its new words alone', async () => {
    const { id, version } = await world.draft({ title: '秋收动员' });
    await world.secretary.client.patch(`/articles/${id}`, { title: '冬修水利' }, { 'If-Match': `"${version}"` }).expect(200);
    await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    expect(await listed('水利')).toEqual([id]);
    expect(await listed('秋收')).toEqual([]);
  });

  it('finds for each what he may read: managers theirs, members what is addressed to them, strangers what is public', async () => {
    const own = await world.published({ title: '森林防火甲' });
    const open = await world.published({ title: '森林防火乙', audience: { visibility: 'public' } });
    const draft = await world.draft({ title: '森林防火丙' });
    const ids = async (who = world.member) => (await search('森林防火', who)).map(({ id }) => id).toSorted();
    expect(await ids()).toEqual([own.id, open.id].toSorted());
    expect(await ids(world.otherMember)).toEqual([open.id]);
    expect(await ids(world.secretary.client)).toEqual([own.id, open.id].toSorted());
    expect(await listed('森林防火', world.anonymous)).toEqual([open.id]);
    expect(new Set(await listed('森林防火', world.secretary.client))).toEqual(new Set([own.id, open.id, draft.id]));
    await world.anonymous.get(path('森林防火')).expect(401);
  });

  it('finds by number, summary, tag and other scripts, also what was indexed later; those with the words in the title come first', async () => {
    const { id } = await world.published({ title: '转发文件', documentNumber: '县委〔2026〕57号', summary: '乡村振兴要点', tags: ['移风易俗'], body: '<p>按ＧＢ２３１２编码，5G网络</p>' });
    for (const q of ['县委〔2026〕57号', '县委[2026]57号', '〔2026〕57号', '振兴', '移风易俗', 'gb2312', '５Ｇ', '转发 振兴']) expect([q, await listed(q)]).toEqual([q, [id]]);
    for (const q of ['县委〔2026〕7号', '镇委〔2026〕57号', '转发 收割']) expect([q, await listed(q)]).toEqual([q, []]);
    await world.rows('UPDATE info_articles SET search = NULL WHERE id = $1', [id]);
    expect(await listed('振兴')).toEqual([]);
    await world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });
    expect(await listed('振兴')).toEqual([id]);
    const first = await world.published({ title: '乡村振兴简报', body: '<p>略</p>' });
    await world.published({ title: '简讯', body: '<p>全面推进乡村振兴。</p>' });
    expect((await search('乡村振兴'))[0]?.id).toBe(first.id);
  });

  it('finds by the name of an attachment, which the passage then begins with, and by that of no other file', async () => {
    const upload = async (content: Buffer, name: string) => ((await world.secretary.client.post('/files').attach('file', content, name).expect(201)).body as { id: string }).id;
    const [table, cover] = [await upload(Buffer.from('每班两人。'), '巡堤登记表.txt'), await upload(pngSample(8, 8), '舞龙图谱.png')];
    const { id } = await world.published({ title: '汛期', body: '<p>见附件。</p>', attachments: [table], cover });
    for (const who of ['now', 'indexed later']) {
      expect([who, await search('巡堤')]).toMatchObject([who, [{ id, snippet: '<mark>巡堤</mark>登记表.txt: 每班两人。' }]]);
      expect([who, await search('图谱')]).toEqual([who, []]);
      await world.rows('UPDATE info_articles SET search = NULL WHERE id = $1', [id]);
      await world.booted.server.app.get(IndexArticlesJob, { strict: false }).run({}, { signal: new AbortController().signal });
    }
  });

  it('marks what was found and escapes everything else', async () => {
    const { id } = await world.published({ title: '<i>粮仓</i> & "修缮"', body: '<p>一</p><p>粮仓 &lt;b&gt; 修缮</p>' });
    expect(await search('粮仓修缮')).toMatchObject([{ id, title: expect.stringContaining('&lt;i&gt;<mark>粮仓</mark>&lt;/i&gt; &amp; &quot;<mark>修缮</mark>&quot;'), snippet: expect.stringContaining('&lt;b&gt;') }]);
  });

  it.each(["'", '"', '\\', "') --", '&', '|', '!', '<->', ':*', '党:A', "'党' & 'b", '((', '%', '_', '的', '，。', '\u200b', '😀', '⺀', '党'.repeat(100), 'a'.repeat(100), 'a '.repeat(49)])('answers %j', async (q) => {
    await world.member.get(path(q)).expect((response) => expect([200, 400]).toContain(response.status));
    await world.member.get(`/articles?q=${encodeURIComponent(q)}&count=true`).expect(200);
  });

  it.each(['党'.repeat(3_400), 'a\u0000b', '\u0001'].map(encodeURIComponent))('refuses what nobody looks for (%#)', async (q) => {
    for (const asked of ['/search?q=', '/articles?q=']) await world.member.get(asked + q).expect((response) => expect([400, 414, 431]).toContain(response.status));
  });

  it.each(['%ff', '%00', '%', '%E5%85'])('takes broken percent signs for what they are: %s', async (q) => {
    for (const asked of ['/search?q=', '/articles?q=']) await world.member.get(asked + q).expect((response) => expect([200, 400]).toContain(response.status));
  });

  it('goes on by cursor through what is found', async () => {
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.unshift((await world.published({ title: `抗旱第${index}期` })).id);
    const first = await world.member.get(`/articles?limit=3&count=true&q=${encodeURIComponent('抗旱')}`).expect(200);
    const { nextCursor, total } = first.body as { nextCursor: string; total: number };
    const second = await world.member.get(`/articles?limit=3&q=${encodeURIComponent('抗旱')}&cursor=${encodeURIComponent(nextCursor)}`).expect(200);
    expect([total, ...idsOf(first), ...idsOf(second)]).toEqual([5, ...made]);
  });
});
