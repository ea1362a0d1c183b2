import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { safeCell } from '../safe-cell.js';
import { type Sheet, type SheetRow, sheetXml } from './sheet-xml.js';
import { contentTypes, ROOT_RELATIONS, sheetPart, STYLES, workbook, workbookRelations } from './xlsx-parts.js';

/** The bytes of an xlsx file with these sheets, the first one shown; rows are asked for as they are written. */
export function xlsxOf(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const add = (name: string, content: string) => zip.addBuffer(Buffer.from(content), name);
  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', ROOT_RELATIONS);
  add('xl/workbook.xml', workbook(sheets.map(({ hidden = false, name }) => ({ name, hidden }))));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', STYLES);
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const [index, sheet] of sheets.entries()) {
    const xml = Readable.from(sheetXml(sheet));
    // yazl does not listen: a database that fails while a page is read would end the process.
    xml.on('error', (error: Error) => output.destroy(error));
    zip.addReadStream(xml, `xl/${sheetPart(index)}`);
  }
  zip.end();
  return output;
}

/** The bytes of a CSV file: UTF-8 with the byte order mark that Excel wants, every cell in quotes. */
export function csvOf({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Readable {
  return Readable.from(csvText(header.map(({ title }) => title), rows), { objectMode: false });
}

async function* csvText(titles: SheetRow, rows: Sheet['rows']): AsyncGenerator<string> {
  yield `\uFEFF${line(titles)}`;
  for await (const page of rows) if (page.length > 0) yield page.map(line).join('');
}

function line(cells: SheetRow): string {
  return `${cells.map((text) => (text ? `"${safeCell(text).replaceAll('"', '""')}"` : '')).join(',')}\r\n`;
}
