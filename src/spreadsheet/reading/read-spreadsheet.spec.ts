import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportColumn } from './import-resource.js';
import { readCsv } from './read-csv.js';

const columns: ImportColumn[] = [
  { field: 'code', title: { zh: '代码', en: 'Code' }, required: true },
  { field: 'name', title: { zh: '名称', en: 'Name' }, required: true },
  { field: 'note', title: { zh: '备注', en: 'Note' } },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return path;
}

describe('reading a CSV file', () => {
  it('takes field identifiers and Chinese titles, a byte order mark, quotes and line ends of Windows', async () => {
    const path = await fileOf('\uFEFF代码,name,备注\r\nA1, 第一支部 ,"甲, ""乙""\n丙"\r\n\r\nA2,二,\r\n');
    expect(await readCsv(path, columns)).toEqual([
      { row: 2, values: { code: 'A1', name: '第一支部', note: '甲, "乙"\n丙' } },
      { row: 4, values: { code: 'A2', name: '二' } },
    ]);
  });

  it('reads characters that are cut by the chunks of the stream', async () => {
    const names = Array.from({ length: 30_000 }, (_, n) => `${'a'.repeat(n % 3)}支𠮷`);
    const path = await fileOf(`code,name\n${names.map((name, n) => `${n},${name}`).join('\n')}`);
    const rows = await readCsv(path, columns);
    expect(rows.map(({ values }) => values['name'])).toEqual(names);
  });

  it('leaves out an unnamed last column that is empty', async () => {
    expect(await readCsv(await fileOf('code,name,\nA,B,\n'), columns)).toEqual([{ row: 2, values: { code: 'A', name: 'B' } }]);
  });

  it.each([
    ['an unknown column', 'code,name,colour,大小\n', 'import.unknown_column', '“colour”, “大小”'],
    ['a column by two names', 'code,name,代码\n', 'import.duplicate_column', 'code'],
    ['a missing column', 'code\n', 'import.missing_column', 'name'],
    ['an empty file', '', 'import.no_header', 'code'],
    ['an open quote', 'code,name\nA,"B\n', 'import.not_csv', 'line 2'],
    ['cells beyond the header', 'code,name\nA,B\nC,D,E\n', 'import.too_many_cells', 'Row 3'],
    ['another encoding', Buffer.from('636f64652c6e616d650a412cd6d0b9fa', 'hex'), 'import.not_utf8', 'CSV UTF-8'],
  ])('refuses %s by name', async (_, content, code, words) => {
    await expect(readCsv(await fileOf(content), columns)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('refuses more than it may hold', async () => {
    const path = await fileOf('code,name\nA,B\nC,D\n');
    await expect(readCsv(path, columns, { bytes: 10, rows: 9 })).rejects.toMatchObject({ code: 'import.too_large' });
    await expect(readCsv(path, columns, { bytes: 100, rows: 1 })).rejects.toMatchObject({ code: 'import.too_large' });
    expect(await readCsv(path, columns, { bytes: 100, rows: 2 })).toHaveLength(2);
  });
});
