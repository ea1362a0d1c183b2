import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';

/** Neither secrets nor options of the server; Windows starts nothing without its own. */
const ENVIRONMENT = process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] };

/**
 * Starts a program of ours that takes files of strangers apart: nothing that the server knows is within its reach, and it is
 * heard by its messages alone.
 *
 * @param program path of the compiled file
 */
export function forkIsolated(program: string, options: Pick<ForkOptions, 'execArgv' | 'serialization'>): ChildProcess {
  return fork(program, [], { ...options, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}
