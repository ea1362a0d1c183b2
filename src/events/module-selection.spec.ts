import { connectionOf } from '../database/connection-settings.js';
import { createDatabase } from '../database/create-database.js';
import type { Database } from '../database/database.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CoreRememberChoices1763905000000 } from '../../migrations/core/1763905000000-remember-choices.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { handlerOf } from '../../test/support/event-handlers.js';
import { eventually } from '../../test/support/eventually.js';
import { openTransaction } from '../../test/support/open-transaction.js';
import { testServerUrl } from '../../test/support/test-database.js';
import { SILENT } from '../../test/support/silent-log.js';
import { defineEvent } from './domain-event.js';
import { EventDispatcher } from './event-dispatcher.js';
import { readBatch, readCursor } from './event-store.js';
import { recordSelection } from './module-selection.js';
import { NotificationBus } from './notification-bus.js';
import { removeReadEvents } from './outbox-retention.js';

const said = defineEvent<{ n: number }>('fixture.said');
const moved = defineEvent<{ n: number }>('fixture.moved', 'integrity');
const ALPHA = { id: 'alpha', version: '1.0.0' };
const BETA = { id: 'beta', version: '1.0.0' };

const INSERT = (n: number, { delivery, eventName } = said) =>
  `INSERT INTO core_outbox (id, name, delivery, payload) VALUES (gen_random_uuid(), '${eventName}', '${delivery}', '{"n":${n}}')`;

const AHEAD_OF = `
  CREATE FUNCTION ahead(id xid8) RETURNS text LANGUAGE sql AS $$ SELECT (id::text::bigint + 1000000000)::text $$;
  CREATE FUNCTION ahead(s pg_snapshot) RETURNS pg_snapshot LANGUAGE sql AS $$
    SELECT format('%s:%s:%s', ahead(pg_catalog.pg_snapshot_xmin(s)), ahead(pg_snapshot_xmax(s)),
      (SELECT string_agg(ahead(x), ',' ORDER BY x) FROM pg_snapshot_xip(s) AS x))::pg_snapshot $$`;

/** Puts everything a billion transactions ahead, as a backup from another cluster may be. */
const PUT_AHEAD = `
  UPDATE core_outbox SET tx = ahead(tx)::xid8;
  UPDATE core_event_cursors SET tx = ahead(tx)::xid8;
  UPDATE core_modules SET resumed_tx = ahead(resumed_tx)::xid8,
    first_snapshot = ahead(first_snapshot), resumed_snapshot = ahead(resumed_snapshot)`;

