import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ScopeTree } from '../access/ports.js';
import { serviceContext } from '../access/service-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../errors/refusal.js';
import type { RequestContext } from '../http/request-context.js';
import type { Text } from '../i18n/text.js';
import { rightsOver } from '../menu/module-rights.js';
import type { ImportResource, ImportResult, ImportRow } from '../spreadsheet/import-resource.js';
import { readCsv } from '../spreadsheet/read-csv.js';
import { type AppSession, withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import { UsageError } from './failure.js';
import type { Outcome } from './outcome.js';
import { tableOf } from './text-table.js';

interface ImportFlags {
  readonly organization?: string;
  readonly dryRun?: boolean;
}

/** Ends the transaction of an import whose rows are not to stay. */
class RolledBack extends Error {
  constructor(readonly result: ImportResult) {
    super('rolled back on purpose');
  }
}

/** `zhibu import <resource> <file.csv>`: all rows of a file, or none. */
export function importCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  program
    .command('import')
    .argument('<resource>', terminal.in({ zh: '导入什么，如 organizations', en: 'what to import, as organizations' }))
    .argument('<file>', terminal.in({ zh: 'CSV 文件（UTF-8）', en: 'a CSV file in UTF-8' }))
    .option('--organization <code>', terminal.in({ zh: '所代表的组织代码；默认为根组织', en: 'code of the organization acted for; the one at the top, unless given' }))
    .option('--dry-run', terminal.in({ zh: '只检查，不写入', en: 'check only, write nothing' }))
    .description(terminal.in({ zh: '从 CSV 文件导入：全部写入，或者一行也不写', en: 'import a CSV file: all of it or nothing' }))
    .action(runs(cli, (resource: string, file: string, flags: ImportFlags) => importFile(cli, resource, resolve(file), flags)));
}

async function importFile(cli: CommandLine, name: string, file: string, flags: ImportFlags): Promise<Outcome> {
  const { result, count } = await withApp(cli, async (session) => {
    const resource = resourceOf(session, name);
    const context = await contextOf(session, flags.organization);
    const rows = await readRows(file, resource);
    return { result: await write(cli, session, { resource, rows, context, dryRun: flags.dryRun ?? false }), count: rows.length };
  });
  return outcomeOf(cli, { resource: name, file, rows: count, dryRun: flags.dryRun ?? false }, result);
}

function resourceOf({ app, modules }: AppSession, name: string): ImportResource {
  const classes = modules.flatMap(({ body }) => body.imports ?? []);
  const found = classes.find(({ resource }) => resource === name);
  if (found) return app.get(found, { strict: false });
  throw new UsageError(TEXTS.unknownResource, { name, known: classes.map(({ resource }) => resource).toSorted().join(', ') || '-' });
}

async function contextOf({ app, modules }: AppSession, code: string | undefined): Promise<RequestContext> {
  const tree = app.get(ScopeTree, { strict: false });
  const acting = code === undefined ? null : await tree.findByCode(code);
  if (code !== undefined && acting === null) throw new Refusal('import.organization_not_found', TEXTS.noOrganization, { code });
  const context = await serviceContext(tree, { name: 'cli', rights: rightsOver(modules), acting });
  if (!context) throw new Refusal('import.no_root', TEXTS.noRoot);
  return context;
}

async function readRows(file: string, resource: ImportResource): Promise<ImportRow[]> {
  try {
    return await readCsv(file, resource.columns);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new Refusal('import.unreadable', TEXTS.unreadable, { file, reason: code ?? syscall }, { cause: error });
  }
}

interface Work {
  readonly resource: ImportResource;
  readonly rows: readonly ImportRow[];
  readonly context: RequestContext;
  readonly dryRun: boolean;
}

/** One transaction for all rows, which a bad row or a dry run rolls back. */
async function write({ terminal }: CommandLine, { app }: AppSession, { context, dryRun, resource, rows }: Work): Promise<ImportResult> {
  const progress = terminal.progress(TEXTS.progress, rows.length);
  try {
    return await app.get(UnitOfWork, { strict: false }).run(context, async (tx) => {
      const result = await resource.importRows(rows, context, tx, progress.set);
      if (result.failed > 0 || dryRun) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  } finally {
    progress.end();
  }
}

function outcomeOf({ terminal }: CommandLine, facts: { readonly rows: number; readonly dryRun: boolean; readonly resource: string; readonly file: string }, result: ImportResult): Outcome {
  const { created, failed, unchanged, updated } = result;
  const errors = result.errors.map((fault) => ({ ...fault, message: terminal.in(fault.message) }));
  const counts = terminal.in(TEXTS.counts, { created, updated, unchanged, failed });
  const verdict = failed > 0 ? TEXTS.refused : facts.dryRun ? TEXTS.dryRun : TEXTS.done;
  return {
    document: { ...facts, written: failed === 0 && !facts.dryRun, created, updated, unchanged, failed, errors },
    lines: [
      ...(errors.length > 0
        ? [...tableOf(TEXTS.header[terminal.language], errors.map(({ row, field, code, message }) => [String(row), field ?? '-', code, message])), '']
        : []),
      terminal.in(verdict, { rows: facts.rows }),
      counts,
    ],
    failed: failed > 0,
  };
}

const TEXTS = {
  progress: { zh: '导入', en: 'Import' },
  header: { zh: ['行', '列', '代码', '说明'], en: ['row', 'field', 'code', 'what is wrong'] },
  counts: {
    zh: '新建 {created}，更新 {updated}，未变 {unchanged}，有误 {failed}。',
    en: '{created} created, {updated} updated, {unchanged} unchanged, {failed} with faults.',
  },
  done: { zh: '已导入 {rows} 行。', en: 'Imported {rows} rows.' },
  dryRun: { zh: '已检查 {rows} 行，没有写入（--dry-run）。', en: 'Checked {rows} rows and wrote nothing (--dry-run).' },
  refused: { zh: '有误的行须先改正：一行也没有写入。', en: 'Correct the rows above first: nothing was written.' },
  unknownResource: { zh: '没有可导入的“{name}”。可用：{known}。', en: 'There is no "{name}" to import. Known are: {known}.' },
  noOrganization: { zh: '没有代码为 {code} 的组织。', en: 'There is no organization with the code {code}.' },
  noRoot: { zh: '还没有根组织。请先启动一次服务器。', en: 'There is no organization yet. Start the server once first.' },
  unreadable: { zh: '不能读取 {file}（{reason}）。请检查路径和权限。', en: '{file} cannot be read ({reason}). Check the path and its permissions.' },
} satisfies Record<string, Text | Record<string, string[]>>;
