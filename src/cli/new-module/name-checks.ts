import { Refusal } from '../../errors/refusal.js';
import type { Text, TextValues } from '../../i18n/text.js';
import type { InstalledModule } from '../../menu/installed-module.js';
import { idFaults } from '../../menu/manifest.js';
import { camelCase, type NewFile, type NewModule, pascalCase } from './new-module.js';
import { TEMPLATE, TemplateNames } from './template-names.js';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CONTROL = /\p{Cc}/u;
const COMMENTS_AND_TEXTS = /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g;
const MOST_LETTERS = 40;
const MOST_IN_TITLE = 100;
/** PostgreSQL cuts longer names of tables and indexes off, and then they clash. */
const MOST_IN_DATABASE = 63;
const LONGEST_SUFFIX = '_order';
/** Words of the language that no variable may be called; the template uses none of them as a name. */
const KEYWORDS = [
  'arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else', 'enum', 'eval',
  'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'implements', 'import', 'in', 'instanceof', 'interface', 'let', 'new', 'null',
  'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void',
  'while', 'with', 'yield',
];

/**
 * Refuses a module whose names would not do.
 *
 * @throws Refusal `module.bad_id`, `module.id_taken`, `module.bad_name`, `module.names_too_long`,
 *   `module.name_in_use`, `module.bad_title`
 */
export function requireGoodNames(module: NewModule, installed: ReadonlyMap<string, InstalledModule>, template: readonly NewFile[]): void {
  requireGoodId(module.id, installed);
  const { aggregate, plural } = module;
  for (const name of [aggregate, plural]) {
    if (!NAME.test(name) || name.length > MOST_LETTERS) throw refuse('bad_name', { name, most: MOST_LETTERS });
  }
  const longest = `${module.id}_${plural}${LONGEST_SUFFIX}`;
  if (longest.length > MOST_IN_DATABASE) throw refuse('names_too_long', { id: module.id, plural, most: MOST_IN_DATABASE - LONGEST_SUFFIX.length - 1 });
  const taken = wordsOf(template);
  const clash = [camelCase(aggregate), camelCase(plural), pascalCase(aggregate)].find((word) => taken.has(word));
  if (clash !== undefined || aggregate === plural) throw refuse('name_in_use', { name: clash ?? plural, better: `${module.id}-${aggregate}` });
  for (const title of [module.title.zh, module.title.en, module.aggregateTitle]) {
    if (title === '' || [...title].length > MOST_IN_TITLE || CONTROL.test(title)) throw refuse('bad_title', { title, most: MOST_IN_TITLE });
  }
}

/** @throws Refusal `module.bad_id`, `module.id_taken` */
export function requireGoodId(id: string, installed: ReadonlyMap<string, InstalledModule>): void {
  const [fault] = idFaults(id);
  if (fault !== undefined) throw refuse('bad_id', { id, faultZh: fault.zh, faultEn: fault.en });
  const twin = installed.get(id);
  if (twin) throw refuse('id_taken', { id, place: twin.folder });
}

/** The words of the generated code that are not the author's own, and those of the language. */
function wordsOf(template: readonly NewFile[]): Set<string> {
  const unnamed = new TemplateNames({ ...TEMPLATE, id: '', title: { zh: '', en: '' }, aggregate: '', plural: '', aggregateTitle: '' });
  const code = template.filter(({ path }) => path.endsWith('.ts')).map(({ content }) => unnamed.apply(content.replace(COMMENTS_AND_TEXTS, '')));
  return new Set([...KEYWORDS, ...code.flatMap((text) => text.match(/\b[A-Za-z_]\w*/g) ?? [])]);
}

function refuse(code: keyof typeof TEXTS, values: TextValues): Refusal {
  return new Refusal(`module.${code}`, TEXTS[code], values);
}

const TEXTS = {
  bad_id: {
    zh: '“{id}”不能作模块名：{faultZh}。请换一个，例如 home-visits。',
    en: '"{id}" cannot be the id of a module: it {faultEn}. Choose another, such as home-visits.',
  },
  id_taken: {
    zh: '已有模块“{id}”（{place}）。请换一个名称。',
    en: 'There is a module "{id}" already ({place}). Choose another id.',
  },
  bad_name: {
    zh: '“{name}”不能作所管事物的名称：须为小写字母、数字和单个连字符，至多 {most} 个，例如 home-visit。',
    en: '"{name}" cannot be the name of what it keeps: use lower-case letters, digits and single hyphens, at most {most}, such as home-visit.',
  },
  names_too_long: {
    zh: '“{id}”和“{plural}”合起来至多 {most} 个字符：数据库中的名称由它们组成。请把其中一个取短些。',
    en: '"{id}" and "{plural}" have {most} letters together at most: names in the database are made of them. Shorten one of them.',
  },
  name_in_use: {
    zh: '名称“{name}”在生成的代码中另有用处。请用 --aggregate 和 --plural 另取，例如 {better}。',
    en: 'The name "{name}" means something else in the code that is generated. Give another by --aggregate and --plural, such as {better}.',
  },
  bad_title: {
    zh: '标题“{title}”不可用：须为一行文字，1 至 {most} 个字符。',
    en: 'The title "{title}" cannot be used: give one line of 1 to {most} characters.',
  },
} satisfies Record<string, Text>;
