import { setTimeout as delay } from 'node:timers/promises';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { startTcpProxy, type TcpProxy } from '../../test/support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { connectionOf, type ConnectionSettings } from './connection-settings.js';
import { createDatabase } from './create-database.js';
import type { Database, TransactionOptions } from './database.js';
import { DatabaseSettings } from './database-settings.js';
import { isConnectionLoss, isOverload, isUniqueViolation } from './pg-errors.js';
import { requireSupportedVersion } from './startup-failure.js';

@Entity('counters')
class Counter {
  @PrimaryColumn('text')
  name: string;

  @Column('int')
  value: number;

  @Column('bigint', { default: 0 })
  total: number;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('date', { nullable: true })
  day: string | null;
}

const settings = (given: Partial<DatabaseSettings> = {}) => Object.assign(new DatabaseSettings(), given);
const caught = (promise: Promise<unknown>) => promise.then(() => undefined, (error: unknown) => error);
const pid = async (of: Database) => (await of.one<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!.pid;

let testDatabase: TestDatabase;
let database: Database;
const lost: Error[] = [];
const open = (connection: ConnectionSettings) =>
  createDatabase({ connection, entities: [Counter], onError: (error) => lost.push(error) });
const connection = (given?: Partial<DatabaseSettings>) => connectionOf(testDatabase.url, settings(given));

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await open(connection());
  await database.query(
    'CREATE TABLE counters (name text PRIMARY KEY, value int NOT NULL, total int8 NOT NULL DEFAULT 0, at timestamptz NOT NULL DEFAULT now(), day date)',
  );
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
beforeEach(async () => {
  await database.query('TRUNCATE counters');
  await database.query(`INSERT INTO counters VALUES ('a', 1, 5, '2026-07-01T08:00:00.5+08', '2026-07-01'), ('b', 1, 0, now(), NULL)`);
});

describe('a session', () => {
  it('has its limits and its time zone from the start', async () => {
    const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'TimeZone', 'application_name'];
    const rows = await Promise.all(names.map((name) => database.one<{ value: string }>('SELECT current_setting($1) AS value', [name])));
    expect(rows.map((row) => row?.value)).toEqual(['5s', '2s', '10s', 'UTC', 'zhibu']);
  });

  it('takes the options of the URL as well', async () => {
    const url = new URL(testDatabase.url);
    url.searchParams.set('options', '-c search_path=pg_catalog');
    const other = await open(connectionOf(url.toString(), settings()));
    expect(await other.query('SHOW search_path')).toEqual([{ search_path: 'pg_catalog' }]);
    await other.close();
  });
});

describe('values', () => {
  const instants = [
    ['2026-07-01 08:00:00+08', '2026-07-01T00:00:00.000Z'],
    ['2026-07-01 00:00:00.1+00', '2026-07-01T00:00:00.100Z'],
    ['2026-07-01 00:00:00.123456+00', '2026-07-01T00:00:00.123Z'],
    ['0044-03-15 12:00:00+00 BC', '-000043-03-15T12:00:00.000Z'],
    ['infinity', 'infinity'],
  ] as const;
  it.each(instants)('reads the instant %s as %s', async (text, iso) => {
    expect(await database.one('SELECT $1::timestamptz AS at, ARRAY[$1::timestamptz, NULL] AS all', [text])).toEqual({ at: iso, all: [iso, null] });
  });

  it('reads instants of another session time zone in UTC', async () => {
    await database.withClient(async (client) => {
      await client.query(`SET TIME ZONE 'Asia/Shanghai'`);
      expect((await client.query(`SELECT '2026-07-01 08:00:00.25+08'::timestamptz AS at`)).rows).toEqual([{ at: '2026-07-01T00:00:00.250Z' }]);
      await client.query('RESET TIME ZONE');
    });
  });

  it('reads days as text, and int8 as a number while it is exact', async () => {
    const sql = `SELECT '2026-02-28'::date AS day, count(*) AS n, 9007199254740993 AS big, ARRAY[1::int8] AS list, ARRAY['2026-01-01'::date] AS days`;
    expect(await database.one(sql)).toEqual({ day: '2026-02-28', n: 1, big: '9007199254740993', list: [1], days: ['2026-01-01'] });
  });

  it('still gives entities a Date', async () => {
    const counter = await database.dataSource.getRepository(Counter).findOneByOrFail({ name: 'a' });
    expect(counter).toEqual({ name: 'a', value: 1, total: 5, at: new Date('2026-07-01T00:00:00.500Z'), day: '2026-07-01' });
  });
});

