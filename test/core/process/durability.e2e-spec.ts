import { setTimeout as delay } from 'node:timers/promises';
import { ADMIN_PASSWORD } from '../../support/boot-modules.js';
import type { ServerProcess } from '../../support/server-process.js';
import { TestDeployment } from '../../support/test-deployment.js';

const WRITES = Number(process.env['ZHIBU_DURABILITY_WRITES'] ?? 400);
const KILLS = 5;
const CLIENTS = 6;
/** What a client of a server that was killed tries again after. */
const AGAIN_MS = 20;
/** Answers that ask for the same request again: another try of it is still at work, or the database is away. */
const TRY_AGAIN = [409, 503];
const LIMIT_MS = 120_000 + WRITES * 100;

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly code: string };
}

describe('keyed writes while the server is killed', () => {
  let deployment: TestDeployment;
  let server: ServerProcess;
  let token = '';
  let root = '';
  let cutOff = 0;
  const acknowledged = new Map<string, Answer['body']>();
  const unexpected: Answer[] = [];

  beforeAll(async () => {
    deployment = await TestDeployment.create(['base']);
    server = await deployment.start();
    const { body } = await server.anonymous.post('/auth/login', { username: 'admin', password: ADMIN_PASSWORD }).expect(200);
    token = (body as { accessToken: string }).accessToken;
    const [top] = await deployment.sql<{ id: string }>('SELECT id FROM base_organizations WHERE parent_id IS NULL');
    root = top?.id ?? '';
  });
  afterAll(() => deployment.remove());

  const send = async (code: string): Promise<Answer | null> => {
    try {
      const response = await fetch(`${server.url}/api/v1/organizations`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': `make-${code}` },
        body: JSON.stringify({ name: code, type: 'branch', parentId: root, code }),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    } catch {
      return null;
    }
  };

  /** Sends it until it is acknowledged, as a client that cannot know what a lost answer said. */
  const write = async (code: string): Promise<void> => {
    for (;;) {
      const answer = await send(code);
      if (answer?.status === 201) return void acknowledged.set(code, answer.body);
      if (answer === null) cutOff++;
      else if (!TRY_AGAIN.includes(answer.status)) return void unexpected.push(answer);
      await delay(AGAIN_MS);
    }
  };

  it(`acknowledges ${WRITES} writes across ${KILLS} kills`, async () => {
    const codes = Array.from({ length: WRITES }, (_, index) => `D${index}`);
    const work = async () => {
      for (let code = codes.pop(); code !== undefined; code = codes.pop()) await write(code);
    };
    const killing = async () => {
      for (let kill = 1; kill <= KILLS; kill++) {
        while (acknowledged.size < (WRITES * kill) / (KILLS + 1)) await delay(1);
        await server.kill('SIGKILL');
        server = await deployment.start();
      }
    };
    await Promise.all([killing(), ...Array.from({ length: CLIENTS }, work)]);
    expect(unexpected).toEqual([]);
    expect(acknowledged.size).toBe(WRITES);
    expect(cutOff).toBeGreaterThanOrEqual(KILLS);
  }, LIMIT_MS);

  it('has stored what it acknowledged, each once, with its event and its audit entry', async () => {
    const expected = [...acknowledged.values()].map(({ id, code }) => ({ id, code })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await deployment.sql(`SELECT id, code FROM base_organizations WHERE code <> 'ROOT' ORDER BY id`)).toEqual(expected);
    const ids = expected.map(({ id }) => id);
    const events = await deployment.sql<{ id: string }>(
      `SELECT payload ->> 'organizationId' AS id FROM core_outbox WHERE name = 'base.organization_created' ORDER BY 1`,
    );
    expect(events.map(({ id }) => id)).toEqual(ids);
    const entries = await deployment.sql<{ id: string }>(
      `SELECT target_id AS id FROM core_audit_entries WHERE action = 'base.organization.create' ORDER BY 1`,
    );
    expect(entries.map(({ id }) => id)).toEqual(ids);
  });

  it('gives every write its first answer again, and stores nothing more', async () => {
    const [before] = await deployment.sql('SELECT count(*) FROM core_outbox');
    const keys = [...acknowledged];
    const replay = async () => {
      for (let next = keys.pop(); next !== undefined; next = keys.pop()) {
        const [code, body] = next;
        expect(await send(code)).toEqual({ status: 201, body });
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, replay));
    expect(await deployment.sql('SELECT count(*) FROM core_outbox')).toEqual([before]);
    const [count] = await deployment.sql<{ count: number }>('SELECT count(*)::int AS count FROM base_organizations');
    expect(count).toEqual({ count: WRITES + 1 });
  }, LIMIT_MS);

  it('keeps the audit log whole', async () => {
    const { exitCode, stdout, stderr } = await deployment.command(['audit', 'verify', '--json']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const [entries] = await deployment.sql<{ count: number }>('SELECT count(*)::int AS count FROM core_audit_entries');
    expect(JSON.parse(stdout)).toMatchObject({ verified: entries?.count, fault: null });
  });
});
