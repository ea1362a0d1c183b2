import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../errors/problem.js';
import { plainCell } from '../safe-cell.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import type { ImportRow, RowFault, SpreadsheetColumn } from '../spreadsheet-resource.js';
import type { MergedRows, OtherSheet, RawRow, TableMessage } from './raw-row.js';
import type { TableTask } from './table.worker.js';
import { fieldsOf, isHeader, namesOf } from './table-header.js';
import { TABLE_LIMITS, type TableLimits } from './table-limits.js';

/** The formats that files are read and written in. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;

/** A format of files. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** How a file is read. */
export interface ReadOptions {
  readonly limits?: TableLimits;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads the rows of a file in a thread of its own, with caps on memory and time. Of an xlsx file the first visible
 * sheet is read, hidden rows included, and no other may hold such a table; a formula counts as the value that is stored
 * with it. A row with a cell that cannot be read carries its faults.
 *
 * @throws Problem `import.*` for a file that is no such table; nothing is said of what its cells mean
 */
export async function readSpreadsheet(
  path: string,
  format: TableFormat,
  columns: readonly SpreadsheetColumn[],
  { limits = TABLE_LIMITS, signal }: ReadOptions = {},
): Promise<ImportRow[]> {
  const { bytes, rows } = limits;
  if ((await stat(path)).size > bytes) throw spreadsheetErrors.tooLarge({ megabytes: bytes / MEGABYTE, rows });
  const table = new Table(columns);
  await readInWorker({ path, format, limits }, table, signal);
  return table.done();
}

/** Makes rows of fields from rows of cells; the first one names the columns. */
class Table {
  private readonly rows: ImportRow[] = [];
  private fields: readonly string[] | undefined;
  private merged: readonly MergedRows[] = [];

  constructor(private readonly columns: readonly SpreadsheetColumn[]) {}

  take(raw: RawRow): void {
    if (this.fields) this.rows.push(this.rowOf(raw, this.fields));
    // What stands first is the first row, unless that one is empty.
    else this.fields = fieldsOf(raw.row === 1 ? raw.cells : [], this.columns);
  }

  /** @throws Problem `import.several_sheets` where another sheet holds such a table too: its rows would be lost without a word */
  end(merged: readonly MergedRows[], others: readonly OtherSheet[]): void {
    this.merged = merged;
    const tables = others.filter(({ header }) => isHeader(header, this.columns)).map(({ name }) => name);
    if (tables.length > 0) throw spreadsheetErrors.severalSheets({ sheets: namesOf(tables) });
  }

  done(): ImportRow[] {
    if (!this.fields) fieldsOf([], this.columns);
    if (this.merged.length === 0) return this.rows;
    const isMerged = mergedTest(this.merged);
    return this.rows.map((row) => (isMerged(row.row) ? { ...row, faults: [...(row.faults ?? []), faultOf(row.row, null, spreadsheetErrors.mergedCells())] } : row));
  }

  private rowOf({ cells, faults = [], row }: RawRow, fields: readonly string[]): ImportRow {
    const values: Record<string, string> = {};
    const found = faults.map(({ column, key }) => faultOf(row, fields[column] || null, new Problem(spreadsheetErrors[key].definition, {})));
    for (const [column, text] of cells.entries()) {
      if (text === '') continue;
      const field = fields[column];
      if (field) values[field] = plainCell(text);
      else if (found.every(({ code }) => code !== TOO_MANY)) found.push(faultOf(row, null, spreadsheetErrors.tooManyCells()));
    }
    return { row, values, ...(found.length > 0 && { faults: found }) };
  }
}

const TOO_MANY = spreadsheetErrors.tooManyCells.definition.code;

function faultOf(row: number, field: string | null, { definition }: Problem): RowFault {
  return { row, field, code: definition.code, message: definition.detail };
}

/** Whether a row lies in one of many, maybe overlapping, runs; each run is looked at once. */
function mergedTest(runs: readonly MergedRows[]): (row: number) => boolean {
  const sorted = runs.toSorted((a, b) => a.from - b.from);
  const joined: Array<{ from: number; to: number }> = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  let at = 0;
  return (row) => {
    while ((joined[at]?.to ?? Infinity) < row) at += 1;
    return (joined[at]?.from ?? Infinity) <= row;
  };
}

async function readInWorker(task: TableTask, table: Table, signal: AbortSignal | undefined): Promise<void> {
  const { memoryMegabytes, seconds } = task.limits;
  const tooMuch = () => spreadsheetErrors.takesTooMuch({ megabytes: memoryMegabytes, seconds });
  const worker = new Worker(new URL('./table.worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 16 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch()), seconds * 1_000);
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('message', (message: TableMessage) => receive(message, table, resolve, reject));
      worker.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error));
      worker.on('exit', () => reject(new Error('the reader of a spreadsheet ended without a word')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function receive(message: TableMessage, table: Table, resolve: () => void, reject: (reason: unknown) => void): void {
  try {
    if (message.kind === 'rows') for (const row of message.rows) table.take(row);
    if (message.kind === 'fault') reject(new Problem(spreadsheetErrors[message.key].definition, message.values));
    if (message.kind === 'end') {
      table.end(message.merged, message.others);
      resolve();
    }
  } catch (error) {
    reject(error);
  }
}
