/** The parts of an xlsx file besides its sheets (ECMA-376 part 1): as few as programs open without a complaint. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles that {@link STYLES} numbers. */
export const CELL_STYLE = { text: 1, title: 2, requiredTitle: 3 } as const;

/** Text cells everywhere, so that a code keeps its zeros and an ID number its digits; titles bold, needed ones coloured. */
export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="3" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** `_rels/.rels`. */
export const ROOT_RELATIONS = relations([['officeDocument', 'xl/workbook.xml']]);

/** The name of the part that holds a sheet, from 0. */
export function sheetPart(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

/** `[Content_Types].xml` of so many sheets. */
export function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, index) => override(`/xl/${sheetPart(index)}`, 'worksheet'));
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${parts.join('')}` +
    `${override('/xl/styles.xml', 'styles')}</Types>`
  );
}

/** `xl/workbook.xml`. */
export function workbook(sheets: readonly { readonly name: string; readonly hidden: boolean }[]): string {
  const listed = sheets.map(
    ({ hidden, name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`;
}

/** `xl/_rels/workbook.xml.rels` of so many sheets. */
export function workbookRelations(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, index) => ['worksheet', sheetPart(index)] as const);
  return relations([...parts, ['styles', 'styles.xml']]);
}

/** The beginning of every sheet. */
export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}">`;

/** A text inside XML; what looks like the escape of a character is kept from being read as one. */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function relations(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const listed = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
}
