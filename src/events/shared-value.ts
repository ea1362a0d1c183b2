import type { WorkTransaction } from '../database/work-transaction.js';
import type { NotificationBus } from './notification-bus.js';

/**
 * A value read from the database that every instance keeps in memory, but only while it is sure to hear of changes:
 * while the notification bus is connected. Else it is read each time.
 */
export class SharedValue<T> {
  private known: { readonly value: T } | null = null;
  private reading: Promise<T> | null = null;
  private readonly unsubscribe: () => void;

  /** @param topic of the notification bus, for this value alone */
  constructor(
    private readonly bus: NotificationBus,
    private readonly topic: string,
    private readonly read: () => Promise<T>,
  ) {
    this.unsubscribe = bus.subscribe(topic, { onMessage: () => this.forget(), onLost: () => this.forget() });
  }

  /** The value as it is now. Those who ask at once read once; what was read before a change is not kept after it. */
  async get(): Promise<T> {
    if (!this.bus.connected) return this.read();
    if (this.known) return this.known.value;
    const reading = (this.reading ??= this.read());
    try {
      const value = await reading;
      if (this.reading === reading && this.bus.connected) this.known = { value };
      return value;
    } catch (error) {
      if (this.reading === reading) this.reading = null;
      throw error;
    }
  }

  /** It changes with this transaction: acts on the next request here, and at once elsewhere. */
  async announce(tx: WorkTransaction): Promise<void> {
    await this.bus.publish(tx, this.topic, '');
    tx.afterCommit(() => this.forget());
  }

  /** Ends the subscription; whoever made the value calls it when he is destroyed. */
  close(): void {
    this.unsubscribe();
  }

  private forget(): void {
    this.known = null;
    this.reading = null;
  }
}
