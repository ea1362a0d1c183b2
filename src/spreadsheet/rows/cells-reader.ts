import { toHalfWidth } from '../../http/fields/half-width.js';
import type { SpreadsheetColumn } from '../spreadsheet-resource.js';

/** What cells mean, by field. */
export type CellValues = Record<string, string | number | boolean>;

type CellReader = (text: string) => string | number | boolean | null;

const YES = ['是', '有', 'true', 'yes', 'y', '1', '√'];
const NO = ['否', '无', 'false', 'no', 'n', '0', '×'];

/**
 * Reads cells as people write them: codes for the names of choices, days as `YYYY-MM-DD`. What is not known stays as
 * it is, for the checks of the field to refuse.
 */
export function cellsReader(columns: readonly SpreadsheetColumn[]): (values: Readonly<Record<string, string>>) => CellValues {
  const readers = new Map(columns.flatMap((column) => {
    const reader = readerOf(column);
    return reader ? [[column.field, reader] as const] : [];
  }));
  return (values) => Object.fromEntries(Object.entries(values).map(([field, text]) => [field, readers.get(field)?.(text) ?? text]));
}

function readerOf({ choices, date, decimal, flag, number, read }: SpreadsheetColumn): CellReader | null {
  if (read) return read;
  if (flag) return flagOf;
  if (number) return numberOf;
  if (decimal) return decimalOf;
  if (date) return dayOf;
  if (!choices) return null;
  const codes = new Map(choices.flatMap(({ aliases = [], code, name }) => [name.zh, name.en, ...aliases, code].map((word) => [plain(word), code] as const)));
  return (text) => codes.get(plain(text)) ?? text;
}

/** As words are compared. */
function plain(word: string): string {
  return toHalfWidth(word).toLowerCase();
}

function flagOf(text: string): boolean | null {
  const word = plain(text);
  return YES.includes(word) || (NO.includes(word) ? false : null);
}

/** Digits alone: `6.0` and `six` are for the check of the field to refuse. */
function numberOf(typed: string): number | null {
  const text = toHalfWidth(typed);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Digits, and a point between them. */
function decimalOf(typed: string): number | null {
  const text = toHalfWidth(typed);
  return /^-?\d{1,16}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}

/** `2009/9/29`, `2009.9.29`, `20090929` and `2009年9月29日` as spreadsheets and people write them. */
function dayOf(typed: string): string {
  const text = toHalfWidth(typed);
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
