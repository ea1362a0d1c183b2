import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECKOUT } from './checkout.js';

/** What a process has used since it started. */
export interface Usage {
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** The most it ever had. */
  readonly peakRssBytes: number;
}

export interface ServerCommand {
  /** Compiled file. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Options of Node.js. */
  readonly flags?: readonly string[];
  /** Answers 200 as soon as the server takes requests. */
  readonly readyPath: string;
  /** Folder to write a CPU profile to at the end. */
  readonly profileTo?: string | undefined;
}

const REPORTER = new URL('usage-reporter.js', import.meta.url).href;
const POLL_MS = 5;
const START_LIMIT_MS = 120_000;
const MOST_SHOWN = 10_000;

/** A server that runs in a process of its own. */
export class ServerProcess {
  private readyAt = Number.NaN;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFolder: string,
    readonly url: string,
    private readonly startedAt: number,
  ) {}

  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  /** From the start of the process to the first request that was served, in milliseconds. */
  get startMs(): number {
    return this.readyAt - this.startedAt;
  }

  /**
   * Its log goes to a file, where no reader of a pipe costs time.
   *
   * @throws Error with the end of the log, when it ends before it is ready
   */
  static async start({ script, env, flags = [], readyPath, profileTo }: ServerCommand): Promise<ServerProcess> {
    const port = await freePort();
    const profiling = profileTo === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`];
    const logFolder = await mkdtemp(join(tmpdir(), 'zhibu-bench-log-'));
    const log = await open(join(logFolder, 'log'), 'w');
    const startedAt = performance.now();
    const child = fork(script, [], {
      cwd: CHECKOUT,
      env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', ...env, PORT: String(port) },
      execArgv: ['--import', REPORTER, ...flags, ...profiling],
      stdio: ['ignore', 'ignore', log.fd, 'ipc'],
    });
    await log.close();
    const server = new ServerProcess(child, logFolder, `http://127.0.0.1:${port}`, startedAt);
    await server.waitFor(readyPath);
    return server;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @throws Error when the process has ended */
  async usage(): Promise<Usage> {
    if (!this.child.connected) throw new Error(`the server at ${this.url} has ended`);
    const answer = once(this.child, 'message');
    this.child.send('usage');
    const [usage] = (await answer) as [Usage];
    return usage;
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    await rm(this.logFolder, { recursive: true, force: true });
  }

  private async waitFor(path: string): Promise<void> {
    while (!(await answers(`${this.url}${path}`))) {
      const isLate = performance.now() - this.startedAt > START_LIMIT_MS;
      if (isLate) this.child.kill('SIGKILL');
      if (isLate || this.hasEnded) {
        const log = await readFile(join(this.logFolder, 'log'), 'utf8');
        throw new Error(`${this.child.spawnargs.at(-1)} did not start:\n${log.slice(-MOST_SHOWN)}`);
      }
      await delay(POLL_MS);
    }
    this.readyAt = performance.now();
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(async (response) => {
    await response.arrayBuffer();
    return response.ok;
  }, () => false);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('no free port');
}
