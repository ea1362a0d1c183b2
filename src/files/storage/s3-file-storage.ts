import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { type ByteRange, FileStorage, type StoredContent } from './file-storage.js';
import { EMPTY_PAYLOAD_HASH, type S3Credentials, signV4, uriEncode } from './signature-v4.js';

/** Which bucket of which service. */
export interface S3Bucket {
  readonly endpoint: URL;
  readonly region: string;
  readonly bucket: string;
  /** The bucket in the path rather than in the host name. */
  readonly pathStyle: boolean;
  readonly credentials: S3Credentials;
}

interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payloadHash?: string;
  /** Made anew for each try. */
  readonly body?: () => Readable;
}

const HEAD_TIMEOUT_MS = 15_000;
const TRANSFER_TIMEOUT_MS = 300_000;
const TRIES = 3;
const PAUSE_MS = 200;

/** Contents in a bucket of any service that speaks S3: AWS, Aliyun OSS, Tencent COS, Huawei OBS, MinIO. */
export class S3FileStorage extends FileStorage {
  private readonly host: string;
  private readonly basePath: string;

  constructor(private readonly of: S3Bucket) {
    super();
    const { endpoint, bucket, pathStyle } = of;
    const root = endpoint.pathname.replace(/\/+$/, '');
    this.host = pathStyle ? endpoint.host : `${bucket}.${endpoint.host}`;
    this.basePath = pathStyle ? `${root}/${uriEncode(bucket)}` : root;
  }

  async put(key: string, { path, size, sha256 }: StoredContent): Promise<void> {
    const headers = { 'content-length': String(size), 'content-type': 'application/octet-stream' };
    const response = await this.send({ method: 'PUT', key, headers, payloadHash: sha256.toString('hex'), body: () => createReadStream(path) });
    await expectStatus(response, 'PUT', [200]);
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const headers = range && { range: `bytes=${range.start}-${range.end}` };
    const response = await this.send({ method: 'GET', key, ...(headers && { headers }) });
    await expectStatus(response, 'GET', range ? [206] : [200], true);
    if (!response.body) return Readable.from([]);
    return Readable.fromWeb(response.body as WebStream<Uint8Array>);
  }

  async remove(key: string): Promise<void> {
    await expectStatus(await this.send({ method: 'DELETE', key }), 'DELETE', [200, 204, 404]);
  }

  /** Whether there is a content with this key. */
  async has(key: string): Promise<boolean> {
    const response = await this.send({ method: 'HEAD', key });
    await expectStatus(response, 'HEAD', [200, 404]);
    return response.status === 200;
  }

  /** Sends it up to three times: a service may be busy for a moment. */
  private async send(request: S3Request): Promise<Response> {
    for (let tried = 1; ; tried++) {
      const last = tried === TRIES;
      try {
        const response = await this.sendOnce(request);
        if (last || (response.status < 500 && response.status !== 429)) return response;
        await response.body?.cancel();
      } catch (error) {
        if (last) throw new Error(`The file storage cannot be reached (${request.method}).`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  }

  private sendOnce({ method, key, headers = {}, payloadHash = EMPTY_PAYLOAD_HASH, body }: S3Request): Promise<Response> {
    const path = `${this.basePath}/${uriEncode(key)}`;
    const request = { method, path, query: {}, headers: { ...headers, host: this.host }, payloadHash };
    const { host: _, ...signed } = signV4(request, this.of.credentials, this.of.region, new Date());
    return fetch(`${this.of.endpoint.protocol}//${this.host}${path}`, {
      method,
      headers: signed,
      redirect: 'error',
      signal: AbortSignal.timeout(body || method === 'GET' ? TRANSFER_TIMEOUT_MS : HEAD_TIMEOUT_MS),
      // Its type lacks what the platform takes: any async iterable, with its length told in a header.
      ...(body && { body: body() as unknown as ReadableStream, duplex: 'half' as const }),
    });
  }
}

/** @throws Error with the status alone: the answer's text may name keys and requests */
async function expectStatus(response: Response, method: string, expected: readonly number[], keepBody = false): Promise<void> {
  const isExpected = expected.includes(response.status);
  if (!isExpected || !keepBody) await response.body?.cancel();
  if (!isExpected) throw new Error(`The file storage answered ${method} with ${response.status}.`);
}
