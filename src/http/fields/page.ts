import { ArrayField, IntegerField, TextField } from './field.decorators.js';
import { type FieldsClass, of } from './field-type.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly nextCursor: string | null;
  /** Only with `?count=true`. */
  readonly total?: number;
}

/** The largest page a list gives. */
export const MAX_PAGE_SIZE = 100;

const pages = new WeakMap<FieldsClass, FieldsClass>();

/** The class of a page of `Item`, named `<Item>Page` in the API document. */
export function pageOf<T extends object>(Item: FieldsClass<T>): FieldsClass<Page<T>> {
  const known = pages.get(Item);
  if (known) return known as FieldsClass<Page<T>>;
  class ItemPage implements Page<T> {
    @ArrayField(of.object(() => Item), { maxItems: MAX_PAGE_SIZE })
    items: T[];

    @TextField({
      max: 4000,
      nullable: true,
      description: { zh: '下一页的游标；没有下一页时为 null。', en: 'Cursor of the next page; null on the last one.' },
    })
    nextCursor: string | null;

    @IntegerField({
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
      optional: true,
      description: { zh: '总数，仅在 count=true 时给出。', en: 'Number of all rows, only with count=true.' },
    })
    total?: number;
  }
  Object.defineProperty(ItemPage, 'name', { value: `${Item.name}Page` });
  pages.set(Item, ItemPage);
  return ItemPage;
}
