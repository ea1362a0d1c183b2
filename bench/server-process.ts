import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECKOUT } from './checkout.js';

/** What a process has used since it started. */
export interface Usage {
  readonly cpuMicros: number;
  readonly rssBytes: number;
}

export interface ServerCommand {
  /** Compiled file. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 as soon as the server takes requests. */
  readonly readyPath: string;
  /** Folder to write a CPU profile to at the end. */
  readonly profileTo?: string | undefined;
}

const REPORTER = new URL('usage-reporter.js', import.meta.url).href;
const POLL_MS = 5;
const START_LIMIT_MS = 120_000;
const MOST_STDERR = 10_000;

/** A server that runs in a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** From the start of the process to the first request that was served. */
    readonly startMs: number,
  ) {}

  /** @throws Error with what it wrote to stderr, when it ends before it is ready */
  static async start({ script, env, readyPath, profileTo }: ServerCommand): Promise<ServerProcess> {
    const port = await freePort();
    const profiling = profileTo === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`];
    const startedAt = performance.now();
    const child = fork(script, [], {
      cwd: CHECKOUT,
      env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', ...env, PORT: String(port) },
      execArgv: ['--import', REPORTER, ...profiling],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-MOST_STDERR);
    });
    const url = `http://127.0.0.1:${port}`;
    while (!(await answers(`${url}${readyPath}`))) {
      const isLate = performance.now() - startedAt > START_LIMIT_MS;
      if (isLate) child.kill('SIGKILL');
      if (isLate || child.exitCode !== null) throw new Error(`${script} did not start:\n${said}`);
      await delay(POLL_MS);
    }
    return new ServerProcess(child, url, performance.now() - startedAt);
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
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
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
