import { type ImportRow, Problem, readInput, render, type RowFault, type Text, type TextValues } from '../../../src/index.js';
import { readCells } from './import-columns.js';
import { importErrors } from './import.errors.js';
import { ImportedOrganization } from './organization.dto.js';

/** A row that passed the checks of the request body. */
export interface ReadRow {
  /** The line in the file. */
  readonly row: number;
  readonly input: ImportedOrganization;
  /** The fields whose cell is not empty. */
  readonly given: ReadonlySet<string>;
}

/** The rows of a file: those in order, what is wrong with the others, and every code it names for a row. */
export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly RowFault[];
  readonly codes: ReadonlySet<string>;
}

/** Checks each row by itself and refuses codes that come twice. */
export function readRows(rows: readonly ImportRow[]): ReadRows {
  const read: ReadRow[] = [];
  const faults: RowFault[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const cells = readCells(row);
    const { code } = cells;
    const first = code === undefined ? undefined : lines.get(code);
    if (first !== undefined) faults.push(faultOf(row.row, 'code', importErrors.codeTwiceInFile({ code, row: first })));
    else if (code !== undefined) lines.set(code, row.row);
    try {
      const input = readInput(ImportedOrganization, cells, 'body');
      if (first === undefined) read.push({ row: row.row, input, given: new Set(Object.keys(cells)) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      faults.push(...fieldFaults(row.row, error));
    }
  }
  return { rows: read, faults, codes: new Set(lines.keys()) };
}

/** A registered error as the fault of a row. */
export function faultOf(row: number, field: string | null, { definition, values }: Problem): RowFault {
  return { row, field, code: definition.code, message: filled(definition.detail, values) };
}

function fieldFaults(row: number, problem: Problem): RowFault[] {
  return (problem.extras.errors ?? []).map(({ pointer, code, message, values }) => ({
    row,
    field: pointer.slice(1) || null,
    code,
    message: filled(message, values),
  }));
}

function filled(text: Text, values: TextValues | undefined): Text {
  return { zh: render(text, 'zh', values), en: render(text, 'en', values) };
}
