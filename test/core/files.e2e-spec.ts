import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '../../src/database/database.js';
import type { FileDto } from '../../src/files/file.dto.js';
import { FileCleaner } from '../../src/files/file-cleaner.js';
import { FileUses } from '../../src/files/file-uses.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { pdfSample, pngSample } from '../support/file-samples.js';
import { accountPrincipal, requestContext } from '../support/request-context.js';
import { VILLAGE } from './fixtures/served/modules/base/base.module.js';

const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');
const MAX_BYTES = 100_000;
const VILLAGER = '00000000-0000-7000-9000-000000000008';

let dataDir: string;
let booted: BootedServer;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'zhibu-files-'));
  booted = await bootServer(['notes'], {
    codeRoot: SERVED,
    env: { ZHIBU_DATA: dataDir },
    settings: { files: { maxBytes: MAX_BYTES, uploadsPerMinute: 1_000 } },
  });
});
afterAll(async () => {
  await booted.close();
  await rm(dataDir, { recursive: true, force: true });
});

const as = (name: string): ApiClient => booted.anonymous.with({ Authorization: `Bearer ${name}` });
const upload = (content: Buffer | string, filename: string, headers = {}, name = 'villager') =>
  as(name).post('/files', undefined, headers).attach('file', Buffer.from(content), { filename });
const uploaded = async (content: Buffer, filename: string) => (await upload(content, filename).expect(201)).body as FileDto;
const inFolder = (folder: string) => readdir(join(dataDir, 'files', folder), { recursive: true }).then((names) => names.filter((name) => name.length > 10));
const rows = async () => (await booted.server.app.get(Database).query('SELECT 1 FROM core_files')).length;

