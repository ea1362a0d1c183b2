import { type FieldFault, Problem } from '../../errors/problem.js';
import { StartupError } from '../../errors/startup-error.js';
import { readInput } from '../../http/fields/read-input.js';
import { type Language, render } from '../../i18n/text.js';
import type { DeployedSettings } from '../settings/deployed-settings.js';
import { expandRecipe, includeFaultOf } from './expand-recipe.js';
import { RECIPE_ID, RecipeBody } from './recipe.dto.js';
import { settingFaultsOf } from './recipe-faults.js';

/** The recipes of zhibu.yaml, by id. */
export class FileRecipes {
  constructor(readonly byId: ReadonlyMap<string, RecipeBody>) {}
}

/**
 * Reads `recipes` of zhibu.yaml, by the class that reads them from requests.
 *
 * @throws StartupError `config.invalid_recipe`, `config.recipe_cycle`
 */
export function readFileRecipes(raw: Readonly<Record<string, unknown>>, deployed: DeployedSettings): FileRecipes {
  const recipes = new Map(Object.entries(raw).map(([id, body]) => [id, readRecipe(id, body)]));
  for (const [id, recipe] of recipes) {
    const find = (other: string) => recipes.get(other);
    const fault = includeFaultOf(id, find);
    if (fault?.kind === 'cycle') {
      const cycle = fault.path.join(' → ');
      throw new StartupError('config.recipe_cycle', {
        zh: `zhibu.yaml 中的方案循环包含：${cycle}。请从其中一个的 include 中去掉下一个。`,
        en: `Recipes in zhibu.yaml include each other in a circle: ${cycle}. Remove one of these from "include".`,
      });
    }
    if (fault) throw invalid(id, [{ pointer: '/include', code: 'recipe.unknown', message: UNKNOWN, values: { recipe: fault.recipe, known: [...recipes.keys()].join(', ') } }]);
    const faults = settingFaultsOf(expandRecipe(recipe, find), deployed);
    if (faults.length > 0) throw invalid(id, faults);
  }
  return new FileRecipes(recipes);
}

function readRecipe(id: string, body: unknown): RecipeBody {
  if (!RECIPE_ID.test(id) || id.length > 64) throw invalid(id, [{ pointer: '', code: 'recipe.id', message: BAD_ID }]);
  try {
    return readInput(RecipeBody, body, 'body');
  } catch (error) {
    if (error instanceof Problem) throw invalid(id, error.extras.errors ?? []);
    throw error;
  }
}

function invalid(id: string, faults: readonly FieldFault[]): StartupError {
  const lines = (language: Language) => faults.map(({ message, pointer, values }) => `\n  - recipes.${id}${pointer.replaceAll('/', '.')}: ${render(message, language, values)}`).join('');
  return new StartupError('config.invalid_recipe', {
    zh: `方案“${id}”无效，请在 zhibu.yaml 中更正：${lines('zh')}`,
    en: `The recipe "${id}" is not valid. Correct it in zhibu.yaml:${lines('en')}`,
  });
}

const UNKNOWN = { zh: '没有方案“{recipe}”。zhibu.yaml 中有：{known}。', en: 'There is no recipe {recipe}. zhibu.yaml has: {known}.' };
const BAD_ID = { zh: '名称须由小写字母、数字和连字符组成，以字母开头，至多 64 个字符。', en: 'Its name must be lower-case letters, digits and hyphens, beginning with a letter, at most 64.' };
