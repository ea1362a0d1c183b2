import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';

/** Things that are known by their names in the whole deployment. */
export interface NamedThings {
  /** In the codes of its errors: `menu.<kind>_clash`, `menu.<kind>_prefix`. */
  readonly kind: string;
  readonly what: Text;
  /** What the names of a module begin with; left out where they are free. */
  readonly prefixOf?: (moduleId: string) => string;
}

/**
 * Refuses a name that two modules have, and one that has not the prefix of its module.
 *
 * @param names those of each module, by its id
 * @throws StartupError `menu.<kind>_clash`, `menu.<kind>_prefix`
 */
export function refuseNameClashes({ kind, what, prefixOf }: NamedThings, names: ReadonlyMap<string, readonly string[]>): void {
  const owners = new Map<string, string>();
  for (const [moduleId, own] of names) {
    for (const name of own) {
      const owner = owners.get(name);
      if (owner !== undefined) throw clash(kind, what, { name, modules: [owner, moduleId] });
      owners.set(name, moduleId);
    }
  }
  for (const [name, moduleId] of owners) {
    const prefix = prefixOf?.(moduleId) ?? '';
    if (!name.startsWith(prefix)) throw foreign(kind, what, { name, moduleId, prefix });
  }
}

function clash(kind: string, what: Text, { name, modules: [one, other] }: { name: string; modules: readonly [string, string] }): StartupError {
  if (one === other) {
    return new StartupError(`menu.${kind}_clash`, {
      zh: `模块“${one}”的${what.zh} ${name} 声明了两次。请去掉一处，或改名。`,
      en: `The module "${one}" declares the ${what.en} ${name} twice. Remove one of them, or rename it.`,
    });
  }
  return new StartupError(`menu.${kind}_clash`, {
    zh: `模块“${one}”和“${other}”都有${what.zh} ${name}。请不选用其中一个，或在其中一个里改名。`,
    en: `The modules "${one}" and "${other}" both have the ${what.en} ${name}. Leave one of them out, or rename it in one of them.`,
  });
}

function foreign(kind: string, what: Text, { name, moduleId, prefix }: { name: string; moduleId: string; prefix: string }): StartupError {
  return new StartupError(`menu.${kind}_prefix`, {
    zh: `模块“${moduleId}”的${what.zh} ${name} 必须以 ${prefix} 开头：其他开头的名称属于别的模块。请改名。`,
    en: `The ${what.en} ${name} of the module "${moduleId}" must begin with ${prefix}: other names belong to other modules. Rename it.`,
  });
}
