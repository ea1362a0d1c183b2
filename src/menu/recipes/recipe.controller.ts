import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { corePermissions } from '../../access/core-permissions.js';
import { Authenticated, Requires } from '../../access/route-access.js';
import { Endpoint } from '../../http/endpoint.decorator.js';
import { KeyParam } from '../../http/key-param.decorator.js';
import type { RequestContext } from '../../http/request-context.js';
import { Ctx } from '../../http/zhibu-request.js';
import { Recipe, RECIPE_ID, RecipeBody, Recipes } from './recipe.dto.js';
import { recipeErrors } from './recipe.errors.js';
import { RecipeService } from './recipe.service.js';

/** Recipes: named sets of modules and settings for a kind of branch, the same for the whole deployment. */
@Controller('recipes')
export class RecipeController {
  constructor(private readonly recipes: RecipeService) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '方案列表', en: 'List recipes' }, returns: Recipes })
  list(): Promise<Recipes> {
    return this.recipes.list();
  }

  @Get(':recipeId')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个方案', en: 'One recipe' }, returns: Recipe, errors: [recipeErrors.recipeNotFound] })
  get(@KeyParam('recipeId', RECIPE_ID) recipeId: string): Promise<Recipe> {
    return this.recipes.get(recipeId);
  }

  @Put(':recipeId')
  @Requires(corePermissions.recipe.manage, { everywhere: true })
  @Endpoint({
    summary: { zh: '写入方案', en: 'Write a recipe' },
    returns: Recipe,
    errors: [recipeErrors.recipeIdInvalid, recipeErrors.recipeFromFile, recipeErrors.recipeCycle, recipeErrors.recipeIncludeUnknown, recipeErrors.recipeInvalid],
  })
  put(@Ctx() context: RequestContext, @KeyParam('recipeId', RECIPE_ID, () => recipeErrors.recipeIdInvalid()) recipeId: string, @Body() recipe: RecipeBody): Promise<Recipe> {
    return this.recipes.put(context, recipeId, recipe);
  }

  @Delete(':recipeId')
  @Requires(corePermissions.recipe.manage, { everywhere: true })
  @Endpoint({
    summary: { zh: '删除方案', en: 'Delete a recipe' },
    errors: [recipeErrors.recipeNotFound, recipeErrors.recipeFromFile, recipeErrors.recipeIncluded],
  })
  remove(@Ctx() context: RequestContext, @KeyParam('recipeId', RECIPE_ID) recipeId: string): Promise<void> {
    return this.recipes.remove(context, recipeId);
  }
}
