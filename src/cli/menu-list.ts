import { migrationOwners, openDatabaseServer } from '../app/open-database.js';
import { choose, type Choice } from '../app/prepare.js';
import { type Deployment, readDeployment } from '../config/deployment.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { migrationFiles } from '../database/migrations/migration-files.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import { StartupError } from '../errors/startup-error.js';
import { readCatalogue } from '../menu/catalogue.js';
import type { InstalledModule } from '../menu/installed-module.js';
import { expandRecipe, keysOf } from '../menu/recipes/expand-recipe.js';
import type { FileRecipes } from '../menu/recipes/file-recipes.js';
import { BASE_MODULE } from '../menu/selection.js';
import type { Text } from '../i18n/text.js';
import type { CommandLine } from './command-line.js';
import { hasDatabase } from './embedded-cluster.js';
import { failureOf } from './failure.js';
import type { Outcome } from './outcome.js';
import { tableOf } from './text-table.js';

/** A module as `zhibu menu` shows it. */
interface MenuRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly chosen: boolean;
  readonly requires: Readonly<Record<string, string>>;
  readonly version: string;
  /** null: the database could not be asked. */
  readonly pendingMigrations: number | null;
}

/** A recipe of zhibu.yaml as `zhibu menu` shows it. */
interface RecipeRow {
  readonly id: string;
  readonly title: string;
  readonly modules: readonly string[];
  readonly settings: readonly string[];
}

type Pending = { readonly of: ReadonlyMap<string, number> } | { readonly unknownBecause: string };

/** `zhibu menu`: what is installed, what is chosen. Evaluates the manifests and no other code of a module. */
export async function listMenu(cli: CommandLine): Promise<Outcome> {
  const { terminal } = cli;
  const deployment = readDeployment(cli.env);
  const { installed, chosenIds, fault } = await readMenu(cli, deployment);
  const pending = await pendingMigrations(cli, deployment, [...installed.values()], fault.choice);
  const rows = [...installed.values()].map(({ manifest }): MenuRow => ({
    id: manifest.id,
    title: terminal.in(manifest.title),
    summary: terminal.in(manifest.summary),
    chosen: chosenIds.has(manifest.id),
    requires: { ...manifest.requires },
    version: manifest.version,
    pendingMigrations: 'of' in pending ? (pending.of.get(manifest.id) ?? 0) : null,
  }));
  const recipes = fault.choice ? recipeRows(fault.choice.recipes, cli) : [];
  const problem = fault.error && failureOf(fault.error, terminal.language);
  const database = 'of' in pending ? null : pending.unknownBecause;
  const notes = [
    ...(recipes.length > 0 ? ['', ...tableOf(TEXTS.recipeHeader[terminal.language], recipes.map(recipeCells))] : []),
    ...(problem ? ['', `${terminal.in(TEXTS.notStarting)} ${problem.message} [${problem.code}]`] : []),
    ...(database === null ? [] : ['', `${terminal.in(TEXTS.unknownPending)} ${database}`]),
    ...(cli.env['ZHIBU_MODULES'] === undefined ? [] : ['', terminal.in(TEXTS.byEnvironment)]),
  ];
  return {
    document: {
      modules: rows,
      recipes,
      source: cli.env['ZHIBU_MODULES'] === undefined ? deployment.configFile : 'ZHIBU_MODULES',
      problem: problem ? { code: problem.code, message: problem.message } : null,
      pendingUnknownBecause: database,
    },
    lines: [...tableOf(TEXTS.header[terminal.language], rows.map((row) => cells(row, cli))), ...notes],
    failed: problem !== null,
  };
}

interface ReadMenu {
  readonly installed: ReadonlyMap<string, InstalledModule>;
  readonly chosenIds: ReadonlySet<string>;
  readonly fault: { readonly error: StartupError; readonly choice: null } | { readonly error: null; readonly choice: Choice };
}

/** A choice that does not hold is shown all the same, so that it can be corrected. */
async function readMenu({ codeRoot }: CommandLine, deployment: Deployment): Promise<ReadMenu> {
  try {
    const choice = await choose(deployment, codeRoot);
    return { installed: choice.installed, chosenIds: new Set(choice.selection.map(({ manifest }) => manifest.id)), fault: { error: null, choice } };
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    const installed = await readCatalogue({ codeRoot, configFolder: deployment.configFolder, references: deployment.modules });
    const listed = [...installed.values()].filter(({ manifest, reference }) => deployment.modules.some((entry) => [manifest.id, reference].includes(entry)));
    return { installed, chosenIds: new Set([BASE_MODULE, ...listed.map(({ manifest }) => manifest.id)]), fault: { error, choice: null } };
  }
}

async function pendingMigrations(cli: CommandLine, deployment: Deployment, modules: InstalledModule[], choice: Choice | null): Promise<Pending> {
  const owners = migrationOwners(modules);
  if (!(await hasDatabase(deployment))) {
    const files = await Promise.all(owners.map(async (owner) => [owner.id, (await migrationFiles(owner)).length] as const));
    return { of: new Map(files) };
  }
  try {
    const settings = choice?.settings.database ?? new DatabaseSettings();
    const server = await openDatabaseServer(deployment, settings, 'join', (line) => cli.terminal.note(line));
    try {
      const status = await migrationStatus(owners, { connection: server.connection });
      return { of: new Map(status.map(({ owner, pending }) => [owner, pending.length])) };
    } finally {
      await server.release();
    }
  } catch (error) {
    return { unknownBecause: failureOf(error, cli.terminal.language).message };
  }
}

/** With what each includes. */
function recipeRows({ byId }: FileRecipes, { terminal }: CommandLine): RecipeRow[] {
  return [...byId].map(([id, recipe]) => {
    const { modules, settings } = expandRecipe(recipe, (other) => byId.get(other));
    const keys = settings.flatMap((wish) => keysOf(wish).map((key) => `${wish.moduleId}.${key}`));
    return { id, title: terminal.in(recipe.title), modules: modules.map((module) => module.id), settings: keys };
  });
}

function recipeCells({ id, modules, settings, title }: RecipeRow): string[] {
  return [id, title, modules.join(', ') || '-', settings.join(', ') || '-'];
}

function cells(row: MenuRow, { terminal }: CommandLine): string[] {
  const requires = Object.entries(row.requires).map(([id, range]) => `${id} ${range}`);
  return [
    row.id,
    row.title,
    terminal.in(row.chosen ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }),
    requires.join(', ') || '-',
    row.version,
    row.pendingMigrations === null ? '?' : String(row.pendingMigrations),
  ];
}

const TEXTS = {
  header: {
    zh: ['模块', '名称', '已选', '需要', '版本', '待执行迁移'],
    en: ['module', 'title', 'chosen', 'requires', 'version', 'pending migrations'],
  },
  recipeHeader: {
    zh: ['方案', '名称', '模块', '设置'],
    en: ['recipe', 'title', 'modules', 'settings'],
  },
  notStarting: { zh: '按此菜单服务器不能启动：', en: 'The server does not start with this menu:' },
  unknownPending: { zh: '待执行迁移未知：', en: 'Pending migrations are not known:' },
  byEnvironment: {
    zh: '所选模块来自环境变量 ZHIBU_MODULES，它优先于 zhibu.yaml。',
    en: 'The choice comes from ZHIBU_MODULES, which wins over zhibu.yaml.',
  },
} satisfies Record<string, Text | Record<string, string[]>>;
