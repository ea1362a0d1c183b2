/**
 * How an event is kept.
 * `ordinary`: dropped where the receiving module is not chosen or not in force.
 * `integrity`: kept for every module, and replayed when a left-out one is chosen again
 * (an organisation merged, a member moved or erased).
 */
export type EventDelivery = 'ordinary' | 'integrity';

/**
 * Something that happened, as its handlers get it: ids and values, and nothing to load.
 * Declared by {@link defineEvent} with a name in the past tense.
 * Delivered after commit, at least once: handlers must be idempotent by `id`.
 */
export interface DomainEvent<P extends object = object> {
  /** UUIDv7, the same at every delivery. */
  readonly id: string;
  /** The organisation it concerns, by which the tree menu decides. */
  readonly organizationId: string | null;
  /** When it was recorded, ISO 8601. */
  readonly occurredAt: string;
  readonly payload: P;
}

/** Declares an event: its name, how it is kept, and the type of its payload. */
export interface DomainEventClass<P extends object = object> {
  readonly eventName: string;
  readonly delivery: EventDelivery;
  /** Never read; carries the payload's type. */
  readonly payloadType?: P;
}

/**
 * Declares an event of a module.
 *
 * @example
 * export const organizationMoved = defineEvent<{ organizationId: string; from: string; to: string }>(
 *   'base.organization_moved', 'integrity');
 */
export function defineEvent<P extends object>(eventName: string, delivery: EventDelivery = 'ordinary'): DomainEventClass<P> {
  return { eventName, delivery };
}
