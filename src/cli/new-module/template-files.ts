import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { Refusal } from '../../errors/refusal.js';
import { PLATFORM_FOLDER } from '../../menu/outside/platform-fit.js';
import type { NewFile, NewModule } from './new-module.js';
import { TEMPLATE, TemplateNames } from './template-names.js';

/** A module of the repository like any other: compiled, linted and tested as it stands. */
const FOLDER = join(PLATFORM_FOLDER, 'examples/template', TEMPLATE.id);
const TIMESTAMP = /1700000000000/g;
/** What stands between two such lines is left out where the author wants none of it. */
const EVENTS = /^.*<events>.*\n([\s\S]*?)^.*<\/events>.*\n/gm;
const ONLY_EVENTS = /(^|\/)(index|[a-z-]+\.events)\.ts$/;
/** How the tests of a module outside name it to the menu; inside, its id is enough. */
const MODULE_FOLDER = `fileURLToPath(new URL('..', import.meta.url))`;
const OWN_FOLDER = /import \{ fileURLToPath \} from 'node:url';\n/;

/** The source of the template as it stands, for what has to be known of it before it is used. */
export async function readTemplate(): Promise<NewFile[]> {
  try {
    const entries = await readdir(FOLDER, { withFileTypes: true, recursive: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));
    return await Promise.all(paths.toSorted().map(async (path) => ({ path: path.replaceAll('\\', '/'), content: await readFile(join(FOLDER, path), 'utf8') })));
  } catch (error) {
    const text = {
      zh: '找不到模块模板 {folder}：生成模块需要 zhibu 的源代码目录，请在其中执行该命令。',
      en: 'The template {folder} is not there: to generate a module takes a checkout of zhibu. Run the command in one.',
    };
    throw new Refusal('module.no_template', text, { folder: FOLDER }, { cause: error });
  }
}

/**
 * The files of a module outside the repository, but for those of its package.
 *
 * @param now the timestamp of its migration, in milliseconds
 */
export function filesOutside(template: readonly NewFile[], module: NewModule, now: number): NewFile[] {
  const names = new TemplateNames(module);
  return template
    .filter(({ path }) => module.events || !ONLY_EVENTS.test(path))
    .map(({ path, content }) => ({
      path: dated(names.apply(path), now),
      content: dated(names.apply(content.replace(EVENTS, module.events ? '$1' : ''), path.endsWith('.ts')), now),
    }));
}

/** The same inside, each where the repository keeps its kind, importing by paths. */
export function filesInside(template: readonly NewFile[], module: NewModule, now: number): NewFile[] {
  return filesOutside(template, module, now).map(({ path, content }) => {
    const place = placeInside(module.id, path);
    return { path: place, content: importsInside(module, { path: place, content }) };
  });
}

function placeInside(id: string, path: string): string {
  if (path.startsWith('migrations/')) return `migrations/${id}/${posix.basename(path)}`;
  return path.endsWith('.e2e-spec.ts') ? `test/modules/${id}/${posix.basename(path)}` : `modules/${id}/${path}`;
}

function importsInside({ id }: NewModule, { path, content }: NewFile): string {
  const to = (target: string): string => posix.relative(dirname(path), target);
  const booted = content.includes(MODULE_FOLDER) ? content.replace(OWN_FOLDER, '').replace(MODULE_FOLDER, `'${id}'`) : content;
  return booted
    .replaceAll(`from 'zhibu'`, `from '${to('src/index.js')}'`)
    .replaceAll(`from 'zhibu/testing'`, `from '${to('test/support/index.js')}'`)
    .replace('the folder of this module, compiled', 'the id of this module');
}

function dated(text: string, now: number): string {
  return text.replace(TIMESTAMP, String(now));
}
