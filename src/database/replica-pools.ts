import pg from 'pg';
import { poolOptions } from './client-options.js';
import type { ConnectionSettings } from './connection-settings.js';
import type { StatementNames } from './named-client.js';

/** How long a replica that failed is left alone. */
const REST_MS = 5_000;

/** The pools of the read replicas, used in turn; one that failed is left out for five seconds. */
export class ReplicaPools {
  private readonly pools: readonly pg.Pool[];
  private readonly restingUntil = new Map<pg.Pool, number>();
  private turn = 0;

  constructor(connection: ConnectionSettings, statementNames: StatementNames | undefined, onError: (error: Error) => void) {
    this.pools = connection.replicas.map((replica) => {
      const pool = new pg.Pool(poolOptions(connection, replica, statementNames));
      return pool.on('error', onError);
    });
  }

  /** The next replica in turn; undefined when there is none that works. */
  next(): pg.Pool | undefined {
    const now = Date.now();
    for (let tried = 0; tried < this.pools.length; tried += 1) {
      this.turn = (this.turn + 1) % this.pools.length;
      const pool = this.pools[this.turn];
      if (pool && (this.restingUntil.get(pool) ?? 0) <= now) return pool;
    }
    return undefined;
  }

  /** Leaves `pool` out for a while. */
  rest(pool: pg.Pool): void {
    this.restingUntil.set(pool, Date.now() + REST_MS);
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
  }
}
