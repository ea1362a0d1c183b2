import type { Type } from '@nestjs/common';
import type { Text } from '../i18n/text.js';
import type { RequestContext } from '../http/request-context.js';
import type { WorkTransaction } from '../database/work-transaction.js';

/** What is wrong with one row of an import file; `row` is the line as a person counts it, the header being 1. */
export interface RowFault {
  readonly row: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: Text;
}

/** The outcome of an import. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly RowFault[];
}

/** One row as read: field identifier → trimmed text; an empty cell is absent. */
export interface ImportRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A column that an import file may have. */
export interface ImportColumn {
  readonly field: string;
  readonly title: Text;
  readonly required?: boolean;
}

/** A resource that can be loaded from a file. */
export interface ImportResource {
  readonly columns: readonly ImportColumn[];
  /**
   * Writes all rows in the given transaction, with their audit entries and events, or reports every faulty one; the caller rolls back if any failed.
   * @param onProgress rows done so far
   */
  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, onProgress: (done: number) => void): Promise<ImportResult>;
}

/** A provider of an import resource; listed in the module's body. */
export interface ImportResourceClass extends Type<ImportResource> {
  /** The name callers use: `organizations`. */
  readonly resource: string;
}
