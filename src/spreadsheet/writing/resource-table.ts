import type { Readable } from 'node:stream';
import { named } from '../../i18n/text.js';
import type { TableFormat } from '../reading/read-spreadsheet.js';
import type { ExportRow, SpreadsheetColumn } from '../spreadsheet-resource.js';
import { columnName, type Sheet } from './sheet-xml.js';
import { csvOf, xlsxOf } from './write-tables.js';

const CHOICES = '选项';
const NOTES = '填写说明';
const YES = '是';
const NO = '否';

/** The last line of the notes. */
const EMPTY_CELLS = ['空单元格', '', '', '', '已有的值不变：导入不会清空任何一项。要清空某项，请在系统中修改该条记录。'];

/** A table of a resource: with rows an export, without any a template. */
export interface ResourceTable {
  readonly title: string;
  readonly columns: readonly SpreadsheetColumn[];
  readonly rows: Sheet['rows'];
}

/**
 * The bytes of a file with the columns of a resource: titles first, rows by the names of their choices. An xlsx file
 * offers the choices in drop-downs and explains the columns on a second sheet.
 */
export function tableOf({ columns, rows, title }: ResourceTable, format: TableFormat): Readable {
  const header = columns.map(({ required = false, title: { zh } }) => ({ title: zh, required }));
  if (format === 'csv') return csvOf({ header, rows });
  const listed = columns.flatMap(({ choices, flag }, column) => {
    const offered = flag ? [YES, NO] : choices?.map(({ name }) => name.zh);
    return offered ? [{ column, choices: offered }] : [];
  });
  const dropDowns = listed.map(({ choices, column }, index) => {
    const letter = columnName(index);
    return { column, source: `'${CHOICES}'!$${letter}$2:$${letter}$${choices.length + 1}` };
  });
  const longest = Math.max(0, ...listed.map(({ choices }) => choices.length));
  const lists: Sheet = {
    name: CHOICES,
    hidden: true,
    header: listed.map(({ column }) => ({ title: columns[column]?.title.zh ?? '' })),
    rows: [Array.from({ length: longest }, (_, row) => listed.map(({ choices }) => choices[row] ?? null))],
  };
  return xlsxOf([{ name: title, header, rows, dropDowns }, notesOf(columns), ...(listed.length > 0 ? [lists] : [])]);
}

/** A row of an export as cells: names for codes. */
export function cellsWriter(columns: readonly SpreadsheetColumn[]): (row: ExportRow) => (string | null)[] {
  const names = columns.map(({ choices }) => choices && new Map(choices.map(({ code, name }) => [code, name.zh])));
  return (row) =>
    columns.map(({ field }, index) => {
      const value = row[field] ?? null;
      if (typeof value === 'boolean') return value ? YES : NO;
      if (value === null) return null;
      return typeof value === 'number' ? String(value) : (names[index]?.get(value) ?? value);
    });
}

function notesOf(columns: readonly SpreadsheetColumn[]): Sheet {
  const header = ['列名', '标识', '必填', '可填内容', '说明'].map((title, index) => ({ title, width: [18, 18, 8, 60, 50][index] ?? 18 }));
  const rows = columns.map((column) => {
    const { choices, field, note, required = false, title } = column;
    const allowed = choices?.map(({ code, name }) => named(code, name).zh).join('、') ?? formOf(column);
    return [title.zh, field, required ? YES : '', allowed, note?.zh ?? null];
  });
  return { name: NOTES, header, rows: [[...rows, EMPTY_CELLS]] };
}

function formOf({ date, decimal, flag, number }: SpreadsheetColumn): string {
  if (date) return '日期，如 2024-07-01';
  if (flag) return `${YES}、${NO}`;
  if (decimal) return '数字';
  return number ? '整数' : '文本';
}
