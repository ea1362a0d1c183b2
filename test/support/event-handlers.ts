import type { WorkTransaction } from '../../src/database/work-transaction.js';
import type { DomainEvent, DomainEventClass } from '../../src/events/domain-event.js';
import type { BoundHandler } from '../../src/events/event-runner.js';

/** A handler of `event` whose class has this name. */
export function handlerOf<P extends object>(
  name: string,
  event: DomainEventClass<P>,
  handle: (event: DomainEvent<P>, tx: WorkTransaction) => Promise<void>,
): BoundHandler {
  const classes = {
    [name]: class {
      handle = handle;
    },
  };
  const Handler = classes[name];
  if (!Handler) throw new Error(`No class for ${name}`);
  return { event, handler: new Handler() as BoundHandler['handler'] };
}
