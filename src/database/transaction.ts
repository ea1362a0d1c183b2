import type { EntityManager } from 'typeorm';

/** One open transaction: plain SQL and TypeORM on the same connection. */
export interface Transaction {
  query<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  one<T extends object>(sql: string, params?: readonly unknown[]): Promise<T | null>;
  readonly manager: EntityManager;
}
