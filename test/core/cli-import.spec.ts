import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { CliWorld, listed } from '../support/cli-world.js';

/** A base of fixtures: a tree of organisations without a table. */
const codeRoot = join(CODE_ROOT, 'test/core/fixtures/served');

let world: CliWorld;
let file: string;
beforeAll(async () => {
  world = await CliWorld.create(`modules: [${listed('pens')}]\n`);
  file = join(world.folder, 'pens.csv');
  await run(['migrate', 'up']);
});
afterAll(() => world.drop());
afterEach(() => world.sql('TRUNCATE pens_pens'));

const run = (args: readonly string[]) => world.run(args, {}, { codeRoot });
async function importing(content: string, ...options: string[]): Promise<{ exitCode: number; document: Record<string, unknown> }> {
  await writeFile(file, content);
  const { exitCode, stdout } = await run(['import', 'pens', file, ...options, '--json']);
  return { exitCode, document: JSON.parse(stdout) as Record<string, unknown> };
}
const names = async () => (await world.sql('SELECT name FROM pens_pens ORDER BY id')).map(({ name }) => name);

describe('zhibu import', () => {
  it('writes every row by the resource of a module, as a named service', async () => {
    expect(await importing('\uFEFF名称,colour\n英雄,\n"派克, 51",blue\n')).toEqual({
      exitCode: 0,
      document: { resource: 'pens', file, rows: 2, dryRun: false, skipBadRows: false, written: true, created: 2, updated: 0, unchanged: 0, failed: 0, errors: [], truncated: false, warnings: [], warningsTruncated: false },
    });
    expect(await names()).toEqual(['英雄', '派克, 51']);
    const [entry] = await world.sql('SELECT principal_key, action, organization_id FROM core_audit_entries ORDER BY id DESC LIMIT 1');
    expect(entry).toEqual({ principal_key: 'service:cli', action: 'pens.pen.import', organization_id: '00000000-0000-7000-8000-00000000000a' });
  });

  it('acts for the organisation that is named', async () => {
    expect((await importing('name\nx1\n', '--organization', 'village')).exitCode).toBe(0);
    const [entry] = await world.sql('SELECT organization_id FROM core_audit_entries ORDER BY id DESC LIMIT 1');
    expect(entry).toEqual({ organization_id: '00000000-0000-7000-8000-00000000000c' });
    expect(await importing('name\nx1\n', '--organization', 'nowhere')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'import.organization_not_found' } },
    });
  });

  it('writes nothing where one row is bad, and names each bad row', async () => {
    expect(await importing('name\ngood\nx\n\ny\n')).toMatchObject({
      exitCode: 1,
      document: {
        written: false,
        failed: 2,
        errors: [
          { row: 3, field: 'name', code: 'pens.too_short', message: 'The name is too short.' },
          { row: 5, field: 'name', code: 'pens.too_short' },
        ],
      },
    });
    const { stdout } = await run(['import', 'pens', file, '--lang', 'zh']);
    expect(stdout).toMatch(/^3 +name +pens\.too_short +名称太短。$/m);
    expect(stdout).toContain('一行也没有写入');
    expect(await names()).toEqual([]);
  });

  it('writes the others with --skip-bad-rows, and still says by its exit code that some were bad', async () => {
    expect(await importing('name\ngood\nx\nfine\n', '--skip-bad-rows')).toMatchObject({ exitCode: 1, document: { written: true, created: 2, failed: 1 } });
    expect(await names()).toEqual(['good', 'fine']);
  });

  it('tells what is unusual about rows that are written, with the regulation', async () => {
    const { document, exitCode } = await importing('name\nold one\nnew\n');
    expect({ document, exitCode }).toMatchObject({
      exitCode: 0,
      document: { written: true, created: 2, warnings: [{ row: 2, field: 'name', code: 'pens.old', message: 'An old pen.', rule: { code: 'PEN-1', article: '第一条' } }] },
    });
    expect((await run(['import', 'pens', file, '--lang', 'zh'])).stdout).toMatch(/提醒[^]*^2 +name +pens\.old +旧笔。$/m);
  });

  it('only checks with --dry-run', async () => {
    expect(await importing('name\ngood\n', '--dry-run')).toMatchObject({ exitCode: 0, document: { dryRun: true, written: false, created: 1 } });
    expect(await names()).toEqual([]);
  });

  it('says what a file or a name lacks', async () => {
    expect(await importing('name,weight\nx1,3\n')).toMatchObject({ exitCode: 1, document: { error: { code: 'import.unknown_column', message: expect.stringContaining('weight') } } });
    const missing = await run(['import', 'pens', join(world.folder, 'none.csv')]);
    expect(missing).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('ENOENT') });
    expect(await run(['import', 'penguins', file])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Known are: pens') });
    expect(await run(['import', 'pens', join(world.folder, 'old.xls')])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('.xlsx or .csv') });
  });
});

describe('zhibu export and zhibu template', () => {
  it.each(['csv', 'xlsx'])('write %s files for their owner alone, which are imported again', async (format) => {
    await importing('name\n英雄\n=1+1\n');
    const path = join(world.folder, `out.${format}`);
    const { exitCode, stdout } = await run(['export', 'pens', path, '--json']);
    expect([exitCode, JSON.parse(stdout)]).toEqual([0, { resource: 'pens', file: path, rows: 2 }]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [entry] = await world.sql('SELECT action, fields FROM core_audit_entries ORDER BY id DESC LIMIT 1');
    expect(entry).toEqual({ action: 'pens.pen.export', fields: ['rows:2', `format:${format}`] });
    await world.sql('TRUNCATE pens_pens');
    expect((await run(['import', 'pens', path])).exitCode).toBe(0);
    expect(await names()).toEqual(['英雄', '=1+1']);
    expect((await run(['template', 'pens', path])).exitCode).toBe(0);
    expect(await run(['import', 'pens', path, '--json'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"rows": 0') });
  });

  it('leave nothing behind where they fail', async () => {
    expect(await run(['export', 'pens', join(world.folder, 'nowhere', 'out.csv')])).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('ENOENT') });
    expect((await readdir(world.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
