import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { SqlRunner } from '../database/transaction.js';
import { Problem } from '../errors/problem.js';
import type { DomainEvent, EventDelivery } from './domain-event.js';
import type { StoredEvent } from './event-store.js';

/** An event that a handler could not settle, kept until it can. `id` here is the letter's. */
export interface DeadLetter {
  readonly id: string;
  readonly moduleId: string;
  readonly handler: string;
  readonly name: string;
  readonly delivery: EventDelivery;
  readonly attempts: number;
  /** Kind of the last failure, without values of rows. */
  readonly failure: string;
  /** ISO 8601. */
  readonly failedAt: string;
  readonly event: DomainEvent;
}

/** A try that failed for the last time. */
export interface LastFailure {
  readonly moduleId: string;
  readonly handler: string;
  readonly attempts: number;
  readonly error: unknown;
}

const COLUMNS = `
  id, module_id AS "moduleId", handler, name, delivery, attempts, failure, failed_at AS "failedAt",
  json_build_object('id', event_id, 'organizationId', organization_id, 'payload', payload,
    'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS event`;

/** The oldest dead letters, at most `limit`. */
export async function listDeadLetters(runner: SqlRunner, limit: number): Promise<DeadLetter[]> {
  return runner.query<DeadLetter>(`SELECT ${COLUMNS} FROM core_event_dead_letters ORDER BY failed_at, id LIMIT $1`, [limit]);
}

export async function keepDeadLetter(runner: SqlRunner, event: StoredEvent, { moduleId, handler, attempts, error }: LastFailure): Promise<void> {
  await runner.query(
    `INSERT INTO core_event_dead_letters
       (id, event_id, handler, module_id, name, delivery, organization_id, payload, occurred_at, attempts, failure)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      uuidv7(), event.id, handler, moduleId, event.name, event.delivery,
      event.organizationId, JSON.stringify(event.payload), event.occurredAt, attempts, failureOf(error),
    ],
  );
}

/** Takes a letter out, in the transaction that handles it again; null if there is none with this id, or it is no id. */
export async function takeDeadLetter(runner: SqlRunner, id: string): Promise<DeadLetter | null> {
  if (!isUuid(id)) return null;
  return runner.one<DeadLetter>(`DELETE FROM core_event_dead_letters WHERE id = $1 RETURNING ${COLUMNS}`, [id]);
}

const MAX_FAILURE = 300;

/** Says what failed without the values that messages of PostgreSQL quote. */
export function failureOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (typeof code === 'string') return [error.name, code, constraint].filter(Boolean).join(' ');
  return `${error.name}: ${error.message}`.slice(0, MAX_FAILURE);
}
