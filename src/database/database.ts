import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { ConcurrencyLimit } from '../crypto/concurrency-limit.js';
import { readTimeout } from './client-options.js';
import type { NamedClient, StatementNames } from './named-client.js';
import { OpenTransaction } from './open-transaction.js';
import { errorCode, isConnectionLoss, isOverload, isSerializationConflict, isStaleStatement, PoolTimeout } from './pg-errors.js';
import type { ReplicaPools } from './replica-pools.js';
import { runOnPool } from './run-on-pool.js';
import type { SqlParameters, SqlRunner } from './transaction.js';

export interface QueryOptions {
  /** Whether a read replica may answer, which can lag behind what the caller has just written. */
  readonly replica?: boolean;
}

export interface LimitOptions {
  /** How long each statement may take here, instead of the setting; 0 for ever. In milliseconds. */
  readonly statementTimeoutMs?: number;
}

export interface TransactionOptions extends LimitOptions {
  /** PostgreSQL's default, `READ COMMITTED`, unless said otherwise. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  /** How long it may stay open without a statement, instead of the setting; 0 for ever. In milliseconds. */
  readonly idleInTransactionTimeoutMs?: number;
}

const MAX_RETRIES = 3;
const RETRY_BASE_MS = 20;
const GOODBYE_MS = 1_000;
/**
 * The part of the pool that transactions may take. What they ask outside of themselves (names, places, what is kept in
 * memory and was forgotten) needs a connection too: with none left they would all wait for each other.
 */
const TRANSACTIONS_SHARE = 0.8;

/**
 * The one way to run SQL. Made by `createDatabase`.
 *
 * Errors are those of `pg` and TypeORM: `isConnectionLoss` and `isOverload` say that the database is
 * not to be had now, `isUniqueViolation` and its like what a row breaks.
 */
export class Database implements SqlRunner {
  /** Of transactions. */
  private readonly turns: ConcurrencyLimit;

  constructor(
    readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
    private readonly replicas: ReplicaPools,
    private readonly statementNames: StatementNames | undefined,
  ) {
    const { connectionTimeoutMillis = 0, max } = pool.options;
    // Whoever was let in may have to wait for a connection once more.
    this.turns = new ConcurrencyLimit({
      atOnce: Math.max(1, Math.floor(max * TRANSACTIONS_SHARE)),
      waiting: Infinity,
      longestWaitMs: connectionTimeoutMillis / 2,
      refusal: () => new PoolTimeout(),
    });
  }

