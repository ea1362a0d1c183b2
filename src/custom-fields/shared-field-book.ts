import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { WorkTransaction } from '../database/work-transaction.js';
import { NotificationBus } from '../events/notification-bus.js';
import { SharedValue } from '../events/shared-value.js';
import type { FieldBook } from './field-book.js';
import { FieldStore } from './field-store.js';

/** The custom fields as every instance keeps them in memory: a change acts on the next request. */
@Injectable()
export class SharedFieldBook implements OnModuleDestroy {
  private readonly book: SharedValue<FieldBook>;

  constructor(bus: NotificationBus, store: FieldStore) {
    this.book = new SharedValue(bus, 'core.custom_fields', () => store.book());
  }

  get(): Promise<FieldBook> {
    return this.book.get();
  }

  /** Fields, or the places of their organisations, change with this transaction. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.book.announce(tx);
  }

  onModuleDestroy(): void {
    this.book.close();
  }
}
