import { UnitOfWork } from '../database/unit-of-work.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { handlerOf } from '../../test/support/event-handlers.js';
import { eventually } from '../../test/support/eventually.js';
import { SILENT } from '../../test/support/silent-log.js';
import { defineEvent } from './domain-event.js';
import { EventDispatcher } from './event-dispatcher.js';
import { recordSelection } from './module-selection.js';
import { NotificationBus } from './notification-bus.js';
import { removeReadEvents } from './outbox-retention.js';

const said = defineEvent<{ n: number }>('fixture.said');
const moved = defineEvent<{ n: number }>('fixture.moved', 'integrity');
const ALPHA = { id: 'alpha', version: '1.0.0' };
const BETA = { id: 'beta', version: '1.0.0' };

describe('recordSelection', () => {
  let core: MigratedDatabase;
  let unitOfWork: UnitOfWork;
  let bus: NotificationBus;
  let markers = 9_000;

  beforeEach(async () => {
    core = await createMigratedDatabase();
    bus = new NotificationBus(SILENT);
    unitOfWork = new UnitOfWork(core.database, bus, SILENT);
  });

  afterEach(() => core.drop());

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
    await eventually(() => expect(seen).toContain(`said ${marker}`));
    await dispatcher.stop();
    return seen.filter((entry) => !entry.startsWith('said 9'));
  }

  it('starts a module that was never chosen at the present', async () => {
    await emit(1, moved);
    await recordSelection(core.database, [ALPHA]);
    await emit(2, moved);
    expect(await deliveredTo('alpha')).toEqual(['moved 2']);
  });

  it('includes what an open transaction has yet to commit', async () => {
    const open = core.database.dataSource.createQueryRunner();
    await open.startTransaction();
    await open.query(`INSERT INTO core_outbox (id, name, delivery, payload) VALUES (gen_random_uuid(), 'fixture.moved', 'integrity', '{"n":1}')`);
    await recordSelection(core.database, [ALPHA]);
    await open.commitTransaction();
    await open.release();
    expect(await deliveredTo('alpha')).toEqual(['moved 1']);
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
    for (const table of ['core_outbox', 'core_event_cursors']) {
      await core.database.query(`UPDATE ${table} SET tx = (tx::text::bigint + 1000000000)::text::xid8`);
    }
    await core.database.query('UPDATE core_modules SET resumed_tx = (resumed_tx::text::bigint + 1000000000)::text::xid8');
    await recordSelection(core.database, [ALPHA, BETA]);
    await emit(4);
    expect(await deliveredTo('alpha')).toEqual(['said 1', 'said 2', 'moved 3', 'said 4']);
    expect(await deliveredTo('beta')).toEqual(['moved 3', 'said 4']);
  });
});
