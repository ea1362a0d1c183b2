import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Text } from '../i18n/text.js';
import { ExportRunner } from '../spreadsheet/exporting/export-runner.js';
import { ACTING_OPTION, actingContext } from './acting-context.js';
import { withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { formatOf, importableOf, resourceOf, writeWhole } from './table-file.js';

/** `zhibu export <resource> <file>` and `zhibu template <resource> <file>`. */
export function exportCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const file: Text = { zh: '要写的 xlsx 或 csv 文件', en: 'the xlsx or csv file to write' };
  program
    .command('export')
    .argument('<resource>', terminal.in({ zh: '导出什么，如 organizations、members', en: 'what to export: organizations, members' }))
    .argument('<file>', terminal.in(file))
    .option('--organization <code>', terminal.in(ACTING_OPTION))
    .description(terminal.in({ zh: '导出为表格文件；修改后可以再导入', en: 'export a spreadsheet, which can be edited and imported again' }))
    .action(runs(cli, (resource: string, path: string, flags: { organization?: string }) => exportFile(cli, resource, resolve(path), flags.organization)));
  program
    .command('template')
    .argument('<resource>', terminal.in({ zh: '哪一种模板，如 organizations、members', en: 'which template: organizations, members' }))
    .argument('<file>', terminal.in(file))
    .option('--organization <code>', terminal.in(ACTING_OPTION))
    .description(terminal.in({ zh: '写出导入模板，含下拉选项和填写说明', en: 'write a template to fill in, with drop-downs and notes' }))
    .action(runs(cli, (resource: string, path: string, flags: { organization?: string }) => templateFile(cli, resource, resolve(path), flags.organization)));
}

async function exportFile(cli: CommandLine, name: string, file: string, organization: string | undefined): Promise<Outcome> {
  const format = formatOf(file);
  const count = await withApp(cli, async (session) => {
    const resource = resourceOf(session.app, name);
    const context = await actingContext(session, organization);
    const progress = cli.terminal.progress(TEXTS.progress, 0);
    try {
      const task = { resource, filter: {}, format, onProgress: (done: number) => progress.set(done, done) };
      const { bytes, rows } = await session.app.get(ExportRunner, { strict: false }).table(context, task);
      await writeWhole(bytes, file);
      await session.app.get(UnitOfWork, { strict: false }).run(context, async (tx) => {
        const organizationId = context.acting?.organizationId ?? null;
        tx.audit({ action: resource.permissions.export.key, targetKind: name, targetId: null, organizationId, fields: [`rows:${rows()}`, `format:${format}`] });
      });
      return rows();
    } finally {
      progress.end();
    }
  });
  return { document: { resource: name, file, rows: count }, lines: [cli.terminal.in(TEXTS.exported, { count, file })] };
}

async function templateFile(cli: CommandLine, name: string, file: string, organization: string | undefined): Promise<Outcome> {
  const format = formatOf(file);
  await withApp(cli, async (session) => {
    const { app } = session;
    const context = await actingContext(session, organization);
    await writeWhole(await app.get(ExportRunner, { strict: false }).template(context, importableOf(app, name), format), file);
  });
  return { document: { resource: name, file }, lines: [cli.terminal.in(TEXTS.template, { file })] };
}

const TEXTS = {
  progress: { zh: '导出', en: 'Export' },
  exported: { zh: '已导出 {count} 行到 {file}。', en: 'Exported {count} rows to {file}.' },
  template: { zh: '模板已写到 {file}。', en: 'The template is in {file}.' },
} satisfies Record<string, Text>;
