import sax from 'sax';
import { PublicFeedRepository } from '../../../modules/info/public-feed/public-feed.repository.js';
import { EVERY_ROW } from '../../../src/access/addressed-scope.js';
import { AddressedScope, type Database } from '../../../src/index.js';
import { pngSample } from '../../support/file-samples.js';
import { type ArticleBody, codeOf, InfoWorld } from './info-world.js';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** What a strict parser reads. */
function parse(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const reader = Object.assign(sax.parser(true, { xmlns: false }), {
    onopentag: ({ attributes, name }: sax.Tag | sax.QualifiedTag) => {
      const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    onclosetag: () => void open.pop(),
    ontext: (part: string) => {
      const node = open.at(-1);
      if (node) node.text += part;
    },
    onerror: (error: Error) => {
      throw error;
    },
  });
  reader.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('no document');
  return document;
}

const all = (node: Node | undefined, name: string) => node?.children.filter((child) => child.name === name) ?? [];
const textOf = (node: Node | undefined, name: string) => all(node, name)[0]?.text;
const linksOf = (node: Node | undefined) => all(node, 'link').map(({ attributes }) => attributes);
const headersOf = ({ headers }: { headers: unknown }) => headers as Record<string, string>;
/** Enough that PostgreSQL would rather not read them all. */
const TAKEN_AWAY = 3_000;

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode | undefined): PlanNode[] => (node ? [node, ...(node.Plans ?? []).flatMap(nodesOf)] : []);

const PUBLIC = { audience: { visibility: 'public' } };

