import type { Type } from '@nestjs/common';
import type { WorkTransaction } from '../database/work-transaction.js';
import type { DomainEvent, DomainEventClass } from './domain-event.js';

/**
 * Reacts to one kind of event. All its writes go through `tx`, which holds the receipt too: they
 * commit together. What `tx` cannot take back (a message sent) may happen more than once.
 */
export interface EventHandler<P extends object = object> {
  handle(event: DomainEvent<P>, tx: WorkTransaction): Promise<void>;
}

/** A provider that handles one kind of event; listed in the module's body. */
export interface EventHandlerClass extends Type<EventHandler<never>> {
  readonly event: DomainEventClass;
}
