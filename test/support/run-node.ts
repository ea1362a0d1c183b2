import { execFile } from 'node:child_process';
import { CHECKOUT } from './checkout.js';

/** How a child process ended and what it said. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const OUTPUT_LIMIT = 64 * 1024 * 1024;

/**
 * Runs a script with this Node.js, and waits for its end.
 * An exit code other than 0 is an answer, not an error.
 * @param env variables on top of the ones of this process
 * @param cwd the folder it runs in; the root of the checkout unless said
 * @throws Error when the process could not start, was killed or said more than 64 MB
 */
export function runNode(args: readonly string[], env: Record<string, string> = {}, cwd = CHECKOUT): Promise<Finished> {
  return new Promise((resolve, reject) => {
    // Jest asks its workers for colours, and they would ask this one: what it says is read by tests.
    const { FORCE_COLOR: _, ...inherited } = process.env;
    const options = { cwd, env: { ...inherited, ...env }, maxBuffer: OUTPUT_LIMIT };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
