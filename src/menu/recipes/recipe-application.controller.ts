import { Body, Controller, Post } from '@nestjs/common';
import { accessErrors } from '../../access/access-errors.js';
import { Authenticated } from '../../access/route-access.js';
import { Endpoint } from '../../http/endpoint.decorator.js';
import { requestErrors } from '../../http/http-errors.js';
import { IdParam } from '../../http/id-param.decorator.js';
import { KeyParam } from '../../http/key-param.decorator.js';
import type { RequestContext } from '../../http/request-context.js';
import { Ctx } from '../../http/zhibu-request.js';
import { RecipeApplicationService } from './recipe-application.service.js';
import { RECIPE_ID } from './recipe.dto.js';
import { menuErrors } from '../menu.errors.js';
import { recipeErrors } from './recipe.errors.js';
import { ApplyRecipe, PlanRecipe, RecipeOutcome, RecipePlan, RecipeUndone } from './recipe-plan.dto.js';

/** What keeps a recipe from being worked out at all. */
const UNUSABLE = [requestErrors.notFound, recipeErrors.recipeNotFound, recipeErrors.recipeCycle, recipeErrors.recipeIncludeUnknown];

/** Recipes, applied to organisations. */
@Controller('organizations')
export class RecipeApplicationController {
  constructor(private readonly recipes: RecipeApplicationService) {}

  @Post(':id/recipes/:recipeId/plan')
  @Authenticated()
  @Endpoint({ summary: { zh: '预览采用一个方案的影响', en: 'What a recipe would change' }, returns: RecipePlan, errors: UNUSABLE })
  plan(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('recipeId', RECIPE_ID) recipeId: string, @Body() input: PlanRecipe): Promise<RecipePlan> {
    return this.recipes.plan(context, id, recipeId, input);
  }

  @Post(':id/recipes/:recipeId/apply')
  @Authenticated()
  @Endpoint({
    summary: { zh: '采用一个方案', en: 'Apply a recipe' },
    returns: RecipeOutcome,
    errors: [...UNUSABLE, accessErrors.permissionMissing, recipeErrors.recipeRefused],
  })
  apply(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('recipeId', RECIPE_ID) recipeId: string, @Body() input: ApplyRecipe): Promise<RecipeOutcome> {
    return this.recipes.apply(context, id, recipeId, input);
  }

  @Post(':id/recipes/:recipeId/undo')
  @Authenticated()
  @Endpoint({
    summary: { zh: '撤销最近一次采用', en: 'Take back the last application of a recipe' },
    returns: RecipeUndone,
    errors: [requestErrors.notFound, accessErrors.permissionMissing, recipeErrors.recipeNotApplied, recipeErrors.recipeOvertaken, menuErrors.neededHere],
  })
  undo(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('recipeId', RECIPE_ID) recipeId: string): Promise<RecipeUndone> {
    return this.recipes.undo(context, id, recipeId);
  }
}
