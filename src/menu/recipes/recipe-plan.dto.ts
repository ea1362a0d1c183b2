import { ArrayField, ChoiceField, DateField, FlagField, JsonField, ObjectField, TextField } from '../../http/fields/field.decorators.js';
import { pickOf } from '../../http/fields/derive.js';
import { of } from '../../http/fields/field-type.js';
import { ActHead } from '../acts/act.dto.js';
import { MENU_RULES, type MenuRule } from '../tree/menu-decision.js';
import { MenuPlan } from '../tree/tree-menu.dto.js';

/** The body of `POST /organizations/{id}/recipes/{recipeId}/plan`. */
export class PlanRecipe extends pickOf(ActHead, ['effectiveOn']) {}

/** The body of `POST /organizations/{id}/recipes/{recipeId}/apply`. */
export class ApplyRecipe extends ActHead {}

/** Why a part of a recipe is refused. */
export class RecipeRefusal {
  @TextField({ description: { zh: '错误代码', en: 'Code of the error' } }) code: string;
  @TextField({ max: 1000, description: { zh: '由谁决定，如何解决', en: 'Who decided what, and the cure' } }) reason: string;
}

/** How a module stands for the organisation. */
export class RecipeModuleStanding {
  @FlagField() inForce: boolean;
  @FlagField({ nullable: true }) chosen: boolean | null;
  @ChoiceField(MENU_RULES, { nullable: true }) rule: MenuRule | null;
}

/** What a recipe does with a module. */
export class RecipePlanModule {
  @TextField() id: string;
  @TextField() title: string;
  @ObjectField(() => RecipeModuleStanding) before: RecipeModuleStanding;
  @ObjectField(() => RecipeModuleStanding) after: RecipeModuleStanding;
  @TextField({ max: 1000, description: { zh: '此后生效与否的原因', en: 'Why it would be in force then, or not' } }) reason: string;
  @ObjectField(() => RecipeRefusal, { nullable: true, description: { zh: '不能采用的原因；可以为 null', en: 'Why this is refused; null where it is not' } })
  refused: RecipeRefusal | null;
}

/** How a setting stands for the organisation. */
export class RecipeSettingStanding {
  @JsonField({ anyValue: true }) value: unknown;
  @FlagField({ description: { zh: '本组织是否锁定', en: 'Whether the organization itself locks it' } }) ownLock: boolean;
}

/** What a recipe does with a setting. */
export class RecipePlanSetting {
  @TextField() moduleId: string;
  @TextField({ max: 100 }) key: string;
  @TextField({ nullable: true }) title: string | null;
  @ObjectField(() => RecipeSettingStanding) before: RecipeSettingStanding;
  @ObjectField(() => RecipeSettingStanding) after: RecipeSettingStanding;
  @TextField({ max: 1000, description: { zh: '此后取值的原因', en: 'Why it would have that value' } }) reason: string;
  @ObjectField(() => RecipeRefusal, { nullable: true, description: { zh: '不能采用的原因；可以为 null', en: 'Why this is refused; null where it is not' } })
  refused: RecipeRefusal | null;
}

/** A module of a recipe that is left out. */
export class RecipeLeftOut {
  @TextField() id: string;
  @TextField({ max: 1000 }) reason: string;
}

/** What a recipe does for an organisation. */
export class RecipeOutcome {
  @TextField() recipeId: string;
  @DateField() effectiveOn: string;
  @ArrayField(of.object(() => RecipePlanModule), { maxItems: 1000 }) modules: RecipePlanModule[];
  @ArrayField(of.object(() => RecipePlanSetting), { maxItems: 10_000 }) settings: RecipePlanSetting[];
  @ArrayField(of.object(() => RecipeLeftOut), { maxItems: 1000, description: { zh: '本部署没有选用的模块', en: 'Modules that are not deployed' } })
  leftOut: RecipeLeftOut[];
}

/** The same before it happens, with what comes and goes, and for how many. */
export class RecipePlan extends RecipeOutcome {
  @ObjectField(() => MenuPlan, { description: { zh: '模块菜单的变化与涉及的数量', en: 'What changes on the menu, and how many it concerns' } }) menu: MenuPlan;
}

/** A setting that was taken back. */
export class RecipeUndoneSetting {
  @TextField() moduleId: string;
  @TextField({ max: 100 }) key: string;
}

/** What was taken back with the application of a recipe. */
export class RecipeUndone {
  @TextField() recipeId: string;
  @DateField({ description: { zh: '采用时的生效日期', en: 'The first day of the application' } }) effectiveOn: string;
  @ArrayField(of.text(), { maxItems: 1000 }) modules: string[];
  @ArrayField(of.object(() => RecipeUndoneSetting), { maxItems: 10_000 }) settings: RecipeUndoneSetting[];
}
