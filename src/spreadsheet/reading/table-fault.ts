import type { spreadsheetErrors } from '../spreadsheet.errors.js';

/** The key of a registered error, so that it can cross from the worker as plain data. */
export type TableFaultKey = keyof typeof spreadsheetErrors;

/** What reading may take. */
interface Costs {
  readonly memoryMegabytes: number;
  readonly seconds: number;
}

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

/** The refusal of what takes more memory or time than reading may. */
export function tooCostly({ memoryMegabytes: megabytes, seconds }: Costs): TableFault {
  return new TableFault('takesTooMuch', { megabytes, seconds });
}
