import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { answerClientError } from './client-error.js';

describe('a connection that sends no request', () => {
  let server: Server;
  let client: Socket;
  let received: string;

  beforeEach(async () => {
    server = createServer({ headersTimeout: 100, connectionsCheckingInterval: 20 }, (_, response) => {
      response.writeHead(200, { 'Content-Length': 10 });
      response.write('half');
    });
    server.on('clientError', answerClientError);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    received = '';
    client.on('data', (chunk) => (received += String(chunk)));
  });
  afterEach(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });

  it('is told that it was too slow', async () => {
    client.write('GET / HTTP/1.1\r\nHost: x\r\n');
    await once(client, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(received).toContain('"code":"request.too_slow"');
    expect(server.listening).toBe(true);
  });

  it('is cut without a word in the middle of an answer, of which a problem would become a part', async () => {
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    while (!received.includes('half')) await once(client, 'data');
    client.write('GARBAGE\r\n\r\n');
    await once(client, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(received.endsWith('half')).toBe(true);
  });
});
