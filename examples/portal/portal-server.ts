import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';

/** What is served, and as what; nothing else is. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['index.html', 'text/html; charset=utf-8'],
  ['portal.js', 'text/javascript; charset=utf-8'],
  ['portal.js.map', 'application/json; charset=utf-8'],
  ['portal.css', 'text/css; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
]);

/** The page has its own Content-Security-Policy; these say what a page cannot say of itself. */
const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A web server of the built portal. */
export interface PortalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder that `buildPortal` made, on the loopback. @param port 0 for a free one */
export async function servePortal(folder: string, port: number): Promise<PortalServer> {
  const server = createServer((request, response) => {
    const name = nameOf(request.url ?? '/');
    const type = FILES.get(name);
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    readFile(join(folder, name)).then(
      (content) => response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(request.method === 'HEAD' ? undefined : content),
      () => response.writeHead(404, HEADERS).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error as Error))]);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closed(server) };
}

/** The file that a request asks for; the page for the path alone. A path may be anything, also what is no address. */
function nameOf(url: string): string {
  return url.split('?', 1)[0]?.slice(1) || 'index.html';
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
