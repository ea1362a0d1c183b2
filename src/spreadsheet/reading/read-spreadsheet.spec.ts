import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetOf, writeRawXlsx, type RawWorkbook, writeZip } from '../../../test/support/xlsx-file.js';
import type { ImportRow, SpreadsheetColumn } from '../spreadsheet-resource.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { TABLE_LIMITS, type TableLimits } from './table-limits.js';

const columns: SpreadsheetColumn[] = [
  { field: 'code', title: { zh: '代码', en: 'Code' }, required: true },
  { field: 'name', title: { zh: '名称', en: 'Name' }, required: true },
  { field: 'note', title: { zh: '备注', en: 'Note' } },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function csv(content: string | Buffer, limits: Partial<TableLimits> = {}): Promise<ImportRow[]> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return readSpreadsheet(path, 'csv', columns, { limits: { ...TABLE_LIMITS, ...limits } });
}

async function xlsx(workbook: RawWorkbook, limits: Partial<TableLimits> = {}): Promise<ImportRow[]> {
  const path = join(folder, 'file.xlsx');
  await writeRawXlsx(path, workbook);
  return readSpreadsheet(path, 'xlsx', columns, { limits: { ...TABLE_LIMITS, ...limits } });
}

/** A sheet with the header and these cells below it. */
const below = (cells: string): string => `<sheetData><row r="1"><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>note</t></is></c></row>${cells}</sheetData>`;
const faultsOf = (rows: readonly ImportRow[]) => rows.flatMap(({ faults = [] }) => faults.map(({ row, field, code }) => `${row}:${field}:${code}`));

/** 中国 in GB18030. */
const GB_CHINA = Buffer.from('d6d0b9fa', 'hex');

