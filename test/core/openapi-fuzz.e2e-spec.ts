import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownValues } from '../../src/conformance/requests/known-values.js';
import { CoreMaintenanceJob } from '../../src/jobs/core-maintenance.job.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { OpenApi } from '../../src/openapi/open-api.js';
import { ADMIN_PASSWORD, bootServer } from '../support/boot-modules.js';
import { listed } from '../support/cli-world.js';
import { openJobInstance } from '../support/job-instance.js';
import { faulty } from '../support/faulty-module.js';
import { leastUse, type MemoryUse, signsOfLeak } from '../support/memory-use.js';
import { ANONYMOUS_ONLY, HiredCallers } from '../support/openapi-fuzz/callers.js';
import { type FuzzReport, runFuzz } from '../support/openapi-fuzz/run-fuzz.js';
import { SpawnedServer } from '../support/spawned-server.js';

/** `ZHIBU_FUZZ_REQUESTS=100000 npm test -- openapi-fuzz` is the long run; it prints what it saw. */
const ASKED = process.env['ZHIBU_FUZZ_REQUESTS'];
/** Some sixty for each operation. */
const REQUESTS = Number(ASKED ?? 15_000);
const SEED = Number(process.env['ZHIBU_FUZZ_SEED'] ?? 20_260_701);

/** Tenths of the run: twice at half time and twice at the end, for threads that read a document come and go. */
const LOOKED_AT = [4, 5, 9, 10];

const SETTINGS = `settings:
  http: { rateLimit: 1000000, signInsPerMinute: 1000 }
  log: { requests: false }
`;

async function documentOf(url: string): Promise<OpenApi> {
  return (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi;
}

describe('a server of all modules, sent requests made from its document', () => {
  let server: SpawnedServer;
  let report: FuzzReport;
  let exitCode: number | null = null;
  const memory: MemoryUse[] = [];
  let planted: MemoryUse;

  beforeAll(async () => {
    const modules = await readdir(join(CODE_ROOT, 'modules'));
    // And one beside base, for organisations to decide about.
    server = await SpawnedServer.start(`modules: [${[...modules, listed('pens')].join(', ')}]\n${SETTINGS}`);
    const queue = await openJobInstance(server.databaseUrl);
    try {
      const document = await documentOf(server.url);
      const known = new KnownValues();
      const giveJob = (owner: string) => queue.enqueue(CoreMaintenanceJob, {}, { owner });
      const callers = await HiredCallers.hire({ url: server.url, adminPassword: ADMIN_PASSWORD, giveJob }, known);
      // Rarely: each look collects, after which V8 lets the heap grow anew.
      const onTenth = async (tenth: number) => void (LOOKED_AT.includes(tenth) && memory.push(await server.memory()));
      report = await runFuzz({ url: server.url, document, callers, known, requests: REQUESTS, seed: SEED, onTenth });
      planted = await server.memory(10);
      if (ASKED !== undefined) process.stderr.write(`${JSON.stringify({ ...report, memory }, null, 2)}\n`);
    } finally {
      await queue.stop();
      exitCode = await server.stop();
    }
  }, 3_600_000);

  it('answers each as the document says', () => {
    expect(report.findings).toEqual([]);
  });

  it('lets nearly every operation be reached', () => {
    expect(report.reached).toBeGreaterThan(0.9);
  });

  it('lives, and has no failure to tell of', () => {
    expect(exitCode).toBe(0);
    expect(server.log.split('\n').filter((line) => /"level":[56]0|not handled|Warning/.test(line))).toEqual([]);
  });

  it('keeps its size', () => {
    const [half, end] = [leastUse(memory.slice(0, 2)), leastUse(memory.slice(2))];
    expect(signsOfLeak(half, end)).toEqual([]);
    expect(signsOfLeak(end, planted)).toEqual([expect.stringMatching(/^live grew from/)]);
    expect(signsOfLeak(half, { ...end, outside: half.outside + 111, resident: 651 })).toHaveLength(2);
  });
});

describe('a server that breaks its document', () => {
  it('is found out in each way', async () => {
    const { url, close } = await bootServer([], { made: [faulty] });
    const document = await documentOf(url);
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.includes('/faulty/')));
    const { findings } = await runFuzz({ url, document: { ...document, paths }, callers: ANONYMOUS_ONLY, known: new KnownValues(), requests: 1_600, seed: SEED }).finally(close);
    for (const fault of [
      /faulty\/crash.*answered 500/,
      /faulty\/unlisted.*body breaks .*\/state must be equal to one of the allowed values/,
      /faulty\/half.*half a character/,
      /faulty\/typed.*answered 200 as text\/html, documented is text\/plain/,
      /faulty\/unannounced.*answered 409, which is not documented/,
      /faulty\/lenient.*accepted what the document forbids/,
      /faulty\/strict.*refused what the document allows/,
      /faulty\/dead.*was not answered/,
    ]) {
      expect(findings).toContainEqual(expect.stringMatching(fault));
    }
  });
});
