import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { Log, type LogFields } from '../../src/observability/log.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { bytesAfter, hangUpAfter, type RawAnswer, sendRaw } from '../support/raw-exchange.js';

const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');
const HOST = 'Host: x\r\n';
const NOTE = '{"organizationId":"x"}';
const live = (version = '1.1', headers = HOST) => `GET /health/live HTTP/${version}\r\n${headers}\r\n`;
const get = (target: string) => `GET ${target} HTTP/1.1\r\n${HOST}\r\n`;
const post = (headers: string, body: string | Buffer = '') =>
  Buffer.concat([
    Buffer.from(`POST /api/v1/notes HTTP/1.1\r\n${HOST}Authorization: Bearer county\r\nContent-Type: application/json\r\n${headers}\r\n`, 'latin1'),
    Buffer.from(body),
  ]);
const chunked = (body: string, headers = '') => post(`Transfer-Encoding: chunked\r\n${headers}`, body);

/** What is sent, and the statuses that come back; none: the connection ends without an answer. */
const CASES: readonly [name: string, sent: string | Buffer, statuses: readonly number[]][] = [
  ['bytes that are no text', Buffer.from([0, 255, 254, 13, 10, 13, 10]), [400]],
  ['the greeting of TLS', Buffer.from('16030100a5010000a10303', 'hex'), [400]],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['an unknown method', `BREW / HTTP/1.1\r\n${HOST}\r\n`, [400]],
  ['a method in small letters', `get / HTTP/1.1\r\n${HOST}\r\n`, [400]],
  ['an unknown version', live('9.9'), [400]],
  ['HTTP/1.0 without a host', live('1.0', ''), [200]],
  ['a method for proxies', `CONNECT example.org:443 HTTP/1.1\r\n${HOST}\r\n`, []],
  ['an upgrade to another protocol', live('1.1', `${HOST}Connection: upgrade\r\nUpgrade: websocket\r\n`), [200]],
  ['several hosts', live('1.1', `${HOST}Host: y\r\n`), [200]],
  ['an address with a NUL', get('/health/\u0000live'), [400]],
  ['an address with raw bytes', get('/api/v1/\u{20BB7}'), [400]],
  ['an address with an incomplete escape', get('/api/v1/notes/%'), [400]],
  ['an address with an escape that is no UTF-8', get('/api/v1/notes/%C0%AF'), [400]],
  ['an address with half a character', get('/api/v1/notes/%ED%A0%80'), [400]],
  ['an address in full', get('http://example.org/health/live'), [200]],
  ['an address that goes up', get('/docs/../health/live'), [404]],
  ['an address that is none', get('*'), [404]],
  ['an address of queries', get('/health/live?%&=&a=%zz&a=%00&__proto__=1'), [400]],
  ['an address of 15 kB', get(`/api/v1/${'x'.repeat(15_000)}`), [404]],
  ['an address of 60 kB', get(`/${'x'.repeat(60_000)}`), [431]],
  ['headers of 60 kB', live('1.1', `${HOST}X-A: ${'x'.repeat(60_000)}\r\n`), [431]],
  ['1,500 headers', live('1.1', `${HOST}${'a: b\r\n'.repeat(1_500)}`), [200]],
  ['a header name with a blank', live('1.1', `${HOST}a b: c\r\n`), [400]],
  ['a header with a NUL', live('1.1', `${HOST}a: b\u0000c\r\n`), [400]],
  ['headers folded over lines', live('1.1', `${HOST}a: b\r\n c\r\n`), [400]],
  ['a header twice', live('1.1', `${HOST}Zhibu-Organization: a\r\nZhibu-Organization: b\r\nIf-Match: "1"\r\nIf-Match: "2"\r\n`), [200]],
  ['lines that end by LF alone', 'GET /health/live HTTP/1.1\nHost: x\n\n', [400]],
  ['a length that is none', post('Content-Length: x\r\n', NOTE), [400]],
  ['a negative length', post('Content-Length: -1\r\n', NOTE), [400]],
  ['an endless length', post('Content-Length: 99999999999999999999\r\n', NOTE), [400]],
  ['two lengths', post('Content-Length: 5\r\nContent-Length: 22\r\n', NOTE), [400]],
  ['a length of 2 MB', post('Content-Length: 2000000\r\n', NOTE), [413]],
  ['a length shorter than the body', post('Content-Length: 5\r\n', NOTE), [400]],
  ['a length and chunks', chunked(`16\r\n${NOTE}\r\n0\r\n\r\n`, 'Content-Length: 22\r\n'), [400]],
  ['an unknown transfer coding', post('Transfer-Encoding: xchunked\r\n', NOTE), [400]],
  ['chunks', chunked(`16\r\n${NOTE}\r\n0\r\n\r\n`), [400]],
  ['chunks with a trailer', chunked(`16\r\n${NOTE}\r\n0\r\nAuthorization: Bearer x\r\n\r\n`), [400]],
  ['a chunk size that is none', chunked(`zz\r\n${NOTE}\r\n0\r\n\r\n`), [400]],
  ['a chunk size past every number', chunked(`ffffffffffffffffff\r\n${NOTE}`), [400]],
  ['a chunk longer than its size', chunked(`1\r\n${NOTE}\r\n0\r\n\r\n`), [400]],
  ['chunks of 2 MB', chunked(`1e8480\r\n${'x'.repeat(2_000_000)}\r\n0\r\n\r\n`), [413]],
  ['an expectation', post('Content-Length: 22\r\nExpect: 100-continue\r\n', NOTE), [400]],
  ['an unknown expectation', post('Content-Length: 22\r\nExpect: miracles\r\n', NOTE), [417]],
  ['a body for a reader', `GET /health/live HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`, [200]],
  ['several requests at once', live() + get('/nothing') + live() + get('/api/v1/notes'), [200, 404, 200, 401]],
  ['a request and what is none', `${live()}nonsense\r\n\r\n`, [200, 400]],
];

