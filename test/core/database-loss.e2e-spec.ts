import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { proxied, type TcpProxy } from '../support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const codeRoot = join(CODE_ROOT, 'test/core/fixtures/served');
const COUNTY = { Authorization: 'Bearer county' };

describe('a database that goes away', () => {
  let database: TestDatabase;
  let booted: BootedServer;
  let wire: TcpProxy;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { proxy, url } = await proxied(database.url);
    wire = proxy;
    booted = await bootServer(['notes'], { codeRoot, databaseUrl: url });
  });
  afterAll(async () => {
    await booted.close();
    await wire.close();
    await database.drop();
  });

  const list = () => booted.anonymous.get('/notes', COUNTY);
  const unavailable = async () => {
    const started = Date.now();
    const response = await list();
    expect([response.status, (response.body as { code: string }).code]).toEqual([503, 'request.unavailable']);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    // S25: never a hang of more than 5 s.
    expect(Date.now() - started).toBeLessThan(6_000);
  };

  it('answers 503 while it is away, stays alive, and serves again without a restart', async () => {
    await list().expect(200);
    const { port } = wire;
    await wire.close();
    for (let count = 0; count < 5; count++) await unavailable();
    await booted.anonymous.get('//health/live').expect(200);
    await booted.anonymous.get('//health/ready').expect(503);
    ({ proxy: wire } = await proxied(database.url, port));
    await eventually(() => list().expect(200).then(() => undefined), 10_000);
    await booted.anonymous.get('//health/ready').expect(200);
  });

  it('answers 503 to all who ask at once while its connections are cut', async () => {
    const before = list();
    wire.cut();
    const statuses = (await Promise.all([before, ...Array.from({ length: 20 }, () => list())])).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await eventually(() => list().expect(200).then(() => undefined), 10_000);
  });
});