describe('reading a CSV file', () => {
  it('takes field identifiers and Chinese titles, a byte order mark, quotes and line ends of Windows', async () => {
    expect(await csv('\uFEFF代码,name,备注\r\nA1, 第一支部 ,"甲, ""乙""\n丙"\r\n\r\nA2,二,\r\n')).toEqual([
      { row: 2, values: { code: 'A1', name: '第一支部', note: '甲, "乙"\n丙' } },
      { row: 4, values: { code: 'A2', name: '二' } },
    ]);
  });

  it('reads characters that are cut by the chunks of the stream', async () => {
    const names = Array.from({ length: 30_000 }, (_, n) => `${'a'.repeat(n % 3)}支𠮷`);
    const rows = await csv(`code,name\n${names.map((name, n) => `${n},${name}`).join('\n')}`);
    expect(rows.map(({ values }) => values['name'])).toEqual(names);
  });

  it('names a few of the columns that it does not know, in short', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `${n}${'x'.repeat(1_000)}`);
    const refused = await csv(`${names.join(',')}\nA\n`).catch((error: unknown) => error as { code: string; message: string });
    expect(refused).toMatchObject({ code: 'import.unknown_column', message: expect.stringContaining('…') });
    expect((refused as { message: string }).message.length).toBeLessThan(2_500);
  });

  it('leaves out an unnamed last column that is empty', async () => {
    expect(await csv('code,name,\nA,B,\n')).toEqual([{ row: 2, values: { code: 'A', name: 'B' } }]);
  });

  it.each([
    ['UTF-8 without a mark', Buffer.from('code,name\nA,中国\n')],
    ['GB18030', Buffer.concat([Buffer.from('code,name\nA,'), GB_CHINA, Buffer.from('\n')])],
    ['UTF-16 of Excel, with tabs', Buffer.from('\uFEFFcode\tname\r\nA\t中国\r\n', 'utf16le')],
  ])('reads %s', async (_, content) => {
    expect(await csv(content)).toEqual([{ row: 2, values: { code: 'A', name: '中国' } }]);
  });

  it('reads characters that only GB18030 has four bytes for', async () => {
    // 𠮷 (U+20BB7) is four bytes.
    const content = Buffer.concat([Buffer.from('code,name\nA,'), GB_CHINA, Buffer.from('9534b235', 'hex')]);
    expect(await csv(content)).toEqual([{ row: 2, values: { code: 'A', name: '中国𠮷' } }]);
  });

  it.each([';', '\t'])('finds the separator %j by the header', async (separator) => {
    const content = `"code"${separator}name${separator}note\nA${separator}B, C${separator}D\n`;
    expect(await csv(content)).toEqual([{ row: 2, values: { code: 'A', name: 'B, C', note: 'D' } }]);
  });

  it('takes the sign off that keeps an export from being evaluated', async () => {
    expect(await csv("code,name\n'=A1,'+86\n''-1,'x\n")).toEqual([
      { row: 2, values: { code: '=A1', name: '+86' } },
      { row: 3, values: { code: "'-1", name: "'x" } },
    ]);
  });

  it('reports cells beyond the header with their row', async () => {
    expect(faultsOf(await csv('code,name\nA,B\nC,D,E,F\n'))).toEqual(['3:null:import.too_many_cells']);
  });

  it.each([
    ['an unknown column', 'code,name,colour,大小\n', 'import.unknown_column', '“colour”, “大小”'],
    ['a column by two names', 'code,name,代码\n', 'import.duplicate_column', 'code'],
    ['a missing column', 'code\n', 'import.missing_column', 'name'],
    ['an empty file', '', 'import.no_header', 'code'],
    ['a file that begins with an empty row', '\ncode,name\n', 'import.no_header', 'code'],
    ['an open quote', 'code,name\nA,"B\n', 'import.not_csv', 'line 2'],
    ['a quote inside a cell', 'code,name\nA,5"B\n', 'import.not_csv', 'line 2'],
    ['another encoding', Buffer.from('636f64652c6e616d650affff', 'hex'), 'import.unknown_encoding', 'CSV UTF-8'],
    ['bytes that are no text', Buffer.from('code,name\n\0\0'), 'import.unknown_encoding', 'GB18030'],
    ['100,000 columns', Array.from({ length: 100_000 }, (_, n) => `c${n}`).join(','), 'import.too_many_columns', '200'],
  ])('refuses %s by name', async (_, content, code, words) => {
    await expect(csv(content)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('refuses more than it may hold', async () => {
    const content = 'code,name\nA,B\nC,D\n';
    await expect(csv(content, { bytes: 10 })).rejects.toMatchObject({ code: 'import.too_large' });
    await expect(csv(content, { rows: 1 })).rejects.toMatchObject({ code: 'import.too_large' });
    await expect(csv(content, { characters: 9 })).rejects.toMatchObject({ code: 'import.takes_too_much' });
    expect(await csv(content, { rows: 2 })).toHaveLength(2);
  });
});

describe('reading an xlsx file', () => {
  it('reads shared, rich and inline texts, without the reading aids of rich ones', async () => {
    const strings = '<si><t>code</t></si><si><t>名称</t></si><si><r><t xml:space="preserve">第一</t></r><r><t>支部</t></r><rPh sb="0" eb="1"><t>ダイ</t></rPh></si>';
    const xml = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>A_x000D_1</t></is></c><c r="B3" t="s"><v>2</v></c></row></sheetData>';
    expect(await xlsx({ sheets: [{ xml }], strings })).toEqual([{ row: 3, values: { code: 'A\r1', name: '第一支部' } }]);
  });

  it('reads the elements of programs that give them a prefix', async () => {
    expect(await xlsx({ prefix: 'x', sheets: [{ xml: sheetOf([['code', 'name'], ['A', 'B']]) }] })).toEqual([{ row: 2, values: { code: 'A', name: 'B' } }]);
  });

  it('takes the first sheet that is not hidden', async () => {
    const hidden = sheetOf([['code', 'name'], ['hidden', 'x']]);
    const sheets = [{ xml: hidden, state: 'hidden' }, { xml: hidden, state: 'veryHidden' }, { xml: sheetOf([['code', 'name'], ['A', 'B']]) }];
    expect(await xlsx({ sheets })).toEqual([{ row: 2, values: { code: 'A', name: 'B' } }]);
    await expect(xlsx({ sheets: [{ xml: hidden, state: 'hidden' }] })).rejects.toMatchObject({ code: 'import.no_sheet' });
  });

  it('refuses a file with such a table in another visible sheet too, which it would not read', async () => {
    const table = (code: string) => ({ xml: sheetOf([['code', 'name'], [code, 'x']]) });
    await expect(xlsx({ sheets: [table('A'), table('B'), { xml: sheetOf([['名称', 'code', '备注'], ['x', 'C']]) }] })).rejects.toMatchObject({
      code: 'import.several_sheets',
      values: { sheets: expect.stringMatching(/^“[^”]+”, “[^”]+”$/) as string },
    });
    const beside = [{ xml: sheetOf([['code', 'name']]) }, { xml: sheetOf([['说明', '代码不能重复']]) }, { xml: '<sheetData/>' }, { xml: sheetOf([['code', 'other'], ['A', 'B']]) }];
    expect(await xlsx({ sheets: [table('A'), ...beside] })).toHaveLength(1);
  });

  describe('numbers', () => {
    const styles = '<numFmts count="2"><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="166" formatCode="[Red]0.00"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
    const number = async (stored: string, style: number, properties = '') => {
      const rows = await xlsx({ styles, properties, sheets: [{ xml: below(`<row><c t="inlineStr"><is><t>A</t></is></c><c s="${style}"><v>${stored}</v></c></row>`) }] });
      return rows[0]?.faults?.[0]?.code ?? rows[0]?.values['name'];
    };

    it.each([
      ['a whole number', '13800000000', 0, '13800000000'],
      ['one in exponents', '1.38E10', 0, '13800000000'],
      ['a fraction with the noise of floats', '0.30000000000000004', 0, '0.3'],
      ['a coloured number', '45474', 4, '45474'],
      ['zeros in front, as the format shows them', '1234', 2, '001234'],
      ['a day', '45474', 1, '2024-07-01'],
      ['a day in a Chinese format', '45474', 3, '2024-07-01'],
      ['the first day', '1', 1, '1900-01-01'],
      ['the day before the one that never was', '59', 1, '1900-02-28'],
      ['the day that never was', '60', 1, '1900-02-29'],
      ['the day after it', '61', 1, '1900-03-01'],
      ['a day with a time', '45474.5', 1, '2024-07-01 12:00:00'],
      ['more digits than are kept', '410102199001010024', 0, 'import.number_too_long'],
      ['no number', 'abc', 0, 'import.error_cell'],
    ])('reads %s', async (_, stored, style, text) => {
      expect(await number(stored, style)).toBe(text);
    });

    it('counts days from 1904 where the workbook does', async () => {
      expect(await number('44012', 1, 'date1904="1"')).toBe('2024-07-01');
    });
  });

  it('takes the stored value of a formula, and refuses cells that have none', async () => {
    const cells = [
      '<row><c t="str"><f>"A"&amp;1</f><v>A1</v></c><c><f>SUM(1,2)</f><v>3</v></c></row>',
      '<row><c t="inlineStr"><is><t>B</t></is></c><c><f>HYPERLINK("http://x")</f><v></v></c></row>',
      '<row><c t="inlineStr"><is><t>C</t></is></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    ];
    const rows = await xlsx({ sheets: [{ xml: below(cells.join('')) }] });
    expect(rows.map(({ values }) => values)).toEqual([{ code: 'A1', name: '3' }, { code: 'B' }, { code: 'C' }]);
    expect(faultsOf(rows)).toEqual(['3:name:import.formula_without_value', '4:name:import.error_cell']);
  });

  it('refuses every row of merged cells, in which only one holds what all should', async () => {
    const rows = Array.from({ length: 4 }, (_, index) => ['A', `B${index}`]);
    const xml = `${sheetOf([['code', 'name'], ...rows])}<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="C9:D9"/></mergeCells>`;
    expect(faultsOf(await xlsx({ sheets: [{ xml }] }))).toEqual(['3:null:import.merged_cells', '4:null:import.merged_cells']);
  });

  it.each([
    ['a column far to the right', below('<row><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>'), 'import.too_many_columns'],
    ['a column that no program has', below('<row><c r="ZZZZZZZZ2" t="inlineStr"><is><t>x</t></is></c></row>'), 'import.too_many_columns'],
    ['a text that no cell can hold', below(`<row><c t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c></row>`), 'import.cell_too_long'],
    ['XML that is cut off', '<sheetData><row>', 'import.not_xlsx'],
    ['rows whose numbers go back', below('<row r="7"/><row r="5"/>'), 'import.not_xlsx'],
    ['a row that has no number', below('<row r="x"/>'), 'import.not_xlsx'],
    ['a reference to a text that is not there', below('<row><c t="s"><v>7</v></c></row>'), 'import.not_xlsx'],
  ])('refuses %s', async (_, xml, code) => {
    await expect(xlsx({ sheets: [{ xml }] })).rejects.toMatchObject({ code });
  });

  it('expands no entities', async () => {
    const more = { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>' };
    await expect(xlsx({ sheets: [{ xml: below('') }], more })).rejects.toMatchObject({ code: 'import.not_xlsx', message: expect.stringContaining('document type') });
  });

  it.each([
    ['no archive', async (path: string) => writeFile(path, 'PK\u0003\u0004 not a zip')],
    ['an archive of something else', async (path: string) => writeZip(path, { 'a.txt': 'a' })],
  ])('refuses %s', async (_, make) => {
    const path = join(folder, 'other.xlsx');
    await make(path);
    await expect(readSpreadsheet(path, 'xlsx', columns)).rejects.toMatchObject({ code: 'import.not_xlsx' });
  });

  describe('bombs', () => {
    it('are refused by what they would unpack to, before they are unpacked', async () => {
      const more = { 'xl/media/zeros': '0'.repeat(3_000_000) };
      await expect(xlsx({ sheets: [{ xml: below('') }], more }, { unpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'import.unpacks_too_large' });
      const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`xl/media/${n}`, '']));
      await expect(xlsx({ sheets: [{ xml: below('') }], more: many }, { entries: 20 })).rejects.toMatchObject({ code: 'import.unpacks_too_large' });
    });

    it('that fill the memory of their worker end it, and nothing else', async () => {
      const strings = Array.from({ length: 400_000 }, (_, n) => `<si><t>${n}${'x'.repeat(90)}</t></si>`).join('');
      await expect(xlsx({ sheets: [{ xml: below('') }], strings }, { memoryMegabytes: 24 })).rejects.toMatchObject({ code: 'import.takes_too_much', status: 413 });
      expect(await csv('code,name\nA,B\n')).toHaveLength(1);
    });

    it.each([
      ['of shared texts', { strings: '<si/>'.repeat(12_000_000) }, 'import.takes_too_much'],
      ['of styles', { styles: `<cellXfs>${'<xf/>'.repeat(2_000_000)}</cellXfs>` }, 'import.takes_too_much'],
      ['of cells that cannot be read', { sheets: [{ xml: below(`<row>${'<c r="A2" t="e"/>'.repeat(2_000_000)}</row>`) }] }, 'import.too_many_columns'],
      ['of merged cells', { sheets: [{ xml: `${below('')}<mergeCells>${'<mergeCell/>'.repeat(1_000_000)}</mergeCells>` }] }, 'import.takes_too_much'],
      ['of depth', { sheets: [{ xml: '<a>'.repeat(4_000_000) }] }, 'import.not_xlsx'],
      ['of attributes', { sheets: [{ xml: `<a ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(' ')}/>` }] }, 'import.not_xlsx'],
    ])('%s are refused before an array outgrows the worker, which would end the process', async (_, workbook: Partial<RawWorkbook>, code) => {
      await expect(xlsx({ sheets: [{ xml: below('') }], ...workbook }, { memoryMegabytes: 64 })).rejects.toMatchObject({ code });
    });

    it('that take too long are cut short', async () => {
      const rows = Array.from({ length: 50_000 }, (_, n) => ['A', `${n}`]);
      await expect(xlsx({ sheets: [{ xml: sheetOf([['code', 'name'], ...rows]) }] }, { seconds: 0.05 })).rejects.toMatchObject({ code: 'import.takes_too_much' });
    });

    it('of rows end at the first that is too many', async () => {
      const rows = Array.from({ length: 5_000 }, (_, n) => ['A', `${n}`]);
      await expect(xlsx({ sheets: [{ xml: sheetOf([['code', 'name'], ...rows]) }] }, { rows: 100 })).rejects.toMatchObject({ code: 'import.too_large' });
    });
  });
});