describe('recordSelection', () => {
  let core: MigratedDatabase;
  let unitOfWork: UnitOfWork;
  let bus: NotificationBus;
  let markers = 9_000;

  beforeAll(async () => {
    core = await createMigratedDatabase();
    await core.database.query(AHEAD_OF);
  });

  afterAll(() => core.drop());

  beforeEach(async () => {
    await core.database.query('TRUNCATE core_modules, core_event_cursors, core_event_receipts, core_outbox');
    bus = new NotificationBus(SILENT);
    unitOfWork = new UnitOfWork(core.database, bus, SILENT);
  });

  const emit = (n: number, event = said) =>
    unitOfWork.runAsService('test', async (tx) => tx.emit(event, { organizationId: null, payload: { n } }));

  /** Starts with the module chosen, waits until an event sent now arrives, and gives all that arrived before it. */
  async function deliveredTo(moduleId: string): Promise<string[]> {
    const seen: string[] = [];
    const note = (name: string) => async ({ payload }: { payload: { n: number } }) => void seen.push(`${name} ${payload.n}`);
    const dispatcher = new EventDispatcher(core.database, unitOfWork, bus, SILENT);
    dispatcher.start(
      [{ moduleId, handlers: [handlerOf('Said', said, note('said')), handlerOf('Moved', moved, note('moved'))] }],
      { pollMs: 50 },
    );
    const marker = (markers += 1);
    await emit(marker);
    await eventually(() => expect(seen).toContain(`said ${marker}`)).finally(() => dispatcher.stop());
    return seen.filter((entry) => !entry.startsWith('said 9'));
  }

  it('starts a module that was never chosen at the present', async () => {
    await emit(1, moved);
    await recordSelection(core.database, [ALPHA]);
    await emit(2, moved);
    expect(await deliveredTo('alpha')).toEqual(['moved 2']);
  });

  it('includes what an open transaction has yet to commit, and nothing committed beside it', async () => {
    const open = await openTransaction(core.url);
    await emit(1, moved);
    await open.run(INSERT(2, moved));
    await emit(3);
    await recordSelection(core.database, [ALPHA]);
    await open.run(INSERT(4));
    await open.commit();
    expect(await deliveredTo('alpha')).toEqual(['moved 2', 'said 4']);
  });

  describe.each([
    ['another', () => testServerUrl()],
    ['the same', () => core.url],
  ])('while a transaction is open in %s database', (_, url) => {
    let shared: Database;
    let end: () => Promise<void>;

    beforeEach(async () => {
      const address = new URL(core.url);
      address.searchParams.set('options', '-c search_path=public');
      const connection = connectionOf(address.toString(), new DatabaseSettings());
      shared = await createDatabase({ connection, entities: [], onError: () => undefined });
      end = (await openTransaction(url())).commit;
    });

    afterEach(() => Promise.all([end(), shared.close()]));

    /** What is to be delivered as soon as everything open has ended. */
    const ahead = async () => {
      const names = [said.eventName, moved.eventName];
      const cursor = await readCursor(core.database, 'alpha', names);
      const events = await readBatch(core.database, 'alpha', { ...cursor, horizon: `${2n ** 62n}` }, names);
      return events.map(({ name, payload }) => `${name.slice('fixture.'.length)} ${(payload as { n: number }).n}`);
    };

    it('has nothing earlier for a module that was never chosen', async () => {
      await emit(1);
      await emit(2, moved);
      await recordSelection(shared, [ALPHA]);
      await emit(3);
      await emit(4, moved);
      expect(await ahead()).toEqual(['said 3', 'moved 4']);
    });

    it('has only integrity events from between for a module that is chosen again', async () => {
      await emit(1, moved);
      await recordSelection(shared, [ALPHA]);
      await emit(2);
      await recordSelection(shared, []);
      await emit(3);
      await emit(4, moved);
      await recordSelection(shared, [ALPHA]);
      await emit(5);
      await recordSelection(shared, [ALPHA]);
      expect(await ahead()).toEqual(['moved 4', 'said 5']);
    });
  });

  it('goes on where a chosen module stopped', async () => {
    await recordSelection(core.database, [ALPHA]);
    await emit(1);
    await recordSelection(core.database, [ALPHA]);
    await emit(2);
    expect(await deliveredTo('alpha')).toEqual(['said 1', 'said 2']);
  });

  it('replays integrity events, and only those, to a module that is chosen again', async () => {
    await recordSelection(core.database, [ALPHA, BETA]);
    await recordSelection(core.database, [BETA]);
    await emit(1);
    await emit(2, moved);
    await emit(3);
    await emit(4, moved);
    await recordSelection(core.database, [ALPHA, BETA]);
    await emit(5);
    expect(await deliveredTo('alpha')).toEqual(['moved 2', 'moved 4', 'said 5']);
    expect(await deliveredTo('beta')).toEqual(['said 1', 'moved 2', 'said 3', 'moved 4', 'said 5']);
  });

  it('records versions and what was left out', async () => {
    await recordSelection(core.database, [ALPHA, BETA]);
    await recordSelection(core.database, [{ ...BETA, version: '1.1.0' }]);
    expect(await core.database.query('SELECT module_id, version, chosen FROM core_modules ORDER BY 1')).toEqual([
      { module_id: 'alpha', version: '1.0.0', chosen: false },
      { module_id: 'beta', version: '1.1.0', chosen: true },
    ]);
  });

  it('lets two instances start at once', async () => {
    await Promise.all([1, 2, 3].map(() => recordSelection(core.database, [ALPHA, BETA])));
    expect(await core.database.query('SELECT module_id FROM core_event_cursors')).toHaveLength(2);
  });

  it('removes what is a week old and read by all, and keeps integrity events for left-out modules', async () => {
    await recordSelection(core.database, [ALPHA, BETA]);
    await recordSelection(core.database, [BETA]);
    await emit(1);
    await emit(2, moved);
    const ageAll = () => core.database.query("UPDATE core_outbox SET occurred_at = occurred_at - interval '8 days'");
    await ageAll();
    expect(await removeReadEvents(core.database)).toBe(0);
    await deliveredTo('beta');
    expect(await removeReadEvents(core.database)).toBe(1);
    expect(await core.database.query('SELECT name FROM core_outbox ORDER BY tx')).toEqual([{ name: 'fixture.moved' }, { name: 'fixture.said' }]);
    await recordSelection(core.database, [ALPHA, BETA]);
    expect(await deliveredTo('alpha')).toEqual(['moved 2']);
    expect(await removeReadEvents(core.database)).toBe(1);
    const receipts = await core.database.query("SELECT 1 FROM core_event_receipts WHERE event_id NOT IN (SELECT id FROM core_outbox)");
    expect(receipts).toEqual([]);
  });

  it('keeps every place when a backup is restored into a cluster with smaller transaction ids', async () => {
    await recordSelection(core.database, [ALPHA, BETA]);
    await emit(1);
    expect(await deliveredTo('beta')).toEqual(['said 1']);
    await recordSelection(core.database, [ALPHA]);
    for (const [n, event] of [[2, said], [3, moved]] as const) await emit(n, event);
    await core.database.query(PUT_AHEAD);
    await recordSelection(core.database, [ALPHA, BETA]);
    await emit(4);
    expect(await deliveredTo('alpha')).toEqual(['said 1', 'said 2', 'moved 3', 'said 4']);
    expect(await deliveredTo('beta')).toEqual(['moved 3', 'said 4']);
  });

  it('starts at the same present after a restore, though it lies between open transactions', async () => {
    await recordSelection(core.database, [BETA]);
    await recordSelection(core.database, []);
    const unrelated = await openTransaction(core.url);
    await emit(1);
    await emit(2, moved);
    const open = await openTransaction(core.url);
    await open.run(INSERT(3));
    await open.run(INSERT(4, moved));
    await recordSelection(core.database, [ALPHA, BETA]);
    await Promise.all([open.commit(), unrelated.commit()]);
    await emit(5);
    await core.database.query(PUT_AHEAD);
    await recordSelection(core.database, [ALPHA, BETA]);
    await emit(6);
    expect(await deliveredTo('alpha')).toEqual(['said 3', 'moved 4', 'said 5', 'said 6']);
    expect(await deliveredTo('beta')).toEqual(['moved 2', 'said 3', 'moved 4', 'said 5', 'said 6']);
  });

  it('takes no event of another cluster for one that its snapshot showed', async () => {
    await recordSelection(core.database, [ALPHA]);
    await core.database.query(`UPDATE core_modules SET first_snapshot = '3:1000000000:', resumed_snapshot = '3:1000000000:'`);
    await recordSelection(core.database, [ALPHA]);
    await emit(1);
    await emit(2, moved);
    expect(await deliveredTo('alpha')).toEqual(['said 1', 'moved 2']);
  });

  it('keeps the present of choices that were recorded without a snapshot', async () => {
    const migration = new CoreRememberChoices1763905000000();
    const runner = core.database.dataSource.createQueryRunner();
    await migration.down(runner);
    for (const n of [1, 2]) await emit(n);
    await emit(3, moved);
    await runner.query(`
      INSERT INTO core_modules (module_id, version, chosen, resumed_tx, resumed_position)
        SELECT 'alpha', '1.0.0', true, max(tx::text::bigint)::text::xid8, 0 FROM core_outbox WHERE payload->>'n' = '2';
      INSERT INTO core_event_cursors (module_id, tx, position) VALUES ('alpha', '3', 0)`);
    await migration.up(runner);
    await runner.release();
    await recordSelection(core.database, [ALPHA]);
    expect(await deliveredTo('alpha')).toEqual(['said 2', 'moved 3']);
  });
});
