import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GuardOrder, GuardReport, ServerCommand } from './guard-protocol.js';

const PROGRAM = fileURLToPath(new URL('./guard.process.js', import.meta.url));

/** The owner's end of the guard process. The guard outlives its owner just long enough to stop PostgreSQL. */
export class ServerGuard {
  /** Settles when the guard process is gone, and PostgreSQL with it unless the guard was killed. */
  readonly gone: Promise<void>;
  private readonly child: ChildProcess;

  constructor() {
    // Own session: the terminal's Ctrl-C reaches the owner, which drains before it lets the database go.
    // It gets no NODE_OPTIONS: a debugger or loader meant for the owner would stop it.
    const env = { ...process.env, NODE_OPTIONS: '' };
    this.child = fork(PROGRAM, [], { detached: true, execArgv: [], env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.gone = new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.once('error', () => resolve());
    });
    // A process that has nothing else to do may end; the guard then stops the server.
    this.child.unref();
    this.child.channel?.unref();
  }

  /** Runs the postmaster and answers with the end of its output when it ends before `keep`. */
  start(command: ServerCommand): Promise<string> {
    const ended = this.report('ended').then((report) => report.output);
    this.order({ order: 'start', command });
    return Promise.race([ended, this.gone.then(() => 'the guard process ended')]);
  }

  /** From now on the server is kept alive, and other processes see that this folder has an owner. */
  async keep(): Promise<void> {
    const keeping = this.report('keeping');
    this.order({ order: 'keep' });
    await this.awaited(Promise.race([keeping, this.gone]));
  }

  /** Stops PostgreSQL (open connections are cut) and waits until it has. */
  async stop(): Promise<void> {
    this.order({ order: 'stop' });
    await this.awaited(this.gone);
  }

  /** The process must not run out of work while it waits for the guard. */
  private async awaited(answer: Promise<unknown>): Promise<void> {
    this.child.ref();
    await answer.finally(() => this.child.unref());
  }

  private order(order: GuardOrder): void {
    if (this.child.connected) this.child.send(order, () => {});
  }

  private report<K extends GuardReport['report']>(kind: K): Promise<Extract<GuardReport, { report: K }>> {
    return new Promise((resolve) => {
      const listen = (report: GuardReport): void => {
        if (report.report !== kind) return;
        this.child.off('message', listen);
        resolve(report as Extract<GuardReport, { report: K }>);
      };
      this.child.on('message', listen);
    });
  }
}
