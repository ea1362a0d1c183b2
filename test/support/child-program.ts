import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { CHECKOUT } from './checkout.js';

/** How a program ended and what it said. */
export interface Ended {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A compiled program of the checkout in a process of its own, with no terminal. */
export class ChildProgram {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  /**
   * @param script within `dist`
   * @param env all it gets, but for what finds programs and temporary files
   * @param input what it reads on its standard input
   */
  constructor(script: 'src/main.js' | 'src/cli.js', args: readonly string[], env: Readonly<Record<string, string>>, input = '') {
    const { PATH = '', TMPDIR = '/tmp' } = process.env;
    const child = spawn(process.execPath, [join(CODE_ROOT, script), ...args], { cwd: CHECKOUT, env: { PATH, TMPDIR, ...env } });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    child.stdin.on('error', () => undefined).end(input);
    this.child = child;
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => {
        // What outlives it may hold its pipes: they are read to their end, but not waited for.
        const tell = () => resolve({ exitCode, stdout: this.stdout, stderr: this.stderr });
        child.once('close', tell);
        setTimeout(tell, 500).unref();
      });
    });
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Sends a signal, and waits for the end. */
  async kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}
