import { setTimeout as delay } from 'node:timers/promises';
import { UnitOfWork } from '../database/unit-of-work.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { handlerOf } from '../../test/support/event-handlers.js';
import { eventually } from '../../test/support/eventually.js';
import { SILENT } from '../../test/support/silent-log.js';
import { listDeadLetters } from './dead-letters.js';
import { type DomainEvent, defineEvent } from './domain-event.js';
import { EventDispatcher } from './event-dispatcher.js';
import type { BoundHandler, DeliveryOptions } from './event-runner.js';
import { recordSelection } from './module-selection.js';
import { NotificationBus } from './notification-bus.js';
import { rerunDeadLetter } from './rerun-dead-letter.js';

const thingMade = defineEvent<{ n: number }>('fixture.thing_made');
const thingMoved = defineEvent<{ n: number }>('fixture.thing_moved', 'integrity');
const QUICK: DeliveryOptions = { pauseMs: 5, tries: 3, pollMs: 200 };

describe('EventDispatcher', () => {
  let core: MigratedDatabase;
  let bus: NotificationBus;
  let unitOfWork: UnitOfWork;
  let moduleId = '';
  let count = 0;
  let running: EventDispatcher[] = [];

  beforeAll(async () => {
    core = await createMigratedDatabase();
    await core.database.query('CREATE TABLE handled (module text, n int, place bigint GENERATED ALWAYS AS IDENTITY)');
  });

  afterAll(() => core.drop());

  beforeEach(async () => {
    bus = new NotificationBus(SILENT);
    unitOfWork = new UnitOfWork(core.database, bus, SILENT);
    moduleId = `fixture${(count += 1)}`;
    await recordSelection(core.database, [{ id: moduleId, version: '1.0.0' }]);
  });

  afterEach(async () => {
    await Promise.all(running.map((dispatcher) => dispatcher.stop()));
    running = [];
  });

  function start(handlers: readonly BoundHandler[], options: DeliveryOptions = QUICK, onBus = bus): EventDispatcher {
    const dispatcher = new EventDispatcher(core.database, new UnitOfWork(core.database, onBus, SILENT), onBus, SILENT);
    dispatcher.start([{ moduleId, handlers }], options);
    running.push(dispatcher);
    return dispatcher;
  }
  const emit = (n: number, event = thingMade) =>
    unitOfWork.runAsService('test', async (tx) => tx.emit(event, { organizationId: null, payload: { n } }));
  const recorder = (name = 'Recorder', event = thingMade) =>
    handlerOf(name, event, async ({ payload }, tx) => {
      await tx.query('INSERT INTO handled VALUES ($1, $2)', [moduleId, payload.n]);
    });
  const handled = async () =>
    (await core.database.query<{ n: number }>('SELECT n FROM handled WHERE module = $1 ORDER BY place', [moduleId])).map(({ n }) => n);
  const nothingLeft = async () => {
    const row = await core.database.one<{ left: number }>(
      `SELECT count(*)::int AS left FROM core_outbox o, core_event_cursors c
       WHERE c.module_id = $1 AND (o.tx, o.position) > (c.tx, c.position) AND o.name IN ('fixture.thing_made', 'fixture.thing_moved')`,
      [moduleId],
    );
    expect(row?.left).toBe(0);
  };

  it('delivers what was committed, in order, with its id and time', async () => {
    const events: DomainEvent[] = [];
    start([handlerOf('Listener', thingMade, async (event) => void events.push(event))]);
    for (const n of [1, 2, 3]) await emit(n);
    await eventually(() => expect(events.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]));
    expect(events[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      organizationId: null,
      occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      payload: { n: 1 },
    });
  });

  it('delivers nothing of a transaction that was rolled back', async () => {
    start([recorder()]);
    const work = unitOfWork.runAsService('test', async (tx) => {
      tx.emit(thingMade, { organizationId: null, payload: { n: 1 } });
      throw new Error('planned');
    });
    await expect(work).rejects.toThrow('planned');
    await emit(2);
    await eventually(async () => expect(await handled()).toEqual([2]));
  });

  it('misses nothing when a later transaction commits first', async () => {
    start([recorder()]);
    const slow = await core.database.dataSource.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`INSERT INTO core_outbox (id, name, delivery, payload) VALUES (gen_random_uuid(), 'fixture.thing_made', 'ordinary', '{"n":1}')`);
    await emit(2);
    await delay(150);
    expect(await handled()).toEqual([]);
    await slow.commitTransaction();
    await slow.release();
    await eventually(async () => expect(await handled()).toEqual([1, 2]));
  });

  it('finds by its poll what no message told of', async () => {
    start([recorder()], { ...QUICK, pollMs: 50 });
    await delay(100);
    await core.database.query(`INSERT INTO core_outbox (id, name, delivery, payload) VALUES (gen_random_uuid(), 'fixture.thing_made', 'ordinary', '{"n":9}')`);
    await eventually(async () => expect(await handled()).toEqual([9]));
  });

  it('is woken by another instance', async () => {
    const here = new NotificationBus(SILENT);
    const there = new NotificationBus(SILENT);
    await Promise.all([here.start({ connectionString: core.url }), there.start({ connectionString: core.url })]);
    start([recorder()], { ...QUICK, pollMs: 60_000 }, here);
    await delay(100);
    await new UnitOfWork(core.database, there, SILENT).runAsService('test', async (tx) => tx.emit(thingMade, { organizationId: null, payload: { n: 5 } }));
    await eventually(async () => expect(await handled()).toEqual([5]), 3_000);
    await Promise.all([here.stop(), there.stop()]);
  });

  it('handles each event once with two dispatchers at work', async () => {
    const numbers = Array.from({ length: 250 }, (_, n) => n);
    start([recorder()]);
    start([recorder()], QUICK, new NotificationBus(SILENT));
    for (let from = 0; from < numbers.length; from += 50) await Promise.all(numbers.slice(from, from + 50).map((n) => emit(n)));
    await eventually(async () => expect(await handled()).toHaveLength(numbers.length));
    await eventually(nothingLeft);
    expect((await handled()).toSorted((a, b) => a - b)).toEqual(numbers);
  });

  it('takes back what a failing handler wrote, tries again and keeps the order', async () => {
    let tries = 0;
    start([
      handlerOf('Flaky', thingMade, async ({ payload }, tx) => {
        await tx.query('INSERT INTO handled VALUES ($1, $2)', [moduleId, payload.n]);
        if (payload.n === 1 && (tries += 1) < 3) throw new Error('planned');
      }),
    ]);
    await emit(1);
    await emit(2);
    await eventually(async () => expect(await handled()).toEqual([1, 2]));
    expect(tries).toBe(3);
  });

  it('delivers again what a lost connection interrupted', async () => {
    let tries = 0;
    start([
      handlerOf('Cut', thingMade, async ({ payload }, tx) => {
        await tx.query('INSERT INTO handled VALUES ($1, $2)', [moduleId, payload.n]);
        const backend = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        if ((tries += 1) === 1) await core.database.query('SELECT pg_terminate_backend($1)', [backend?.pid]);
      }),
    ]);
    await emit(1);
    await eventually(async () => expect(await handled()).toEqual([1]));
    expect(tries).toBe(2);
  });

  it('does not repeat the handler that succeeded when another one of the module fails', async () => {
    let tries = 0;
    start([
      recorder('First'),
      handlerOf('Second', thingMade, async () => {
        if ((tries += 1) < 3) throw new Error('planned');
      }),
    ]);
    await emit(4);
    await eventually(() => expect(tries).toBe(3));
    await eventually(nothingLeft);
    expect(await handled()).toEqual([4]);
  });

  it('keeps what no try could settle as a dead letter, goes on, and handles it again on demand', async () => {
    let isMended = false;
    const failing = (name: string, event = thingMade) =>
      handlerOf(name, event, async ({ payload }, tx) => {
        if (payload.n === 1 && !isMended) await tx.query("SELECT 'secret'::int");
        await tx.query('INSERT INTO handled VALUES ($1, $2)', [moduleId, payload.n]);
      });
    const handlers = [failing('Failing'), recorder('Other'), failing('FailingToo', thingMoved)];
    start(handlers);
    await emit(1);
    await emit(1, thingMoved);
    await emit(2);
    await eventually(async () => expect(await handled()).toEqual([1, 2, 2]));
    const letters = (await listDeadLetters(core.database, 100)).filter((letter) => letter.moduleId === moduleId);
    expect(letters.map(({ attempts, delivery, failure, handler }) => ({ attempts, delivery, failure, handler }))).toEqual([
      { attempts: 3, delivery: 'ordinary', failure: 'error 22P02', handler: `${moduleId}.Failing` },
      { attempts: 3, delivery: 'integrity', failure: 'error 22P02', handler: `${moduleId}.FailingToo` },
    ]);
    const [letter] = letters;
    const rerun = () => rerunDeadLetter(unitOfWork, [{ moduleId, handlers }], letter?.id ?? '');
    await expect(rerun()).rejects.toMatchObject({ code: 'events.still_failing', message: expect.stringContaining('(error 22P02)') });
    expect((await listDeadLetters(core.database, 100)).map(({ id }) => id)).toContain(letter?.id);
    isMended = true;
    expect(await rerun()).toMatchObject({ id: letter?.id });
    expect(await handled()).toEqual([1, 2, 2, 1]);
    await expect(rerun()).rejects.toMatchObject({ code: 'events.dead_letter_not_found' });
  });

  it('delivers what a handler emits', async () => {
    start([
      handlerOf('Echo', thingMade, async ({ payload }, tx) => tx.emit(thingMoved, { organizationId: null, payload })),
      recorder('Moved', thingMoved),
    ]);
    await emit(7);
    await eventually(async () => expect(await handled()).toEqual([7]));
  });

  it('drops ordinary events where the module is not in force, and delivers integrity events', async () => {
    const start0 = [recorder('Made'), recorder('Moved', thingMoved)];
    start(start0, { ...QUICK, isInForce: async (id, organizationId) => id === moduleId && organizationId !== null });
    await emit(1);
    await emit(2, thingMoved);
    await eventually(async () => expect(await handled()).toEqual([2]));
    await eventually(nothingLeft);
    expect(await handled()).toEqual([2]);
  });

  it('lets the handler at work finish when it is stopped, and the next start go on from there', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    const begun: number[] = [];
    const handler = handlerOf('Slow', thingMade, async ({ payload }, tx) => {
      begun.push(payload.n);
      await held;
      await tx.query('INSERT INTO handled VALUES ($1, $2)', [moduleId, payload.n]);
    });
    const dispatcher = start([handler]);
    await emit(1);
    await emit(2);
    await eventually(() => expect(begun).toEqual([1]));
    const stopped = dispatcher.stop();
    finish();
    await stopped;
    expect(await handled()).toEqual([1]);
    start([handler]);
    await eventually(async () => expect(await handled()).toEqual([1, 2]));
  });

  it('refuses two handlers of one event with one name', () => {
    const dispatcher = new EventDispatcher(core.database, unitOfWork, bus, SILENT);
    expect(() => dispatcher.start([{ moduleId, handlers: [recorder('Same'), recorder('Same')] }])).toThrow('Rename one');
  });

  it('moves past events that are for others', async () => {
    await core.database.query(
      `INSERT INTO core_outbox (id, name, delivery, payload, occurred_at)
       VALUES (gen_random_uuid(), 'other.thing_made', 'ordinary', '{}', now() - interval '1 minute')`,
    );
    start([], QUICK);
    await eventually(async () => {
      const behind = await core.database.query(
        `SELECT 1 FROM core_outbox o, core_event_cursors c WHERE c.module_id = $1 AND o.name = 'other.thing_made' AND (o.tx, o.position) > (c.tx, c.position)`,
        [moduleId],
      );
      expect(behind).toEqual([]);
    });
  });
});
