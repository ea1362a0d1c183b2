import { join } from 'node:path';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import sharp, { type Metadata } from 'sharp';
import { FileCleaner } from '../../../src/files/file-cleaner.js';
import type { ApiClient } from '../../support/api-client.js';
import { photo, type PhotoOptions } from '../../support/pictures.js';
import { type ArticleBody, codeOf, InfoWorld } from './info-world.js';

const WEBP = { Accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' };
const PUBLIC = { audience: { visibility: 'public' } };

let world: InfoWorld;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhibu-pictures-'));
  world = await InfoWorld.create({ env: { ZHIBU_DATA: dataDir } });
});
afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function upload(content: Buffer | string, name = '会场.jpg', client: ApiClient = world.secretary.client): Promise<string> {
  const { body } = await client.post('/files').attach('file', Buffer.from(content), name).expect(201);
  return (body as { id: string }).id;
}
const uploadPhoto = async (options?: PhotoOptions) => upload(await photo(options));
const bytes = (client: ApiClient, path: string, headers = {}) => client.get(path, headers).buffer(true).parse(collect);
const stored = async () => (await readdir(join(dataDir, 'files', 'stored'), { recursive: true })).filter((name) => name.length > 10);

/** What a picture is, by a file, as the server opens nothing else. */
async function look(content: unknown): Promise<Metadata> {
  const path = join(dataDir, 'looked-at');
  await writeFile(path, content as Buffer);
  return sharp(path).metadata();
}

