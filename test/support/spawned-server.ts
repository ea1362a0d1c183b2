import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { ADMIN_PASSWORD } from './boot-modules.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const METRICS_TOKEN = 'the-token-by-which-tests-read-metrics';
const ANNOUNCEMENT = /zhibu listens on (\S+)/;

/** A server in a process of its own, as an operator starts it, on a database of its own. */
export class SpawnedServer {
  private said = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly database: TestDatabase,
  ) {
    child.stderr?.on('data', (text: Buffer) => (this.said += text.toString('utf8')));
  }

  private address = '';

  /**
   * Starts it with the modules and settings of a zhibu.yaml.
   * @throws Error with its log, when it ends before it listens
   */
  static async start(yaml: string): Promise<SpawnedServer> {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-spawned-'));
    const database = await createTestDatabase();
    await writeFile(join(folder, 'zhibu.yaml'), yaml);
    const env = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.url,
      ZHIBU_CONFIG: join(folder, 'zhibu.yaml'),
      ZHIBU_DATA: join(folder, 'data'),
      ZHIBU_ADMIN_PASSWORD: ADMIN_PASSWORD,
      ZHIBU_METRICS_TOKEN: METRICS_TOKEN,
      PORT: '0',
    };
    const child = spawn(process.execPath, [join(CODE_ROOT, 'src/main.js')], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const server = new SpawnedServer(child, folder, database);
    for await (const line of createInterface(child.stdout)) {
      const [, url] = ANNOUNCEMENT.exec(line) ?? [];
      if (url === undefined) continue;
      server.address = url;
      child.stdout.resume();
      return server;
    }
    throw new Error(`the server did not start:\n${server.said}`);
  }

  get url(): string {
    return this.address;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** Its standard error up to now: the log. */
  get log(): string {
    return this.said;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Memory that is resident, in megabytes. */
  async residentMegabytes(): Promise<number> {
    const response = await fetch(`${this.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const [, bytes] = /^process_resident_memory_bytes (\S+)/m.exec(await response.text()) ?? [];
    return Number(bytes) / 2 ** 20;
  }

  /** Ends it as an operator does, and tells its exit code. */
  async stop(): Promise<number | null> {
    if (!this.hasEnded) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
    return this.child.exitCode;
  }
}
