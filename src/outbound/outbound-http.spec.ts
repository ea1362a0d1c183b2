import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutboundFailure, type OutboundFailureKind } from './outbound-failure.js';
import { OutboundHttp } from './outbound-http.js';

const open = new OutboundHttp({ allowedRanges: ['127.0.0.1', '::1'] });
const closed = new OutboundHttp({ allowedRanges: [] });
let server: Server;
let url: string;
let answer: RequestListener;
let calls = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    calls += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?secret=1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void (calls = 0));

async function failing(sending: Promise<unknown>): Promise<{ kind: OutboundFailureKind; message: string }> {
  const error: unknown = await sending.then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(OutboundFailure);
  return error as OutboundFailure;
}

describe('OutboundHttp', () => {
  it('sends method, headers and body, and answers with what came back', async () => {
    answer = (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => response.writeHead(201, { 'x-asked': String(request.headers['x-key']) }).end(`${request.method} ${Buffer.concat(parts).toString()}`));
    };
    const { status, headers, body } = await open.send({ method: 'POST', url, headers: { 'x-key': 'k' }, body: '支部' });
    expect([status, headers['x-asked'], body.toString()]).toEqual([201, 'k', 'POST 支部']);
  });

  it('does not follow a redirection', async () => {
    answer = (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect((await open.send({ method: 'GET', url })).status).toBe(302);
    expect(calls).toBe(1);
  });

  it.each([
    '127.0.0.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '169.254.169.254', '10.0.0.1', 'localhost',
  ])('connects to no private address, however it is written: %s', async (host) => {
    answer = (_, response) => void response.end();
    const port = new URL(url).port;
    expect((await failing(closed.send({ method: 'GET', url: `http://${host}:${port}/` }))).kind).toBe('address');
    expect(calls).toBe(0);
  });

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'http://user:pass@example.org/', 'example.org', ''])('refuses the address "%s"', async (text) => {
    expect((await failing(closed.send({ method: 'GET', url: text }))).kind).toBe('url');
  });

  it('stops reading an answer that is too long', async () => {
    answer = (_, response) => void response.end('x'.repeat(70_000));
    expect((await failing(open.send({ method: 'GET', url }))).kind).toBe('too_large');
    expect((await open.send({ method: 'GET', url, maxBytes: 100_000 })).body).toHaveLength(70_000);
  });

  it('waits only so long, for an answer and for the rest of one', async () => {
    answer = () => undefined;
    expect((await failing(open.send({ method: 'GET', url, timeoutMs: 100 }))).kind).toBe('timeout');
    answer = (_, response) => void response.write('begun');
    expect((await failing(open.send({ method: 'GET', url, timeoutMs: 100 }))).kind).toBe('timeout');
  });

  it('names no secret of the address in its failure', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const port = (gone.address() as AddressInfo).port;
    await new Promise((resolve) => gone.close(resolve));
    const failure = await failing(open.send({ method: 'GET', url: `http://127.0.0.1:${port}/robot?access_token=planted` }));
    expect(failure).toMatchObject({ kind: 'unreachable', passes: true });
    expect(failure.message).not.toContain('planted');
  });
});
