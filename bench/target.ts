import type { ServerProcess } from './server-process.js';

/** Who asks: the first administrator, or one with a grant on the subtree of a town. */
export type CallerName = 'root' | 'town';

/** A server that is measured. */
export interface Target {
  readonly name: 'zhibu' | 'raw';
  readonly process: Pick<ServerProcess, 'url' | 'usage'>;
  /** The name of its database. */
  readonly database: string;
  /** The headers by which it knows a caller; fresh each time, because sign-ins end. */
  headersOf(caller: CallerName): Promise<Readonly<Record<string, string>>>;
}
