import { randomBytes } from 'node:crypto';
import type { PostgresServer } from './postgres-server.js';

/** A database made for one server of a run. */
export interface BenchmarkDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database, or a copy of one that nobody is connected to. */
export async function createDatabase(server: PostgresServer, template = 'template0'): Promise<BenchmarkDatabase> {
  const name = `zhibu_bench_${randomBytes(4).toString('hex')}`;
  await server.administrator.query(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8'`);
  return {
    name,
    url: server.urlOf(name),
    drop: async () => {
      await server.administrator.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
