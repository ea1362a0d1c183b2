import type { TableFaultKey } from './table-fault.js';

/** A row as it stands in the file; plain data, because it crosses between threads. */
export interface RawRow {
  /** As a person counts, from 1. */
  readonly row: number;
  /** Texts by column, trimmed; holes are empty cells. */
  readonly cells: readonly string[];
  /** Cells that have no usable value. */
  readonly faults?: readonly { readonly column: number; readonly key: TableFaultKey }[];
}

/** A run of rows that are merged somewhere. */
export interface MergedRows {
  readonly from: number;
  readonly to: number;
}

/** A visible sheet that is not read, though something stands below its first row. */
export interface OtherSheet {
  readonly name: string;
  /** The texts of its first row. */
  readonly header: readonly string[];
}

/** What the worker posts: rows as they come, then the end or what is wrong. */
export type TableMessage =
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'end'; readonly merged: readonly MergedRows[]; readonly others: readonly OtherSheet[] }
  | { readonly kind: 'fault'; readonly key: TableFaultKey; readonly values: Readonly<Record<string, string | number>> };
