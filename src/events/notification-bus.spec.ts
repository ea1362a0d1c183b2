import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { clientOptions } from '../database/client-options.js';
import { connectionOf, type ServerSettings } from '../database/connection-settings.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { eventually } from '../../test/support/eventually.js';
import { SILENT } from '../../test/support/silent-log.js';
import { startTcpProxy } from '../../test/support/tcp-proxy.js';
import { NotificationBus } from './notification-bus.js';

describe('NotificationBus', () => {
  let core: MigratedDatabase;
  let here: NotificationBus;
  let there: NotificationBus;

  beforeAll(async () => {
    core = await createMigratedDatabase();
  });

  afterAll(() => core.drop());

  beforeEach(() => {
    here = new NotificationBus(SILENT);
    there = new NotificationBus(SILENT);
  });

  afterEach(() => Promise.all([here.stop(), there.stop()]));

  const connection = () => connectionOf(core.url, new DatabaseSettings());
  const client = (applicationName: string, server: Partial<ServerSettings> = {}) =>
    clientOptions({ ...connection(), ...server, applicationName }, 1_000, connection());

  it('brings what is published to every instance, each to the subscribers of the topic', async () => {
    await Promise.all([here.start(client('here')), there.start(client('there'))]);
    const seen: string[] = [];
    here.subscribe('things', { onMessage: (payload) => seen.push(`here ${payload}`) });
    there.subscribe('things', { onMessage: (payload) => seen.push(`there ${payload}`) });
    there.subscribe('others', { onMessage: (payload) => seen.push(`others ${payload}`) });
    await here.publish(core.database, 'things', 'a b 党');
    await eventually(() => expect(seen.toSorted()).toEqual(['here a b 党', 'there a b 党']));
  });

  it('publishes in a transaction only what is committed', async () => {
    await here.start(client('here'));
    const seen: string[] = [];
    here.subscribe('things', { onMessage: (payload) => seen.push(payload) });
    const failing = core.database.transaction(async (tx) => {
      await here.publish(tx, 'things', 'rolled back');
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    await core.database.transaction((tx) => here.publish(tx, 'things', 'committed'));
    await eventually(() => expect(seen).toEqual(['committed']));
  });

  it('wakes its own subscribers at once and the others once, however often it is called', async () => {
    await Promise.all([here.start(client('here')), there.start(client('there'))]);
    const seen = { here: 0, there: 0 };
    here.subscribe('things', { onMessage: () => (seen.here += 1) });
    there.subscribe('things', { onMessage: () => (seen.there += 1) });
    for (let i = 0; i < 10; i += 1) here.wake('things', 'x');
    expect(seen).toEqual({ here: 10, there: 0 });
    await eventually(() => expect(seen.there).toBe(1));
    await delay(100);
    expect(seen).toEqual({ here: 10, there: 1 });
  });

  it('gives its connection one statement at a time, however slow the answers are', async () => {
    const { query } = pg.Client.prototype;
    const running = new Map<unknown, number>();
    let most = 0;
    const isBus = ({ application_name: name }: { application_name?: string }) => name === 'one-at-a-time';
    const counted = async function (this: pg.Client & { connectionParameters: { application_name?: string } }, ...args: unknown[]) {
      const answer = (query as unknown as (...given: unknown[]) => Promise<unknown>).apply(this, args);
      if (!isBus(this.connectionParameters)) return answer;
      running.set(this, (running.get(this) ?? 0) + 1);
      most = Math.max(most, running.get(this) ?? 0);
      await delay(200);
      return answer.finally(() => running.set(this, (running.get(this) ?? 0) - 1));
    };
    pg.Client.prototype.query = counted as unknown as typeof query;
    try {
      await Promise.all([here.start(client('one-at-a-time')), there.start(client('there'))]);
      const seen: string[] = [];
      there.subscribe('things', { onMessage: (payload) => seen.push(payload) });
      for (const payload of ['a', 'b', 'c', 'd']) {
        here.wake('things', payload);
        await delay(80);
      }
      await eventually(() => expect(seen).toEqual(['a', 'b', 'c', 'd']));
      expect(most).toBe(1);
    } finally {
      pg.Client.prototype.query = query;
    }
  });

  it('wakes its own subscribers without a connection', () => {
    const seen: string[] = [];
    const unsubscribe = here.subscribe('things', { onMessage: (payload) => seen.push(payload) });
    here.wake('things', 'x');
    unsubscribe();
    here.wake('things', 'y');
    expect([seen, here.connected]).toEqual([['x'], false]);
  });

  it('connects again when its connection is ended, and says that messages may be lost', async () => {
    await here.start(client('to-be-ended'));
    let lost = 0;
    const seen: string[] = [];
    here.subscribe('things', { onMessage: (payload) => seen.push(payload), onLost: () => (lost += 1) });
    expect(here.connected).toBe(true);
    await core.database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'to-be-ended'");
    await eventually(() => expect(here.connected).toBe(false));
    expect(lost).toBe(0);
    await eventually(() => expect(here.connected).toBe(true));
    expect(lost).toBe(1);
    await here.publish(core.database, 'things', 'after');
    await eventually(() => expect(seen).toEqual(['after']));
  });

  it('goes on trying while the server is away', async () => {
    const proxy = await startTcpProxy(connection());
    await proxy.close();
    await here.start(client('here', { host: '127.0.0.1', port: proxy.port }));
    expect(here.connected).toBe(false);
    const server = await startTcpProxy(connection(), proxy.port);
    await eventually(() => expect(here.connected).toBe(true));
    await server.close();
  });

  it('notices within two seconds that its server fell silent', async () => {
    const proxy = await startTcpProxy(connection());
    await here.start(client('here', { host: '127.0.0.1', port: proxy.port }));
    expect(here.connected).toBe(true);
    proxy.silence();
    await eventually(() => expect(here.connected).toBe(false), 2_000);
    await here.stop();
    await proxy.close();
  });

  it('refuses what PostgreSQL would not carry', async () => {
    await expect(here.publish(core.database, 'things', '党'.repeat(2_700))).rejects.toThrow('Send ids');
    await expect(here.publish(core.database, 'two words', '')).rejects.toThrow('is no topic');
  });
});
