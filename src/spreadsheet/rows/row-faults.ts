import type { Problem } from '../../errors/problem.js';
import type { Warning } from '../../http/warning.dto.js';
import { render, type Text, type TextValues } from '../../i18n/text.js';
import { fileWords } from './file-words.js';
import type { ImportResult, RowFault, RowWarning } from '../spreadsheet-resource.js';

const inFileWords = fileWords([]);

/** A registered error as the fault of a row. */
export function rowFault(row: number, field: string | null, { definition, extras, values }: Problem): RowFault {
  return { row, field, code: definition.code, message: filled(definition.detail, values), ...(extras.rule && { rule: extras.rule }) };
}

/** Something unusual about a row, as a request would be warned of it. */
export function rowWarning(row: number, field: string | null, { code, message, rule, values }: Warning): RowWarning {
  return { row, field, code, message: filled(message, values), rule };
}

/** The faults of single fields that `readInput` found in a row. */
export function fieldFaults(row: number, { extras }: Problem): RowFault[] {
  return (extras.errors ?? []).map(({ pointer, code, message, values }) => ({
    row,
    field: fieldAt(pointer),
    code,
    message: filled(message, values),
    ...(extras.rule && { rule: extras.rule }),
  }));
}

/** The column that a pointer leads to: `/custom/skills` is `custom.skills`. */
function fieldAt(pointer: string): string | null {
  return pointer.slice(1).replace(/^custom\//, 'custom.') || null;
}

/** A registered error as the faults of a row: of the fields that it names, else of `field`. */
export function rowFaults(row: number, field: string | null, problem: Problem): RowFault[] {
  return problem.extras.errors?.length ? fieldFaults(row, inFileWords(problem)) : [rowFault(row, field, problem)];
}

/** The outcome of an import: what was done, every fault in the order of the file, and the warnings of the rows without one. */
export function importResult(
  done: Pick<ImportResult, 'created' | 'updated' | 'unchanged'>,
  faults: readonly RowFault[],
  warnings: readonly RowWarning[] = [],
): ImportResult {
  const failed = new Set(faults.map(({ row }) => row));
  return { ...done, failed: failed.size, errors: inOrder(faults), warnings: inOrder(warnings).filter(({ row }) => !failed.has(row)) };
}

function inOrder<T extends RowFault>(told: readonly T[]): T[] {
  return told.toSorted((a, b) => a.row - b.row);
}

function filled(text: Text, values: TextValues | undefined): Text {
  return { zh: render(text, 'zh', values), en: render(text, 'en', values) };
}