  /**
   * Runs one statement straight on a pooled connection and gives its rows. A text is
   * prepared from its fifth use on: build texts once, never from values.
   */
  async query<T extends object>(sql: string, params: SqlParameters = [], options: QueryOptions = {}): Promise<T[]> {
    try {
      const replica = options.replica ? this.replicas.next() : undefined;
      return await (replica ? this.queryReplica<T>(replica, sql, params) : runOnPool<T>(this.pool, sql, params));
    } catch (error) {
      if (isStaleStatement(error)) {
        this.statementNames?.renew();
        return runOnPool<T>(this.pool, sql, params);
      }
      // The stack of a network event says nothing about who asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** Like `query`, but the first row, null when there is none. */
  async one<T extends object>(sql: string, params: SqlParameters = [], options: QueryOptions = {}): Promise<T | null> {
    const [first] = await this.query<T>(sql, params, options);
    return first ?? null;
  }

  /**
   * Lends a connection of its own to `work`, for COPY, cursors and streams. It goes back to the pool
   * only when `work` succeeded and left no transaction open.
   */
  async withClient<R>(work: (client: pg.PoolClient) => Promise<R>, options: LimitOptions = {}): Promise<R> {
    const client = await this.pool.connect();
    const limit = options.statementTimeoutMs;
    let isClean = false;
    try {
      if (limit !== undefined) {
        (client as unknown as NamedClient).readTimeoutMs = readTimeout(limit);
        await client.query(`SET statement_timeout = ${Math.trunc(limit)}`);
      }
      const result = await work(client);
      isClean = limit === undefined && client.getTransactionStatus() === 'I';
      return result;
    } finally {
      client.release(!isClean);
    }
  }

  /**
   * Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. When it lost
   * against another transaction (40001, 40P01) it is run again, up to three times: `work` must do
   * nothing that a rollback does not undo. A statement that failed ends the transaction even if `work`
   * catches the error; use `ON CONFLICT` where a violation is expected.
   */
  async transaction<R>(work: (tx: OpenTransaction) => Promise<R>, options: TransactionOptions = {}): Promise<R> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await this.attempt(work, options);
      } catch (error) {
        const isStale = isStaleStatement(error);
        if (isStale) this.statementNames?.renew();
        if (retries === MAX_RETRIES || !(isStale || isSerializationConflict(error))) throw error;
        await delay(Math.random() * RETRY_BASE_MS * 2 ** retries);
      }
    }
  }

  /** Waits for running statements and ends all connections. */
  async close(): Promise<void> {
    const closed = connectionsClosed(this.pool);
    await Promise.all([this.dataSource.destroy(), this.replicas.close()]);
    // The pool of `pg` only asks them to: a server that stops at once would cut them, which looks like a loss.
    await Promise.race([closed, delay(GOODBYE_MS, undefined, { ref: false })]);
  }

  private async queryReplica<T extends object>(replica: pg.Pool, sql: string, params: SqlParameters): Promise<T[]> {
    try {
      return await runOnPool<T>(replica, sql, params);
    } catch (error) {
      if (!isSerializationConflict(error) && !isConnectionLoss(error) && !isOverload(error)) throw error;
      this.replicas.rest(replica);
      // Whoever has waited for the whole limit must not wait for it again.
      if (isSlow(error)) throw error;
      return runOnPool<T>(this.pool, sql, params);
    }
  }

  private attempt<R>(work: (tx: OpenTransaction) => Promise<R>, options: TransactionOptions): Promise<R> {
    return this.turns.run(() => this.runTransaction(work, options));
  }

  private async runTransaction<R>(work: (tx: OpenTransaction) => Promise<R>, options: TransactionOptions): Promise<R> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient & NamedClient;
    const usualReadTimeout = client.readTimeoutMs;
    let lost: Error | undefined;
    const onLoss = (error: Error) => {
      lost = error;
    };
    client.on('error', onLoss);
    try {
      await runner.startTransaction(options.isolation);
      await setLimits(client, options);
      const tx = new OpenTransaction(client, runner.manager);
      const result = await work(tx);
      // Not by the runner, which hides that PostgreSQL answers ROLLBACK to the COMMIT of a failed transaction.
      const command = await client.commit(tx.last);
      if (command !== 'COMMIT') throw new Error('A statement of this transaction failed and the error was caught: nothing was committed.');
      return result;
    } catch (error) {
      const cause = lost ?? error;
      // A pooled connection whose `end` was called is thrown away on release, without waiting for a silent server.
      const rolledBack = !isConnectionLoss(cause) && (await runner.rollbackTransaction().then(() => true, () => false));
      if (!rolledBack) void client.end();
      throw cause;
    } finally {
      client.off('error', onLoss);
      client.readTimeoutMs = usualReadTimeout;
      await runner.release();
    }
  }
}

async function setLimits(client: pg.PoolClient & NamedClient, { idleInTransactionTimeoutMs, statementTimeoutMs }: TransactionOptions): Promise<void> {
  if (statementTimeoutMs !== undefined) {
    client.readTimeoutMs = readTimeout(statementTimeoutMs);
    await client.query(`SET LOCAL statement_timeout = ${Math.trunc(statementTimeoutMs)}`);
  }
  if (idleInTransactionTimeoutMs !== undefined) await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${Math.trunc(idleInTransactionTimeoutMs)}`);
}

/** When all connections that the pool has now are closed. */
function connectionsClosed(pool: pg.Pool): Promise<void> {
  let open = pool.totalCount;
  return new Promise((resolve) => {
    if (open === 0) resolve();
    pool.on('remove', () => {
      open -= 1;
      if (open === 0) resolve();
    });
  });
}

function isSlow(error: unknown): boolean {
  return errorCode(error) === '57014' || (error instanceof Error && error.message === 'Query read timeout');
}
