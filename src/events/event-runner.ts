import type { Database } from '../database/database.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Log } from '../observability/log.js';
import { keepDeadLetter } from './dead-letters.js';
import type { DomainEventClass } from './domain-event.js';
import type { EventHandler } from './event-handler.js';
import {
  type EventCursor, type EventPlace, horizonOf, postpone, readBatch, readCursor, settle, skip, type StoredEvent,
} from './event-store.js';
import type { NextStep } from './poll-loop.js';

/** A handler at work, with the event it is for. */
export interface BoundHandler {
  readonly event: DomainEventClass;
  readonly handler: EventHandler<never>;
}

/** The handlers of one module. */
export interface ModuleHandlers {
  readonly moduleId: string;
  readonly handlers: readonly BoundHandler[];
}

/** How deliveries are gated and retried. */
export interface DeliveryOptions {
  /** Whether the module is in force for the organisation; asked for ordinary events. Default: always. */
  readonly isInForce?: (moduleId: string, organizationId: string | null) => Promise<boolean>;
  /** Tries before an event becomes a dead letter. Default 6. */
  readonly tries?: number;
  /** Pause after the first failure, doubled after each, at most a minute. Default 1000. */
  readonly pauseMs?: number;
  /** How often to look without being woken. Default 5000. */
  readonly pollMs?: number;
}

const TRIES = 6;
const PAUSE_MS = 1_000;
const MOST_PAUSE_MS = 60_000;
const HORIZON_PAUSE_MS = { first: 20, most: 1_000 };

/** How a stretch of events ended: all done, a failure to wait for, or another instance at the same work. */
type Outcome = { readonly at: EventPlace } | { readonly next: NextStep };

/** The name under which receipts and dead letters keep a handler. */
export function handlerName(moduleId: string, handler: EventHandler<never>): string {
  return `${moduleId}.${handler.constructor.name}`;
}

/**
 * Reads the events of one module in order and has its handlers settle them, each in a transaction
 * that moves the cursor too. Any number of instances may run it: the row of the cursor lets one work.
 */
export class EventRunner {
  private readonly byName = new Map<string, EventHandler<never>[]>();
  private horizonPauseMs = HORIZON_PAUSE_MS.first;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly module: ModuleHandlers,
    private readonly options: DeliveryOptions,
    private readonly log: Log,
  ) {
    for (const { event, handler } of module.handlers) {
      this.byName.set(event.eventName, [...(this.byName.get(event.eventName) ?? []), handler]);
    }
  }

  handles(eventName: string): boolean {
    return this.byName.has(eventName);
  }

  /** Has the running step end after the event it is at. */
  stop(): void {
    this.isStopping = true;
  }

  /** Delivers one batch. */
  async step(): Promise<NextStep> {
    const { moduleId } = this.module;
    const names = [...this.byName.keys()];
    const cursor = await readCursor(this.database, moduleId, names);
    if (cursor.retryInMs > 0) return cursor.retryInMs;
    if (!cursor.isBehind) {
      if (cursor.isLagging) await skip(this.database, { moduleId, from: cursor, to: horizonOf(cursor) });
      return this.pauseBefore(cursor);
    }
    this.horizonPauseMs = HORIZON_PAUSE_MS.first;
    const events = await readBatch(this.database, moduleId, cursor, names);
    const outcome = await this.deliverAll(events, cursor);
    if ('next' in outcome) return outcome.next;
    const to = events.at(-1) ?? horizonOf(cursor);
    const isMine = samePlace(outcome.at, to) || (await skip(this.database, { moduleId, from: outcome.at, to }));
    return isMine ? 0 : 'idle';
  }

  /** Events above the horizon come as soon as an older transaction ends, which tells nobody. */
  private pauseBefore({ isAhead }: EventCursor): NextStep {
    const pause = this.horizonPauseMs;
    this.horizonPauseMs = isAhead ? Math.min(pause * 2, HORIZON_PAUSE_MS.most) : HORIZON_PAUSE_MS.first;
    return isAhead ? pause : 'idle';
  }

  private async deliverAll(events: readonly StoredEvent[], start: EventPlace): Promise<Outcome> {
    let at = start;
    for (const event of events) {
      if (this.isStopping) return { next: 'idle' };
      if (event.delivery === 'ordinary' && !(await this.isInForce(event))) continue;
      const handlers = this.byName.get(event.name) ?? [];
      for (const handler of handlers) {
        const to = handler === handlers.at(-1) ? event : at;
        const outcome = await this.deliver(event, handler, at, to);
        if ('next' in outcome) return outcome;
        at = outcome.at;
      }
    }
    return { at };
  }

  private async deliver(event: StoredEvent, handler: EventHandler<never>, from: EventPlace, to: EventPlace): Promise<Outcome> {
    const { moduleId } = this.module;
    const name = handlerName(moduleId, handler);
    try {
      const claimed = await this.unitOfWork.runAsService(`events.${moduleId}`, async (tx) => {
        const found = await settle(tx, { moduleId, from, to }, event.id, name);
        if (found === 'fresh') await handler.handle(domainEventOf(event) as never, tx);
        return found;
      });
      return claimed === 'elsewhere' ? { next: 'idle' } : { at: to };
    } catch (error) {
      return this.fail(event, handler, from, to, error);
    }
  }

  private async fail(event: StoredEvent, handler: EventHandler<never>, from: EventPlace, to: EventPlace, error: unknown): Promise<Outcome> {
    const { moduleId } = this.module;
    const { tries = TRIES, pauseMs = PAUSE_MS } = this.options;
    const name = handlerName(moduleId, handler);
    const attempts = await postpone(this.database, moduleId, from, { first: pauseMs, most: MOST_PAUSE_MS });
    if (attempts === 0) return { next: 'idle' };
    if (attempts < tries) {
      this.log.warning({ moduleId, event: event.name, error }, `${name} failed, try ${attempts} of ${tries}`);
      return { next: 0 };
    }
    await this.database.transaction(async (tx) => {
      const claimed = await settle(tx, { moduleId, from, to }, event.id, name);
      if (claimed === 'fresh') await keepDeadLetter(tx, event, { moduleId, handler: name, attempts, error });
    });
    this.log.failure({ moduleId, event: event.name, error }, `${name} failed for the last time: the event is kept as a dead letter`);
    return { next: 0 };
  }

  private async isInForce({ organizationId }: StoredEvent): Promise<boolean> {
    return this.options.isInForce ? this.options.isInForce(this.module.moduleId, organizationId) : true;
  }
}

function domainEventOf({ id, organizationId, occurredAt, payload }: StoredEvent) {
  return { id, organizationId, occurredAt, payload };
}

function samePlace(a: EventPlace, b: EventPlace): boolean {
  return a.tx === b.tx && a.position === b.position;
}
