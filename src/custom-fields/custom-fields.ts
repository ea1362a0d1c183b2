import { Inject, Injectable, Optional } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import type { RowScope } from '../access/row-scope.js';
import type { Transaction } from '../database/transaction.js';
import type { RequestContext } from '../http/request-context.js';
import type { SpreadsheetColumn } from '../spreadsheet/spreadsheet-resource.js';
import { CodeTables } from './code-tables.js';
import { customColumns, readCells } from './custom-columns.js';
import type { CustomValues, GivenValues, KeptValues, StoredCustom } from './custom-field.js';
import { type CustomFilters, readFilters } from './custom-filters.js';
import type { FieldBook } from './field-book.js';
import { FieldStore } from './field-store.js';
import { SharedFieldBook } from './shared-field-book.js';
import { ValueChecks } from './value-checks.js';

/** A row with its column `custom`: as read by `customColumn`, or as it is shown. */
interface CustomRow {
  custom: unknown;
}

/** What is to be written of a row. */
export interface CustomWrite {
  readonly host: string;
  /** The place of its organisation. */
  readonly node: string;
  readonly given: GivenValues | undefined;
  /** The row as it was read and locked; null for a new one, of which required values are asked. */
  readonly row: Readonly<CustomRow> | null;
  /** What a reference may lead to: the scope of the caller. */
  readonly rows: RowScope;
}

/** What a row is to keep. */
export interface CustomChange {
  /** For its column `custom`. */
  readonly values: KeptValues;
  /** Names of the fields that differ, for the audit log: `custom.skills`. */
  readonly fields: readonly string[];
}

/** The custom fields of a host, for the module that opened it: it hands its rows over, and never looks into the column itself. */
@Injectable()
export class CustomFields {
  private readonly lookUp = async (system: string) => (await this.codes?.table(system)) ?? null;

  constructor(
    private readonly shared: SharedFieldBook,
    private readonly store: FieldStore,
    private readonly checks: ValueChecks,
    private readonly tree: ScopeTree,
    @Optional() @Inject(CodeTables) private readonly codes: CodeTables | null,
  ) {}

  /**
   * Puts what is shown of rows into their place. The rows themselves are changed: a list has up to a hundred.
   * A value whose field does not hold where the row is, or was retired, is kept and not shown.
   */
  async show(host: string, rows: readonly CustomRow[]): Promise<void> {
    // Most rows keep nothing, and then nothing is asked.
    const book = rows.some(({ custom }) => custom !== null) ? await this.shared.get() : null;
    for (const row of rows) row.custom = book ? book.shown(host, row.custom as StoredCustom) : {};
  }

  /** Everything that a row keeps, shown or not: for the person whom it is about. */
  async kept({ custom }: Readonly<CustomRow>): Promise<CustomValues> {
    return custom === null ? {} : (await this.shared.get()).kept(custom as NonNullable<StoredCustom>);
  }

  /**
   * Checks what is given of a row, in the transaction that writes it.
   * @throws Problem `request.invalid` with every fault, at `/custom/<key>`
   */
  async plan(tx: Transaction, write: CustomWrite): Promise<CustomChange> {
    const book = await this.shared.get();
    const kept = (write.row?.custom as StoredCustom | undefined)?.values ?? {};
    const hasNothing = write.given === undefined || Object.keys(write.given).length === 0;
    if (hasNothing && (write.row !== null || book.of(write.host).length === 0)) return { values: kept, fields: [] };
    const planned = await this.checked(tx, book, write, kept);
    if (await this.store.hold(tx, planned.changed)) return changeOf(planned);
    // A field was changed since it was read; as it is now it stays until the transaction ends.
    return changeOf(await this.checked(tx, await this.store.book(tx), write, kept));
  }

  /** What the filters `custom.<key>` of a list ask for; undefined where there are none. @throws Problem `request.invalid` */
  async filters(host: string, context: RequestContext, given: GivenValues | undefined): Promise<CustomFilters | undefined> {
    if (given === undefined || Object.keys(given).length === 0) return undefined;
    const book = await this.shared.get();
    return readFilters(book.visible(book.of(host), context), given, this.tree);
  }

  /** The columns of a file with those of the custom fields that a caller sees behind them. */
  async columns(host: string, context: RequestContext, before: readonly SpreadsheetColumn[]): Promise<SpreadsheetColumn[]> {
    const book = await this.shared.get();
    return [...before, ...(await customColumns(book.visible(book.of(host), context), before, this.lookUp))];
  }

  /** What the cells of a row of a file mean where the row belongs; undefined where it has none. */
  async given(host: string, node: string, cells: Readonly<Record<string, string>> | undefined): Promise<GivenValues | undefined> {
    return cells && readCells((await this.shared.get()).at(host, node), cells, this.lookUp);
  }

  private checked(tx: Transaction, book: FieldBook, { given = {}, host, node, row, rows }: CustomWrite, kept: KeptValues) {
    return this.checks.check(tx, { fields: book.at(host, node), given, kept, isNew: row === null, rows });
  }
}

function changeOf({ changed, kept }: Awaited<ReturnType<ValueChecks['check']>>): CustomChange {
  return { values: kept, fields: changed.map(({ key }) => `custom.${key}`) };
}
