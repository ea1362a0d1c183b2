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

  it('finishes the requests in flight when it stops, and takes no new ones', async () => {
    const { url, server, close } = await bootServer(['notes'], { codeRoot });
    const inFlight = Array.from({ length: 50 }, () => fetch(`${url}/api/v1/echo/slow`).then((response) => response.status));
    await eventually(() => expect(slowRequests.taken).toBe(50));
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
