import { resolve } from 'node:path';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../errors/refusal.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { Text } from '../i18n/text.js';
import { findModuleData, type ModuleData, modulesWithData } from '../menu/module-data.js';
import { purgeModuleData, referenced } from '../menu/purge-module.js';
import { BASE_MODULE } from '../menu/selection.js';
import { Log } from '../observability/log.js';
import { writeBackup } from './backup.command.js';
import type { CommandLine } from './command-line.js';
import type { Outcome } from './outcome.js';
import { type PoolSession, withMigratedDatabase } from './session.js';
import { tableOf } from './text-table.js';

/** The flags of `zhibu menu purge`. */
export interface PurgeOptions {
  /** The id once more: really delete. */
  readonly yesDeleteData?: string;
  readonly backup?: string;
}

/** `zhibu menu purge <id>`: lists what a left-out module has kept, and deletes it when asked twice. */
export async function purgeModule(cli: CommandLine, module: string, options: PurgeOptions): Promise<Outcome> {
  if (module === BASE_MODULE || module === 'core') throw new Refusal('menu.purge_base', TEXTS.base, { module });
  return withMigratedDatabase(cli, async (session) => {
    await refuseChosen(session, module);
    const withData = await modulesWithData(session.database);
    const data = await findModuleData(session.database, module, [...session.choice.installed.keys(), ...withData]);
    if (data.tables.length + data.coreRows.length === 0) {
      throw new Refusal('menu.nothing_to_purge', TEXTS.nothing, { module, known: withData.join(', ') || '-' });
    }
    if (!(await isConfirmed(cli, data, options))) return listed(cli, data);
    if (data.referencedBy.length > 0) throw referenced(module, data.referencedBy.join(', '));
    const backup = await backUp(cli, session, data, options);
    const log = new Log({ level: 'silent', requests: false });
    const work = new UnitOfWork(session.database, new NotificationBus(log), log);
    await work.runAsService('cli', (tx) => purgeModuleData(tx, data));
    return {
      document: { ...data, purged: true, backup },
      lines: [cli.terminal.in(TEXTS.purged, { module, tables: data.tables.length, rows: rowsOf(data) }), cli.terminal.in(TEXTS.kept, { backup })],
    };
  });
}

/** Chosen in the menu, or still served by a server that started before it was removed from there. */
async function refuseChosen({ choice, database }: PoolSession, module: string): Promise<void> {
  if (choice.selection.some(({ manifest }) => manifest.id === module)) throw new Refusal('menu.purge_chosen', TEXTS.chosen, { module });
  const row = await database.one<{ chosen: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM core_modules WHERE module_id = $1 AND chosen) AS chosen`, [module],
  );
  if (row?.chosen) throw new Refusal('menu.purge_served', TEXTS.served, { module });
}

async function isConfirmed(cli: CommandLine, data: ModuleData, { yesDeleteData }: PurgeOptions): Promise<boolean> {
  const { terminal } = cli;
  if (yesDeleteData !== undefined) {
    if (yesDeleteData === data.module) return true;
    throw new Refusal('menu.purge_not_confirmed', TEXTS.otherName, { module: data.module, given: yesDeleteData });
  }
  if (!terminal.interactive) return false;
  for (const line of describe(cli, data)) terminal.note(line);
  if (!(await terminal.confirm(TEXTS.really, { module: data.module }))) return false;
  return (await terminal.ask(TEXTS.typeName, { values: { module: data.module } })) === data.module;
}

async function backUp(cli: CommandLine, session: PoolSession, data: ModuleData, options: PurgeOptions): Promise<string> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const path = resolve(options.backup ?? `zhibu-purge-${data.module}-${stamp}.gz`);
  await writeBackup(cli, session, path, { module: data.module, tables: data.tables.map(({ table }) => table) });
  return path;
}

function listed(cli: CommandLine, data: ModuleData): Outcome {
  return { document: { ...data, purged: false, backup: null }, lines: [...describe(cli, data), '', cli.terminal.in(TEXTS.dryRun, { module: data.module })] };
}

function describe({ terminal }: CommandLine, { coreRows, files, materializedViews, queues, referencedBy, routines, tables, types, views }: ModuleData): string[] {
  const rows = [...tables, ...coreRows].map(({ table, rows: count }) => [table, String(count)]);
  const others = [...views, ...materializedViews, ...routines, ...types, ...queues];
  return [
    ...tableOf(TEXTS.header[terminal.language], rows),
    ...(others.length > 0 ? ['', terminal.in(TEXTS.others, { names: others.join(', ') })] : []),
    ...(files > 0 ? ['', terminal.in(TEXTS.files, { files })] : []),
    ...(referencedBy.length > 0 ? ['', terminal.in(TEXTS.referenced, { names: referencedBy.join(', ') })] : []),
  ];
}

function rowsOf({ tables }: ModuleData): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

const TEXTS = {
  header: { zh: ['数据表', '行数'], en: ['table', 'rows'] },
  base: {
    zh: '“{module}”是其他模块的基础，不能清除。要从头开始，请使用新的数据库。',
    en: '"{module}" is what everything else stands on and cannot be purged. To begin anew, use a new database.',
  },
  chosen: {
    zh: '模块“{module}”正在选用。请先移除：zhibu menu remove {module}，并重新启动服务器。',
    en: 'The module "{module}" is chosen. Leave it out first: zhibu menu remove {module}, then restart the server.',
  },
  served: {
    zh: '上次启动的服务器仍选用“{module}”。请重新启动服务器，然后再清除。',
    en: 'The server that started last serves "{module}". Restart it without the module, then purge.',
  },
  nothing: {
    zh: '数据库中没有模块“{module}”的数据。有数据的模块：{known}。',
    en: 'The database has no data of a module "{module}". Modules with data: {known}.',
  },
  otherName: {
    zh: '--yes-delete-data 写的是“{given}”，不是“{module}”。没有删除任何数据。',
    en: '--yes-delete-data says "{given}", not "{module}". Nothing was deleted.',
  },
  really: { zh: '删除“{module}”的全部数据？（会先备份）', en: 'Delete all data of "{module}"? (A backup is taken first.)' },
  typeName: { zh: '请输入模块名 {module} 以确认', en: 'Type the name of the module, {module}, to confirm' },
  dryRun: {
    zh: '没有删除任何数据。要删除：zhibu menu purge {module} --yes-delete-data {module}（会先备份这些表）。',
    en: 'Nothing was deleted. To delete: zhibu menu purge {module} --yes-delete-data {module} (these tables are backed up first).',
  },
  others: { zh: '以及：{names}', en: 'And: {names}' },
  files: { zh: '{files} 个附件将不再使用，稍后自动清理。', en: '{files} attached files are let go, and removed in time.' },
  referenced: { zh: '被其他表引用，须先清除：{names}', en: 'Other tables refer to it and must go first: {names}' },
  purged: { zh: '已清除“{module}”：{tables} 张表共 {rows} 行。', en: 'Purged "{module}": {tables} tables with {rows} rows.' },
  kept: { zh: '清除前的备份：{backup}', en: 'The backup taken before: {backup}' },
} satisfies Record<string, Text | Record<string, string[]>>;
