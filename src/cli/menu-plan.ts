import { migrationOwners } from '../app/open-database.js';
import { type Deployment, readDeployment } from '../config/deployment.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';
import { readCatalogue } from '../menu/catalogue.js';
import type { InstalledModule } from '../menu/installed-module.js';
import { planMenu, type PlannedModule } from '../menu/menu-plan.js';
import { resolveSelection } from '../menu/selection.js';
import type { CommandLine } from './command-line.js';
import { failureOf } from './failure.js';
import type { Outcome } from './outcome.js';
import { withDatabaseServer } from './session.js';

/** The changes that a plan is made for: ids, folders, package names. */
export interface PlanOptions {
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** A module of the plan with the migrations its coming would run; null where the database could not be asked. */
interface PlannedChange extends PlannedModule {
  readonly migrations: readonly string[] | null;
}

/** `zhibu menu plan`: what another choice would bring and take away, or why it is refused. Changes nothing. */
export async function planOfMenu(cli: CommandLine, options: PlanOptions): Promise<Outcome> {
  const { terminal } = cli;
  const deployment = readDeployment(cli.env);
  try {
    const installed = await installedWith(cli, deployment, options.with);
    const idOf = (entry: string) => [...installed.values()].find(({ reference }) => reference === entry)?.manifest.id ?? entry;
    const [wanted, unwanted] = [options.with.map(idOf), options.without.map(idOf)];
    for (const id of [...wanted, ...unwanted]) resolveOne(installed, id);
    const listed = deployment.modules.map(idOf);
    const before = resolveSelection(installed, listed);
    const kept = listed.filter((id) => !unwanted.includes(id));
    const after = resolveSelection(installed, [...kept, ...wanted.filter((id) => !kept.includes(id))]);
    const { comes, goes } = await planMenu(before, after);
    const migrations = await pendingOf(cli, comes.map(({ module }) => module));
    const coming = comes.map((one): PlannedChange => ({ ...one, migrations: migrations.get(one.module.manifest.id) ?? null }));
    return {
      document: { refused: null, comes: coming.map(documentOf), goes: goes.map((one) => documentOf({ ...one, migrations: [] })) },
      lines: [
        ...(coming.length + goes.length === 0 ? [terminal.in(TEXTS.nothing)] : []),
        ...coming.flatMap((one) => linesOf(cli, TEXTS.comes, one)),
        ...goes.flatMap((one) => linesOf(cli, TEXTS.goes, { ...one, migrations: [] })),
        ...(goes.length > 0 ? [terminal.in(TEXTS.dataStays)] : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    const { code, message } = failureOf(error, terminal.language);
    return {
      document: { refused: { code, message }, comes: [], goes: [] },
      lines: [terminal.in(TEXTS.refused, { message, code })],
      failed: true,
    };
  }
}

async function installedWith({ codeRoot }: CommandLine, { configFolder, modules }: Deployment, added: readonly string[]): Promise<Map<string, InstalledModule>> {
  return readCatalogue({ codeRoot, configFolder, references: [...new Set([...modules, ...added])] });
}

/** Refuses a name that is no module, with the words of the server. */
function resolveOne(installed: ReadonlyMap<string, InstalledModule>, id: string): void {
  if (!installed.has(id)) resolveSelection(installed, [id]);
}

/** The migrations that the coming modules would run, by module; those of whom nothing is known are left out. */
async function pendingOf(cli: CommandLine, modules: readonly InstalledModule[]): Promise<Map<string, readonly string[]>> {
  const owners = migrationOwners([...modules]);
  const without = modules.filter(({ manifest }) => owners.every(({ id }) => id !== manifest.id));
  const none = without.map(({ manifest }) => [manifest.id, []] as const);
  try {
    const status = await withDatabaseServer(cli, ({ connection }) => migrationStatus(owners, { connection }));
    return new Map([...none, ...status.map(({ owner, pending }) => [owner, pending] as const)]);
  } catch (error) {
    cli.terminal.note(TEXTS.databaseUnknown, { reason: failureOf(error, cli.terminal.language).message });
    return new Map(none);
  }
}

function documentOf({ module, migrations, routes, permissions, jobs, tables }: PlannedChange): object {
  return { id: module.manifest.id, version: module.manifest.version, migrations, routes, permissions, jobs, tables };
}

function linesOf({ terminal }: CommandLine, title: Text, { module, ...parts }: PlannedChange): string[] {
  const { id, version } = module.manifest;
  const list = (key: Exclude<keyof PlannedChange, 'module'>) => {
    const items = parts[key];
    if (items === null) return [`  ${terminal.in(TEXTS[key])}: ?`];
    return items.length === 0 ? [] : [`  ${terminal.in(TEXTS[key])} (${items.length}):`, ...items.map((item) => `    ${item}`)];
  };
  return [terminal.in(title, { id, version }), ...list('migrations'), ...list('routes'), ...list('permissions'), ...list('jobs'), ...list('tables')];
}

const TEXTS = {
  nothing: { zh: '没有变化。', en: 'Nothing would change.' },
  comes: { zh: '+ {id} {version}', en: '+ {id} {version}' },
  goes: { zh: '- {id} {version}', en: '- {id} {version}' },
  migrations: { zh: '待执行迁移', en: 'migrations to run' },
  routes: { zh: '接口', en: 'routes' },
  permissions: { zh: '权限', en: 'permissions' },
  jobs: { zh: '后台任务', en: 'jobs' },
  tables: { zh: '数据表', en: 'tables' },
  dataStays: { zh: '移除的模块保留全部数据。', en: 'Modules that go keep all their data.' },
  refused: { zh: '按此选择服务器不能启动：{message} [{code}]', en: 'The server would not start with this choice: {message} [{code}]' },
  databaseUnknown: { zh: '无法查询数据库，待执行迁移未知：{reason}', en: 'Pending migrations are not known: {reason}' },
} satisfies Record<string, Text>;