function expectReadable({ status, headers, body }: RawAnswer): void {
  expect(status).toBeLessThan(500);
  if (body === '') return;
  expect(() => JSON.parse(body) as unknown).not.toThrow();
  if (status >= 400) {
    expect(JSON.parse(body)).toMatchObject({ status, code: expect.stringMatching(/^(request|access)\./), detail: expect.any(String) });
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
  }
}

describe('what comes over a connection', () => {
  let booted: BootedServer;
  const failures: LogFields[] = [];
  let answers: ReadonlyMap<string, RawAnswer[] | Error>;

  beforeAll(async () => {
    booted = await bootServer(['notes'], { codeRoot: SERVED });
    booted.server.app.get(Log, { strict: false }).failure = (fields) => void failures.push(fields);
    // All at once, because silence is waited for after each.
    const sent = CASES.map(async ([name, bytes]) => [name, await sendRaw(booted.url, bytes).catch((error: Error) => error)] as const);
    answers = new Map(await Promise.all(sent));
  });
  afterAll(() => booted.close());

  it.each(CASES)('may be %s', (name, _, statuses) => {
    const received = answers.get(name);
    if (!Array.isArray(received)) throw received ?? new Error('nothing was sent');
    expect(received.map(({ status }) => status)).toEqual(statuses);
    received.forEach(expectReadable);
  });

  it.each([
    ['too long', `/${'x'.repeat(17_000)} HTTP/1.1`, 431],
    ['of an unknown version', '/health/live HTTP/9.9', 400],
  ])('may be a HEAD that is %s, which is refused without a body', async (_, rest, status) => {
    const request = `HEAD ${rest}\r\n${HOST}\r\n`;
    for (const [sent, ...earlier] of [[request], [live() + request, 200]] as const) {
      const bytes = (await bytesAfter(booted.url, [sent])).toString('latin1');
      expect([...bytes.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, found]) => Number(found))).toEqual([...earlier, status]);
      expect(bytes.slice(bytes.lastIndexOf('HTTP/1.1'))).toMatch(/content-length: [1-9]\d*\r\n(.*\r\n)*\r\n$/i);
    }
  });

  it('may end in the middle, many times over', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => hangUpAfter(booted.url, post('Content-Length: 22\r\n', NOTE.slice(0, index % 20)))));
    await delay(200);
    await booted.anonymous.get('//health/live').expect(200);
    expect(failures).toEqual([]);
  });
});
