import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An xlsx file by hand: what a test wants to say of it, the rest as Excel has it. */
export interface RawWorkbook {
  /** The content of `<worksheet>` of each sheet. */
  readonly sheets: ReadonlyArray<{ readonly xml: string; readonly state?: string }>;
  /** The content of `<sst>`. */
  readonly strings?: string;
  /** The content of `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** A prefix for every element, as some programs write it. */
  readonly prefix?: string;
  /** Entries besides. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The content of `<worksheet>` with one row of texts for each list. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (all: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;

/** Writes an xlsx file. */
export async function writeRawXlsx(path: string, workbook: RawWorkbook): Promise<void> {
  await writeZip(path, partsOf(workbook));
}

/** Writes a zip archive of texts. */
export async function writeZip(path: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

function partsOf({ more = {}, prefix = '', properties = '', sheets, strings = '', styles = '' }: RawWorkbook): Record<string, string> {
  const wrap = (root: string, content: string) => {
    const element = prefix === '' ? root : `${prefix}:${root}`;
    const named = prefix === '' ? content : content.replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`);
    return `<?xml version="1.0" encoding="UTF-8"?><${element} xmlns${prefix === '' ? '' : `:${prefix}`}="${MAIN}" xmlns:r="${OFFICE}">${named}</${element}>`;
  };
  const listed = sheets.map(({ state }, index) => `<sheet name="S${index}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('w', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': wrap('workbook', `<workbookPr ${properties}/><sheets>${listed.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('') +
        relation('strings', 'sharedStrings', '/xl/sharedStrings.xml') +
        relation('styles', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': wrap('sst', strings),
    'xl/styles.xml': wrap('styleSheet', styles),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index}.xml`, wrap('worksheet', xml)])),
    ...more,
  };
}