describe('an upload', () => {
  it('is answered with what the file is, and can be downloaded as it was', async () => {
    const content = Buffer.concat([pdfSample, randomBytes(50_000), Buffer.from('\n%%EOF\n')]);
    const file = await uploaded(content, '关于"换届"的通知 (定稿).pdf');
    expect(file).toEqual({
      id: expect.any(String),
      name: '关于"换届"的通知 (定稿).pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      organizationId: VILLAGE,
      createdAt: expect.any(String),
    });
    expect((await as('villager').get(`/files/${file.id}`).expect(200)).body).toEqual(file);
    const response = await as('villager').get(`/files/${file.id}/content`).buffer(true).parse(collect).expect(200);
    expect((response.body as Buffer).equals(content)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="_________ (__).pdf"; filename*=UTF-8''${encodeURIComponent('关于"换届"的通知 (定稿).pdf').replace(/\(/g, '%28').replace(/\)/g, '%29')}`,
    );
  });

  it('is refused when it lies about itself, with the allowed types in the answer', async () => {
    const html = '<html><script>alert(1)</script></html>';
    const before = await rows();
    for (const [content, name, status, code] of [
      [html, 'a.html', 415, 'files.type_not_allowed'],
      [html, 'a.png', 415, 'files.content_mismatch'],
      [pngSample(8, 8, Buffer.from(html)), 'a.png', 415, 'files.ambiguous_content'],
      [pngSample(), 'a.php.png', 400, 'files.invalid_name'],
      ['', 'a.txt', 400, 'files.file_missing'],
    ] as const) {
      expect((await upload(content, name).expect(status)).body).toMatchObject({ code });
    }
    expect((await upload(html, 'a.svg').expect(415)).body).toMatchObject({ detail: expect.stringContaining('jpg, jpeg, png, webp, pdf, docx') });
    expect([await rows(), await inFolder('incoming')]).toEqual([before, []]);
  });

  it('is refused as soon as it is too large, whether it says so or not', async () => {
    const body = (await upload(Buffer.alloc(MAX_BYTES + 1, 'a'), 'a.txt').expect(413)).body as object;
    expect(body).toMatchObject({ code: 'files.too_large', detail: expect.stringContaining(String(MAX_BYTES)) });
    expect((await upload(Buffer.alloc(3_000_000, 'a'), 'a.txt').expect(413)).body).toMatchObject({ code: 'files.too_large' });
    expect(await streamed(3_000_000)).toMatchObject({ status: 413, body: expect.stringContaining('files.too_large') });
    await upload(Buffer.alloc(MAX_BYTES, 'a'), 'a.txt').expect(201);
    expect(await inFolder('incoming')).toEqual([]);
  });

  it('takes one file in its part and nothing else', async () => {
    const post = () => as('villager').post('/files');
    expect((await post().attach('other', pngSample(), 'a.png').expect(400)).body).toMatchObject({ code: 'files.unexpected_part' });
    expect((await post().field('name', 'x').attach('file', pngSample(), 'a.png').expect(400)).body).toMatchObject({ code: 'files.unexpected_part' });
    const two = post().attach('file', pngSample(), 'a.png').attach('file', pngSample(), 'b.png');
    expect((await two.expect(400)).body).toMatchObject({ code: 'files.unexpected_part' });
    expect((await as('villager').post('/files', { file: 'x' }).expect(415)).body).toMatchObject({ code: 'files.multipart_expected' });
    for (const [type, text] of [['multipart/form-data', 'x'], ['multipart/form-data; boundary=b', '--b\r\nnonsense'], ['multipart/form-data; boundary=b', ''], ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n--b--\r\n']] as const) {
      const response = await fetch(`${booted.url}/api/v1/files`, { method: 'POST', body: text, headers: { 'Content-Type': type, Authorization: 'Bearer villager' } });
      expect([response.status, ((await response.json()) as { code: string }).code.split('.')[0]]).toEqual([400, 'files']);
    }
    expect(await inFolder('incoming')).toEqual([]);
  });

  it('needs a sign-in, and forms are refused by every other route', async () => {
    await booted.anonymous.post('/files').attach('file', pngSample(), 'a.png').expect(401);
    const response = await as('county').post('/notes').field('title', 'x').expect(415);
    expect(response.body).toMatchObject({ code: 'request.unsupported_media_type' });
  });

  it('with an idempotency key is taken once, and the key serves no other file', async () => {
    const key = { 'Idempotency-Key': 'upload-1' };
    const first = (await upload(pngSample(), 'a.png', key).expect(201)).body as FileDto;
    const [before, stored] = [await rows(), await inFolder('stored')];
    expect((await upload(pngSample(), 'a.png', key).expect(201)).body).toEqual(first);
    expect((await upload(pngSample(9, 9), 'a.png', key).expect(422)).body).toMatchObject({ code: 'request.idempotency_key_reused' });
    expect([await rows(), await inFolder('stored')]).toEqual([before, stored]);
  });

  it('that is broken off leaves nothing, however often', async () => {
    const before = [await rows(), await inFolder('stored')];
    await Promise.all(Array.from({ length: 60 }, (_, n) => breakOff(n * 1_500)));
    await eventually(async () => expect(await inFolder('incoming')).toEqual([]));
    expect([await rows(), await inFolder('stored')]).toEqual(before);
    await upload(pngSample(), 'a.png').expect(201);
  });
});

describe('a file', () => {
  it('is seen by who uploaded it and by who has the right over its organisation', async () => {
    const { id } = await uploaded(pngSample(), 'a.png');
    for (const path of [`/files/${id}`, `/files/${id}/content`]) {
      await as('archivist').get(path).expect(200);
      for (const name of ['town', 'county', 'clerk']) expect((await as(name).get(path).expect(404)).body).toMatchObject({ code: 'request.not_found' });
      await booted.anonymous.get(path).expect(401);
    }
  });

  it('is given in parts, and not at all to who has it', async () => {
    const content = pngSample(8, 8, randomBytes(1_000));
    const { id, sha256 } = await uploaded(content, 'a.png');
    const ask = (headers: Record<string, string>) => as('villager').get(`/files/${id}/content`, headers).buffer(true).parse(collect);
    const part = await ask({ Range: 'bytes=10-19' }).expect(206);
    expect([part.headers['content-range'], (part.body as Buffer).equals(content.subarray(10, 20))]).toEqual([`bytes 10-19/${content.length}`, true]);
    expect(((await ask({ Range: 'bytes=-5' }).expect(206)).body as Buffer).equals(content.subarray(-5))).toBe(true);
    const { body, headers } = await ask({ Range: 'bytes=5000-' }).expect(416);
    expect(JSON.parse((body as Buffer).toString())).toMatchObject({ code: 'request.range_not_satisfiable' });
    expect(headers['content-range']).toBe(`bytes */${content.length}`);
    await ask({ Range: 'bytes=0-1,5-6' }).expect(200);
    await ask({ 'If-None-Match': `"${sha256}"` }).expect(304);
  });

  it('stays while something uses it, and goes when nothing has for long', async () => {
    const { app } = booted.server;
    const [kept, gone] = [await uploaded(pngSample(), 'kept.png'), await uploaded(pngSample(), 'gone.png')];
    const use = { kind: 'notes.note', id: VILLAGE };
    const uses = app.get(FileUses);
    const owner = requestContext({ principal: accountPrincipal(VILLAGER) });
    const stranger = requestContext({ principal: accountPrincipal(VILLAGE) });
    const database = app.get(Database);
    await expect(uses.set(database, stranger, use, [kept.id])).rejects.toMatchObject({ code: 'files.not_attachable' });
    await uses.set(database, owner, use, [kept.id, gone.id]);
    expect((await uses.of(use)).map(({ name }) => name)).toEqual(['kept.png', 'gone.png']);
    await expect(uses.set(database, owner, { ...use, id: VILLAGER }, [kept.id])).rejects.toMatchObject({ code: 'files.not_attachable' });
    await uses.set(database, stranger, use, [kept.id]);
    await database.query(`UPDATE core_files SET unused_since = now() - interval '31 days' WHERE unused_since IS NOT NULL AND id = $1`, [gone.id]);
    await database.query(`UPDATE core_files SET created_at = now() - interval '31 days' WHERE id = $1`, [kept.id]);
    const stored = (await inFolder('stored')).length;
    expect(await app.get(FileCleaner).clean()).toBe(1);
    expect((await inFolder('stored')).length).toBe(stored - 1);
    await as('villager').get(`/files/${gone.id}`).expect(404);
    await as('villager').get(`/files/${kept.id}/content`).expect(200);
  });

  it('whose upload was killed half-way is unknown, and cleaned away', async () => {
    const database = booted.server.app.get(Database);
    const { id } = await uploaded(pngSample(), 'half.png');
    await database.query(`UPDATE core_files SET stored_at = NULL, created_at = now() - interval '2 hours' WHERE id = $1`, [id]);
    await as('villager').get(`/files/${id}`).expect(404);
    expect(await booted.server.app.get(FileCleaner).clean()).toBe(1);
    expect(await database.query('SELECT 1 FROM core_files WHERE id = $1', [id])).toEqual([]);
  });
});

/** Sends a chunked form whose file never says how long it is. */
function streamed(bytes: number): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: 'Bearer villager', 'Content-Type': 'multipart/form-data; boundary=b' };
    const sent = request(`${booted.url}/api/v1/files`, { method: 'POST', headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject);
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    for (let left = bytes; left > 0; left -= 50_000) sent.write(Buffer.alloc(50_000, 'a'));
    sent.end('\r\n--b--\r\n');
  });
}

/** Begins an upload that promises more than it sends, and cuts the line. */
async function breakOff(bytes: number): Promise<void> {
  const { hostname, port } = new URL(booted.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  socket.write(
    'POST /api/v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer villager\r\nContent-Type: multipart/form-data; boundary=b\r\n' +
      `Content-Length: ${MAX_BYTES}\r\n\r\n${head}`,
  );
  socket.write(Buffer.alloc(bytes, 'a'));
  await delay(20 + (bytes % 50));
  socket.destroy();
}

function collect(response: object, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
