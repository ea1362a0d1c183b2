import type { CodeLookup } from './code-tables.js';
import { cellsReader } from '../spreadsheet/rows/cells-reader.js';
import type { ImportRow, SpreadsheetColumn } from '../spreadsheet/spreadsheet-resource.js';
import type { PlacedField } from './custom-field.js';

/** What the columns of custom fields begin with. */
const PREFIX = 'custom.';

/** Looks a code system up; null for an unknown one. */
export type LooksUp = (system: string) => Promise<CodeLookup | null>;

/** The columns of some fields, one for each key, behind those that a file has anyway. */
export async function customColumns(fields: readonly PlacedField[], before: readonly SpreadsheetColumn[], lookUp: LooksUp): Promise<SpreadsheetColumn[]> {
  const titles = new Set(before.flatMap(({ field, title }) => [field, title.zh]));
  const columns: SpreadsheetColumn[] = [];
  for (const key of new Set(fields.map((field) => field.key))) {
    const named = fields.filter((field) => field.key === key);
    const [first] = named;
    if (!first) continue;
    // Files are read by their titles too: no two columns may have the same.
    const name = titles.has(first.title) ? `${first.title}（${PREFIX}${key}）` : first.title;
    titles.add(name);
    columns.push({ ...(await columnOf(named, lookUp)), field: PREFIX + key, title: { zh: name, en: first.titleEn ?? first.title } });
  }
  return columns;
}

/** The cells of custom fields by key, with the rows without them, for their own checks know nothing of these columns. */
export function splitCells(rows: readonly ImportRow[]): { readonly rows: readonly ImportRow[]; readonly cells: ReadonlyMap<number, Readonly<Record<string, string>>> } {
  const cells = new Map<number, Record<string, string>>();
  const plain = rows.map((row) => {
    const entries = Object.entries(row.values);
    const custom = entries.filter(([field]) => field.startsWith(PREFIX));
    if (custom.length === 0) return row;
    cells.set(row.row, Object.fromEntries(custom.map(([field, text]) => [field.slice(PREFIX.length), text])));
    return { ...row, values: Object.fromEntries(entries.filter(([field]) => !field.startsWith(PREFIX))) };
  });
  return { rows: plain, cells };
}

/** What cells of a row mean by the fields that hold for it; a text that means nothing stays, for the check to refuse. */
export async function readCells(fields: ReadonlyMap<string, PlacedField>, cells: Readonly<Record<string, string>>, lookUp: LooksUp): Promise<Record<string, unknown>> {
  const columns: SpreadsheetColumn[] = [];
  for (const key of Object.keys(cells)) {
    const field = fields.get(key);
    if (field) columns.push({ ...(await columnOf([field], lookUp)), field: key, title: { zh: '', en: '' } });
  }
  return cellsReader(columns)(cells);
}

/** The cells of an export by the columns of {@link customColumns}. */
export function cellsOf(values: Readonly<Record<string, string | number | boolean>>): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [PREFIX + key, value]));
}

type Form = Omit<SpreadsheetColumn, 'field' | 'title'>;

async function columnOf(fields: readonly PlacedField[], lookUp: LooksUp): Promise<Form> {
  const [first] = fields;
  // Towns may mean different things by a key: then its cells are text, read by the field of each row.
  if (!first || fields.some(({ type, codeSystem }) => type !== first.type || codeSystem !== first.codeSystem)) return {};
  return { ...(await formOf(first, lookUp)), ...(fields.some(({ required }) => required) && { note: { zh: '新登记时必填', en: 'Asked of new rows' } }) };
}

async function formOf({ codeSystem, type }: PlacedField, lookUp: LooksUp): Promise<Form> {
  if (type === 'date') return { date: true };
  if (type === 'boolean') return { flag: true };
  if (type === 'number') return { decimal: true };
  const table = codeSystem === null ? null : await lookUp(codeSystem);
  return table ? { choices: table.codes.map(({ code, name }) => ({ code, name })), read: (text) => table.codeOf(text) } : {};
}
