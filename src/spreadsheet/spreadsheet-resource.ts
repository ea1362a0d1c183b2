import type { Type } from '@nestjs/common';
import type { Permission } from '../access/permission.js';
import type { WorkTransaction } from '../database/work-transaction.js';
import type { RuleCitation } from '../errors/problem.js';
import type { FieldsClass } from '../http/fields/field-type.js';
import type { RequestContext } from '../http/request-context.js';
import type { Text } from '../i18n/text.js';

/** What is wrong with one row of an import file; `row` is the line as a person counts it, the header being 1. */
export interface RowFault {
  readonly row: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: Text;
  /** The regulation it comes from, where it comes from one. */
  readonly rule?: RuleCitation;
}

/** Something unusual about a row that is written all the same. */
export interface RowWarning extends RowFault {
  readonly rule: RuleCitation;
}

/** The outcome of an import. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows with a fault; none of them was written. */
  readonly failed: number;
  readonly errors: readonly RowFault[];
  /** What is unusual about rows without a fault that are new or changed. */
  readonly warnings: readonly RowWarning[];
}

/** One row as read: field identifier → trimmed text; an empty cell is absent. */
export interface ImportRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  /** Cells that could not be read: such a row is not written. */
  readonly faults?: readonly RowFault[];
}

/** One row of an export: field identifier → text; null and what is left out are empty cells. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** A value that a column may have: read by its code or by any of its names, written by its Chinese name. */
export interface ColumnChoice {
  readonly code: string;
  readonly name: Text;
  /** Other names that files use. */
  readonly aliases?: readonly string[];
}

/** A column of a file, in both directions. */
export interface SpreadsheetColumn {
  readonly field: string;
  readonly title: Text;
  /** Whether an import file must have the column. */
  readonly required?: boolean;
  /** A day: read as spreadsheets write it, handed over as `YYYY-MM-DD`. */
  readonly date?: boolean;
  /** Yes or no, handed over as a boolean. */
  readonly flag?: boolean;
  /** A whole number, handed over as one. */
  readonly number?: boolean;
  /** Any number, handed over as one. */
  readonly decimal?: boolean;
  /** What the template offers; read by code or name, written by name. */
  readonly choices?: readonly ColumnChoice[];
  /** Reads a cell where names of choices and days are not all there is to it; null for what it does not know. */
  readonly read?: (text: string) => string | null;
  /** What the template says of it. */
  readonly note?: Text;
}

/** How rows are imported. */
export interface ImportOptions {
  /** Writes the rows that are right although others are not. */
  readonly skipBadRows: boolean;
  /** Told how many rows are done. */
  readonly onProgress: (done: number) => void;
}

/** A resource that is written to files, and not loaded from them. */
export interface ExportedResource {
  /** What it is called in names of files and sheets. */
  readonly title: Text;
  readonly permissions: { readonly export: Permission };
  /** The filters of an export: declared fields, all optional, checked like a request. */
  readonly filter: FieldsClass;

  /** In the order of the template, with the custom fields that the caller sees. The first is `id`: rows of an export are known by it when they come back. */
  columns(context: RequestContext): Promise<readonly SpreadsheetColumn[]>;

  /**
   * The rows in the scope of the caller, page by page, with what he may read of each and no more.
   *
   * @param filter an instance of {@link filter}
   */
  exportRows(context: RequestContext, filter: object): AsyncIterable<readonly ExportRow[]>;
}

/** A resource that is loaded from files too. */
export interface SpreadsheetResource extends ExportedResource {
  readonly permissions: { readonly import: Permission; readonly export: Permission };
  /** The tables that an import fills: what the database knows of them is renewed after a large file. */
  readonly tables?: readonly string[];

  /**
   * Writes rows in the given transaction, with their audit entries and events, and reports every faulty one. With a
   * fault it writes nothing, or what it wrote is rolled back by the caller, unless `skipBadRows` says otherwise:
   * then every right row is written and no other. Work between two statements takes less than the idle limit of a
   * transaction and lets other requests through.
   */
  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult>;
}

/** A provider of such a resource; listed in the module's body. */
export interface SpreadsheetResourceClass extends Type<ExportedResource> {
  /** The name callers use: `organizations`. */
  readonly resource: string;
}
