import type { Type } from '@nestjs/common';
import validRange from 'semver/ranges/valid.js';
import type { PermissionSet } from '../access/permission.js';
import type { Text } from '../i18n/text.js';
import type { ModuleBody } from './module-body.js';

/** A class of validated settings; every property has a default, so that `new Settings()` is valid. */
export type SettingsClass = Type<object>;

/**
 * What a module says of itself before any of its code is loaded.
 * It stands in `module.manifest.ts` and imports nothing of the module but its permissions and its settings.
 */
export interface ModuleManifest {
  /** `^[a-z][a-z0-9-]*$`: also folder, OpenAPI tag, and prefix of tables, errors, permissions and events. */
  readonly id: string;
  readonly title: Text;
  /** One sentence, shown on the menu. */
  readonly summary: Text;
  /** Semantic version, `1.0.0`. */
  readonly version: string;
  /** Hard needs, id → version range: refused without them; the module may import their `index.ts`. */
  readonly requires?: Readonly<Record<string, string>>;
  /** Soft needs: loaded after these where they are chosen; the module may import their types. */
  readonly after?: readonly string[];
  /** The ports of the core that this module answers (`principals`, `scope-tree`, …). */
  readonly provides?: readonly string[];
  readonly permissions?: PermissionSet;
  readonly settings?: SettingsClass;
  /** The only way in: called once at start, and only where the module is chosen. */
  readonly load: () => Promise<{ readonly default: ModuleBody }>;
}

/** Declares a module. Its checks run when the catalogue reads it: see {@link manifestFaults}. */
export function defineModule(manifest: ModuleManifest): ModuleManifest {
  madeHere.add(manifest);
  return manifest;
}

/** Whether {@link defineModule} of this copy of the code made it. */
export function isMadeHere(manifest: ModuleManifest): boolean {
  return madeHere.has(manifest);
}

const madeHere = new WeakSet<ModuleManifest>();

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VERSION = /^\d+\.\d+\.\d+$/;
/** Names that settings, tables, error codes or entry points of the core use. */
const RESERVED = ['core', 'menu', 'request', 'access', 'security', 'http', 'database', 'files', 'jobs', 'audit', 'log', 'import', 'outbound', 'custom', 'document', 'picture', 'testing'];
const KEYS = [
  'id', 'title', 'summary', 'version', 'requires', 'after', 'provides', 'permissions', 'settings', 'load',
];

/** What is wrong with the id of a module, as ends of a sentence; empty when nothing is. */
export function idFaults(id: string): Text[] {
  const faults: Text[] = [];
  if (!ID.test(id) || id.length > 40) faults.push({ zh: '须为小写字母、数字和单个连字符，以字母开头，至多 40 个', en: 'must be lower-case letters, digits and single hyphens, at most 40' });
  if (RESERVED.includes(id)) faults.push({ zh: `不得用核心的名称（${RESERVED.join('、')}）`, en: `must not be a name of the core (${RESERVED.join(', ')})` });
  return faults;
}

/** What is wrong with a value that claims to be a manifest, one sentence each; empty when nothing is. */
export function manifestFaults(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) {
    return [{ zh: '默认导出不是由 defineModule() 得到的对象', en: 'the default export is not an object made by defineModule()' }];
  }
  const manifest = value as Partial<Record<keyof ModuleManifest, unknown>>;
  const faults: Text[] = [];
  const check = (holds: boolean, zh: string, en: string) => void (holds || faults.push({ zh, en }));
  const id = typeof manifest.id === 'string' ? manifest.id : '';
  for (const fault of idFaults(id)) faults.push({ zh: `“id”${fault.zh}`, en: `"id" ${fault.en}` });
  check(isText(manifest.title), '“title”须有 zh 和 en 两种文字', '"title" needs texts "zh" and "en"');
  check(isText(manifest.summary), '“summary”须有 zh 和 en 两种文字', '"summary" needs texts "zh" and "en"');
  check(typeof manifest.version === 'string' && VERSION.test(manifest.version), '“version”须形如 1.0.0', '"version" must be like 1.0.0');
  check(isRanges(manifest.requires ?? {}), '“requires”须为模块名到版本范围的对应，例如 { base: "^1.0.0" }', '"requires" must map module ids to version ranges: { base: "^1.0.0" }');
  check(isNames(manifest.after ?? []), '“after”须为模块名的列表', '"after" must be a list of module ids');
  check(isNames(manifest.provides ?? []), '“provides”须为端口名的列表', '"provides" must be a list of port names');
  check(typeof manifest.load === 'function', '“load”须为函数：() => import("./<id>.module.js")', '"load" must be a function: () => import("./<id>.module.js")');
  check(manifest.settings === undefined || typeof manifest.settings === 'function', '“settings”须为类', '"settings" must be a class');
  for (const key of Object.keys(manifest)) check(KEYS.includes(key), `清单没有“${key}”这一项`, `"${key}" is not a key of a manifest`);
  return faults;
}

function isText(value: unknown): boolean {
  const text = value as Partial<Text> | undefined;
  return typeof text?.zh === 'string' && text.zh !== '' && typeof text.en === 'string' && text.en !== '';
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && ID.test(name));
}

function isRanges(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([id, range]) => ID.test(id) && typeof range === 'string' && range !== '' && validRange(range) !== null);
}
