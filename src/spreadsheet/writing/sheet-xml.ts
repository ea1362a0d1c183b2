import { safeCell } from '../safe-cell.js';
import { CELL_STYLE, SHEET_HEAD, xmlText } from './xlsx-parts.js';

/** A row of cells; null and '' are empty. */
export type SheetRow = readonly (string | null)[];

/** A sheet to write. */
export interface Sheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** The first row, with what marks it as needed. */
  readonly header: readonly { readonly title: string; readonly required?: boolean; readonly width?: number }[];
  readonly rows: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
  /** Drop-downs: a column of this sheet and the cells whose texts it offers. Other texts may be written too. */
  readonly dropDowns?: readonly { readonly column: number; readonly source: string }[];
}

const LAST_ROW = 1_048_576;
const WIDTH = 18;

/** The XML of a sheet, as its rows come. */
export async function* sheetXml({ dropDowns = [], header, rows }: Sheet): AsyncGenerator<string> {
  const widths = header.map(({ width = WIDTH }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${CELL_STYLE.text}" customWidth="1"/>`);
  yield `${SHEET_HEAD}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>`;
  const titles = header.map(({ required = false, title }, column) => cell(column, 1, title, required ? CELL_STYLE.requiredTitle : CELL_STYLE.title));
  yield `<row r="1">${titles.join('')}</row>`;
  let row = 1;
  for await (const page of rows) {
    const written = page.map((cells) => {
      row += 1;
      return `<row r="${row}">${cells.map((text, column) => (text ? cell(column, row, text, CELL_STYLE.text) : '')).join('')}</row>`;
    });
    yield written.join('');
  }
  const lists = dropDowns.map(({ column, source }) => {
    const place = `${columnName(column)}2:${columnName(column)}${LAST_ROW}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${place}"><formula1>${xmlText(source)}</formula1></dataValidation>`;
  });
  yield `</sheetData>${lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''}</worksheet>`;
}

/** `A` of 0, `AA` of 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function cell(column: number, row: number, text: string, style: number): string {
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(safeCell(text))}</t></is></c>`;
}
