import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionCodes } from '../../modules/base/code-system/division.codes.js';
import { CodeTable } from '../../modules/base/code-system/code-table.js';
import type { CodeDefinition } from '../../src/index.js';
import { CHECKOUT } from '../../test/support/checkout.js';
import { runNode } from '../../test/support/run-node.js';

const SCRIPT = fileURLToPath(new URL('./make-division-codes.js', import.meta.url));
const COMMITTED = join(CHECKOUT, 'modules/base/code-system/division-names.data.ts');

describe('the table of administrative divisions', () => {
  const read = divisionCodes.codes as () => Promise<readonly CodeDefinition[]>;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhibu-divisions-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the one that the script makes', async () => {
    const out = join(folder, 'made.ts');
    expect(await runNode([SCRIPT, out])).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).toBe(await readFile(COMMITTED, 'utf8'));
  });

  it('has every division once, below one that it has', async () => {
    const codes = await read();
    const known = new Set(codes.map(({ code }) => code));
    expect(known.size).toBe(codes.length);
    expect(codes.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(codes.filter(({ parent }) => parent !== undefined && !known.has(parent))).toEqual([]);
    expect(codes.filter(({ parent }) => parent === undefined)).toHaveLength(34);
  });

  it('tells the districts called Gulou apart by their cities', async () => {
    const table = new CodeTable(await read());
    expect(['鼓楼区', '江苏省南京市鼓楼区', '福建省福州市鼓楼区', '香港特别行政区'].map((text) => table.codeOf(text))).toEqual([
      null, '320106', '350102', '810000',
    ]);
  });
});
