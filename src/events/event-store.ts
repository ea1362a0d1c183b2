import type { SqlRunner } from '../database/transaction.js';
import type { DomainEvent, EventDelivery } from './domain-event.js';

/** A place in the order of events: transaction id and position, as text since they exceed a double. */
export interface EventPlace {
  readonly tx: string;
  readonly position: string;
}

/** An event with its place. */
export interface StoredEvent extends DomainEvent, EventPlace {
  readonly name: string;
  readonly delivery: EventDelivery;
}

/** How far a module has read. */
export interface EventCursor extends EventPlace {
  /** Milliseconds until the event at this place may be tried again; 0 or less: now. */
  readonly retryInMs: number;
  /** The oldest open transaction: nothing below it can still appear. */
  readonly horizon: string;
  /** Whether events for its handlers lie between the cursor and the horizon. */
  readonly isBehind: boolean;
  /** Whether events for its handlers lie above the horizon, to be read when older transactions have ended. */
  readonly isAhead: boolean;
  /** Whether the next event, whoever it is for, has been passed over for a while. */
  readonly isLagging: boolean;
}

/** How many events are read at once. */
export const BATCH_SIZE = 100;
const FIRST_POSITION = '-9223372036854775808';

const CURSOR = `
  SELECT c.tx::text AS tx, c.position::text AS position, now.horizon::text AS horizon,
    coalesce(ceil(extract(epoch FROM c.retry_at - now()) * 1000), 0)::int AS "retryInMs",
    EXISTS (SELECT 1 FROM core_outbox o
      WHERE (o.tx, o.position) > (c.tx, c.position) AND o.tx < now.horizon AND o.name = ANY ($2)) AS "isBehind",
    EXISTS (SELECT 1 FROM core_outbox o WHERE o.tx >= now.horizon AND o.name = ANY ($2)) AS "isAhead",
    coalesce((SELECT o.occurred_at < now() - interval '10 seconds' FROM core_outbox o
      WHERE (o.tx, o.position) > (c.tx, c.position) AND o.tx < now.horizon
      ORDER BY o.tx, o.position LIMIT 1), false) AS "isLagging"
  FROM core_event_cursors c, (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) AS now
  WHERE c.module_id = $1`;

/** Committed before the module was chosen, an event is not for it; a restored one is judged by its place alone. */
const BATCH = `
  SELECT o.id, o.tx::text AS tx, o.position::text AS position, o.name, o.delivery,
    o.organization_id AS "organizationId", o.payload, o.occurred_at AS "occurredAt"
  FROM core_outbox o JOIN core_modules m ON m.module_id = $1
  WHERE (o.tx, o.position) > ($2::xid8, $3::bigint) AND o.tx < $4::xid8 AND o.name = ANY ($5)
    AND CASE o.delivery WHEN 'integrity' THEN NOT pg_visible_in_snapshot(o.tx, m.first_snapshot)
      ELSE NOT pg_visible_in_snapshot(o.tx, m.resumed_snapshot) AND (o.tx, o.position) >= (m.resumed_tx, m.resumed_position) END
  ORDER BY o.tx, o.position LIMIT ${BATCH_SIZE}`;

/** The cursor if it still stands where it was read and nobody holds it. */
const MINE = `
  WITH mine AS (
    SELECT module_id FROM core_event_cursors
    WHERE module_id = $1 AND tx = $2::xid8 AND position = $3::bigint FOR UPDATE SKIP LOCKED)`;

const SKIP = `${MINE}
  UPDATE core_event_cursors c SET tx = $4::xid8, position = $5::bigint, attempts = 0, retry_at = NULL
  FROM mine WHERE c.module_id = mine.module_id RETURNING 1`;

/** A receipt that was there already belongs to an earlier handler of the same event: its successor keeps its count of tries. */
const SETTLE = `${MINE},
  receipt AS (
    INSERT INTO core_event_receipts (event_id, handler) SELECT $6, $7 FROM mine ON CONFLICT DO NOTHING RETURNING 1),
  moved AS (
    UPDATE core_event_cursors c SET tx = $4::xid8, position = $5::bigint,
      attempts = CASE WHEN EXISTS (SELECT 1 FROM receipt) OR (c.tx, c.position) <> ($4::xid8, $5::bigint) THEN 0 ELSE c.attempts END,
      retry_at = NULL
    FROM mine WHERE c.module_id = mine.module_id)
  SELECT (SELECT count(*) FROM mine)::int AS mine, (SELECT count(*) FROM receipt)::int AS fresh`;

const POSTPONE = `
  UPDATE core_event_cursors SET attempts = attempts + 1,
    retry_at = now() + least($4::float8 * 2 ^ least(attempts, 20), $5::float8) * interval '1 millisecond'
  WHERE module_id = $1 AND tx = $2::xid8 AND position = $3::bigint
  RETURNING attempts`;

/** What a claim on an event found: `elsewhere` when another instance reads for this module. */
export type Claimed = 'fresh' | 'settled' | 'elsewhere';

/** A step of a module's cursor over (part of) one event. */
export interface Step {
  readonly moduleId: string;
  readonly from: EventPlace;
  readonly to: EventPlace;
}

/** The place below which nothing can still appear. */
export function horizonOf({ horizon }: EventCursor): EventPlace {
  return { tx: horizon, position: FIRST_POSITION };
}

/** @param names of the events that the module has handlers for */
export async function readCursor(runner: SqlRunner, moduleId: string, names: readonly string[]): Promise<EventCursor> {
  const cursor = await runner.one<EventCursor>(CURSOR, [moduleId, names]);
  if (!cursor) throw new Error(`The module "${moduleId}" has no event cursor: call recordSelection before the dispatcher starts.`);
  return cursor;
}

/** The next events of these names between the cursor and the horizon, at most {@link BATCH_SIZE}. */
export async function readBatch(
  runner: SqlRunner,
  moduleId: string,
  { tx, position, horizon }: EventCursor,
  names: readonly string[],
): Promise<StoredEvent[]> {
  return runner.query<StoredEvent>(BATCH, [moduleId, tx, position, horizon, names]);
}

/** Moves the cursor past events that nobody handles. @returns false if another instance reads for this module */
export async function skip(runner: SqlRunner, { moduleId, from, to }: Step): Promise<boolean> {
  const moved = await runner.query(SKIP, [moduleId, from.tx, from.position, to.tx, to.position]);
  return moved.length === 1;
}

/** Moves the cursor and writes the receipt of one handler; in the transaction in which it does its work. */
export async function settle(runner: SqlRunner, { moduleId, from, to }: Step, eventId: string, handler: string): Promise<Claimed> {
  const params = [moduleId, from.tx, from.position, to.tx, to.position, eventId, handler];
  const row = await runner.one<{ mine: number; fresh: number }>(SETTLE, params);
  if (row?.mine !== 1) return 'elsewhere';
  return row.fresh === 1 ? 'fresh' : 'settled';
}

/** Puts the event at the cursor off, twice as long each time. @returns how often it was tried; 0 if the cursor has moved on */
export async function postpone(runner: SqlRunner, moduleId: string, at: EventPlace, pauseMs: { first: number; most: number }): Promise<number> {
  const row = await runner.one<{ attempts: number }>(POSTPONE, [moduleId, at.tx, at.position, pauseMs.first, pauseMs.most]);
  return row?.attempts ?? 0;
}
