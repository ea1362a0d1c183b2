import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readDeployment } from '../config/deployment.js';
import { Refusal } from '../errors/refusal.js';
import { PLATFORM_FOLDER, platformVersion } from '../menu/outside/platform-fit.js';
import type { CommandLine } from './command-line.js';
import { installedModules } from './installed-modules.js';
import { linkPlatform } from './new-module/link-platform.js';
import { type ModuleAnswers, moduleOf } from './new-module/module-questions.js';
import { requireGoodId, requireGoodNames } from './new-module/name-checks.js';
import type { NewFile } from './new-module/new-module.js';
import { packageFiles } from './new-module/package-files.js';
import { filesInside, filesOutside, readTemplate } from './new-module/template-files.js';
import { requireEmpty, writeFiles } from './new-module/write-files.js';
import type { Outcome } from './outcome.js';

/** The flags of `zhibu module new`. */
export interface NewModuleFlags extends ModuleAnswers {
  readonly folder?: string;
  readonly inRepository?: boolean;
}

/** `zhibu module new <id>`: writes a module that compiles and passes its tests as it is; writes over nothing. */
export async function newModule(cli: CommandLine, id: string, flags: NewModuleFlags): Promise<Outcome> {
  const inside = flags.inRepository === true;
  const folder = resolve(flags.folder ?? (inside ? PLATFORM_FOLDER : join('custom', id)));
  const deployment = readDeployment(cli.env);
  const installed = await installedModules(cli, deployment, deployment.modules);
  requireGoodId(id, installed);
  if (!inside) requireOwnFolder(id, folder);
  const template = await readTemplate();
  const module = await moduleOf(cli.terminal, id, flags);
  requireGoodNames(module, installed, template);
  const files = inside ? filesInside(template, module, Date.now()) : [...packageFiles(module, platformVersion()), ...filesOutside(template, module, Date.now())];
  for (const place of inside ? placesOf(id, folder) : [folder]) await requireEmpty(place);
  await writeFiles(folder, files);
  if (!inside) await linkPlatform(folder);
  return inside ? writtenInside(cli, id, files) : writtenOutside(cli, { id, folder, files, entry: entryOf(folder, deployment.configFolder) });
}

function placesOf(id: string, folder: string): string[] {
  return ['modules', 'migrations', 'test/modules'].map((place) => join(folder, place, id));
}

/** @throws Refusal `module.folder_name` */
function requireOwnFolder(id: string, folder: string): void {
  if (basename(folder) === id) return;
  const text = {
    zh: '目录 {folder} 的名称必须与模块名“{id}”相同。例如：--folder {better}。',
    en: 'The folder {folder} must have the name of the module, "{id}". For example: --folder {better}.',
  };
  throw new Refusal('module.folder_name', text, { folder, id, better: join(dirname(folder), id) });
}

/** How a menu in `configFolder` names a folder. */
function entryOf(folder: string, configFolder: string): string {
  const path = relative(configFolder, folder);
  return path.startsWith('..') || isAbsolute(path) ? folder : `./${path.replaceAll('\\', '/')}`;
}

interface Written {
  readonly id: string;
  readonly folder: string;
  readonly files: readonly NewFile[];
  readonly entry: string;
}

function writtenOutside({ terminal }: CommandLine, { id, folder, files, entry }: Written): Outcome {
  const next = [`npm test --prefix ${folder}`, `npm run zhibu -- menu add ${entry}`];
  const text = { zh: '已在 {folder} 生成模块“{id}”，共 {count} 个文件。接下来：', en: 'The module "{id}" is in {folder}: {count} files. Next:' };
  return {
    document: { id, folder, files: files.map(({ path }) => path), next },
    lines: [terminal.in(text, { folder, id, count: files.length }), ...next.map((line) => `  ${line}`)],
  };
}

function writtenInside({ terminal }: CommandLine, id: string, files: readonly NewFile[]): Outcome {
  const next = [`npm test -- ${id}`, 'npm run zhibu -- openapi', 'ZHIBU_WRITE_MATRIX=1 npm test -- authorization-matrix'];
  const text = {
    zh: '已在仓库中生成模块“{id}”，共 {count} 个文件。测试它，再更新提交在案的文档（见 docs/modules.md）：',
    en: 'The module "{id}" is in the repository: {count} files. Test it, and renew what is committed (docs/modules.md):',
  };
  return {
    document: { id, folder: join('modules', id), files: files.map(({ path }) => path), next },
    lines: [terminal.in(text, { id, count: files.length }), ...next.map((line) => `  ${line}`)],
  };
}