describe('a section as a feed', () => {
  let world: InfoWorld;
  let origin: string;
  beforeAll(async () => {
    world = await InfoWorld.create();
    origin = new URL(world.booted.url).origin;
  });
  afterAll(() => world.close());

  const atomOf = async (id: string) => {
    const { text } = await world.anonymous.get(`/feeds/${id}.atom`).expect(200);
    return parse(text);
  };
  const jsonOf = async (id: string) => JSON.parse((await world.anonymous.get(`/feeds/${id}.json`).buffer(true).expect(200)).text) as Record<string, unknown> & { items: Record<string, unknown>[] };

  it('has what Atom asks for: ids, times, authors, links and the text', async () => {
    const section = await world.section({ name: '动态 <&>' });
    const file = await world.secretary.client.post('/files').attach('file', Buffer.from('附件'), '附 "一" & <二>.txt').expect(201);
    const fileId = (file.body as { id: string }).id;
    const picture = await world.secretary.client.post('/files').attach('file', pngSample(8, 8), 'IMG_2034.png').expect(201);
    const cover = (picture.body as { id: string }).id;
    const article = await world.published({
      ...PUBLIC, sectionId: section.id, title: '<b>标题</b> & ]]> "引"', summary: '摘 <要>', tags: ['党费 <&"\'>'], authorName: '组宣 & 科', kind: 'policy', attachments: [fileId], cover,
      body: '<p>正文 &lt;p&gt; ]]&gt; <a href="/portal/1">此处</a> <a href="https://example.cn/">外</a> x href="/y"</p>',
    });
    const response = await world.anonymous.get(`/feeds/${section.id}.atom`).expect(200);
    expect(headersOf(response)).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=60', etag: expect.stringMatching(/^"[\w-]{43}"$/) as string });
    const feed = parse(response.text);
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    expect(textOf(feed, 'id')).toBe(`urn:uuid:${section.id}`);
    expect(textOf(feed, 'title')).toBe('动态 <&>');
    expect(textOf(all(feed, 'author')[0], 'name')).toBe(textOf(feed, 'subtitle'));
    expect(Date.parse(textOf(feed, 'updated') ?? '')).toBeGreaterThanOrEqual(Date.parse(article.publishedAt ?? ''));
    expect(linksOf(feed)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${origin}/api/v1/feeds/${section.id}.atom` },
      { rel: 'alternate', type: 'application/feed+json', href: `${origin}/api/v1/feeds/${section.id}.json` },
    ]);
    const [entry, ...more] = all(feed, 'entry');
    expect(more).toEqual([]);
    expect(Object.fromEntries(['id', 'title', 'published', 'updated', 'summary'].map((name) => [name, textOf(entry, name)]))).toEqual({
      id: `urn:uuid:${article.id}`, title: '<b>标题</b> & ]]> "引"', published: article.publishedAt, updated: article.publishedAt, summary: '摘 <要>',
    });
    expect(textOf(all(entry, 'author')[0], 'name')).toBe('组宣 & 科');
    expect(all(entry, 'category').map(({ attributes }) => attributes)).toEqual([{ term: 'policy', label: '政策' }, { term: '党费 <&"\'>' }]);
    expect(linksOf(entry)).toEqual([
      { rel: 'alternate', type: 'application/json', href: `${origin}/api/v1/articles/${article.id}` },
      { rel: 'enclosure', type: 'text/plain', length: '6', title: '附 "一" & <二>.txt', href: `${origin}/api/v1/articles/${article.id}/files/${fileId}` },
    ]);
    for (const { href = '' } of linksOf(entry)) expect((await fetch(href)).status).toBe(200);
    const [content] = all(entry, 'content');
    expect(content?.attributes).toEqual({ type: 'html' });
    expect(content?.text).toBe(article.body.replace('"/portal/1"', `"${origin}/portal/1"`));
    expect(content?.text).toContain('x href="/y"');
  });

  it('has the same as JSON Feed 1.1', async () => {
    const section = await world.section({ name: '政策' });
    const article = await world.published({ ...PUBLIC, sectionId: section.id, title: '问答', summary: '问', tags: ['党费'], authorName: '组宣科' });
    const response = await world.anonymous.get(`/feeds/${section.id}.json`).expect(200);
    expect(headersOf(response)['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(await jsonOf(section.id)).toEqual({
      version: 'https://jsonfeed.org/version/1.1', title: '政策', description: expect.any(String) as string, feed_url: `${origin}/api/v1/feeds/${section.id}.json`,
      language: 'zh-CN', authors: [{ name: expect.any(String) as string }],
      items: [{
        id: `urn:uuid:${article.id}`, url: `${origin}/api/v1/articles/${article.id}`, title: '问答', content_html: article.body, summary: '问',
        date_published: article.publishedAt, date_modified: article.publishedAt, authors: [{ name: '组宣科' }], tags: ['news', '党费'],
      }],
    });
  });

  it('leads to the web page that the organisation set, and gives a long article by its beginning', async () => {
    const section = await world.section({ name: '网页' });
    await world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { articleUrl: 'https://dj.example.cn/a?id={id}&x=1' } }).expect(200);
    const { id } = await world.published({ ...PUBLIC, sectionId: section.id, body: `<p>${'长'.repeat(60_000)}</p>` });
    const [entry] = all(await atomOf(section.id), 'entry');
    expect(linksOf(entry)).toEqual([{ rel: 'alternate', type: 'text/html', href: `https://dj.example.cn/a?id=${id}&x=1` }]);
    expect(all(entry, 'content')).toEqual([]);
    expect(textOf(entry, 'summary')).toBe('长'.repeat(300));
    expect((await jsonOf(section.id)).items).toMatchObject([{ content_text: '长'.repeat(300), url: `https://dj.example.cn/a?id=${id}&x=1` }]);
    await world.admin.put(`/organizations/${world.tree.villageA}/settings/info`, { values: { articleUrl: null } }).expect(200);
  });

  it('holds the fifty newest that anybody may read, whoever asks', async () => {
    const section = await world.section({ name: '最新' });
    const open: string[] = [];
    for (let number = 0; number < 52; number += 1) open.push((await world.published({ ...PUBLIC, sectionId: section.id, title: `第${number}期` })).id);
    await world.published({ sectionId: section.id, title: '内部' });
    await world.draft({ ...PUBLIC, sectionId: section.id, title: '草稿' });
    await world.published({ ...PUBLIC, title: '别处' });
    const expired = await world.published({ ...PUBLIC, sectionId: section.id, title: '过期' });
    await world.rows(`UPDATE info_articles SET expire_at = now() - interval '1 minute' WHERE id = $1`, [expired.id]);
    const newest = open.toReversed().slice(0, 50).map((id) => `urn:uuid:${id}`);
    expect(all(await atomOf(section.id), 'entry').map((entry) => textOf(entry, 'id'))).toEqual(newest);
    expect((await jsonOf(section.id)).items.map(({ id }) => id)).toEqual(newest);
    const [ours, theirs] = await Promise.all([world.admin, world.anonymous].map(async (client) => (await client.get(`/feeds/${section.id}.atom`).expect(200)).text));
    expect(ours).toBe(theirs);
  });

  it('is not found where not everybody sees the section', async () => {
    const hidden = await world.section({ name: '内部' });
    await world.published({ sectionId: hidden.id });
    const archived = await world.section({ name: '停用', isPublic: true });
    await world.published({ ...PUBLIC, sectionId: archived.id });
    await world.anonymous.get(`/feeds/${archived.id}.json`).expect(200);
    await world.secretary.client.post(`/sections/${archived.id}/archive`).expect(200);
    for (const id of [hidden.id, archived.id, world.tree.county, 'x', `${hidden.id}.atom`]) {
      for (const client of [world.anonymous, world.secretary.client]) {
        for (const format of ['atom', 'json']) expect(codeOf(await client.get(`/feeds/${id}.${format}`).expect(404))).toBe('request.not_found');
      }
    }
    await world.anonymous.get(`/feeds/${hidden.id}.rss`).expect(404);
    await world.anonymous.get(`/feeds/${hidden.id}`).expect(404);
    await world.published({ ...PUBLIC, sectionId: hidden.id });
    await world.anonymous.get(`/feeds/${hidden.id}.atom`).expect(200);
  });

  it('is not found where the module is not in force', async () => {
    const { body } = await world.sibling.client.post('/sections', { name: '镇', organizationId: world.tree.townB, isPublic: true }).expect(201);
    const { id } = body as { id: string };
    await world.anonymous.get(`/feeds/${id}.atom`).expect(200);
    await world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule: 'forbidden' }).expect(200);
    await world.anonymous.get(`/feeds/${id}.atom`).expect(404);
    await world.admin.put(`/organizations/${world.tree.townB}/menu/info`, { rule: null }).expect(200);
    await world.anonymous.get(`/feeds/${id}.atom`).expect(200);
  });

  it('is sent again only when it changed, a withdrawal included', async () => {
    const section = await world.section({ name: '缓存', isPublic: true });
    const ids = [(await world.published({ ...PUBLIC, sectionId: section.id })).id, (await world.published({ ...PUBLIC, sectionId: section.id })).id];
    const past = `now() - interval '1 hour'`;
    await world.rows(`UPDATE info_sections SET updated_at = ${past}`);
    await world.rows(`UPDATE info_articles SET published_at = ${past} - (id = $2)::int * interval '1 minute' WHERE id = ANY ($1::uuid[])`, [ids, ids[0]]);
    for (const format of ['atom', 'json']) {
      const get = (headers: Record<string, string>) => world.anonymous.with(headers).get(`/feeds/${section.id}.${format}`);
      const first = headersOf(await get({}).expect(200));
      expect(first).toMatchObject({ etag: expect.any(String) as string, 'last-modified': expect.stringMatching(/ GMT$/) as string });
      const { etag = '', 'last-modified': lastModified = '' } = first;
      const again = await get({ 'If-None-Match': `W/${etag}` }).expect(304);
      expect([again.text, headersOf(again)['etag']]).toEqual(['', etag]);
      await get({ 'If-Modified-Since': lastModified }).expect(304);
      await get({ 'If-Modified-Since': lastModified, 'If-None-Match': '"x"' }).expect(200);
      await get({ 'If-Modified-Since': new Date().toUTCString() }).expect(200);
      await get({ Range: 'bytes=0-1' }).expect(200);
    }
    const known = headersOf(await world.anonymous.get(`/feeds/${section.id}.atom`));
    // Not the newest: what is left is no newer than before.
    await world.secretary.client.post(`/articles/${ids[0]}/withdraw`, { reason: '有误' }).expect(200);
    await world.anonymous.with({ 'If-None-Match': known['etag'] ?? '' }).get(`/feeds/${section.id}.atom`).expect(200);
    const changed = await world.anonymous.with({ 'If-Modified-Since': known['last-modified'] ?? '' }).get(`/feeds/${section.id}.atom`).expect(200);
    expect(all(parse(changed.text), 'entry')).toHaveLength(1);
    // Whether the second of the change is over or not.
    expect([undefined, expect.not.stringMatching(known['last-modified'] ?? '')]).toContainEqual(headersOf(changed)['last-modified']);
  });

  it('looks up when it changed in as many articles as there are reasons, however many were taken away', async () => {
    const { id } = await world.section({ name: '历年通知', isPublic: true });
    await world.rows(`UPDATE info_sections SET updated_at = '2020-01-01' WHERE id = $1`, [id]);
    // A third is withdrawn, a third has ended, a third is read on.
    await world.rows(`
      INSERT INTO info_articles (id, organization_id, section_id, kind, title, summary, body, body_text, reading_minutes, tags, pinned, requires_confirmation, visibility,
        audience_subtrees, audience_exact, audience_stages, audience_tags, status, published_at, withdrawn_at, expire_at, search)
      SELECT gen_random_uuid(), $1, $2, 'notice', n::text, '', '<p>旧。</p>', '旧。', 1, '{}', false, false, 'public', '{}', '{}', '{}', '{}',
        CASE n % 3 WHEN 0 THEN 'withdrawn' ELSE 'published' END, '2020-01-01'::timestamptz + n * interval '1 minute',
        CASE n % 3 WHEN 0 THEN '2021-01-01'::timestamptz + n * interval '1 minute' END,
        CASE n % 3 WHEN 1 THEN '2021-01-01'::timestamptz + n * interval '1 minute' END, ''
      FROM generate_series(1, $3::int) n`, [world.tree.villageA, id, TAKEN_AWAY]);
    await world.rows('VACUUM ANALYZE info_articles');
    const scope = new AddressedScope(EVERY_ROW, { accountId: null, places: [], path: [] }, EVERY_ROW);
    let plan: PlanNode | undefined;
    const explained = {
      one: async (text: string, params: readonly unknown[]) => {
        [{ 'QUERY PLAN': [{ Plan: plan }] }] = await world.rows<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, params) as [{ 'QUERY PLAN': [{ Plan: PlanNode }] }];
        return null;
      },
    };
    await new PublicFeedRepository(explained as unknown as Database).section(scope, id);
    const read = nodesOf(plan).flatMap((node) => (node['Relation Name'] === 'info_articles' ? [node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)] : []));
    expect(read.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...read)).toBeLessThanOrEqual(2);
    const { headers } = await world.anonymous.get(`/feeds/${id}.json`).expect(200);
    expect(new Date(headersOf({ headers })['last-modified'] ?? '').getTime()).toBeGreaterThan(Date.parse('2021-01-01'));
  });

  it('trusts no name of the server that is none', async () => {
    const section = await world.section({ name: '主机', isPublic: true });
    for (const host of ['a"><script>', 'dj.example.cn:x', 'user@dj.example.cn/path?']) {
      const response = await world.anonymous.with({ Host: host }).get(`/feeds/${section.id}.atom`);
      if (response.status === 200) expect(linksOf(parse(response.text))[0]?.['href']).toMatch(/^(http:\/\/[\w.-]+)?\/api\/v1\/feeds\/[\w-]+\.atom$/);
    }
    const { text } = await world.anonymous.with({ Host: 'dj.example.cn' }).get(`/feeds/${section.id}.atom`).expect(200);
    expect(linksOf(parse(text))[0]?.['href']).toBe(`http://dj.example.cn/api/v1/feeds/${section.id}.atom`);
  });

  it('shows an article that was withdrawn, changed and published anew under its id', async () => {
    const section = await world.section({ name: '再发', isPublic: true });
    const { id } = await world.published({ ...PUBLIC, sectionId: section.id, title: '一' });
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    expect(all(await atomOf(section.id), 'entry')).toEqual([]);
    await world.secretary.client.patch(`/articles/${id}`, { title: '二' }).expect(200);
    const { body } = await world.secretary.client.post(`/articles/${id}/publish`).expect(200);
    const [entry] = all(await atomOf(section.id), 'entry');
    expect([textOf(entry, 'id'), textOf(entry, 'title'), textOf(entry, 'updated')]).toEqual([`urn:uuid:${id}`, '二', (body as ArticleBody).publishedAt]);
  });
});
