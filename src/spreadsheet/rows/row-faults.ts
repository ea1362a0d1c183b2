import type { Problem } from '../../errors/problem.js';
import { render, type Text, type TextValues } from '../../i18n/text.js';
import type { ImportResult, RowFault } from '../spreadsheet-resource.js';

/** A registered error as the fault of a row. */
export function rowFault(row: number, field: string | null, { definition, values }: Problem): RowFault {
  return { row, field, code: definition.code, message: filled(definition.detail, values) };
}

/** The faults of single fields that `readInput` found in a row. */
export function fieldFaults(row: number, problem: Problem): RowFault[] {
  return (problem.extras.errors ?? []).map(({ pointer, code, message, values }) => ({
    row,
    field: pointer.slice(1) || null,
    code,
    message: filled(message, values),
  }));
}

/** A registered error as the faults of a row: of the fields that it names, else of `field`. */
export function rowFaults(row: number, field: string | null, problem: Problem): RowFault[] {
  return problem.extras.errors?.length ? fieldFaults(row, problem) : [rowFault(row, field, problem)];
}

/** The outcome of an import: what was done, and every fault in the order of the file. */
export function importResult(done: Pick<ImportResult, 'created' | 'updated' | 'unchanged'>, faults: readonly RowFault[]): ImportResult {
  const errors = faults.toSorted((a, b) => a.row - b.row);
  return { ...done, failed: new Set(errors.map(({ row }) => row)).size, errors };
}

function filled(text: Text, values: TextValues | undefined): Text {
  return { zh: render(text, 'zh', values), en: render(text, 'en', values) };
}
