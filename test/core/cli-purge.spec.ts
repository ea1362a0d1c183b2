import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CliWorld, listed } from '../support/cli-world.js';

const ALL = `modules:\n  - ${listed('pens')}\n  - ${listed('pens-box')}\n  - ${listed('ink')}\n`;

let world: CliWorld;
/** A deployment whose modules have data, and where only `pens-box` is chosen now. */
beforeEach(async () => {
  world = await CliWorld.create(ALL);
  await world.run(['migrate', 'up']);
  await world.sql(`
    INSERT INTO pens_pens (name) VALUES ('甲'), ('乙');
    INSERT INTO pens_box_boxes VALUES (1);
    INSERT INTO core_modules (module_id, version, chosen, resumed_tx, resumed_position)
      VALUES ('pens', '1.0.0', false, '3', 0), ('pens-box', '1.0.0', true, '3', 0), ('ink', '1.0.0', false, '3', 0);
    INSERT INTO core_event_cursors (module_id, tx, position) VALUES ('pens', '3', 0), ('pens-box', '3', 0);
    INSERT INTO core_jobs (id, kind) VALUES (gen_random_uuid(), 'pens.count_pens'), (gen_random_uuid(), 'pens-box.count');
    INSERT INTO core_job_schedules VALUES ('pens.count_pens', now());
    SELECT core_jobs_queue.create_queue(name, '{"policy": "standard"}') FROM unnest(ARRAY['pens.count_pens', 'pens-box.count']) name;
    INSERT INTO core_jobs_queue.job (name) VALUES ('pens.count_pens'), ('pens-box.count');
    INSERT INTO core_files (id, owner_account_id, name, media_type, size, sha256, storage_key, used_by_kind, used_by_id, unused_since)
      SELECT gen_random_uuid(), gen_random_uuid(), 'x', 'x', 1, '', kind, kind, gen_random_uuid(), NULL FROM unnest(ARRAY['pens.pen', 'pens-box.box']) kind;
    INSERT INTO core_event_receipts VALUES (gen_random_uuid(), 'pens.OnX'), (gen_random_uuid(), 'pens-box.OnX')`);
  await world.writeMenu(`modules: [${listed('pens-box')}]\n`);
});
afterEach(() => world.drop());

