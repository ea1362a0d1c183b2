import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/embedded/embedded-server.js';

/** What the teardown must end. */
export const testRun: { server?: EmbeddedServer; folder?: string } = {};

/** Starts the PostgreSQL of the test run, unless `ZHIBU_TEST_POSTGRES` names one. */
export default async function globalSetup(): Promise<void> {
  if (process.env['ZHIBU_TEST_POSTGRES']) return;
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-test-'));
  const server = await startEmbeddedServer({ dataDir: folder, mode: 'own' });
  Object.assign(testRun, { server, folder });
  process.env['ZHIBU_TEST_POSTGRES'] = urlOf(server);
}

/** Ends it. */
export async function stopTestServer(): Promise<void> {
  await testRun.server?.stop();
  if (testRun.folder) await rm(testRun.folder, { recursive: true, force: true });
}

function urlOf({ host, port, user, password, database }: EmbeddedServer): string {
  const login = password === undefined ? user : `${user}:${encodeURIComponent(password)}`;
  return host.startsWith('/')
    ? `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${login}@${host}:${port}/${database}`;
}
