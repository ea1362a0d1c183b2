import { choose } from '../app/prepare.js';
import { type Deployment, readDeployment } from '../config/deployment.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import type { InstalledModule } from '../menu/installed-module.js';
import { MenuFile } from '../menu/menu-file.js';
import { BASE_MODULE, resolveSelection } from '../menu/selection.js';
import type { CommandLine } from './command-line.js';
import { installedModules } from './installed-modules.js';
import type { Outcome } from './outcome.js';

/** `zhibu menu add <id>`: writes the module into zhibu.yaml where the choice then still holds. */
export async function addToMenu(cli: CommandLine, entry: string): Promise<Outcome> {
  const deployment = deploymentOfFile(cli);
  const file = await MenuFile.read(deployment.configFile);
  if (file.entries.includes(entry) || entry === BASE_MODULE) return edited(cli, file, entry, 'unchanged');
  await choose({ ...deployment, modules: [...file.entries, entry] }, cli.codeRoot);
  file.add(entry);
  await file.save();
  return edited(cli, file, entry, 'added');
}

/** `zhibu menu remove <id>`: takes it out of zhibu.yaml; its data stays. @throws StartupError `menu.unknown_module` */
export async function removeFromMenu(cli: CommandLine, entry: string): Promise<Outcome> {
  const deployment = deploymentOfFile(cli);
  const file = await MenuFile.read(deployment.configFile);
  if (entry === BASE_MODULE) throw new Refusal('menu.base_stays', TEXTS.baseStays);
  const installed = await installedModules(cli, deployment, file.entries);
  const listed = file.entries.find((one) => one === entry || installed.get(entry)?.reference === one);
  if (listed === undefined) {
    requireInstalled(installed, entry);
    return edited(cli, file, entry, 'unchanged');
  }
  const remaining = file.entries.filter((one) => one !== listed);
  refuseWhatIsNeeded([...installed.values()], listed, remaining);
  await choose({ ...deployment, modules: remaining }, cli.codeRoot);
  file.remove(listed);
  await file.save();
  return edited(cli, file, listed, 'removed');
}

/** What the file says, whatever the environment says. */
function deploymentOfFile({ env }: CommandLine): Deployment {
  return readDeployment({ ...env, ZHIBU_MODULES: undefined });
}

/** A name that is no module was mistyped: that nothing changes would be taken for success. */
function requireInstalled(installed: ReadonlyMap<string, InstalledModule>, entry: string): void {
  const isInstalled = [...installed.values()].some(({ manifest, reference }) => [manifest.id, reference].includes(entry));
  if (!isInstalled) resolveSelection(installed, [entry]);
}

function refuseWhatIsNeeded(installed: readonly InstalledModule[], entry: string, remaining: readonly string[]): void {
  const id = installed.find(({ reference, manifest }) => [reference, manifest.id].includes(entry))?.manifest.id;
  const dependants = installed
    .filter(({ manifest, reference }) => id !== undefined && manifest.requires?.[id] !== undefined && remaining.some((one) => [manifest.id, reference].includes(one)))
    .map(({ manifest }) => manifest.id);
  if (dependants.length === 0) return;
  throw new Refusal('menu.still_required', TEXTS.stillRequired, { module: id, dependants: dependants.join(', ') });
}

function edited({ env, terminal }: CommandLine, file: MenuFile, entry: string, change: 'added' | 'removed' | 'unchanged'): Outcome {
  const overruled = env['ZHIBU_MODULES'] !== undefined;
  const lines = [terminal.in(TEXTS[change], { entry, file: file.path })];
  if (overruled) lines.push(terminal.in(TEXTS.overruled, { list: env['ZHIBU_MODULES'] }));
  return { document: { change, entry, file: file.path, modules: file.entries, overruledBy: overruled ? 'ZHIBU_MODULES' : null }, lines };
}

const TEXTS = {
  baseStays: {
    zh: '“base”是其他模块的基础，始终选用，不能移除。',
    en: '"base" is what every other module stands on: it is always chosen and cannot be removed.',
  },
  stillRequired: {
    zh: '模块“{module}”仍被 {dependants} 需要。请先移除它们：zhibu menu remove <模块>。',
    en: 'The module "{module}" is still required by {dependants}. Remove them first: zhibu menu remove <module>.',
  },
  added: {
    zh: '已将“{entry}”写入 {file}。下次启动时执行它的迁移并开放它的接口：请重新启动服务器。',
    en: '"{entry}" is now in {file}. The next start runs its migrations and opens its routes: restart the server.',
  },
  removed: {
    zh: '已将“{entry}”从 {file} 移除。请重新启动服务器：之后不再加载它的代码，数据全部保留（删除数据用 zhibu menu purge）。',
    en: '"{entry}" is no longer in {file}. Restart the server: its code is then no longer loaded, and all its data stays (zhibu menu purge deletes data).',
  },
  unchanged: { zh: '“{entry}”：{file} 无需改动。', en: '"{entry}": nothing to change in {file}.' },
  overruled: {
    zh: '注意：环境变量 ZHIBU_MODULES（{list}）优先于该文件；取消它，改动才会生效。',
    en: 'Note: ZHIBU_MODULES ({list}) wins over the file; unset it for the change to take effect.',
  },
} satisfies Record<string, Text>;
