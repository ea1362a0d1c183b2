import { createServer, type Server } from 'node:net';
import { requireFreePort } from './listening.js';

const HOST = '127.0.0.1';

describe('requireFreePort', () => {
  let taken: Server;
  beforeEach(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, HOST, resolve));
  });
  afterEach(() => new Promise((resolve) => taken.close(resolve)));

  const port = () => (taken.address() as { port: number }).port;

  it('refuses a port that something listens on, and leaves a free one free', async () => {
    const place = { host: HOST, port: port() };
    await expect(requireFreePort(place)).rejects.toMatchObject({
      code: 'config.port_in_use',
      message: `Port ${place.port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another port.`,
    });
    await new Promise((resolve) => taken.close(resolve));
    await requireFreePort(place);
    await requireFreePort(place);
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(place.port, HOST, resolve));
  });

  it('refuses the address of another machine', async () => {
    await expect(requireFreePort({ host: '192.0.2.1', port: port() })).rejects.toMatchObject({
      code: 'config.cannot_listen',
      message: expect.stringContaining('Check HOST and PORT'),
    });
  });

  it('has nothing to ask about any free port', async () => {
    await expect(requireFreePort({ host: '192.0.2.1', port: 0 })).resolves.toBeUndefined();
  });
});
