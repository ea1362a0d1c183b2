import type { SpreadsheetColumn } from '../spreadsheet-resource.js';

type Cells = Readonly<Record<string, string>>;

/**
 * Reads cells as people write them: codes for the names of choices, days as `YYYY-MM-DD`. What is not known stays as
 * it is, for the checks of the field to refuse.
 */
export function cellsReader(columns: readonly SpreadsheetColumn[]): (values: Cells) => Record<string, string> {
  const readers = new Map(columns.flatMap((column) => {
    const reader = readerOf(column);
    return reader ? [[column.field, reader] as const] : [];
  }));
  return (values) => Object.fromEntries(Object.entries(values).map(([field, text]) => [field, readers.get(field)?.(text) ?? text]));
}

function readerOf({ choices, date, read }: SpreadsheetColumn): ((text: string) => string | null) | null {
  if (read) return read;
  if (date) return dayOf;
  if (!choices) return null;
  const codes = new Map(choices.flatMap(({ aliases = [], code, name }) => [name.zh, name.en, ...aliases, code].map((word) => [word.toLowerCase(), code] as const)));
  return (text) => codes.get(text.toLowerCase()) ?? text;
}

/** `2009/9/29`, `2009.9.29`, `20090929` and `2009年9月29日` as spreadsheets and people write them. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