describe('query', () => {
  it('keeps its connection after an ordinary error', async () => {
    const single = await open(connection({ poolSize: 1 }));
    const before = await pid(single);
    const error = await caught(single.query(`INSERT INTO counters VALUES ($1, 1)`, ['a']));
    expect([isUniqueViolation(error, 'counters_pkey'), isConnectionLoss(error)]).toEqual([true, false]);
    expect((error as Error).stack).toContain('database.spec');
    expect(await pid(single)).toBe(before);
    await single.close();
  });

  it('gives null for no row', async () => {
    expect(await database.one('SELECT 1 WHERE false')).toBeNull();
  });

  it('waits no longer for a free connection than the limit', async () => {
    const single = await open(connection({ poolSize: 1, connectTimeoutMs: 200 }));
    await single.withClient(async () => {
      expect(isOverload(await caught(single.query('SELECT 1')))).toBe(true);
    });
    expect(await single.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await single.close();
  });
});

describe('withClient', () => {
  it('throws away a connection that comes back with a transaction open or an error', async () => {
    const single = await open(connection({ poolSize: 1 }));
    const first = await pid(single);
    await single.withClient((client) => client.query('BEGIN'));
    const second = await pid(single);
    await caught(single.withClient((client) => client.query('SELECT 1 / 0')));
    const third = await pid(single);
    await single.withClient((client) => client.query('SELECT 1'));
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await pid(single)).toBe(third);
    await single.close();
  });

  it('can be given more time, for itself alone', async () => {
    const single = await open(connection({ poolSize: 1, statementTimeoutMs: 150 }));
    await single.withClient((client) => client.query('SELECT pg_sleep(0.4)'), { statementTimeoutMs: 0 });
    expect(await caught(single.query('SELECT pg_sleep(0.4)'))).toBeInstanceOf(Error);
    await single.close();
  });
});

