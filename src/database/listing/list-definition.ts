import type { ScopeRule } from '../../access/scope-by.js';
import { StartupError } from '../../errors/startup-error.js';
import { fieldsOf } from '../../http/fields/field-registry.js';
import type { Text } from '../../i18n/text.js';
import { selectList } from '../select-list.js';
import { containedIn, type ListFilter, type SqlType } from './list-filters.js';
import { ListQuery } from './list-query.js';

/**
 * A column that a list can be sorted by. It must never be NULL: a row comparison with NULL is neither
 * true nor false, and the rows would be on no page. Sort by `COALESCE(…)` of a column that may be NULL.
 */
export interface ListSort {
  readonly sql: string;
  readonly type: SqlType;
  /**
   * An index has the organisation, this column and the key, and with them everything that `from` asks for: a page of
   * part of the tree is then put together from the first rows of each organisation, instead of sorting all of its rows.
   */
  readonly isIndexedInOrganization?: boolean;
  /** Filters of which each, asked for alone, has such an index too, with what it compares behind the organisation. */
  readonly indexedWith?: readonly string[];
}

/** What a list is, declared once per resource. */
export interface ListSpec<Row extends object, Item extends object = Row> {
  /** `<module>.<resource>`; a cursor is bound to it. */
  readonly name: string;
  /** The FROM clause, joins included; no join may multiply rows. */
  readonly from: string;
  /** A unique column, the tie-break of every sort. */
  readonly key: string;
  /** Default `uuid`. */
  readonly keyType?: SqlType;
  /** Field of the row → SQL: the columns of the answer and no others. */
  readonly columns: { readonly [K in keyof Row & string]-?: string };
  readonly sorts: Readonly<Record<string, ListSort>>;
  /** A key of `sorts`, with `-` in front for descending. */
  readonly defaultSort: string;
  /** Parameter of the query class → condition. */
  readonly filters?: Readonly<Record<string, ListFilter>>;
  /** Columns that contain the text of `q`, or a condition of the resource's own. Without it `q` is refused. */
  readonly search?: readonly [string, ...string[]] | ListFilter;
  readonly scope: ScopeRule;
  /** Makes the item of the answer from a row; without it the rows are the items. */
  readonly map?: (row: Row) => Item;
}

/** What the SQL of a list is built from; see {@link ListSpec}. */
export interface ListSource {
  readonly name: string;
  readonly from: string;
  readonly key: string;
  readonly keyType: SqlType;
  /** The select list, written once. */
  readonly select: string;
  readonly sorts: ReadonlyMap<string, ListSort>;
  readonly defaultSort: string;
  readonly filters: ReadonlyArray<readonly [parameter: string, filter: ListFilter]>;
  readonly search: ListFilter | undefined;
  readonly scope: ScopeRule;
}

/** A declared list. */
export interface ListDefinition<Row extends object, Item extends object = Row> extends ListSource {
  readonly map: ((row: Row) => Item) | undefined;
}

const FIELD_NAME = /^[a-z][a-zA-Z0-9]*$/;

/**
 * Declares a list. `Row` is what the SQL gives, `Item` what the answer holds.
 *
 * @throws StartupError `listing.invalid_definition` while the module is loaded
 */
export function defineList<Row extends object, Item extends object = Row>(
  spec: ListSpec<Row, Item>,
): ListDefinition<Row, Item> {
  refuseFaults(spec);
  return {
    name: spec.name,
    from: spec.from,
    key: spec.key,
    keyType: spec.keyType ?? 'uuid',
    select: selectList(spec.columns),
    sorts: new Map(Object.entries(spec.sorts)),
    defaultSort: spec.defaultSort,
    filters: Object.entries(spec.filters ?? {}),
    search: isColumns(spec.search) ? containedIn(spec.search) : spec.search,
    scope: spec.scope,
    map: spec.map,
  };
}

/** Every value that `sort` may take, ascending and descending. */
export function sortsOf({ sorts }: ListSource): string[] {
  return [...sorts.keys()].flatMap((name) => [name, `-${name}`]);
}

function isColumns(search: ListSpec<object>['search']): search is readonly [string, ...string[]] {
  return Array.isArray(search);
}

function refuseFaults<Row extends object, Item extends object>(spec: ListSpec<Row, Item>): void {
  const refuse = ({ zh, en }: Text) => {
    throw new StartupError('listing.invalid_definition', { zh: `列表“${spec.name}”${zh}`, en: `The list "${spec.name}" ${en}` });
  };
  if (!(spec.scope as ScopeRule | undefined)) refuse({ zh: '没有声明范围。若人人可读每一行，请写 scopeBy.public()。', en: 'declares no scope. Say scopeBy.public() if everybody may read every row.' });
  for (const field of [...Object.keys(spec.columns), ...Object.keys(spec.sorts)]) {
    if (!FIELD_NAME.test(field)) refuse({ zh: `的列或排序“${field}”不是驼峰式。`, en: `has a column or sort "${field}" that is not in camelCase.` });
  }
  if (!Object.hasOwn(spec.sorts, spec.defaultSort.replace(/^-/, ''))) {
    refuse({ zh: `的默认排序“${spec.defaultSort}”不在其排序之中。`, en: `sorts by "${spec.defaultSort}", which is not among its sorts.` });
  }
  for (const { name } of fieldsOf(ListQuery)) {
    if (Object.hasOwn(spec.filters ?? {}, name)) refuse({ zh: `的筛选“${name}”与所有列表的参数重名。`, en: `has a filter "${name}", the name of a parameter of every list.` });
  }
}
