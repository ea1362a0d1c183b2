import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';

const codeRoot = join(CODE_ROOT, 'test/core/fixtures/served');
const PORTAL = 'https://portal.example.cn';

describe('pages of an allowed origin', () => {
  let booted: BootedServer;

  beforeAll(async () => {
    booted = await bootServer(['notes'], { codeRoot, settings: { http: { allowedOrigins: [PORTAL, 'https://other.example.cn'], rateLimit: 100_000 } } });
  });

  afterAll(() => booted.close());

  const call = (path: string, init: RequestInit = {}) => fetch(`${booted.url}${path}`, { ...init, headers: { Origin: PORTAL, ...init.headers } });

  it('may send every header that the API takes', async () => {
    const wanted = ['authorization', 'content-type', 'accept-language', 'zhibu-organization', 'idempotency-key', 'if-match', 'if-none-match', 'range'];
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await call('/api/v1/notes', { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': wanted.join(',') } });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([204, PORTAL]);
      expect(headers.get('access-control-allow-headers')?.split(/, ?/)).toEqual(wanted);
      expect(headers.get('access-control-max-age')).toBe('600');
    }
  });

  it.each([
    ['an answer', '/api/v1/echo/own', { headers: { Authorization: 'Bearer county' } }, 200],
    ['a refusal of the guard', '/api/v1/notes', {}, 401],
    ['an unknown path', '/api/v1/nothing', {}, 404],
    ['an invalid query', '/api/v1/notes?limit=1000', { headers: { Authorization: 'Bearer county' } }, 400],
    ['a body that cannot be read', '/api/v1/notes', { method: 'POST', body: '{', headers: { Authorization: 'Bearer county', 'Content-Type': 'application/json' } }, 400],
    ['the document', '/openapi.json', {}, 200],
  ])('may read %s, and its headers', async (_, path, init, expected) => {
    const { status, headers } = await call(path, init);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([expected, PORTAL]);
    expect(headers.get('access-control-expose-headers')?.split(', ')).toEqual(expect.arrayContaining(['ETag', 'Retry-After', 'X-Request-Id', 'Content-Disposition']));
  });

  it('are told apart by caches, and never sent credentials of the browser', async () => {
    const own = await call('/api/v1/echo/public');
    const foreign = await call('/api/v1/echo/public', { headers: { Origin: 'https://evil.example' } });
    const plain = await fetch(`${booted.url}/api/v1/echo/public`);
    expect([own, foreign, plain].map(({ headers }) => headers.get('vary')?.toLowerCase().split(/, ?/).includes('origin'))).toEqual([true, true, true]);
    expect([own, foreign, plain].map(({ headers }) => headers.get('access-control-allow-credentials'))).toEqual([null, null, null]);
    expect([own, foreign, plain].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([PORTAL, null, null]);
  });

  it.each(['null', 'https://portal.example.cn.evil.example', 'http://portal.example.cn', 'https://portal.example.cn:8443', 'https://PORTAL.example.cn'])('are not those of %s', async (origin) => {
    const { headers } = await call('/api/v1/notes', { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
