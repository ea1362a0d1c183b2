import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Readiness } from '../../src/observability/readiness.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { bootServer } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { slowRequests } from './fixtures/served/modules/notes/notes.module.js';

const codeRoot = join(CODE_ROOT, 'test/core/fixtures/served');

/** Opens a connection that begins a request and never ends its headers; tells when it was cut. */
function dawdle(url: string): { socket: Socket; cutAfterMs: Promise<number> } {
  const { hostname, port } = new URL(url);
  const started = Date.now();
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n');
  const cutAfterMs = new Promise<number>((resolve) => socket.on('close', () => resolve(Date.now() - started)));
  socket.resume();
  return { socket, cutAfterMs };
}

describe('limits of the server', () => {
  it('lets the pages of named origins call, and no others', async () => {
    const { url, close } = await bootServer(['notes'], { codeRoot, settings: { http: { allowedOrigins: ['https://portal.example.cn'] } } });
    const preflight = (origin: string) =>
      fetch(`${url}/api/v1/notes`, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' } });
    const [own, foreign] = [await preflight('https://portal.example.cn'), await preflight('https://evil.example')];
    const plain = await fetch(`${url}/api/v1/echo/public`, { headers: { Origin: 'https://evil.example' } });
    await close();
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([204, 'https://portal.example.cn']);
    expect(own.headers.get('access-control-allow-methods')?.split(', ')).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']));
    expect(plain.headers.get('vary')).toContain('Origin');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(plain.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('counts who comes with a token that is none, like who comes without one', async () => {
    const { url, close } = await bootServer(['notes'], { codeRoot, settings: { http: { rateLimit: 3, rateWindowSeconds: 3600 } } });
    const status = async (headers: Record<string, string>) => (await fetch(`${url}/api/v1/echo/public`, { headers })).status;
    const tried = [await status({}), await status({ Authorization: 'Bearer nobody' }), await status({ Authorization: 'Basic x' })];
    const further = [await status({ Authorization: 'Bearer nobody' }), await status({}), await status({ Authorization: 'Bearer county' })];
    await close();
    expect(tried).toEqual([200, 401, 401]);
    expect(further).toEqual([429, 429, 200]);
  });

  it('counts what comes to no route or cannot be read, by its address', async () => {
    const { url, close } = await bootServer(['notes'], { codeRoot, settings: { http: { rateLimit: 4, rateWindowSeconds: 3600 } } });
    const answer = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${url}${path}`, init);
      return [response.status, ((await response.json()) as { code?: string }).code, response.headers.get('ratelimit')?.split(';')[1]];
    };
    const half = { method: 'POST', headers: { Authorization: 'Bearer county', 'Content-Type': 'application/json' }, body: '{"title":' };
    const counted = [await answer('/nothing'), await answer('/api/v1/nothing', { method: 'DELETE' }), await answer('/api/v1/%zz'), await answer('/api/v1/notes', half)];
    const refused = await fetch(`${url}/nothing`);
    const statuses = [await answer('/api/v1/%zz'), await answer('/api/v1/notes', half), await answer('/api/v1/echo/public')].map(([status]) => status);
    const known = await answer('/api/v1/echo/own', { headers: { Authorization: 'Bearer county' } });
    await close();
    expect(counted).toEqual([
      [404, 'request.unknown_path', 'r=3'],
      [404, 'request.unknown_path', 'r=2'],
      [400, 'request.malformed', 'r=1'],
      [400, 'request.malformed', 'r=0'],
    ]);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(statuses).toEqual([429, 429, 429]);
    // Who is known has a budget of his own, and what failed before anybody knew him is not on it.
    expect(known).toEqual([200, undefined, 'r=3']);
  });

  describe('what is no HTTP', () => {
    let server: Awaited<ReturnType<typeof bootServer>>;
    beforeAll(async () => {
      server = await bootServer(['notes'], { codeRoot });
    });
    afterAll(() => server.close());

    /** All that the server sends for these bytes until it closes the connection. */
    const send = async (bytes: string) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write(bytes);
      let received = '';
      for await (const chunk of socket) received += String(chunk);
      return received;
    };

    it.each([
      ['no HTTP at all', 'GARBAGE\r\n\r\n', 400, 'request.malformed'],
      ['a header that is none', 'GET /health/live HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n', 400, 'request.malformed'],
      ['two lengths', 'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0', 400, 'request.malformed'],
      ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`, 431, 'request.headers_too_large'],
    ])('is refused by a problem, and the connection closed: %s', async (_, bytes, status, code) => {
      const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(head).toMatch(/\r\nconnection: close(\r\n|$)/i);
      expect(head).toMatch(/\r\ncontent-type: application\/problem\+json/i);
      expect(head).toMatch(/\r\nx-content-type-options: nosniff/i);
      expect(JSON.parse(body)).toMatchObject({ type: `urn:zhibu:error:${code}`, status, code });
    });
  });

  it('finishes the requests in flight when it stops, and takes no new ones', async () => {
    const { url, server, close } = await bootServer(['notes'], { codeRoot });
    // Others who tried this fixture may have asked before.
    const before = slowRequests.taken;
    const inFlight = Array.from({ length: 50 }, () => fetch(`${url}/api/v1/echo/slow`).then((response) => response.status));
    await eventually(() => expect(slowRequests.taken - before).toBe(50));
    const readiness = server.app.get(Readiness, { strict: false });
    const stopped = close();
    expect(readiness.isDraining).toBe(true);
    expect(await Promise.all(inFlight)).toEqual(Array.from({ length: 50 }, () => 200));
    await stopped;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('does not wait for connections that never send a request', async () => {
    const { url, close } = await bootServer(['notes'], { codeRoot });
    const { hostname, port } = new URL(url);
    const silent = connect(Number(port), hostname).on('error', () => undefined);
    await fetch(`${url}/health/live`);
    const started = Date.now();
    await close();
    silent.destroy();
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('serves others while many dawdle over their headers, and cuts those within 15 s', async () => {
    const { url, close } = await bootServer(['notes'], { codeRoot });
    const slow = Array.from({ length: 200 }, () => dawdle(url));
    await delay(200);
    const statuses = await Promise.all(Array.from({ length: 100 }, () => fetch(`${url}/api/v1/echo/public`).then(({ status }) => status)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const longest = Math.max(...(await Promise.all(slow.map(({ cutAfterMs }) => cutAfterMs))));
    expect(longest).toBeLessThan(15_000);
    await close();
  }, 40_000);
});
