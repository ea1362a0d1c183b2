import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import { type ImportOutcome, type ImportReport, importReport, ImportRunner } from '../spreadsheet/importing/import-runner.js';
import { ACTING_OPTION, actingContext } from './acting-context.js';
import { withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { formatOf, importableOf } from './table-file.js';
import { tableOf } from './text-table.js';

interface ImportFlags {
  readonly organization?: string;
  readonly dryRun?: boolean;
  readonly skipBadRows?: boolean;
}

/** What a run of the command was about. */
interface ImportFacts {
  readonly resource: string;
  readonly file: string;
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
}

/** `zhibu import <resource> <file>`: all rows of a file or none, unless bad ones are to be skipped. */
export function importCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  program
    .command('import')
    .argument('<resource>', terminal.in({ zh: '导入什么，如 organizations、members', en: 'what to import: organizations, members' }))
    .argument('<file>', terminal.in({ zh: 'xlsx 文件，或 UTF-8、GB18030 编码的 CSV 文件', en: 'an xlsx file, or a CSV file in UTF-8 or GB18030' }))
    .option('--organization <code>', terminal.in(ACTING_OPTION))
    .option('--dry-run', terminal.in({ zh: '只检查，不写入', en: 'check only, write nothing' }))
    .option('--skip-bad-rows', terminal.in({ zh: '跳过有误的行，写入其余', en: 'leave bad rows out and write the others' }))
    .description(terminal.in({ zh: '从表格文件导入：全部写入，或者一行也不写', en: 'import a spreadsheet: all of it or nothing' }))
    .action(
      runs(cli, (resource: string, file: string, { dryRun = false, organization, skipBadRows = false }: ImportFlags) =>
        importFile(cli, { resource, file: resolve(file), dryRun, skipBadRows }, organization),
      ),
    );
}

async function importFile(cli: CommandLine, facts: ImportFacts, organization: string | undefined): Promise<Outcome> {
  const { dryRun, file, skipBadRows } = facts;
  const format = formatOf(file);
  const outcome = await withApp(cli, async (session) => {
    const resource = importableOf(session.app, facts.resource);
    const context = await actingContext(session, organization);
    const progress = cli.terminal.progress(TEXTS.progress, 0);
    try {
      const runner = session.app.get(ImportRunner, { strict: false });
      return await runner.run(context, { resource, path: file, format, dryRun, skipBadRows, onProgress: progress.set });
    } catch (error) {
      const { code, path, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined || path !== file) throw error;
      throw new Refusal('import.unreadable', TEXTS.unreadable, { file, reason: code ?? syscall }, { cause: error });
    } finally {
      progress.end();
    }
  });
  return told(cli, facts, outcome);
}

function told({ terminal }: CommandLine, facts: ImportFacts, { result, rows, written }: ImportOutcome): Outcome {
  const report = importReport(result, terminal.language);
  const { created, errors, failed, unchanged, updated, warnings } = report;
  const refused = failed > 0 && !facts.skipBadRows;
  const verdict = refused ? TEXTS.refused : facts.dryRun ? TEXTS.dryRun : TEXTS.done;
  return {
    document: { ...facts, rows, written, ...report },
    lines: [
      ...tableUnder(TEXTS.header[terminal.language], errors),
      ...(report.truncated ? [terminal.in(TEXTS.truncated, { count: result.errors.length })] : []),
      ...tableUnder(TEXTS.warningHeader[terminal.language], warnings),
      ...(report.warningsTruncated ? [terminal.in(TEXTS.warningsTruncated, { count: result.warnings.length })] : []),
      terminal.in(verdict, { rows: rows - failed, all: rows }),
      terminal.in(TEXTS.counts, { created, updated, unchanged, failed }),
    ],
    failed: failed > 0,
  };
}

function tableUnder(header: readonly string[], notes: ImportReport['errors']): string[] {
  return notes.length > 0 ? [...tableOf(header, notes.map(({ row, field, code, message }) => [String(row), field ?? '-', code, message])), ''] : [];
}

const TEXTS = {
  progress: { zh: '导入', en: 'Import' },
  header: { zh: ['行', '列', '代码', '说明'], en: ['row', 'field', 'code', 'what is wrong'] },
  warningHeader: { zh: ['行', '列', '代码', '提醒'], en: ['row', 'field', 'code', 'what is unusual'] },
  counts: {
    zh: '新建 {created}，更新 {updated}，未变 {unchanged}，有误 {failed}。',
    en: '{created} created, {updated} updated, {unchanged} unchanged, {failed} with faults.',
  },
  done: { zh: '已导入 {rows} 行。', en: 'Imported {rows} rows.' },
  dryRun: { zh: '已检查 {all} 行，没有写入（--dry-run）。', en: 'Checked {all} rows and wrote nothing (--dry-run).' },
  refused: { zh: '有误的行须先改正：一行也没有写入。', en: 'Correct the rows above first: nothing was written.' },
  truncated: { zh: '共 {count} 处错误，以上只列出前面的。', en: 'There are {count} errors; only the first are listed.' },
  warningsTruncated: { zh: '共 {count} 处提醒，以上只列出前面的。', en: 'There are {count} warnings; only the first are listed.' },
  unreadable: { zh: '不能读取 {file}（{reason}）。请检查路径和权限。', en: '{file} cannot be read ({reason}). Check the path and its permissions.' },
} satisfies Record<string, Text | Record<string, string[]>>;
