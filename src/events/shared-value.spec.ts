import type { WorkTransaction } from '../database/work-transaction.js';
import type { NotificationBus, Subscription } from './notification-bus.js';
import { SharedValue } from './shared-value.js';

class Bus {
  connected = true;
  readonly published: string[] = [];
  private readonly subscriptions = new Set<Subscription>();

  subscribe(_topic: string, subscription: Subscription): () => void {
    this.subscriptions.add(subscription);
    return () => this.subscriptions.delete(subscription);
  }

  publish(_tx: unknown, topic: string): Promise<void> {
    this.published.push(topic);
    return Promise.resolve();
  }

  hear(): void {
    for (const { onMessage } of this.subscriptions) onMessage('');
  }

  reconnect(): void {
    for (const { onLost } of this.subscriptions) onLost?.();
    this.connected = true;
  }
}

describe('a value that instances share', () => {
  let bus: Bus;
  let stored: number;
  let reads: number;
  let fault: Error | null;
  let value: SharedValue<number>;

  beforeEach(() => {
    [bus, stored, reads, fault] = [new Bus(), 1, 0, null];
    value = new SharedValue(bus as unknown as NotificationBus, 'test.value', () => {
      reads += 1;
      return fault ? Promise.reject(fault) : Promise.resolve(stored);
    });
  });

  it('is read once, however many ask', async () => {
    expect(await Promise.all(Array.from({ length: 100 }, () => value.get()))).toEqual(Array.from({ length: 100 }, () => 1));
    expect([await value.get(), reads]).toEqual([1, 1]);
  });

  it('is read again after a change that was heard of', async () => {
    await value.get();
    stored = 2;
    bus.hear();
    expect([await value.get(), reads]).toEqual([2, 2]);
  });

  it('is read each time while changes are not heard of', async () => {
    await value.get();
    bus.connected = false;
    stored = 2;
    expect([await value.get(), await value.get(), reads]).toEqual([2, 2, 3]);
    bus.reconnect();
    expect([await value.get(), await value.get(), reads]).toEqual([2, 2, 4]);
  });

  it('is not kept when it was read before a change that fell into the reading', async () => {
    const reading = value.get();
    stored = 2;
    bus.hear();
    await reading;
    expect(await value.get()).toBe(2);
  });

  it('is not kept when the connection was lost during the reading', async () => {
    const reading = value.get();
    bus.connected = false;
    await reading;
    stored = 2;
    bus.reconnect();
    expect(await value.get()).toBe(2);
  });

  it('is read again after a reading that failed', async () => {
    fault = new Error('no connection');
    await expect(value.get()).rejects.toThrow('no connection');
    fault = null;
    expect(await value.get()).toBe(1);
  });

  it('is announced in the transaction, and forgotten here once it committed', async () => {
    const acts: Array<() => unknown> = [];
    await value.get();
    stored = 2;
    await value.announce({ afterCommit: (act: () => unknown) => acts.push(act) } as unknown as WorkTransaction);
    expect([bus.published, await value.get()]).toEqual([['test.value'], 1]);
    for (const act of acts) act();
    expect(await value.get()).toBe(2);
  });

  it('hears nothing more once it is closed', async () => {
    await value.get();
    value.close();
    stored = 2;
    bus.hear();
    expect(await value.get()).toBe(1);
  });
});
