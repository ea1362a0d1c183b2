import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { NotificationBus, type Principal } from '../../../../src/index.js';

/** Topic of the notification bus: rights changed. The payload lists principal keys, or is {@link EVERYONE}. */
export const PRINCIPALS_TOPIC = 'principals';
/** Payload where the rights of many may have changed: a role, the tree. */
export const EVERYONE = '*';

/** A principal and the moment (milliseconds since 1970) until which time alone changes nothing about him. */
export interface TimedPrincipal {
  readonly principal: Principal;
  readonly validUntil: number;
}

const SESSIONS_KEPT = 10_000;

/**
 * Principals by session, kept only as long as every change of rights is sure to be heard of: while the
 * notification bus is connected. What was read before a change is never stored after it.
 */
@Injectable()
export class PrincipalCache implements OnModuleDestroy {
  private readonly bySession = new LRUCache<string, TimedPrincipal>({ max: SESSIONS_KEPT });
  private readonly unsubscribe: () => void;
  /** Grows with every change, so that a reader knows whether one fell into his reading. */
  private changes = 0;

  constructor(private readonly bus: NotificationBus) {
    this.unsubscribe = bus.subscribe(PRINCIPALS_TOPIC, {
      onMessage: (payload) => this.forget(payload === EVERYONE ? undefined : payload.split(',')),
      onLost: () => this.forget(),
    });
  }

  /** The principal of a session as `read` finds him, or as it was found before. */
  async get(sessionId: string, read: () => Promise<TimedPrincipal | null>, now = Date.now()): Promise<Principal | null> {
    if (!this.bus.connected) return (await read())?.principal ?? null;
    const known = this.bySession.get(sessionId);
    if (known && known.validUntil > now) return known.principal;
    const before = this.changes;
    const found = await read();
    if (found && this.changes === before && this.bus.connected) this.bySession.set(sessionId, found);
    return found?.principal ?? null;
  }

  /** Forgets the principals with these keys; all of them when none is named. */
  forget(keys?: readonly string[]): void {
    this.changes++;
    if (!keys) return this.bySession.clear();
    const named = new Set(keys);
    for (const [sessionId, { principal }] of this.bySession.entries()) {
      if (named.has(principal.key)) this.bySession.delete(sessionId);
    }
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }
}
