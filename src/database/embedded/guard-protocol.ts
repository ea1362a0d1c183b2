/** How to run the postmaster. */
export interface ServerCommand {
  program: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** What PostgreSQL writes goes here; rotated by size. */
  logFile: string;
  /** Where to listen while the owner lives, once told to keep the server. */
  ownerAddress: string;
}

/** What the owner tells its guard. */
export type GuardOrder =
  | { order: 'start'; command: ServerCommand }
  /** The server is up and ours: say so on the owner address, and start it again whenever it dies. */
  | { order: 'keep' }
  | { order: 'stop' };

/** What the guard tells its owner. */
export type GuardReport =
  /** The postmaster ended before it was to be kept; `output` is the end of what it wrote. */
  | { report: 'ended'; output: string }
  | { report: 'keeping' };
