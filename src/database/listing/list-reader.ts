import { Injectable } from '@nestjs/common';
import type { RowScope } from '../../access/row-scope.js';
import type { Page } from '../../http/fields/page.js';
import { Queryable } from '../queryable.js';
import type { Statement } from '../statement.js';
import { buildFirstLook } from './first-look-sql.js';
import { type HeldList, pageOfHeld } from './held-list.js';
import { CursorSigner, ListCursors } from './list-cursor.js';
import type { ListDefinition, ListSource } from './list-definition.js';
import type { ListQuery } from './list-query.js';
import { readListQuery } from './list-request.js';
import { buildCountSql, buildListSql, KEY_ALIAS, type ListPosition, type ListRequest, SORT_ALIAS, TOTAL_ALIAS } from './list-sql.js';

/** How a list is read. */
export interface ListReadOptions {
  /** Read from a replica, which may lag behind. */
  readonly replica?: boolean;
  /**
   * About which part of the rows has `q` in it, 0 where nobody knows. What many rows have is found among the first ones, by a statement
   * that is not planned for each text. A guess that is wrong costs time and changes no answer.
   */
  readonly share?: number;
}

type KeyedRow = { [SORT_ALIAS]?: string | null; [KEY_ALIAS]?: string; [TOTAL_ALIAS]?: number };

/** Reads pages of declared lists: one statement a page, with the total where it is asked for. */
@Injectable()
export class ListReader {
  constructor(
    private readonly signer: CursorSigner,
    private readonly database: Queryable,
  ) {}

  /**
   * One page of `list` for a caller with `scope`.
   * @throws Problem `request.invalid` (unknown sort, `q` without search), `request.invalid_cursor`
   */
  async page<Row extends object, Item extends object>(
    list: ListDefinition<Row, Item>,
    query: ListQuery,
    scope: RowScope,
    options: ListReadOptions = {},
  ): Promise<Page<Item>> {
    const asked = readListQuery(list, query);
    const cursors = new ListCursors(this.signer, list, asked);
    const request: ListRequest = query.cursor === undefined ? asked : { ...asked, after: cursors.read(query.cursor) };
    const { total, ...read } = await this.read(list, request, scope, options, query.count);
    return { items: read.items, nextCursor: read.next && cursors.write(read.next), ...(total !== undefined && { total }) };
  }

  /**
   * Every row of `list` for a caller with `scope`, in the list's own order, in runs of some hundred: for work that
   * writes them on, never for an answer. What changes meanwhile may be in it or not.
   *
   * @param filters values by the names of the list's filters
   */
  async *all<Row extends object, Item extends object>(
    list: ListDefinition<Row, Item>,
    filters: object,
    scope: RowScope,
    options: ListReadOptions = {},
  ): AsyncGenerator<Item[]> {
    const first = readListQuery(list, { ...filters, limit: WHOLE_RUN });
    let after: ListPosition | undefined;
    do {
      const { items, next } = await this.read(list, { ...first, after }, scope, options);
      yield items;
      after = next ?? undefined;
    } while (after);
  }

  private async read<Row extends object, Item extends object>(
    list: ListDefinition<Row, Item>,
    request: ListRequest,
    scope: RowScope,
    options: ListReadOptions,
    isCounted = false,
  ): Promise<{ items: Item[]; next: ListPosition | null; total: number | undefined }> {
    const first = isCounted || !options.share ? null : await this.firstLook<Row>(list, request, scope, options.share, options);
    const rows = first ?? (await this.run<Row & KeyedRow>(buildListSql(list, request, scope, isCounted), options));
    let total = rows[0]?.[TOTAL_ALIAS];
    // Behind the last row, there is none to tell.
    if (isCounted && total === undefined) total = (await this.run<{ total: number }>(buildCountSql(list, request, scope), options))[0]?.total;
    const next = cutToPage(list, request, rows);
    return { items: list.map ? rows.map(list.map) : (rows as unknown as Item[]), next, total };
  }

  /** The rows of a page where those that come first fill it. */
  private async firstLook<Row extends object>(list: ListSource, request: ListRequest, scope: RowScope, share: number, options: ListReadOptions): Promise<(Row & KeyedRow)[] | null> {
    const statement = buildFirstLook(list, request, scope, share);
    const rows = statement && (await this.run<Row & KeyedRow>(statement, options));
    return rows && rows.length > request.limit ? rows : null;
  }

  private run<T extends object>({ text, params }: Statement, options: ListReadOptions): Promise<T[]> {
    return this.database.query<T>(text, params, options);
  }

  /**
   * One page of what the process holds in memory, filtered already.
   * @throws Problem `request.invalid` (unknown sort), `request.invalid_cursor`
   */
  held<Item extends object>(list: HeldList<Item>, query: ListQuery, items: readonly Item[]): Page<Item> {
    return pageOfHeld(this.signer, list, query, items);
  }
}

/** Rows of one statement when a whole list is read. */
const WHOLE_RUN = 500;

/** Takes the extra row and the cursor columns off `rows`; gives the last place if another page follows. */
function cutToPage(list: ListSource, request: ListRequest, rows: KeyedRow[]): ListPosition | null {
  const hasMore = rows.length > request.limit;
  if (hasMore) rows.length = request.limit;
  const last = rows.at(-1);
  const position = hasMore && last ? positionOf(list, request, last) : null;
  for (const row of rows) {
    // The last column first: V8 then keeps the rows in their fast shape.
    delete row[TOTAL_ALIAS];
    delete row[KEY_ALIAS];
    delete row[SORT_ALIAS];
  }
  return position;
}

function positionOf(list: ListSource, { order }: ListRequest, { [SORT_ALIAS]: sort, [KEY_ALIAS]: key }: KeyedRow): ListPosition {
  if (typeof sort !== 'string' || typeof key !== 'string') {
    throw new Error(`The list "${list.name}" is sorted by "${order.name}", which is NULL in a row: sort by COALESCE(…).`);
  }
  return { sort, key };
}
