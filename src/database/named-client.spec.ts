import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { connectionOf } from './connection-settings.js';
import { createDatabase } from './create-database.js';
import type { Database } from './database.js';
import { DatabaseSettings } from './database-settings.js';
import { plannedAnew } from './planned-anew.js';
import type { SqlRunner } from './transaction.js';

let testDatabase: TestDatabase;
let database: Database;
const open = (given: Partial<DatabaseSettings>) =>
  createDatabase({
    connection: connectionOf(testDatabase.url, Object.assign(new DatabaseSettings(), { poolSize: 1, ...given })),
    entities: [],
    onError: () => undefined,
  });
const prepared = async () =>
  (await database.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')).map((row) => row.statement);
const times = async (count: number, work: (n: number) => Promise<unknown>) => {
  for (let n = 1; n <= count; n += 1) await work(n);
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());
afterEach(() => database.close());

it('prepares a text at its fifth use and not before', async () => {
  database = await open({});
  const sql = 'SELECT $1::int + 1 AS next';
  await times(4, (n) => database.query(sql, [n]));
  expect(await prepared()).toEqual([]);
  expect(await database.one<{ next: number }>(sql, [41])).toEqual({ next: 42 });
  expect(await prepared()).toEqual([sql]);
});

it('counts the texts of transactions and of entity managers alike', async () => {
  database = await open({});
  const sql = 'SELECT $1::text AS word';
  await times(2, () => database.query(sql, ['a']));
  await times(2, () => database.transaction((tx) => tx.query(sql, ['b'])));
  await database.transaction((tx) => tx.manager.query(sql, ['c']));
  expect(await prepared()).toEqual([sql]);
});

it('prepares a query without parameters, but nothing that may be several statements or is a command', async () => {
  database = await open({});
  const one = 'SELECT 1 AS one';
  await times(7, () => database.query(one));
  for (const text of ['SELECT 1; SELECT 2', "SELECT ';'", 'SET application_name = x', 'TABLE pg_class LIMIT 1']) {
    await times(7, () => database.query(text));
  }
  expect(await prepared()).toEqual([one]);
  expect(await database.query(one)).toEqual([{ one: 1 }]);
});

it('never prepares what is to be planned anew', async () => {
  database = await open({});
  const sql = plannedAnew('SELECT $1::int + 1 AS next');
  await times(7, (n) => database.query(sql, [n]));
  await database.transaction((tx) => times(7, (n) => tx.query(sql, [n])));
  expect(await database.one<{ next: number }>(sql, [41])).toEqual({ next: 42 });
  expect(await prepared()).toEqual([]);
});

it('prepares nothing when switched off', async () => {
  database = await open({ preparedStatements: false });
  await times(7, (n) => database.query('SELECT $1::int', [n]));
  expect(await prepared()).toEqual([]);
});

it('survives a change of the table under a prepared statement, in and out of a transaction', async () => {
  database = await open({});
  await database.query('CREATE TABLE changing (id int)');
  await database.query('INSERT INTO changing VALUES (1)');
  const sql = 'SELECT * FROM changing WHERE id = $1';
  await times(6, () => database.query(sql, [1]));
  await database.query(`ALTER TABLE changing ADD COLUMN a text DEFAULT 'x'`);
  expect(await database.query(sql, [1])).toEqual([{ id: 1, a: 'x' }]);
  await times(6, () => database.query(sql, [1]));
  await database.query(`ALTER TABLE changing ADD COLUMN b text DEFAULT 'y'`);
  expect(await database.transaction((tx) => tx.query(sql, [1]))).toEqual([{ id: 1, a: 'x', b: 'y' }]);
});

describe('a transaction', () => {
  const stateOf = async (of: Database, pid: number) =>
    (await of.one<{ state: string }>('SELECT state FROM pg_stat_activity WHERE pid = $1', [pid]))?.state;
  const pidOf = async (runner: SqlRunner) => (await runner.one<{ pid: number }>('SELECT pg_backend_pid() AS pid'))?.pid ?? 0;
  const insert = 'INSERT INTO kept VALUES ($1)';
  const kept = async () => (await database.query<{ n: number }>('SELECT n FROM kept ORDER BY n')).map(({ n }) => n);

  beforeEach(async () => {
    database = await open({});
    await database.query('CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY)');
    await database.query('TRUNCATE kept');
  });

  it('begins with its first statement and not before, prepared or not', async () => {
    const other = await open({});
    const pid = await pidOf(database);
    const states: (string | undefined)[] = [];
    await times(7, () =>
      database.transaction(async (tx) => {
        states.push(await stateOf(other, pid));
        await pidOf(tx);
        states.push(await stateOf(other, pid));
      }),
    );
    await other.close();
    expect(states).toEqual(Array.from({ length: 7 }, () => ['idle', 'idle in transaction']).flat());
  });

  it('without a statement sends nothing and ends well', async () => {
    await expect(database.transaction(async () => 'done')).resolves.toBe('done');
    await expect(database.transaction(() => Promise.reject(new Error('planned')))).rejects.toThrow('planned');
    expect(await stateOf(database, await pidOf(database))).toBe('active');
    await database.query(insert, [1]);
    expect(await kept()).toEqual([1]);
  });

  it('undoes a first statement that it travelled with', async () => {
    await times(8, async (n) => {
      const failing = database.transaction(async (tx) => {
        await tx.query(insert, [n]);
        throw new Error('planned');
      });
      await expect(failing).rejects.toThrow('planned');
    });
    expect(await kept()).toEqual([]);
  });

  it('is there for what follows a first statement that could not be sent', async () => {
    const circular: Record<string, unknown> = {};
    circular['itself'] = circular;
    const json = 'SELECT $1::jsonb AS json';
    await times(8, (n) => database.query(json, [{ n }]));
    const failing = database.transaction(async (tx) => {
      await expect(tx.query(json, [circular])).rejects.toThrow(/circular/i);
      await tx.query(insert, [1]);
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await kept()).toEqual([]);
  });

  it('commits with its last statement, and not at all when that fails', async () => {
    await times(8, (n) =>
      database.transaction(async (tx) => {
        await tx.query(insert, [n]);
        tx.closeWith({ text: insert, params: [100 + n] });
      }),
    );
    const failing = database.transaction(async (tx) => {
      await tx.query(insert, [9]);
      tx.closeWith({ text: insert, params: [101] });
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 101, 102, 103, 104, 105, 106, 107, 108]);
  });

  it('does not pretend to commit with a last statement after an error that was caught', async () => {
    await times(8, (n) => database.transaction(async (tx) => tx.closeWith({ text: insert, params: [n] })));
    const swallowing = database.transaction(async (tx) => {
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      tx.closeWith({ text: insert, params: [50] });
    });
    await expect(swallowing).rejects.toMatchObject({ code: '25P02' });
    expect(await kept()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('that somebody left waiting does not come back to the pool', async () => {
    await database.withClient((client) => client.query('START TRANSACTION'));
    await database.query(insert, [1]);
    const other = await open({});
    expect(await other.query('SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await other.close();
  });
});

const text = (n: number) => `SELECT $1::int + ${n} AS sum`;

it('holds a bounded number, in which the text that was used least recently makes room for the next', async () => {
  database = await open({});
  for (let n = 0; n < 256; n += 1) await times(5, () => database.query(text(n), [1]));
  await database.query(text(0), [1]);
  await times(5, () => database.query(text(256), [1]));
  const held = await prepared();
  expect(held).toHaveLength(256);
  expect(held).toEqual(expect.arrayContaining([text(0), text(256)]));
  expect(held).not.toContain(text(1));
});

it('reads a text right that takes the place of another, again and again', async () => {
  database = await open({});
  const words = (n: number) => `SELECT 'w${n}' AS word_${n} WHERE $1`;
  for (const round of [1, 2]) {
    for (let n = 0; n < 300; n += 1) {
      const sql = n % 2 === 0 ? text(n) : words(n);
      await times(5, async () => {
        const row = await database.one<Record<string, unknown>>(sql, [n % 2 === 0 ? round : true]);
        expect(row).toEqual(n % 2 === 0 ? { sum: n + round } : { [`word_${n}`]: `w${n}` });
      });
    }
  }
  expect(await prepared()).toHaveLength(256);
});

it('puts one in the place of another on each connection for itself, after an error too', async () => {
  database = await open({ poolSize: 2 });
  const failing = 'SELECT 1 / $1::int AS quotient';
  await times(5, () => database.query(failing, [1]));
  await expect(database.query(failing, [0])).rejects.toMatchObject({ code: '22012' });
  await Promise.all([database.query(failing, [1]), database.query(failing, [1])]);
  for (let n = 0; n < 256; n += 1) await times(5, () => database.query(text(n), [1]));
  // It lost its name, and the connections still hold it.
  await times(5, () => database.query(failing, [1]));
  expect(await Promise.all([1, 2, 4].map((n) => database.one(failing, [n])))).toEqual([{ quotient: 1 }, { quotient: 0 }, { quotient: 0 }]);
});

it('does not let a change of the tables pile up what it held before', async () => {
  database = await open({});
  await database.query('CREATE TABLE piling (id int)');
  for (const round of [1, 2, 3]) {
    await times(6, () => database.query('SELECT * FROM piling WHERE id = $1', [1]));
    await times(6, () => database.query('SELECT count(*) FROM piling WHERE id = $1', [1]));
    await database.query(`ALTER TABLE piling ADD COLUMN c${round} int`);
  }
  await times(6, () => database.query('SELECT * FROM piling WHERE id = $1', [1]));
  expect((await prepared()).length).toBeLessThanOrEqual(2);
});
