import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Statement } from './statement.js';
import type { SqlParameters, Transaction } from './transaction.js';

/** A transaction that was begun on `client`, the connection behind `manager`; SQL goes to it without a detour. */
export class OpenTransaction implements Transaction {
  private closing: Statement | null = null;

  constructor(
    private readonly client: pg.ClientBase,
    readonly manager: EntityManager,
  ) {}

  /** What is to run right before the COMMIT, in one round trip with it. Its rows are lost, its failure undoes everything. */
  get last(): Statement | null {
    return this.closing;
  }

  closeWith(statement: Statement): void {
    this.closing = statement;
  }

  async query<T extends object>(sql: string, params: SqlParameters = []): Promise<T[]> {
    const { rows } = await this.client.query<T>(sql, params as unknown[]);
    return rows;
  }

  async one<T extends object>(sql: string, params: SqlParameters = []): Promise<T | null> {
    const [first] = await this.query<T>(sql, params);
    return first ?? null;
  }
}
