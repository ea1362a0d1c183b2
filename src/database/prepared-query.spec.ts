import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { connectionOf } from './connection-settings.js';
import { createDatabase } from './create-database.js';
import type { Database } from './database.js';
import { DatabaseSettings } from './database-settings.js';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const settings = Object.assign(new DatabaseSettings(), { poolSize: 1 });
  database = await createDatabase({ connection: connectionOf(testDatabase.url, settings), entities: [], onError: () => undefined });
  await database.query('CREATE TABLE kept (id int PRIMARY KEY, word text)');
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

/** Runs a text so often that it is prepared, and once more without its columns being asked for. */
async function often<T>(run: (n: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let n = 1; n <= 8; n += 1) answers.push(await run(n));
  return answers;
}

describe('a prepared statement', () => {
  it('reads every type at every run as at the first', async () => {
    const sql = `SELECT $1::int AS n, 9007199254740991::int8 AS big, '2026-07-01'::date AS day, '2026-07-01 08:00:00+08'::timestamptz AS at,
      '{"a":[1]}'::jsonb AS json, ARRAY['x','y'] AS list, true AS flag, NULL::text AS nothing, '中文' AS text`;
    const answers = await often(() => database.one(sql, [7]));
    expect(answers[7]).toEqual({
      n: 7, big: 9_007_199_254_740_991, day: '2026-07-01', at: '2026-07-01T00:00:00.000Z', json: { a: [1] }, list: ['x', 'y'], flag: true, nothing: null, text: '中文',
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('gives no rows where there are none, and those of RETURNING', async () => {
    expect(await often((n) => database.query('INSERT INTO kept VALUES ($1, $2)', [n, 'a']))).toEqual(Array.from({ length: 8 }, () => []));
    const returned = await often((n) => database.query(`UPDATE kept SET word = 'b' WHERE id = $1 RETURNING id, word`, [n]));
    expect(returned[7]).toEqual([{ id: 8, word: 'b' }]);
    expect((await often(() => database.query('SELECT id FROM kept WHERE id < $1', [0])))[7]).toEqual([]);
  });

  it('tells an entity manager how many rows it changed', async () => {
    const counts = await often((n) =>
      database.transaction(async (tx) => (await tx.manager.query('UPDATE kept SET word = $1 WHERE id <= 3', [`c${n}`])) as unknown),
    );
    expect(counts[7]).toEqual([[], 3]);
  });

  it('takes null, lists, objects, bytes and days as parameters', async () => {
    const sql = 'SELECT $1::text AS a, $2::int[] AS b, $3::jsonb AS c, $4::bytea AS d, $5::timestamptz AS e';
    const values = [null, [1, 2], { k: '值' }, Buffer.from('xyz'), new Date('2026-07-01T00:00:00Z')];
    const expected = { a: null, b: [1, 2], c: { k: '值' }, d: Buffer.from('xyz'), e: '2026-07-01T00:00:00.000Z' };
    expect((await often(() => database.one(sql, values)))[7]).toEqual(expected);
  });

  it('serves on after an error of PostgreSQL, and names its caller', async () => {
    const sql = 'INSERT INTO kept VALUES ($1, $2)';
    for (let n = 0; n < 8; n += 1) {
      await expect(database.query(sql, [1, 'twice'])).rejects.toMatchObject({ code: '23505', stack: expect.stringContaining('prepared-query.spec') });
    }
    await database.query(sql, [100, 'new']);
    const failing = database.transaction((tx) => tx.query(sql, [1, 'twice']));
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await database.one('SELECT word FROM kept WHERE id = $1', [100])).toEqual({ word: 'new' });
  });

  it('serves on after a value that cannot be sent', async () => {
    const circular: Record<string, unknown> = {};
    circular['itself'] = circular;
    const sql = 'SELECT $1::jsonb AS json';
    await often(() => database.one(sql, [{ a: 1 }]));
    await expect(database.query(sql, [circular])).rejects.toThrow(/circular/i);
    expect(await database.one(sql, [{ a: 2 }])).toEqual({ json: { a: 2 } });
  });

  it('is given up when it takes too long', async () => {
    const sql = 'SELECT pg_sleep($1)::text AS slept';
    await often(() => database.one(sql, [0]));
    const slow = database.transaction((tx) => tx.query(sql, [5]), { statementTimeoutMs: 200 });
    await expect(slow).rejects.toThrow(/timeout/);
    expect(await database.one(sql, [0])).toEqual({ slept: '' });
  });
});
