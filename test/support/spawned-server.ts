import { type ChildProcess, type ChildProcessByStdio, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { ADMIN_PASSWORD } from './boot-modules.js';
import type { MemoryQuestion, MemoryUse } from './memory-use.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

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
      PORT: '0',
    };
    const probe = pathToFileURL(join(CODE_ROOT, 'test/support/memory-probe.js')).href;
    const args = ['--expose-gc', '--import', probe, join(CODE_ROOT, 'src/main.js')];
    const options: SpawnOptions = { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] };
    const child = spawn(process.execPath, args, options) as ChildProcessByStdio<null, Readable, Readable>;
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

  /** What it holds, collected for it. @param plantMegabytes what it shall keep first, for ever */
  async memory(plantMegabytes = 0): Promise<MemoryUse> {
    const answered = once(this.child, 'message');
    this.child.send({ plantMegabytes } satisfies MemoryQuestion);
    const [use] = (await answered) as [MemoryUse];
    return use;
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
