import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../observability/log.js';
import { type DeliveryOptions, EventRunner, handlerName, type ModuleHandlers } from './event-runner.js';
import { NotificationBus } from './notification-bus.js';
import { OUTBOX_TOPIC } from './outbox-topic.js';
import { PollLoop } from './poll-loop.js';

interface Line {
  readonly runner: EventRunner;
  readonly loop: PollLoop;
}

const POLL_MS = 5_000;

/**
 * Delivers committed events to the handlers of the chosen modules: at least once, in the order of
 * their transactions, for each module by one instance at a time. Woken by the notification bus; the
 * slow poll finds what no message told of.
 */
@Injectable()
export class EventDispatcher {
  private lines: readonly Line[] = [];
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly bus: NotificationBus,
    private readonly log: Log,
  ) {}

  /** Begins to deliver. `recordSelection` must have run for these modules; list those without handlers too. */
  start(modules: readonly ModuleHandlers[], options: DeliveryOptions = {}): void {
    requireUniqueNames(modules);
    this.lines = modules.map((module) => {
      const runner = new EventRunner(this.database, this.unitOfWork, module, options, this.log);
      return { runner, loop: new PollLoop(`Events of ${module.moduleId}`, () => runner.step(), options.pollMs ?? POLL_MS, this.log) };
    });
    this.unsubscribe = this.bus.subscribe(OUTBOX_TOPIC, {
      onMessage: (eventName) => this.wake((runner) => runner.handles(eventName)),
      onLost: () => this.wake(() => true),
    });
    for (const { loop } of this.lines) loop.start();
  }

  /** Ends after the events that are being handled now. */
  async stop(): Promise<void> {
    this.unsubscribe();
    for (const { runner } of this.lines) runner.stop();
    await Promise.all(this.lines.map(({ loop }) => loop.stop()));
    this.lines = [];
  }

  private wake(concerns: (runner: EventRunner) => boolean): void {
    for (const { loop, runner } of this.lines) if (concerns(runner)) loop.wake();
  }
}

/** Receipts are kept by these names: two handlers of one name would take each other's work for done. */
function requireUniqueNames(modules: readonly ModuleHandlers[]): void {
  const seen = new Set<string>();
  for (const { handlers, moduleId } of modules) {
    for (const { event, handler } of handlers) {
      const name = `${event.eventName} ${handlerName(moduleId, handler)}`;
      if (seen.has(name)) throw new Error(`Two handlers of ${event.eventName} are called ${handlerName(moduleId, handler)}. Rename one.`);
      seen.add(name);
    }
  }
}
