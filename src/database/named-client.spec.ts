import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { connectionOf } from './connection-settings.js';
import { createDatabase } from './create-database.js';
import type { Database } from './database.js';
import { DatabaseSettings } from './database-settings.js';
import { StatementNames } from './named-client.js';

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

it('gives out a bounded number of names and renews them', async () => {
  database = await open({});
  const names = new StatementNames();
  const fifth = (text: string) => [1, 2, 3, 4, 5].map(() => names.nameOf(text))[4];
  const given = Array.from({ length: 400 }, (_, index) => fifth(`SELECT ${index}`)).filter(Boolean);
  expect(new Set(given).size).toBe(256);
  expect(given.every((name) => name!.length < 64)).toBe(true);
  names.renew();
  expect(fifth('SELECT 0')).toBeDefined();
  expect(given).not.toContain(fifth('SELECT 0'));
});
