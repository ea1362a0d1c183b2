import type pg from 'pg';
import { NAME_OF, OWN_SCHEMAS, quoted } from './schema-catalogue.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

interface TriggerState {
  readonly table: string;
  readonly name: string;
  /** `O` fires usually, `A` always, `R` on replicas. */
  readonly state: 'O' | 'A' | 'R';
}

const ENABLE = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' } as const;

/**
 * Takes foreign keys and triggers off every table, and gives back what puts them on again, which
 * checks every key anew. For one transaction that loads rows in any order; needs to own the tables, not to be superuser.
 */
export async function liftGuards(session: pg.ClientBase): Promise<() => Promise<void>> {
  await session.query('SET CONSTRAINTS ALL IMMEDIATE');
  const { rows: keys } = await session.query<ForeignKey>(`
    SELECT ${NAME_OF('c.relname')} AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND ${OWN_SCHEMAS}
    ORDER BY 1, 2`);
  const { rows: triggers } = await session.query<TriggerState>(`
    SELECT ${NAME_OF('c.relname')} AS table, t.tgname AS name, t.tgenabled AS state
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'D' AND ${OWN_SCHEMAS}
    ORDER BY 1, 2`);
  for (const { table, name } of keys) await session.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  for (const { table, name } of triggers) await session.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER ${quoted(name)}`);
  return async () => {
    for (const { table, name, state } of triggers) await session.query(`ALTER TABLE ${quoted(table)} ${ENABLE[state]} TRIGGER ${quoted(name)}`);
    for (const { table, name, definition } of keys) {
      await session.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    }
  };
}