describe('transaction', () => {
  it('puts SQL and entities on one connection and commits them together', async () => {
    const pids = await database.transaction(async (tx) => {
      await tx.manager.update(Counter, { name: 'a' }, { value: 7 });
      await tx.query(`UPDATE counters SET value = 8 WHERE name = $1 AND value = 7`, ['a']);
      const own = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const [orm] = (await tx.manager.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      return [own?.pid, orm.pid];
    });
    expect(pids[0]).toBe(pids[1]);
    expect(await database.one(`SELECT value FROM counters WHERE name = 'a'`)).toEqual({ value: 8 });
  });

  it('leaves nothing behind when the work fails', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query(`UPDATE counters SET value = 99`);
      throw new Error('no');
    });
    expect(await caught(failing)).toMatchObject({ message: 'no' });
    expect(await database.query('SELECT value FROM counters WHERE value = 99')).toEqual([]);
  });

  it('does not pretend to commit after an error that was caught', async () => {
    const swallowing = database.transaction(async (tx) => {
      await tx.query('UPDATE counters SET value = 99');
      await caught(tx.query('SELECT 1 / 0'));
    });
    expect(await caught(swallowing)).toMatchObject({ message: expect.stringContaining('nothing was committed') });
    expect(await database.query('SELECT value FROM counters WHERE value = 99')).toEqual([]);
  });

  it('runs again when it lost against another one, and loses no update', async () => {
    let runs = 0;
    const increment = () =>
      database.transaction(async (tx) => {
        runs += 1;
        const row = await tx.one<{ value: number }>(`SELECT value FROM counters WHERE name = 'a'`);
        await tx.query('SELECT pg_sleep(0.05)');
        await tx.query(`UPDATE counters SET value = $1 WHERE name = 'a'`, [row!.value + 1]);
      }, { isolation: 'SERIALIZABLE' });
    await Promise.all([increment(), increment(), increment()]);
    expect(runs).toBeGreaterThan(3);
    expect(await database.one(`SELECT value FROM counters WHERE name = 'a'`)).toEqual({ value: 4 });
  });

  it('runs again after a deadlock', async () => {
    let runs = 0;
    const move = (from: string, to: string) =>
      database.transaction(async (tx) => {
        runs += 1;
        await tx.query('UPDATE counters SET value = value - 1 WHERE name = $1', [from]);
        await tx.query('SELECT pg_sleep(0.1)');
        await tx.query('UPDATE counters SET value = value + 1 WHERE name = $1', [to]);
      });
    await Promise.all([move('a', 'b'), move('b', 'a')]);
    expect(runs).toBe(3);
  });

  it('gives up after three more tries', async () => {
    let runs = 0;
    const hopeless = database.transaction(async (tx) => {
      runs += 1;
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$`);
    });
    expect(await caught(hopeless)).toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });

  it('leaves connections to what is asked beside it, however many wait', async () => {
    const small = await open(connection({ poolSize: 3, connectTimeoutMs: 1_000 }));
    const asking = () =>
      small.transaction(async (tx) => {
        await tx.query(`SELECT pg_advisory_xact_lock(hashtext('one at a time'))`);
        return small.one<{ value: number }>(`SELECT value FROM counters WHERE name = 'a'`);
      });
    expect(await Promise.all(Array.from({ length: 12 }, asking))).toEqual(Array.from({ length: 12 }, () => ({ value: 1 })));
    await small.close();
  });

  it('can be given more time between its statements, for itself alone', async () => {
    const single = await open(connection({ poolSize: 1, idleInTransactionTimeoutMs: 150 }));
    const pausing = (options?: TransactionOptions) =>
      single.transaction(async (tx) => {
        await tx.query('SELECT 1');
        await delay(400);
        return tx.query('SELECT 2 AS two');
      }, options);
    expect(await pausing({ idleInTransactionTimeoutMs: 5_000 })).toEqual([{ two: 2 }]);
    expect(isConnectionLoss(await caught(pausing()))).toBe(true);
    await single.close();
  });

  it('can be given more time, for itself alone', async () => {
    const single = await open(connection({ poolSize: 1, statementTimeoutMs: 150 }));
    await single.transaction((tx) => tx.query('SELECT pg_sleep(0.4)'), { statementTimeoutMs: 2000 });
    expect(await single.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '150ms' }]);
    expect(await caught(single.query('SELECT pg_sleep(0.4)'))).toBeInstanceOf(Error);
    await single.close();
  });
});

describe('a lost connection', () => {
  const terminate = (other: number) => database.query('SELECT pg_terminate_backend($1)', [other]);

  it('is told apart, reported when idle, and replaced', async () => {
    const single = await open(connection({ poolSize: 1 }));
    const first = await pid(single);
    const running = caught(single.query('SELECT pg_sleep(3)'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await terminate(first);
    expect(isConnectionLoss(await running)).toBe(true);
    lost.length = 0;
    const second = await pid(single);
    await terminate(second);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lost.map(isConnectionLoss)).toEqual([true]);
    expect(await pid(single)).not.toBe(second);
    await single.close();
  });

  it('in a transaction is told apart whatever the work runs into, and is not retried', async () => {
    const single = await open(connection({ poolSize: 1 }));
    let runs = 0;
    const failing = single.transaction(async (tx) => {
      runs += 1;
      const own = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await terminate(own!.pid);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.manager.find(Counter);
    });
    expect(isConnectionLoss(await caught(failing))).toBe(true);
    expect(runs).toBe(1);
    expect(await single.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await single.close();
  });

  describe('through a wire', () => {
    let wire: TcpProxy;
    let wired: Database;
    beforeEach(async () => {
      const direct = connection({ poolSize: 2, statementTimeoutMs: 500, connectTimeoutMs: 300 });
      wire = await startTcpProxy(direct);
      wired = await open({ ...direct, host: '127.0.0.1', port: wire.port });
    });
    afterEach(async () => {
      await wire.close();
      await wired.close();
    });

    it('that is cut: fails at once and works again with the next statement', async () => {
      const running = caught(wired.query('SELECT pg_sleep(0.3)'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      wire.cut();
      expect(isConnectionLoss(await running)).toBe(true);
      expect(await wired.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });

    it('that falls silent: no statement hangs longer than the limit', async () => {
      wire.silence();
      const start = Date.now();
      expect(isConnectionLoss(await caught(wired.query('SELECT 1')))).toBe(true);
      expect(isConnectionLoss(await caught(wired.query('SELECT 1')))).toBe(true);
      expect(Date.now() - start).toBeLessThan(1_500);
    });

    it('that falls silent in a transaction: it does not hang in rolling back', async () => {
      const start = Date.now();
      const failing = wired.transaction(async (tx) => {
        await tx.query('SELECT 1');
        wire.silence();
        await tx.query('SELECT 1');
      });
      expect(isConnectionLoss(await caught(failing))).toBe(true);
      expect(Date.now() - start).toBeLessThan(1_000);
    });

    it('that is gone: is refused at once', async () => {
      await wire.close();
      expect(isConnectionLoss(await caught(wired.query('SELECT 1')))).toBe(true);
    });
  });
});

describe('read replicas', () => {
  it('answer in turn the reads that allow it, and the primary the others', async () => {
    const primary = connection({ poolSize: 1 });
    const wires = await Promise.all([startTcpProxy(primary), startTcpProxy(primary)]);
    const replicas = wires.map((wire) => ({ ...primary, host: '127.0.0.1', port: wire.port, applicationName: `replica ${wire.port}` }));
    const replicated = await open({ ...primary, replicas });
    const who = async (replica: boolean) =>
      (await replicated.one<{ name: string }>(`SELECT current_setting('application_name') AS name`, [], { replica }))?.name;
    expect(await who(false)).toBe('zhibu');
    const asked = [await who(true), await who(true), await who(true)];
    expect(asked[0]).toBe(asked[2]);
    expect(new Set(asked)).toEqual(new Set(replicas.map((replica) => replica.applicationName)));

    await wires[0]?.close();
    const after = [await who(true), await who(true), await who(true), await who(true)];
    expect(after).not.toContain(replicas[0]?.applicationName);
    expect(after).toContain(replicas[1]?.applicationName);
    await wires[1]?.close();
    expect(await who(true)).toBe('zhibu');
    await replicated.close();
  });
});

describe('a start', () => {
  it.each([
    ['database.unreachable', { host: '127.0.0.1', port: 1 }],
    ['database.unreachable', { host: '/nowhere', port: 5432 }],
    ['database.unreachable', { host: 'no-such-host.invalid' }],
    ['database.missing', { database: 'no_such_database' }],
    ['database.refused', { user: 'nobody_here' }],
    ['database.tls', { ssl: {} }],
  ])('that must fail says %s', async (code, given) => {
    const target = { ...connection(), password: 'geheim', ...given };
    const error = await caught(open(target));
    expect(error).toMatchObject({ name: 'StartupError', code });
    expect((error as Error).message).not.toContain('geheim');
  });

  it('refuses a server before PostgreSQL 15', () => {
    expect(() => requireSupportedVersion('14.11 (Debian 14.11-1)', connection())).toThrow('15 or newer');
    expect(() => requireSupportedVersion('15.0', connection())).not.toThrow();
  });
});
