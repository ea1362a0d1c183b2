import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../errors/problem.js';
import type { FieldsClass } from '../../http/fields/field-type.js';
import { readInput } from '../../http/fields/read-input.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import type { ImportRow, RowFault, SpreadsheetColumn } from '../spreadsheet-resource.js';
import { cellsReader, type CellValues } from './cells-reader.js';
import { fileWords } from './file-words.js';
import { fieldFaults, rowFault } from './row-faults.js';

/** A row that passed the checks of the request body. */
export interface ReadRow<T> {
  /** The line in the file. */
  readonly row: number;
  readonly input: T;
  /** The fields whose cell is not empty. */
  readonly given: ReadonlySet<string>;
}

/** The rows of a file: those in order, and what is wrong with the others. */
export interface ReadRows<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly faults: readonly RowFault[];
  /** By key field, every value that some row has, faulty ones included. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How rows are checked. */
export interface RowRules<T extends object> {
  /** The class of fields that a request body is checked by. */
  readonly input: FieldsClass<T>;
  readonly columns: readonly SpreadsheetColumn[];
  /** Fields by which a row is known: no two rows of a file have the same. */
  readonly keys: readonly string[];
}

const CHECKED_AT_ONCE = 200;

/** Checks each row by itself, by the same class as a request, and refuses keys that come twice. Lets other work through. */
export async function readRows<T extends object>(rows: readonly ImportRow[], { columns, input: Input, keys }: RowRules<T>): Promise<ReadRows<T>> {
  const cellsOf = cellsReader(columns);
  const wordsOf = fileWords(columns);
  const read: ReadRow<T>[] = [];
  const faults: RowFault[] = [];
  const lines = new Map(keys.map((key) => [key, new Map<string, number>()]));
  const namesOf = sharedSets();
  for (const [index, row] of rows.entries()) {
    if (index % CHECKED_AT_ONCE === 0) await breathe();
    const cells = cellsOf(row.values);
    const found = [...(row.faults ?? []), ...repeated(row.row, cells, lines)];
    try {
      const input = readInput(Input, cells, 'body');
      if (found.length === 0) read.push({ row: row.row, input, given: namesOf(cells) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // A cell that could not be read is absent: that it is then missing is no second fault.
      const unreadable = new Set(found.map(({ field }) => field));
      found.push(...fieldFaults(row.row, wordsOf(error)).filter(({ field }) => !unreadable.has(field)));
    }
    faults.push(...found);
  }
  return { rows: read, faults, keys: new Map([...lines].map(([key, values]) => [key, new Set(values.keys())])) };
}

function repeated(row: number, cells: CellValues, lines: ReadonlyMap<string, Map<string, number>>): RowFault[] {
  return [...lines].flatMap(([key, known]) => {
    const value = cells[key];
    if (typeof value !== 'string') return [];
    const first = known.get(value);
    if (first === undefined) known.set(value, row);
    return first === undefined ? [] : [rowFault(row, key, spreadsheetErrors.keyTwice({ row: first }))];
  });
}

/** The fields of a row as a set; rows of the same fields share it, for there may be a hundred thousand. */
function sharedSets(): (cells: CellValues) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (cells) => {
    const names = Object.keys(cells);
    const key = names.join();
    const known = sets.get(key) ?? new Set(names);
    sets.set(key, known);
    return known;
  };
}
