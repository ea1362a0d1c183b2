import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listed } from '../../support/cli-world.js';
import { eventually } from '../../support/eventually.js';
import type { ServerProcess } from '../../support/server-process.js';
import { TestDeployment } from '../../support/test-deployment.js';

/** A killed server's guard stops PostgreSQL within this. */
const ORPHAN_LIMIT_MS = 5_000;
const STOP_LIMIT_MS = 5_000;
/** Fewer than there are connections to the database. */
const IN_FLIGHT = 5;

const announced = ({ url }: ServerProcess) => `zhibu listens on ${url} (API: /api/v1, documentation: /docs)\n`;

describe('a server on its embedded database', () => {
  let deployment: TestDeployment;
  beforeAll(async () => {
    deployment = await TestDeployment.create([listed('visits')]);
  });
  afterEach(() => deployment.stop());
  afterAll(() => deployment.remove());

  const start = async () => {
    const server = await deployment.start({ ZHIBU_ADMIN_PASSWORD: '' });
    return { server, postgres: await postmaster(deployment) };
  };

  const expectOrderlyStop = async (server: ServerProcess, postgres: number, signal: 'SIGTERM' | 'SIGINT') => {
    const inFlight = Array.from({ length: IN_FLIGHT }, () => fetch(`${server.url}/api/v1/visits/slow`).then(({ status }) => status, () => 'cut off'));
    await eventually(async () => expect(await dawdling(deployment)).toBe(IN_FLIGHT));
    const signalled = Date.now();
    const ended = server.kill(signal);
    await eventually(async () => expect(await readiness(server)).toBe('refused'), 500);
    expect(await Promise.all(inFlight)).toEqual(Array.from({ length: IN_FLIGHT }, () => 200));
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('a database connection was lost');
    expect(Date.now() - signalled).toBeLessThan(STOP_LIMIT_MS);
    await expectGone(postgres);
  };

  it('prints the password that it made, and at SIGTERM finishes what is in flight, takes nothing new, and takes its database along', async () => {
    const { server, postgres } = await start();
    const password = server.printedPassword ?? '';
    const once = 'These passwords are shown once. That of admin must be changed at first use.';
    expect(server.stdout).toBe(`Account: admin  password: ${password}\n${once}\n${announced(server)}`);
    const admin = await server.anonymous.signIn('admin', password);
    expect((await admin.get('/me').expect(200)).body).toMatchObject({ duty: 'changePassword' });
    await expectOrderlyStop(server, postgres, 'SIGTERM');
  });

  it('prints no password at its second start, and ends at SIGINT as at SIGTERM', async () => {
    const { server, postgres } = await start();
    expect({ stdout: server.stdout, stderr: server.stderr }).toEqual({ stdout: announced(server), stderr: '' });
    await expectOrderlyStop(server, postgres, 'SIGINT');
  });

  it('logs an error that nobody handled, ends with 1 and takes its database along', async () => {
    const { server, postgres } = await start();
    await server.anonymous.post('/visits/break').expect(200);
    const { exitCode, stderr } = await server.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('an error was not handled, the server ends: Error: planted: nobody waits for this');
    await expectGone(postgres);
  });

  it('leaves no PostgreSQL behind when it is killed', async () => {
    const { server, postgres } = await start();
    expect(isAlive(postgres)).toBe(true);
    await server.kill('SIGKILL');
    await expectGone(postgres);
  });
});

async function postmaster(deployment: TestDeployment): Promise<number> {
  const [place] = await deployment.sql<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  return Number.parseInt(await readFile(join(place?.folder ?? '', 'postmaster.pid'), 'utf8'), 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function expectGone(pid: number): Promise<void> {
  return eventually(() => expect(isAlive(pid)).toBe(false), ORPHAN_LIMIT_MS);
}

/** How many requests are at work in the database. */
async function dawdling(deployment: TestDeployment): Promise<number> {
  const [row] = await deployment.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep($1)'`,
  );
  return row?.count ?? 0;
}

/** `refused`: by the port, or by its answer. */
async function readiness({ url }: ServerProcess): Promise<'ready' | 'refused'> {
  return fetch(`${url}/health/ready`).then(({ status }) => (status === 503 ? 'refused' : 'ready'), () => 'refused');
}
