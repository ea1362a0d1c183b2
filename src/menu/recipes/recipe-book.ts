import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { SqlRunner } from '../../database/transaction.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import { NotificationBus } from '../../events/notification-bus.js';
import { SharedValue } from '../../events/shared-value.js';
import { type ExpandedRecipe, expandRecipe, includeFaultOf } from './expand-recipe.js';
import { FileRecipes } from './file-recipes.js';
import type { Recipe, RecipeBody } from './recipe.dto.js';
import { recipeErrors } from './recipe.errors.js';

/** Recipes by id. */
export type RecipesById = ReadonlyMap<string, Recipe>;

const ALL = 'SELECT id, recipe FROM core_recipes ORDER BY id';
const PUT = 'INSERT INTO core_recipes (id, recipe) VALUES ($1, $2::jsonb) ON CONFLICT (id) DO UPDATE SET recipe = excluded.recipe, updated_at = now()';
const REMOVE = 'DELETE FROM core_recipes WHERE id = $1';
/** Whoever changes recipes sees what others changed before him. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('core.recipes'))`;

/** The recipes of zhibu.yaml and those that came by requests. One of the file hides one of the same name. */
@Injectable()
export class RecipeBook implements OnModuleDestroy {
  private readonly recipes: SharedValue<RecipesById>;

  constructor(
    private readonly file: FileRecipes,
    database: Database,
    bus: NotificationBus,
  ) {
    this.recipes = new SharedValue(bus, 'core.recipes', () => this.read(database));
  }

  all(): Promise<RecipesById> {
    return this.recipes.get();
  }

  /** The same from the database, with everybody else who changes recipes waiting for `tx`. */
  async lockedAll(tx: WorkTransaction): Promise<RecipesById> {
    await tx.query(LOCK);
    return this.read(tx);
  }

  /** A recipe with what it includes. @throws Problem `menu.recipe_not_found`, `menu.recipe_cycle`, `menu.recipe_include_unknown` */
  async expanded(id: string): Promise<ExpandedRecipe> {
    const all = await this.all();
    return expandRecipe(requireRecipe(all, id), requireIncludes(id, (other) => all.get(other), [...all.keys()]));
  }

  async put(tx: WorkTransaction, id: string, recipe: RecipeBody): Promise<void> {
    await tx.query(PUT, [id, JSON.stringify(recipe)]);
    await this.recipes.announce(tx);
  }

  async remove(tx: WorkTransaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
    await this.recipes.announce(tx);
  }

  onModuleDestroy(): void {
    this.recipes.close();
  }

  private async read(runner: SqlRunner): Promise<RecipesById> {
    const stored = await runner.query<{ id: string; recipe: RecipeBody }>(ALL);
    const own = stored.map(({ id, recipe }): [string, Recipe] => [id, { ...recipe, id, source: 'api' }]);
    const filed = [...this.file.byId].map(([id, recipe]): [string, Recipe] => [id, { ...recipe, id, source: 'file' }]);
    return new Map([...filed, ...own.filter(([id]) => !this.file.byId.has(id))]);
  }
}

/** @throws Problem `menu.recipe_not_found` */
export function requireRecipe(all: RecipesById, id: string): Recipe {
  const recipe = all.get(id);
  if (!recipe) throw recipeErrors.recipeNotFound({ recipe: id, known: [...all.keys()].join(', ') || '-' });
  return recipe;
}

/** The recipes that one includes are there, and none includes itself. @throws Problem `menu.recipe_cycle`, `menu.recipe_include_unknown` */
export function requireIncludes(id: string, find: (id: string) => RecipeBody | undefined, known: readonly string[]): typeof find {
  const fault = includeFaultOf(id, find);
  if (fault?.kind === 'cycle') throw recipeErrors.recipeCycle({ cycle: fault.path.join(' → ') });
  if (fault) throw recipeErrors.recipeIncludeUnknown({ recipe: fault.recipe, by: fault.by, known: known.join(', ') });
  return find;
}
