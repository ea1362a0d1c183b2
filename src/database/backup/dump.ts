import type pg from 'pg';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchivedTable, type ArchiveManifest } from './archive-format.js';
import { type Section, writeArchive } from './archive-writer.js';
import { CopyOut } from './copy.js';
import { columnList, ledgersOf, quoted, runnerOf, sequencesOf, tablesOfSchema } from './schema-catalogue.js';
import { fileSections, filesUnder } from './stored-files.js';

/** What to write into a backup. */
export interface DumpOptions {
  /** Where it goes; replaced when it is there. */
  readonly path: string;
  /** null: no files. */
  readonly filesFolder: string | null;
  /** The key id of the master secret, to be found again at a restore. */
  readonly secretKeyId: string | null;
  /** The data of one module alone. */
  readonly only?: { readonly module: string; readonly tables: readonly string[] };
  /** Tables and files done so far. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a backup holds. */
export interface DumpResult {
  readonly path: string;
  readonly sha256: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly secretKeyId: string | null;
}

/**
 * Writes a backup of the whole schema as it is at one moment, while the server may go on working:
 * every table in one read-only transaction, then the uploaded files, which are never changed once they are stored.
 *
 * @param session a connection of its own, without a limit on its statements
 */
export async function dump(session: pg.ClientBase, options: DumpOptions): Promise<DumpResult> {
  const { filesFolder, only, path, secretKeyId, onProgress = () => undefined } = options;
  const reader = runnerOf(session);
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  try {
    const all = await tablesOfSchema(reader);
    const ledgers = await ledgersOf(reader, all);
    const data = all.filter(({ name }) => (only ? only.tables.includes(name) : true) && ledgers.every(({ table }) => table !== name));
    const [server] = await reader.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
    const manifest: ArchiveManifest = {
      format: ARCHIVE_FORMAT,
      version: ARCHIVE_VERSION,
      createdAt: new Date().toISOString(),
      content: only ? { module: only.module } : 'full',
      postgres: server?.version ?? '',
      secretKeyId,
      migrations: ledgers.filter(({ owner }) => !only || owner === only.module).map(({ owner, names }) => ({ owner, names })),
      tables: data,
    };
    const rows: Record<string, number> = {};
    let files = 0;
    async function* sections(): AsyncGenerator<Section> {
      yield* tableSections(session, data, (name, count) => {
        rows[name] = count;
        onProgress(Object.keys(rows).length, data.length);
      });
      const paths = filesFolder === null ? [] : await filesUnder(filesFolder);
      for await (const section of fileSections(filesFolder ?? '', paths)) {
        yield section;
        files += 1;
        onProgress(data.length + files, data.length + paths.length);
      }
    }
    const end = async () => ({ rows, files, sequences: only ? [] : await sequencesOf(reader) });
    const sha256 = await writeArchive(path, manifest, sections(), end);
    return { path, sha256, tables: data.length, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), files, secretKeyId };
  } finally {
    await session.query('ROLLBACK');
  }
}

async function* tableSections(session: pg.ClientBase, tables: readonly ArchivedTable[], onTable: (name: string, rows: number) => void): AsyncGenerator<Section> {
  for (const table of tables) {
    // The sub-select reads partitioned tables too, which COPY alone refuses.
    const copy = CopyOut.run(session, `COPY (SELECT ${columnList(table)} FROM ${quoted(table.name)}) TO STDOUT (ENCODING 'UTF8')`);
    yield { name: { table: table.name }, content: copy };
    onTable(table.name, copy.rows);
  }
}
