import { importsUnder, type ImportOf } from '../support/imports.js';

/** What the boundaries are read from: the needs that each module declares. */
export interface DeclaredNeeds {
  readonly id: string;
  readonly requires: readonly string[];
  readonly after: readonly string[];
}

const DOOR = 'src/index.ts';
/** Parts of a module that its manifest may import: facts without behaviour. */
const MANIFEST_FACTS = /\.(permissions|settings)\.ts$/;
/** Files that import what only the run can tell, and why. The list may only shrink. */
const COMPUTED_IMPORTS: Readonly<Record<string, string>> = {
  'src/menu/catalogue.ts': 'finds modules by scanning folders',
  'src/database/migrations/migration-files.ts': 'finds migrations by scanning folders',
  'src/conformance/stated/declared-values.ts': 'reads what the files of a module declare, to hold it against what the module states',
};

/**
 * The violations of the import rules in a tree, one sentence each:
 * the core imports no module; a module imports the core's one door, its own files, the `index.ts` of what it
 * requires, and types alone from the `index.ts` of what it comes after; a manifest imports facts alone;
 * migrations import no module and nothing of the core but its door.
 */
export function boundaryViolations(root: string, modules: readonly DeclaredNeeds[]): string[] {
  const imports = importsUnder(root, ['src', 'modules', 'migrations']);
  return imports.flatMap((one) => {
    const fault = faultOf(one, modules);
    return fault === null ? [] : [`${one.from} imports ${one.to ?? 'a computed path'}: ${fault}`];
  });
}

function faultOf(one: ImportOf, modules: readonly DeclaredNeeds[]): string | null {
  if (one.to === null) return one.from in COMPUTED_IMPORTS ? null : 'computed imports hide what a file needs';
  const [folder = '', id = ''] = one.from.split('/');
  if (folder === 'src') return /^(modules|migrations|test|bench|examples)\//.test(one.to) ? 'the core knows no module' : null;
  if (folder === 'migrations') return migrationFault(one.to);
  return moduleFault(one, id, modules.find((module) => module.id === id));
}

function migrationFault(to: string): string | null {
  const inTree = /^(src|modules|test|bench|examples)\//.test(to);
  return inTree && to !== DOOR ? 'a migration outlives the code: it may import nothing but src/index.ts' : null;
}

function moduleFault({ from, to, typeOnly, dynamic }: ImportOf, id: string, needs: DeclaredNeeds | undefined): string | null {
  const target = to ?? '';
  if (!needs) return `the folder modules/${id} has no manifest`;
  const own = target.startsWith(`modules/${id}/`);
  if (from.endsWith('/module.manifest.ts') && own && !typeOnly && !dynamic && !MANIFEST_FACTS.test(target)) {
    return 'a manifest imports nothing of its module but permissions and settings';
  }
  if (own || !/^(src|modules|migrations|test|bench|examples)\//.test(target)) return null;
  if (target.startsWith('src/')) return target === DOOR ? null : 'the only door of the core is src/index.ts';
  const other = /^modules\/([^/]+)\/(.+)$/.exec(target);
  if (!other) return 'a module imports neither tests nor other folders';
  const [, otherId = '', file] = other;
  if (file !== 'index.ts') return `the only door of "${otherId}" is its index.ts`;
  if (needs.requires.includes(otherId)) return null;
  if (needs.after.includes(otherId)) return typeOnly ? null : `"${otherId}" is only in "after": import types alone`;
  return `"${otherId}" is not in "requires" of its manifest`;
}
