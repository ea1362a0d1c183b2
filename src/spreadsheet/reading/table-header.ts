import { Problem } from '../../errors/problem.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import type { SpreadsheetColumn } from '../spreadsheet-resource.js';

const TOLD = 20;
const LONGEST_NAME = 50;

/**
 * The fields that the first row of a file names, by identifier or by Chinese title; '' for one that is unnamed.
 *
 * @throws Problem `import.no_header`, `import.unknown_column`, `import.duplicate_column`, `import.missing_column`
 */
export function fieldsOf(header: readonly string[], columns: readonly SpreadsheetColumn[]): string[] {
  if (header.every((name) => name === '')) throw spreadsheetErrors.noHeader({ known: listOf(columns) });
  const fields = header.map((name) => (name === '' ? '' : columns.find(({ field, title }) => name === field || name === title.zh)?.field));
  const unknown = header.filter((_, index) => fields[index] === undefined);
  if (unknown.length > 0) throw spreadsheetErrors.unknownColumn({ columns: namesOf(unknown), known: listOf(columns) });
  const known = fields as string[];
  const twice = known.filter((field, index) => field !== '' && known.indexOf(field) !== index);
  if (twice.length > 0) throw spreadsheetErrors.duplicateColumn({ columns: [...new Set(twice)].join(', ') });
  const missing = columns.filter(({ field, required }) => required && !known.includes(field));
  if (missing.length > 0) throw spreadsheetErrors.missingColumn({ columns: listOf(missing) });
  return known;
}

/** Whether a row names columns as the first one of a file must. */
export function isHeader(row: readonly string[], columns: readonly SpreadsheetColumn[]): boolean {
  try {
    return fieldsOf(row, columns).length > 0;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** Few and short enough to be read: a file may have any number of them, each as long as a cell can be. */
export function namesOf(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => `“${shortened(name)}”`);
  return [...told, ...(names.length > TOLD ? ['…'] : [])].join(', ');
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${Array.from(name.slice(0, LONGEST_NAME * 2)).slice(0, LONGEST_NAME).join('')}…` : name;
}

function listOf(columns: readonly SpreadsheetColumn[]): string {
  return columns.map(({ field, title }) => `${field}（${title.zh}）`).join(', ');
}
