import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { TreeMoves } from '../access/tree-moves.js';
import type { WorkTransaction } from '../database/work-transaction.js';
import { NotificationBus } from '../events/notification-bus.js';
import { SharedValue } from '../events/shared-value.js';
import type { FieldBook } from './field-book.js';
import { FieldStore } from './field-store.js';

/** The fields as they were read, with what they were read of. */
interface Held {
  readonly fields: object;
  readonly tree: object;
  readonly book: Promise<FieldBook>;
}

/**
 * The custom fields as every instance keeps them in memory, until a field changes or any organisation moves:
 * both act on the next request.
 */
@Injectable()
export class SharedFieldBook implements OnModuleDestroy {
  /** Another object as soon as a field has changed. */
  private readonly fields: SharedValue<object>;
  private held: Held | null = null;

  constructor(
    bus: NotificationBus,
    private readonly store: FieldStore,
    private readonly moves: TreeMoves,
  ) {
    this.fields = new SharedValue(bus, 'core.custom_fields', () => Promise.resolve({}));
  }

  async get(): Promise<FieldBook> {
    const [fields, tree] = await Promise.all([this.fields.get(), this.moves.current()]);
    if (this.held?.fields === fields && this.held.tree === tree) return this.held.book;
    const held = { fields, tree, book: this.store.book() };
    this.held = held;
    // Those who wait for it hear of it; the next one asks again.
    held.book.catch(() => {
      if (this.held === held) this.held = null;
    });
    return held.book;
  }

  /** Fields change with this transaction. */
  announce(tx: WorkTransaction): Promise<void> {
    return this.fields.announce(tx);
  }

  onModuleDestroy(): void {
    this.fields.close();
  }
}
