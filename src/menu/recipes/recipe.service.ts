import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { RequestContext } from '../../http/request-context.js';
import { DeployedSettings } from '../settings/deployed-settings.js';
import { expandRecipe } from './expand-recipe.js';
import type { Recipe, RecipeBody, Recipes } from './recipe.dto.js';
import { recipeErrors } from './recipe.errors.js';
import { RecipeBook, type RecipesById, requireIncludes, requireRecipe } from './recipe-book.js';
import { settingFaultsOf } from './recipe-faults.js';

/** Keeps recipes: named sets of modules and settings for a kind of branch. */
@Injectable()
export class RecipeService {
  constructor(
    private readonly book: RecipeBook,
    private readonly deployed: DeployedSettings,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<Recipes> {
    return { items: [...(await this.book.all()).values()] };
  }

  /** @throws Problem `menu.recipe_not_found` */
  async get(id: string): Promise<Recipe> {
    return requireRecipe(await this.book.all(), id);
  }

  /**
   * Writes a recipe, new or instead of the one of this name. What was applied stays as it is.
   * @throws Problem `menu.recipe_from_file`, `menu.recipe_cycle`, `menu.recipe_include_unknown`, `menu.recipe_invalid`
   */
  async put(context: RequestContext, id: string, body: RecipeBody): Promise<Recipe> {
    await this.work.run(context, async (tx) => {
      const all = await this.book.lockedAll(tx);
      refuseOfFile(all, id);
      const find = requireIncludes(id, (other) => (other === id ? body : all.get(other)), [...all.keys()]);
      const errors = settingFaultsOf(expandRecipe(body, find), this.deployed);
      if (errors.length > 0) throw recipeErrors.recipeInvalid({ recipe: id }, { errors });
      await this.book.put(tx, id, body);
      note(tx, 'put', id);
    });
    return { ...body, id, source: 'api' };
  }

  /** @throws Problem `menu.recipe_not_found`, `menu.recipe_from_file`, `menu.recipe_included` */
  async remove(context: RequestContext, id: string): Promise<void> {
    await this.work.run(context, async (tx) => {
      const all = await this.book.lockedAll(tx);
      requireRecipe(all, id);
      refuseOfFile(all, id);
      const by = [...all.values()].filter(({ include = [] }) => include.includes(id)).map((recipe) => recipe.id);
      if (by.length > 0) throw recipeErrors.recipeIncluded({ recipe: id, by: by.join(', ') });
      await this.book.remove(tx, id);
      note(tx, 'delete', id);
    });
  }
}

function refuseOfFile(all: RecipesById, id: string): void {
  if (all.get(id)?.source === 'file') throw recipeErrors.recipeFromFile({ recipe: id });
}

function note(tx: WorkTransaction, act: string, id: string): void {
  tx.audit({ action: `core.recipe.${act}`, targetKind: 'recipe', targetId: id, organizationId: null });
}
