import type { PostgresServer } from './postgres-server.js';

/** What a database has done since it was made. */
export interface DatabaseWork {
  /** Statements, `BEGIN` and `COMMIT` included; where they are not counted, transactions. */
  readonly count: number;
  /** Time that PostgreSQL spent on them; null where it is not counted. */
  readonly microseconds: number | null;
}

/** Reads how much the databases of a server have done. */
export interface StatementCounter {
  readonly unit: 'statements' | 'transactions';
  read(database: string): Promise<DatabaseWork>;
}

const STATEMENTS = `
  SELECT COALESCE(sum(s.calls), 0)::float8 AS count, COALESCE(sum(s.total_exec_time) * 1000, 0)::float8 AS microseconds
  FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1`;
const TRANSACTIONS = 'SELECT xact_commit::float8 AS count, NULL::float8 AS microseconds FROM pg_stat_database WHERE datname = $1';

/** Counts statements by `pg_stat_statements` where the server has it loaded, else transactions. */
export async function statementCounter({ administrator }: PostgresServer): Promise<StatementCounter> {
  const isCounted = await administrator
    .query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
    .then(() => administrator.query('SELECT 1 FROM pg_stat_statements LIMIT 1'))
    .then(() => true, () => false);
  return {
    unit: isCounted ? 'statements' : 'transactions',
    read: async (database) => {
      const { rows } = await administrator.query<DatabaseWork>(isCounted ? STATEMENTS : TRANSACTIONS, [database]);
      return rows[0] ?? { count: 0, microseconds: null };
    },
  };
}
