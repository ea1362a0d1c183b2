import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { WorkTransaction } from '../database/work-transaction.js';
import { NotificationBus } from '../events/notification-bus.js';
import { SharedValue } from '../events/shared-value.js';

/** Tells every instance that organisations have other places, so that what was worked out from places need not be read at each request. */
@Injectable()
export class TreeMoves implements OnModuleDestroy {
  private readonly shape: SharedValue<object>;

  constructor(bus: NotificationBus) {
    this.shape = new SharedValue(bus, 'core.tree', () => Promise.resolve({}));
  }

  /**
   * A token for the tree as it is: another object as soon as any organisation has moved, and at each call while this
   * instance would not hear of it. What is worked out from places holds as long as it is the same.
   */
  current(): Promise<object> {
    return this.shape.get();
  }

  /** Organisations get other places with this transaction: whoever answers `ScopeTree` calls it in the transaction of the move. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.shape.announce(tx);
  }

  onModuleDestroy(): void {
    this.shape.close();
  }
}
