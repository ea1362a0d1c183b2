import { createHash, createHmac, randomBytes } from 'node:crypto';
import dns from 'node:dns';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FilesSettings } from '../files-settings.js';
import { createFileStorage } from './create-file-storage.js';
import type { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';
import { EMPTY_PAYLOAD_HASH, signV4 } from './signature-v4.js';

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest();

describe('signature version 4', () => {
  // The examples of "Authenticating Requests: Using the Authorization Header", Amazon S3 API Reference.
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
  const at = new Date('2013-05-24T00:00:00Z');
  const host = 'examplebucket.s3.amazonaws.com';
  const signatureOf = (request: Partial<Parameters<typeof signV4>[0]>) => {
    const whole = { method: 'GET', path: '/', query: {}, headers: { host }, payloadHash: EMPTY_PAYLOAD_HASH, ...request };
    return signV4(whole, credentials, 'us-east-1', at)['authorization'];
  };

  it('signs the published GET object', () => {
    expect(signatureOf({ path: '/test.txt', headers: { host, range: 'bytes=0-9' } })).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
        'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
        'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  it('signs the published PUT object', () => {
    const headers = { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' };
    const payloadHash = sha256('Welcome to Amazon S3.').toString('hex');
    expect(signatureOf({ method: 'PUT', path: '/test%24file.text', headers, payloadHash })).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });

  it('signs the published requests with a query', () => {
    expect(signatureOf({ query: { lifecycle: '' } })).toMatch(/=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543$/);
    expect(signatureOf({ query: { 'max-keys': '2', prefix: 'J' } })).toMatch(/=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7$/);
  });
});

const KEYS = { accessKeyId: 'id', secretAccessKey: 'secret' };

/** A bucket in memory that recomputes each signature by the documented steps, from what arrived on the wire. */
class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly faults: string[] = [];
  busyFor = 0;
  private readonly server: Server = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (this.busyFor-- > 0) return response.writeHead(503).end('<Error>SlowDown</Error>');
      const fault = faultOf(request, body);
      if (fault) {
        this.faults.push(fault);
        return response.writeHead(403).end();
      }
      const key = request.headers.host + (request.url ?? '');
      return this.answer(request, key, body, response);
    });
  });

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, key: string, body: Buffer, response: import('node:http').ServerResponse): unknown {
    const object = this.objects.get(key);
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      return response.writeHead(200).end();
    }
    if (request.method === 'DELETE') return response.writeHead(this.objects.delete(key) ? 204 : 404).end();
    if (!object) return response.writeHead(404).end('<Error>NoSuchKey</Error>');
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = start === undefined ? object : object.subarray(Number(start), Number(end) + 1);
    return response.writeHead(start === undefined ? 200 : 206).end(part);
  }
}

function faultOf(request: IncomingMessage, body: Buffer): string | null {
  const { headers } = request;
  const [, id, scope, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  if (id !== KEYS.accessKeyId || scope === undefined || signed === undefined) return 'no authorization';
  if (headers['transfer-encoding'] !== undefined) return 'chunked';
  if (headers['x-amz-content-sha256'] !== sha256(body).toString('hex')) return 'another body';
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`).join('');
  const canonical = `${request.method}\n${path}\n${query}\n${lines}\n${signed}\n${headers['x-amz-content-sha256']}`;
  const text = `AWS4-HMAC-SHA256\n${String(headers['x-amz-date'])}\n${scope}\n${sha256(canonical).toString('hex')}`;
  const hmac = (key: Buffer | string, value: string) => createHmac('sha256', key).update(value).digest();
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${KEYS.secretAccessKey}`, day), region), service), end);
  return hmac(key, text).toString('hex') === signature ? null : 'bad signature';
}

let folder: string;
const fake = new FakeS3();
const storages: Record<string, FileStorage> = {};
const realLookup = dns.lookup;

/** Finds the names of the made-up service, which no name server knows, on this machine. */
const lookupHere = ((host: string, ...rest: [object, () => void]) =>
  realLookup(host.endsWith('s3.example') ? '127.0.0.1' : host, ...rest)) as typeof dns.lookup;

beforeAll(async () => {
  dns.lookup = lookupHere;
  folder = await mkdtemp(join(tmpdir(), 'zhibu-storage-'));
  const port = await fake.start();
  const s3 = { endpoint: new URL(`http://s3.example:${port}`), region: 'cn-north-1', bucket: 'b', credentials: KEYS };
  storages['a folder'] = new LocalFileStorage(join(folder, 'stored'));
  storages['S3 by path'] = new S3FileStorage({ ...s3, pathStyle: true });
  storages['S3 by host'] = new S3FileStorage({ ...s3, pathStyle: false });
});
afterAll(async () => {
  dns.lookup = realLookup;
  fake.stop();
  await rm(folder, { recursive: true });
});

async function put(storage: FileStorage, content: Buffer): Promise<string> {
  const key = randomBytes(24).toString('hex');
  const path = join(folder, key);
  await writeFile(path, content);
  await storage.put(key, { path, size: content.length, sha256: sha256(content) });
  return key;
}

const read = async (stream: Promise<Readable>) => buffer(await stream);

describe.each(['a folder', 'S3 by path', 'S3 by host'])('contents in %s', (name) => {
  it('are given back as they were, whole and in part', async () => {
    const storage = storages[name]!;
    const content = randomBytes(300_000);
    const key = await put(storage, content);
    expect((await read(storage.open(key))).equals(content)).toBe(true);
    expect((await read(storage.open(key, { start: 10, end: 19 }))).equals(content.subarray(10, 20))).toBe(true);
    expect(fake.faults).toEqual([]);
  });

  it('are gone once removed, which may be asked for twice', async () => {
    const storage = storages[name]!;
    const key = await put(storage, Buffer.from('x'));
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.open(key)).rejects.toThrow(/ENOENT|404/);
  });
});

describe('a folder', () => {
  it('holds nothing but what was stored, and no path leads out of it', async () => {
    const storage = storages['a folder']!;
    const key = await put(storage, Buffer.from('x'));
    expect(await readdir(join(folder, 'stored', key.slice(0, 2)))).toEqual([key]);
    await expect(storage.open('../../../etc/passwd')).rejects.toThrow('plain name');
  });
});

describe('S3', () => {
  it('is asked again when it is busy, and its refusals are told by status alone', async () => {
    const storage = storages['S3 by path'] as S3FileStorage;
    fake.busyFor = 2;
    const key = await put(storage, Buffer.from('again'));
    expect((await read(storage.open(key))).toString()).toBe('again');
    expect([await storage.has(key), await storage.has('nothing')]).toEqual([true, false]);
    await expect(storage.open('nothing')).rejects.toThrow(/^The file storage answered GET with 404\.$/);
  });

  it('is not started without its settings, which are named', () => {
    const settings = Object.assign(new FilesSettings(), { driver: 's3', s3Bucket: 'b' });
    expect(() => createFileStorage(settings, folder, { ZHIBU_S3_ACCESS_KEY_ID: 'x' })).toThrow(
      'not set: settings.files.s3Endpoint, ZHIBU_S3_SECRET_ACCESS_KEY.',
    );
  });
});