const relations = async (pattern: string): Promise<string[]> => {
  const rows = await world.sql(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname ~ '${pattern}' AND relkind IN ('r', 'v') ORDER BY 1`);
  return rows.map(({ name }) => String(name));
};
const purgeInk = () => world.run(['menu', 'purge', 'ink', '--yes-delete-data', 'ink', '--backup', join(world.folder, 'ink.gz')]);

describe('zhibu menu purge', () => {
  it('lists tables and rows of that module alone, and deletes nothing unless told', async () => {
    const { document, exitCode } = await world.json(['menu', 'purge', 'pens']);
    expect(exitCode).toBe(0);
    expect(document).toEqual({
      module: 'pens',
      tables: [{ table: 'pens_migrations', rows: 1 }, { table: 'pens_pens', rows: 2 }],
      views: ['pens_names'],
      materializedViews: [],
      routines: ['pens_count(pens_colour)'],
      types: ['pens_colour'],
      coreRows: ['core_event_cursors', 'core_event_receipts', 'core_job_schedules', 'core_jobs', 'core_modules'].map((table) => ({ table, rows: 1 })),
      queues: ['pens.count_pens'],
      files: 1,
      referencedBy: ['ink_inks'],
      purged: false,
      backup: null,
    });
    const { stdout } = await world.run(['menu', 'purge', 'pens']);
    expect(stdout).toMatch(/^pens_pens +2$/m);
    expect(stdout).toContain('--yes-delete-data pens');
    expect(await relations('^pens_')).toHaveLength(5);
  });

  it('deletes all of it and nothing of others, after a backup, and leaves a trace in the audit log', async () => {
    expect((await purgeInk()).exitCode).toBe(0);
    const path = join(world.folder, 'pens.gz');
    const { document, exitCode } = await world.json(['menu', 'purge', 'pens', '--yes-delete-data', 'pens', '--backup', path]);
    expect({ exitCode, document }).toMatchObject({ exitCode: 0, document: { purged: true, backup: path } });
    expect(await relations('^(pens|ink)_')).toEqual(['pens_box_boxes', 'pens_box_migrations']);
    expect(await world.sql(`SELECT 1 FROM pg_proc WHERE proname = 'pens_count' UNION ALL SELECT 1 FROM pg_type WHERE typname = 'pens_colour'`)).toEqual([]);
    expect(await world.sql('SELECT module_id FROM core_modules UNION ALL SELECT module_id FROM core_event_cursors')).toEqual([
      { module_id: 'pens-box' },
      { module_id: 'pens-box' },
    ]);
    expect(await world.sql(`SELECT kind AS name FROM core_jobs UNION ALL SELECT name FROM core_jobs_queue.job UNION ALL SELECT name FROM core_jobs_queue.queue`)).toEqual(
      Array.from({ length: 3 }, () => ({ name: 'pens-box.count' })),
    );
    expect(await world.sql('SELECT used_by_kind AS used, unused_since IS NULL AS held FROM core_files ORDER BY 1')).toEqual([
      { used: 'pens-box.box', held: true },
      { used: null, held: false },
    ]);
    expect(await world.sql('SELECT handler FROM core_event_receipts')).toEqual([{ handler: 'pens-box.OnX' }]);
    expect(await world.sql('SELECT principal_key, action, target_id FROM core_audit_entries ORDER BY id')).toEqual([
      { principal_key: 'service:cli', action: 'core.menu.purge', target_id: 'ink' },
      { principal_key: 'service:cli', action: 'core.menu.purge', target_id: 'pens' },
    ]);

    const text = gunzipSync(await readFile(path)).toString();
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ content: { module: 'pens' }, tables: [{ name: 'pens_pens' }] });
    expect(text).toContain('甲\tblue\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { document: refused } = await world.json(['restore', path]);
    expect(refused).toMatchObject({ error: { code: 'backup.one_module' } });
  });

  it('asks twice on a terminal, and the second time for the name', async () => {
    const path = join(world.folder, 'ink.gz');
    const purge = (...answers: [string, string][]) => world.type(['menu', 'purge', 'ink', '--backup', path], answers);
    const no = await purge(['Delete all data of "ink"?', '\r']);
    expect(no).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Nothing was deleted') });
    const otherName = await purge(['Delete all data of "ink"?', 'y'], ['to confirm', 'pens'], ['pens█', '\r']);
    expect(otherName.stdout).toContain('Nothing was deleted');
    expect(await relations('^ink_')).toHaveLength(2);
    const yes = await purge(['Delete all data of "ink"?', 'y'], ['to confirm', 'ink'], ['ink█', '\r']);
    expect(yes).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(path) });
    expect(await relations('^ink_')).toEqual([]);
  });

  it('lets the module come back empty', async () => {
    await purgeInk();
    await world.run(['menu', 'purge', 'pens', '--yes-delete-data', 'pens', '--backup', join(world.folder, 'pens.gz')]);
    await world.writeMenu(ALL);
    expect((await world.run(['migrate', 'up'])).exitCode).toBe(0);
    expect(await world.sql('SELECT count(*)::int AS rows FROM pens_pens')).toEqual([{ rows: 0 }]);
  });

  it('deletes nothing when what it deletes is needed by others', async () => {
    const { document, exitCode } = await world.json(['menu', 'purge', 'pens', '--yes-delete-data', 'pens']);
    expect(exitCode).toBe(1);
    expect(document).toMatchObject({ error: { code: 'menu.purge_referenced', message: expect.stringContaining('ink_inks') } });
    await world.sql('DROP TABLE ink_inks; CREATE MATERIALIZED VIEW box_names AS SELECT name FROM pens_pens');
    const path = join(world.folder, 'pens.gz');
    expect((await world.json(['menu', 'purge', 'pens', '--yes-delete-data', 'pens', '--backup', path])).document).toMatchObject({
      error: { code: 'menu.purge_referenced', message: expect.stringContaining('box_names') },
    });
    expect(await relations('^pens_(pens|names)')).toEqual(['pens_names', 'pens_pens']);
  });

  it.each([
    ['the base', ['base'], 'menu.purge_base', 'new database'],
    ['the core', ['core'], 'menu.purge_base', 'new database'],
    ['a chosen module', ['pens-box'], 'menu.purge_chosen', 'zhibu menu remove pens-box'],
    ['another name', ['pens', '--yes-delete-data', 'pens-box'], 'menu.purge_not_confirmed', 'Nothing was deleted'],
    ['a module without data', ['pen'], 'menu.nothing_to_purge', 'ink, pens, pens-box'],
  ])('refuses %s', async (_, args, code, words) => {
    const { document, exitCode } = await world.json(['menu', 'purge', ...args]);
    expect({ exitCode, document }).toMatchObject({ exitCode: 1, document: { error: { code, message: expect.stringContaining(words) } } });
    expect(await relations('^pens_')).toHaveLength(5);
  });

  it('refuses a module that a running server may still serve', async () => {
    await world.sql(`UPDATE core_modules SET chosen = true WHERE module_id = 'ink'`);
    expect((await world.json(['menu', 'purge', 'ink'])).document).toMatchObject({ error: { code: 'menu.purge_served' } });
  });

  it('deletes nothing when the backup cannot be written', async () => {
    const { exitCode } = await world.run(['menu', 'purge', 'ink', '--yes-delete-data', 'ink', '--backup', join(world.folder, 'none/ink.gz')]);
    expect(exitCode).toBe(1);
    expect(await relations('^ink_')).toEqual(['ink_inks', 'ink_migrations']);
    expect(await readdir(world.folder)).toEqual(['zhibu.yaml']);
  });
});
