import type { RecipeBody, RecipeModule, RecipeSettings } from './recipe.dto.js';

/** Everything that a recipe says, with what it includes: each module once. */
export interface ExpandedRecipe {
  readonly modules: readonly RecipeModule[];
  readonly settings: readonly RecipeSettings[];
}

/** What is wrong with what a recipe includes. */
export type IncludeFault = { readonly kind: 'cycle'; readonly path: readonly string[] } | { readonly kind: 'unknown'; readonly recipe: string; readonly by: string };

type Find = (id: string) => RecipeBody | undefined;

/** What is wrong with the recipes that one includes, directly or through others; null where all is well. */
export function includeFaultOf(id: string, find: Find): IncludeFault | null {
  const sound = new Set<string>();
  const visit = (each: string, path: readonly string[]): IncludeFault | null => {
    if (path.includes(each)) return { kind: 'cycle', path: [...path.slice(path.indexOf(each)), each] };
    if (sound.has(each)) return null;
    const recipe = find(each);
    const by = path.at(-1);
    if (!recipe && by !== undefined) return { kind: 'unknown', recipe: each, by };
    for (const included of recipe?.include ?? []) {
      const fault = visit(included, [...path, each]);
      if (fault) return fault;
    }
    sound.add(each);
    return null;
  };
  return visit(id, []);
}

/** A recipe with what it includes, where {@link includeFaultOf} finds no fault. */
export function expandRecipe(recipe: RecipeBody, find: Find): ExpandedRecipe {
  const known = new Map<string, ExpandedRecipe>();
  const expand = ({ include = [], modules = [], settings = [] }: RecipeBody): ExpandedRecipe => {
    const included = include.map((id) => {
      const expanded = known.get(id) ?? expand(find(id) ?? EMPTY);
      known.set(id, expanded);
      return expanded;
    });
    return {
      modules: modulesOf([...included.flatMap((each) => each.modules), ...modules]),
      settings: settingsOf([...included.flatMap((each) => each.settings), ...settings]),
    };
  };
  return expand(recipe);
}

/** The settings that a recipe says something of. */
export function keysOf({ locked = [], values = {} }: RecipeSettings): string[] {
  return [...new Set([...Object.keys(values), ...locked])];
}

const EMPTY: RecipeBody = { title: { zh: '', en: '' } };

function modulesOf(said: readonly RecipeModule[]): RecipeModule[] {
  const modules = new Map<string, RecipeModule>();
  for (const { id, rule, chosen } of said) {
    modules.set(id, { ...modules.get(id), id, ...(rule !== undefined && { rule }), ...(chosen !== undefined && { chosen }) });
  }
  return [...modules.values()];
}

function settingsOf(said: readonly RecipeSettings[]): RecipeSettings[] {
  const settings = new Map<string, RecipeSettings>();
  for (const { moduleId, values, locked = [] } of said) {
    const before = settings.get(moduleId);
    settings.set(moduleId, { moduleId, values: { ...before?.values, ...values }, locked: [...new Set([...(before?.locked ?? []), ...locked])] });
  }
  return [...settings.values()];
}
