import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { CHECKOUT } from '../../test/support/checkout.js';
import { type Finished, runNode } from '../../test/support/run-node.js';
import { COLUMNS, type OrganizationRow, organizationsOf, toCsv, villageName } from './county-organizations.js';

const SCRIPT = fileURLToPath(new URL('./make-county.js', import.meta.url));
const COMMITTED = join(CHECKOUT, 'examples/county/organizations.csv');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-county-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const make = (...args: string[]): Promise<Finished> => runNode([SCRIPT, ...args]);

describe('the organisations file of the default county', () => {
  let text: string;
  let rows: OrganizationRow[];
  let byCode: Map<string, OrganizationRow>;

  beforeAll(async () => {
    text = await readFile(COMMITTED, 'utf8');
    rows = parse<OrganizationRow>(text, { columns: true });
    byCode = new Map(rows.map((row) => [row.code, row]));
  });

  it('is written byte for byte the same by every run', async () => {
    const out = join(folder, 'made', 'again.csv');
    expect(await make('--out', out)).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).toBe(text);
  });

  it('has the columns of an import file, in order', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS]);
    expect(text.startsWith('code,name,shortName,type,kind,parentCode,foundedOn\n')).toBe(true);
  });

  it('holds a county: 3 working committees, 15 committees, 410 branches, each code once', () => {
    const count = (type: string): number => rows.filter((row) => row.type === type).length;
    expect([count('workingCommittee'), count('committee'), count('branch')]).toEqual([3, 15, 410]);
    expect(rows).toHaveLength(428);
    expect(byCode.size).toBe(428);
  });

  it('puts the bodies of towns under the acting organisation and every branch under one of them', () => {
    const [branches, towns] = [rows.filter((row) => row.type === 'branch'), rows.filter((row) => row.type !== 'branch')];
    const superiors = new Set(branches.map((row) => row.parentCode));
    expect(superiors).toEqual(new Set(towns.map((row) => row.code)));
    expect(towns.filter((row) => row.parentCode !== '')).toEqual([]);
  });

  it('names towns and villages as they are named', () => {
    const parentOf = (name: string): (string | undefined)[] =>
      rows.filter((row) => row.name === name).map((row) => byCode.get(row.parentCode)?.name);
    expect(parentOf('东门渔村党支部')).toEqual(['石浦镇党委']);
    expect(parentOf('石浦渔村党支部')).toEqual(['石浦镇党委']);
    expect(parentOf('花岙岛村党支部')).toEqual(['高塘岛乡党委']);
    expect(parentOf('丹峰社区党支部')).toEqual(['丹东街道党工委']);
    expect(parentOf('龙溪社区党支部')).toHaveLength(2);
    expect(rows.filter((row) => /委会|村村/.test(row.name))).toEqual([]);
  });

  it('gives every body a real day of founding that is not before its superior’s', () => {
    for (const { foundedOn, parentCode } of rows) {
      expect(new Date(`${foundedOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(foundedOn);
      expect(foundedOn >= (byCode.get(parentCode)?.foundedOn ?? '1949-10-01')).toBe(true);
    }
  });
});

describe('making the file of another county', () => {
  it('takes its code', async () => {
    const out = join(folder, 'chunan.csv');
    expect(await make('--county', '330127', '--out', out)).toMatchObject({ exitCode: 0 });
    expect(await readFile(out, 'utf8')).toContain('千岛湖镇党委');
  });

  it('names the nearest counties when there is none of this code', async () => {
    const { exitCode, stderr } = await make('--county', '330224', '--out', join(folder, 'none.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no county 330224.');
    expect(stderr).toContain('330225 象山县');
  });

  it('says what a county code looks like when it is no code', async () => {
    const { exitCode, stderr } = await make('--county', '象山');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('six digits');
  });
});

describe('an organisation made from a division', () => {
  it.each([
    ['后山村委会', '后山村'],
    ['石浦渔村村委会', '石浦渔村'],
    ['多福村民委员会', '多福村'],
    ['多福巷社区居委会', '多福巷社区'],
    ['东门居委会', '东门社区'],
    ['新建社区', '新建社区'],
    ['巴音嘎查村委会', '巴音嘎查'],
    ['狮子山桔场管理区', '狮子山桔场管理区'],
  ])('calls %s %s', (committeeName, everyday) => {
    expect(villageName(committeeName)).toBe(everyday);
  });

  it('leaves out the placeholders of the statistics', () => {
    const rows = organizationsOf({
      code: '320321',
      name: '丰县',
      towns: [{ code: '320321400', name: '大沙河林场' }],
      villages: [{ code: '320321400498', name: '大沙河林场虚拟生活区' }],
    });
    expect(rows.map((row) => row.name)).toEqual(['大沙河林场党委']);
  });

  it('quotes a name with a comma, so that it reads back as it was', () => {
    const rows = organizationsOf({ code: '1', name: '一', towns: [{ code: '1', name: '"甲",乙镇' }], villages: [] });
    expect(parse(toCsv(rows), { columns: true })).toEqual(rows);
  });
});
