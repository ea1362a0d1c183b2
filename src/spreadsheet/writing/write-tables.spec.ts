import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { OfficePackage } from '../../office-package/office-package.js';
import { readSpreadsheet, TABLE_FORMATS, type TableFormat } from '../reading/read-spreadsheet.js';
import { TABLE_LIMITS } from '../reading/table-limits.js';
import { plainCell, safeCell } from '../safe-cell.js';
import type { SpreadsheetColumn } from '../spreadsheet-resource.js';
import { cellsWriter, tableOf } from './resource-table.js';

const columns: SpreadsheetColumn[] = [
  { field: 'code', title: { zh: '代码', en: 'Code' }, required: true },
  { field: 'kind', title: { zh: '种类', en: 'Kind' }, choices: [{ code: 'a', name: { zh: '甲类', en: 'first' } }] },
  { field: 'isOpen', title: { zh: '开放', en: 'Open' }, flag: true },
  { field: 'size', title: { zh: '规模', en: 'Size' }, number: true },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-written-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function comesBack(rows: readonly (readonly (string | null)[])[], format: TableFormat): Promise<Readonly<Record<string, string>>[]> {
  const path = join(folder, `file.${format}`);
  await writeFile(path, await buffer(tableOf({ title: '表', columns, rows: [rows] }, format)));
  return (await readSpreadsheet(path, format, columns)).map(({ values }) => values);
}

async function partOf(content: Buffer, name: string): Promise<string> {
  const path = join(folder, 'parts.xlsx');
  await writeFile(path, content);
  const parts = await OfficePackage.open(path, TABLE_LIMITS);
  try {
    return await text(parts.read(name));
  } finally {
    parts.close();
  }
}

/** A text as the database may hold one: trimmed, without control characters but tabs and line feeds. */
const storedText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((given) => given.replace(/[\p{Cc}\uFEFF]/gu, '').trim())
  .filter((given) => given !== '');

describe('a safe cell', () => {
  it('is no formula, and gives back the text that went in', () => {
    const signs = fc.stringMatching(/^['=+\-@\t\r]{0,4}[a-z1]{0,3}$/);
    fc.assert(
      fc.property(fc.oneof(signs, storedText), (given) => {
        expect(safeCell(given)).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCell(safeCell(given))).toBe(given);
      }),
    );
  });
});

describe('a written table', () => {
  it.each(TABLE_FORMATS)('is read again as it was, whatever its texts are, as %s', async (format) => {
    const special = ['007', '1e5', '=1+1', "'=x", '"', '甲,乙', 'a\nb', '𠮷', '·', '_x0041_', '&lt;', '<b>', '1/2', '410102199001010024', 'TRUE', '长'.repeat(200)];
    const texts = [...fc.sample(storedText, { numRuns: 400, seed: 7 }), ...special];
    expect((await comesBack(texts.map((given) => [given, null, null, null]), format)).map(({ code }) => code)).toEqual(texts);
  });

  it.each(TABLE_FORMATS)('has names for codes and words for flags, as %s', async (format) => {
    const row = cellsWriter(columns)({ code: '1', kind: 'a', isOpen: true, size: 6, other: 'x' });
    expect(await comesBack([row, cellsWriter(columns)({ code: '2', kind: 'unknown', isOpen: false })], format)).toEqual([
      { code: '1', kind: '甲类', isOpen: '是', size: '6' },
      { code: '2', kind: 'unknown', isOpen: '否' },
    ]);
  });

  it('explains its columns on a second sheet, and what an empty cell does', async () => {
    const notes = await partOf(await buffer(tableOf({ title: '表', columns, rows: [] }, 'xlsx')), 'xl/worksheets/sheet2.xml');
    for (const word of ['代码', '甲类（a）', '是、否', '整数', '空单元格', '已有的值不变']) expect(notes).toContain(word);
  });

  it('fails with its rows, and not as a file that is cut off', async () => {
    async function* rows(): AsyncGenerator<string[][]> {
      yield [['1', '', '']];
      throw new Error('the database is gone');
    }
    for (const format of TABLE_FORMATS) {
      await expect(buffer(tableOf({ title: '表', columns, rows: rows() }, format))).rejects.toThrow('the database is gone');
    }
  });
});
