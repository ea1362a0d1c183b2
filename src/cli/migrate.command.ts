import { type Command, InvalidArgumentError } from 'commander';
import { migrationOwners } from '../app/open-database.js';
import { migrateDown, migrateUp } from '../database/migrations/migrate.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import { type CommandLine, runs } from './command-line.js';
import { UsageError } from './failure.js';
import type { Outcome } from './outcome.js';
import { allMigrationOwners, withDatabaseServer } from './session.js';
import { tableOf } from './text-table.js';

interface DownFlags {
  readonly owner: string;
  readonly steps: number;
  readonly yes?: boolean;
}

/** `zhibu migrate`: the tables of the deployment. */
export function migrateCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const migrate = program.command('migrate').description(terminal.in({ zh: '数据库迁移', en: 'the tables of the database' }));
  migrate
    .command('up')
    .description(terminal.in({ zh: '执行待执行的迁移', en: 'run what is pending' }))
    .action(runs(cli, () => up(cli)));
  migrate
    .command('status')
    .description(terminal.in({ zh: '查看已执行和待执行的迁移', en: 'what was run and what is pending' }))
    .action(runs(cli, () => status(cli)));
  migrate
    .command('down')
    .description(terminal.in({ zh: '撤销最近的迁移（会删除其中的数据）', en: 'undo the last ones; the data in their tables is lost' }))
    .requiredOption('--owner <owner>', terminal.in({ zh: 'core 或模块名', en: 'core, or a module' }))
    .option('--steps <number>', terminal.in({ zh: '撤销几个', en: 'how many' }), wholeNumber, 1)
    .option('--yes', terminal.in({ zh: '不再询问', en: 'do not ask' }))
    .action(runs(cli, (flags: DownFlags) => down(cli, flags)));
}

async function up(cli: CommandLine): Promise<Outcome> {
  const run = await withDatabaseServer(cli, ({ choice, connection }) =>
    migrateUp(migrationOwners(choice.selection), { connection, onProgress: (line) => cli.terminal.note(line) }),
  );
  return { document: { run }, lines: [cli.terminal.in(run.length === 0 ? TEXTS.upToDate : TEXTS.done, { count: run.length })] };
}

async function status(cli: CommandLine): Promise<Outcome> {
  const owners = await withDatabaseServer(cli, async ({ choice, connection }) => {
    const chosen = new Set(migrationOwners(choice.selection).map(({ id }) => id));
    const all = await migrationStatus(allMigrationOwners(choice), { connection });
    return all.map((one) => ({ ...one, chosen: chosen.has(one.owner) }));
  });
  const { terminal } = cli;
  const yesNo = (yes: boolean) => terminal.in(yes ? TEXTS.yes : TEXTS.no);
  const rows = owners.map((one) => [one.owner, yesNo(one.chosen), String(one.applied.length), String(one.pending.length), String(one.unknown.length)]);
  const waiting = owners.filter(({ chosen }) => chosen).flatMap(({ pending }) => pending);
  const unknown = owners.flatMap((one) => one.unknown);
  return {
    document: { owners },
    lines: [
      ...tableOf(TEXTS.header[terminal.language], rows),
      ...(waiting.length > 0 ? ['', terminal.in(TEXTS.pending), ...waiting.map((name) => `  ${name}`)] : []),
      ...(unknown.length > 0 ? ['', terminal.in(TEXTS.unknown), ...unknown.map((name) => `  ${name}`)] : []),
    ],
  };
}

async function down(cli: CommandLine, { owner, steps, yes }: DownFlags): Promise<Outcome> {
  const { terminal } = cli;
  if (!yes) {
    if (!terminal.interactive) throw new UsageError(TEXTS.needsYes);
    if (!(await terminal.confirm(TEXTS.really, { owner, steps }))) throw new Refusal('cli.cancelled', TEXTS.cancelled);
  }
  const undone = await withDatabaseServer(cli, ({ choice, connection }) =>
    migrateDown(allMigrationOwners(choice), { connection, owner, steps, onProgress: (line) => terminal.note(line) }),
  );
  return { document: { undone }, lines: [terminal.in(TEXTS.undone, { count: undone.length })] };
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

const TEXTS = {
  header: {
    zh: ['所有者', '已选', '已执行', '待执行', '未知'],
    en: ['owner', 'chosen', 'applied', 'pending', 'unknown'],
  },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  upToDate: { zh: '没有待执行的迁移。', en: 'Nothing is pending.' },
  done: { zh: '已执行 {count} 个迁移。', en: 'Ran {count} migrations.' },
  undone: { zh: '已撤销 {count} 个迁移。', en: 'Undid {count} migrations.' },
  pending: { zh: '待执行（启动时自动执行，或用 zhibu migrate up）：', en: 'Pending (the next start runs them, as does zhibu migrate up):' },
  unknown: { zh: '没有对应文件（由更新的版本执行）：', en: 'Without a file (run by a newer version):' },
  really: {
    zh: '撤销“{owner}”最近的 {steps} 个迁移？其中的数据将丢失。',
    en: 'Undo the last {steps} migrations of "{owner}"? The data in what they made is lost.',
  },
  needsYes: { zh: '撤销迁移会丢失数据，没有终端可以询问：请加 --yes。', en: 'Undoing migrations loses data and nobody can be asked here: add --yes.' },
  cancelled: { zh: '已取消，没有做任何改动。', en: 'Cancelled: nothing was changed.' },
} satisfies Record<string, Text | Record<string, string[]>>;