describe('a picture of an article', () => {
  it('is given in sizes, as WebP to whom takes it, else as JPEG', async () => {
    const cover = await uploadPhoto({ width: 1600, height: 1200, orientation: 6 });
    const { id } = await world.published({ ...PUBLIC, cover });
    const asWebp = await bytes(world.anonymous, `/articles/${id}/files/${cover}?width=320`, WEBP).expect(200);
    expect(asWebp.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff' });
    expect(asWebp.headers['vary']).toMatch(/^Accept,/);
    expect(asWebp.headers['content-disposition']).toContain(encodeURIComponent('会场-320.webp'));
    expect(await look(asWebp.body)).toMatchObject({ format: 'webp', width: 320, height: 427 });
    const asJpeg = await bytes(world.anonymous, `/articles/${id}/files/${cover}?width=640`).expect(200);
    expect(await look(asJpeg.body)).toMatchObject({ format: 'jpeg', width: 640 });
    expect(Number(asJpeg.headers['content-length'])).toBe((asJpeg.body as Buffer).length);
    const tag = String(asWebp.headers['etag']);
    expect(asJpeg.headers['etag']).not.toBe(tag);
    await world.anonymous.get(`/articles/${id}/files/${cover}?width=320`, { ...WEBP, 'If-None-Match': tag }).expect(304);
    const part = await bytes(world.anonymous, `/articles/${id}/files/${cover}?width=320`, { ...WEBP, Range: 'bytes=0-3' }).expect(206);
    expect(String(part.body)).toBe('RIFF');
  });

  it('is never given as it was uploaded, but to who uploaded it', async () => {
    const original = await photo({ orientation: 6 });
    const cover = await upload(original);
    const { id } = await world.published({ cover, attachments: [cover] });
    for (const client of [world.member, world.secretary.client, world.admin]) {
      const { body, headers } = await bytes(client, `/articles/${id}/files/${cover}`).expect(200);
      expect((body as Buffer).includes('Camera of')).toBe(false);
      expect(headers['cache-control']).toBe('no-store');
      expect(await look(body)).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
    }
    const own = await bytes(world.secretary.client, `/files/${cover}/content`).expect(200);
    expect((own.body as Buffer).equals(original)).toBe(true);
    await world.member.get(`/files/${cover}/content`).expect(404);
  });

  it('comes in few sizes, only where it is one, and only as what it can be', async () => {
    const [cover, text] = [await uploadPhoto(), await upload('名单', '名单.txt')];
    const { id } = await world.published({ ...PUBLIC, cover, attachments: [text] });
    for (const width of ['321', '0', '-1', '1e3', '999999', '']) await world.anonymous.get(`/articles/${id}/files/${cover}?width=${width}`).expect(400);
    expect(codeOf(await world.anonymous.get(`/articles/${id}/files/${text}?width=320`).expect(422))).toBe('picture.not_a_picture');
    expect(codeOf(await world.anonymous.get(`/articles/${id}/files/${cover}?width=320`, { Accept: 'text/html' }).expect(406))).toBe('request.not_acceptable');
    await world.anonymous.get(`/articles/${id}/files/${cover}`, { Accept: 'text/html' }).expect(200);
    expect((await world.rows('SELECT form FROM core_renditions WHERE file_id = $1', [cover])).length).toBe(1);
  });

  it('goes to whom the article goes, in every size', async () => {
    const cover = await uploadPhoto();
    const { id } = await world.published({ cover });
    await world.member.get(`/articles/${id}/files/${cover}?width=320`).expect(200);
    for (const client of [world.anonymous, world.otherMember]) {
      await client.get(`/articles/${id}/files/${cover}?width=320`).expect(404);
      await client.get(`/articles/${id}/files/${cover}?width=640`).expect(404);
    }
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    await world.member.get(`/articles/${id}/files/${cover}?width=320`).expect(404);
    expect((await world.rows('SELECT form FROM core_renditions WHERE file_id = $1', [cover])).length).toBe(2);
  });

  it('is made once, however many ask for it at once', async () => {
    const cover = await uploadPhoto({ width: 2000, height: 1500 });
    const { id } = await world.published({ ...PUBLIC, cover });
    const answers = await Promise.all(Array.from({ length: 20 }, () => bytes(world.anonymous, `/articles/${id}/files/${cover}?width=640`)));
    expect(new Set(answers.map(({ headers, status }) => `${status} ${headers['etag']}`)).size).toBe(1);
    expect((await stored()).filter((name) => name.endsWith('-640.jpg')).length).toBeGreaterThan(0);
    expect(await readdir(join(dataDir, 'files', 'incoming'))).toEqual([]);
  });

  it('is gone with its file, in every size', async () => {
    const cover = await uploadPhoto();
    const before = await stored();
    const { id } = await world.published({ ...PUBLIC, cover });
    await world.anonymous.get(`/articles/${id}/files/${cover}?width=320`).expect(200);
    expect(await stored()).toHaveLength(before.length + 2);
    await world.secretary.client.post(`/articles/${id}/withdraw`, { reason: '有误' }).expect(200);
    await world.secretary.client.patch(`/articles/${id}`, { cover: null }).expect(200);
    await world.rows(`UPDATE core_files SET unused_since = now() - interval '31 days' WHERE id = $1`, [cover]);
    expect(await world.booted.server.app.get(FileCleaner, { strict: false }).clean()).toBe(1);
    expect(await stored()).toHaveLength(before.length - 1);
    expect(await world.rows('SELECT form FROM core_renditions WHERE file_id = $1', [cover])).toEqual([]);
  });

  it('that was put into an article before pictures were prepared is given in the same way', async () => {
    const cover = await uploadPhoto();
    const { id } = await world.published({ ...PUBLIC, cover });
    await world.rows('DELETE FROM core_renditions WHERE file_id = $1', [cover]);
    const { body } = await bytes(world.anonymous, `/articles/${id}/files/${cover}`).expect(200);
    expect((body as Buffer).includes('Camera of')).toBe(false);
  });

  it('that cannot be read is refused before it is attached, and nothing is kept', async () => {
    const half = (await photo({ width: 800, height: 600 })).subarray(0, 20_000);
    const id = await upload(half);
    const before = await world.rows('SELECT id FROM info_articles');
    const write = (more: object) => world.secretary.client.post('/articles', { title: '坏图', organizationId: world.tree.villageA, ...more });
    for (const more of [{ cover: id }, { attachments: [id] }, { body: `<p><img src="/api/v1/files/${id}/content"></p>` }]) {
      const refused = await write(more).expect(422);
      expect(codeOf(refused)).toBe('picture.not_readable');
      expect((refused.body as { detail: string }).detail).toContain('会场.jpg');
    }
    expect(await world.rows('SELECT id FROM info_articles')).toEqual(before);
    expect(await world.rows('SELECT form FROM core_renditions WHERE file_id = $1', [id])).toEqual([]);
    const draft = await world.draft();
    expect(codeOf(await world.secretary.client.patch(`/articles/${draft.id}`, { cover: id }).expect(422))).toBe('picture.not_readable');
  });
});

describe('a picture in the text of an article', () => {
  it('is an upload of the author, and becomes a file of the article', async () => {
    const [first, second] = [await uploadPhoto(), await uploadPhoto()];
    const body = `<p>会场<img src="/api/v1/files/${first}/content" alt="会场" width="640" height="480" onerror="x()"><img src="/api/v1/files/${second}/content?width=320"></p><p><img src="https://elsewhere.example/x.png"></p>`;
    const draft = await world.draft({ ...PUBLIC, body });
    const there = `/api/v1/articles/${draft.id}/files`;
    expect(draft.body).toBe(
      `<p>会场<img src="${there}/${first}" alt="会场" width="640" height="480" /><img src="/api/v1/files/${second}/content?width=320" /></p><p><img src="https://elsewhere.example/x.png" /></p>`.replace(
        `/api/v1/files/${second}/content?width=320`,
        `${there}/${second}?width=320`,
      ),
    );
    expect(draft).toMatchObject({ attachments: [], cover: null });
    expect((draft['files'] as { id: string }[]).map(({ id }) => id)).toEqual([first, second]);
    await world.secretary.client.post(`/articles/${draft.id}/publish`).expect(200);
    for (const [, src = ''] of draft.body.matchAll(/src="\/api\/v1([^"]*)"/g)) await world.anonymous.get(src).expect(200);
  });

  it('stays while the text shows it, and is let go when it does not', async () => {
    const picture = await uploadPhoto();
    const draft = await world.draft({ body: `<p>甲<img src="/api/v1/files/${picture}/content"></p>` });
    // Sent again as it was written, and as it was read: no change.
    for (const body of [`<p>甲<img src="/api/v1/files/${picture}/content"></p>`, draft.body]) {
      expect((await world.secretary.client.patch(`/articles/${draft.id}`, { body }).expect(200)).body).toMatchObject({ body: draft.body, version: 1 });
    }
    await world.secretary.client.post(`/articles/${draft.id}/submit`).expect(200);
    const without = await world.secretary.client.patch(`/articles/${draft.id}`, { body: '<p>甲</p>' }).expect(200);
    expect(without.body).toMatchObject({ files: [] });
    await world.secretary.client.get(`/articles/${draft.id}/files/${picture}`).expect(404);
    // An earlier text is put back without what is no longer there.
    const { body } = await world.secretary.client.post(`/articles/${draft.id}/restore`, { revision: 1 }).expect(200);
    expect((body as ArticleBody).body).toBe('<p>甲</p>');
  });

  it('is neither of another article or person, nor something else, nor one of very many', async () => {
    const [taken, foreign, text] = [await uploadPhoto(), await upload(await photo(), 'a.jpg', world.town.client), await upload('文', 'a.txt')];
    const other = await world.draft({ body: `<p><img src="/api/v1/files/${taken}/content"></p>` });
    const write = (src: string) => world.secretary.client.post('/articles', { title: '引图', organizationId: world.tree.villageA, body: `<p><img src="${src}"></p>` });
    expect(codeOf(await write(`/api/v1/articles/${other.id}/files/${taken}`).expect(422))).toBe('files.not_attachable');
    expect(codeOf(await write(`/api/v1/files/${foreign}/content`).expect(422))).toBe('files.not_attachable');
    expect(codeOf(await write(`/api/v1/files/${text}/content`).expect(422))).toBe('info.picture_not_image');
    const many = Array.from({ length: 61 }, () => `<img src="/api/v1/files/${crypto.randomUUID()}/content">`).join('');
    expect(codeOf(await world.secretary.client.post('/articles', { title: '多图', organizationId: world.tree.villageA, body: many }).expect(422))).toBe('info.too_many_pictures');
  });
});

describe('an article by Accept', () => {
  const PATH = async () => {
    const { id } = await world.published({ ...PUBLIC, title: '通知 *一* <b>', documentNumber: '村委〔2026〕5号', body: '<h2>要求</h2><p>请<strong>全体</strong>党员参加。&lt;script&gt;</p>' });
    return `/articles/${id}`;
  };
  const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

  it('is JSON, plain text or Markdown, each with its own tag', async () => {
    const path = await PATH();
    const json = await world.anonymous.get(path).expect(200);
    const text = await world.anonymous.get(path, { Accept: 'text/plain' }).expect(200);
    const markdown = await world.anonymous.get(path, { Accept: 'text/markdown, text/plain;q=0.9' }).expect(200);
    const source = `village-a · village.secretary · 村委〔2026〕5号 · ${DAY}`;
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.text).toBe(`通知 *一* <b>\n\n${source}\n\n要求\n请全体党员参加。<script>\n`);
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.text).toBe(`# 通知 \\*一\\* \\<b>\n\n${source}\n\n## 要求\n\n请**全体**党员参加。\\<script>\n`);
    const tags = [json, text, markdown].map(({ headers }) => String(headers['etag']));
    expect(new Set(tags).size).toBe(3);
    for (const { headers } of [json, text, markdown]) expect(headers['vary']).toMatch(/^Accept,/);
    await world.anonymous.get(path, { Accept: 'text/plain', 'If-None-Match': tags[1] ?? '' }).expect(304);
    await world.anonymous.get(path, { Accept: 'text/plain', 'If-None-Match': tags[0] ?? '' }).expect(200);
  });

  it.each([
    ['*/*', 'application/json'],
    ['', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8', 'application/json'],
    ['application/*, text/markdown', 'text/markdown'],
    ['text/*', 'text/plain'],
    ['application/json;q=0.5, text/markdown;q=0.6', 'text/markdown'],
    ['text/markdown;q=0, */*;q=0.1', 'application/json'],
    ['application/json;q=0, */*', 'text/plain'],
  ])('%j is answered as %s', async (Accept, type) => {
    const { headers } = await world.anonymous.get(await PATH(), { Accept }).expect(200);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
  });

  it('is refused in any other form, and all refusals are problems', async () => {
    const path = await PATH();
    for (const Accept of ['text/html', 'image/*', '*/*;q=0', 'nonsense']) {
      const refused = await world.anonymous.get(path, { Accept }).expect(406);
      expect([codeOf(refused), refused.headers['content-type']]).toEqual(['request.not_acceptable', 'application/problem+json; charset=utf-8']);
      expect((refused.body as { detail: string }).detail).toContain('text/markdown');
    }
    const { id } = await world.draft();
    const hidden = await world.anonymous.get(`/articles/${id}`, { Accept: 'text/markdown' }).expect(404);
    expect(hidden.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const own = await world.secretary.client.get(`/articles/${id}`, { Accept: 'text/markdown' }).expect(200);
    expect(own.text).toContain('请全体党员参加。');
  });
});

function collect(response: object, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
