import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenStage, openStage } from '../open-stage.js';
import { openPostgres, type PostgresServer } from '../postgres-server.js';
import { runScenario } from '../scenario.js';
import { SCENARIOS } from './all.js';

/** Need ten thousand organisations or articles. */
const LARGE = ['organizations.cursor', 'articles.cursor'];
const SMALL = SCENARIOS.filter(({ id }) => !LARGE.includes(id));

describe('the servers that are compared', () => {
  let folder: string;
  let postgres: PostgresServer;
  let stage: OpenStage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-spec-'));
    postgres = await openPostgres(process.env['ZHIBU_TEST_POSTGRES']);
    stage = await openStage({ postgres, folder, rows: 700, members: 300, articles: 1_000 });
  }, 120_000);

  afterAll(async () => {
    await stage?.close();
    await postgres?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(SMALL)('give the same answers to $id', async (scenario) => {
    const { raw, zhibu } = await runScenario(scenario, stage, { rounds: 1, seconds: 0.2, connections: 1 });
    for (const figures of [raw, zhibu]) expect(figures.requestsPerSecond).toBeGreaterThan(0);
  });
});
