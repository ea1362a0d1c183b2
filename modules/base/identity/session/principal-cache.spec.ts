import { ANONYMOUS, type NotificationBus, type Principal } from '../../../../src/index.js';
import { EVERYONE, PrincipalCache } from './principal-cache.js';

type Subscription = Parameters<NotificationBus['subscribe']>[1];

/** A bus whose connection and messages the test decides. */
class FakeBus {
  connected = true;
  listener: Subscription | null = null;

  subscribe(_topic: string, subscription: Subscription): () => void {
    this.listener = subscription;
    return () => (this.listener = null);
  }
}

const principal = (name: string): Principal => ({ ...ANONYMOUS, kind: 'account', key: `account:${name}`, accountId: name });

describe('the cache of principals', () => {
  let bus: FakeBus;
  let cache: PrincipalCache;
  let reads: number;
  const read = (name = 'a', validUntil = Number.POSITIVE_INFINITY) => () => {
    reads++;
    return Promise.resolve({ principal: principal(name), validUntil });
  };

  beforeEach(() => {
    bus = new FakeBus();
    cache = new PrincipalCache(bus as unknown as NotificationBus);
    reads = 0;
  });

  it('reads once while it hears of changes', async () => {
    await cache.get('s', read());
    await expect(cache.get('s', read())).resolves.toMatchObject({ accountId: 'a' });
    expect(reads).toBe(1);
  });

  it('reads every time while it does not', async () => {
    await cache.get('s', read());
    bus.connected = false;
    await cache.get('s', read());
    await cache.get('s', read());
    expect(reads).toBe(3);
  });

  it('forgets the accounts a message names, and no others', async () => {
    await cache.get('s', read('a'));
    await cache.get('t', read('b'));
    bus.listener?.onMessage('account:a,account:c');
    await cache.get('s', read('a'));
    await cache.get('t', read('b'));
    expect(reads).toBe(3);
  });

  it.each([
    ['a change for everyone', (to: Subscription) => to.onMessage(EVERYONE)],
    ['a lost connection', (to: Subscription) => to.onLost?.()],
  ])('forgets all after %s', async (_, tell) => {
    await cache.get('s', read('a'));
    await cache.get('t', read('b'));
    if (bus.listener) tell(bus.listener);
    await cache.get('s', read('a'));
    await cache.get('t', read('b'));
    expect(reads).toBe(4);
  });

  it('does not keep what was read before a change that fell into the reading', async () => {
    await cache.get('s', async () => {
      const found = await read()();
      bus.listener?.onMessage('account:a');
      return found;
    });
    await cache.get('s', read());
    expect(reads).toBe(2);
  });

  it('reads again once time alone has changed something', async () => {
    await cache.get('s', read('a', 1000), 999);
    await cache.get('s', read('a', 1000), 999);
    await cache.get('s', read('a', 1000), 1000);
    expect(reads).toBe(2);
  });

  it('does not keep that there is nobody', async () => {
    await expect(cache.get('s', () => Promise.resolve(null))).resolves.toBeNull();
    await expect(cache.get('s', read())).resolves.toMatchObject({ accountId: 'a' });
  });
});
