import type { spreadsheetErrors } from '../spreadsheet.errors.js';

/** The key of a registered error, so that it can cross from the worker as plain data. */
export type TableFaultKey = keyof typeof spreadsheetErrors;

/** Why a file is no table, in a form that can be posted between threads. */
export class TableFault extends Error {
  constructor(
    readonly key: TableFaultKey,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.name = 'TableFault';
  }
}
