import { ArrayField, ChoiceField, ObjectField, TextField } from '../../http/fields/field.decorators.js';
import { pickOf } from '../../http/fields/derive.js';
import { of } from '../../http/fields/field-type.js';
import { DecideSettings } from '../settings/tree-settings.dto.js';
import { DecideMenu } from '../tree/tree-menu.dto.js';

/** What recipes are called, and modules. */
export const RECIPE_ID = /^[a-z][a-z0-9-]*$/;
const ID = { max: 64, pattern: RECIPE_ID };
const MODULE = { ...ID, description: { zh: '模块；本部署没有选用的略过', en: 'The module; one that is not deployed is left out' } };

/** Where a recipe comes from: zhibu.yaml, or a request. */
export const RECIPE_SOURCES = ['file', 'api'] as const;
export type RecipeSource = (typeof RECIPE_SOURCES)[number];

/** The name of a recipe, or a sentence about it. */
export class RecipeText {
  @TextField({ max: 500, trim: true }) zh: string;
  @TextField({ max: 500, trim: true }) en: string;
}

/** What a recipe says of a module: as an organisation may say it itself. */
export class RecipeModule extends pickOf(DecideMenu, ['rule', 'chosen']) {
  @TextField(MODULE) id: string;
}

/** What a recipe says of the settings of a module. */
export class RecipeSettings extends pickOf(DecideSettings, ['values']) {
  @TextField(MODULE) moduleId: string;

  @ArrayField(of.text({ max: 100 }), { maxItems: 1000, optional: true, description: { zh: '一并锁定的设置', en: 'Settings to lock besides those that are' } })
  locked?: string[];
}

/** The body of `PUT /recipes/{id}`, and an entry of `recipes` in zhibu.yaml. */
export class RecipeBody {
  @ObjectField(() => RecipeText) title: RecipeText;

  @ObjectField(() => RecipeText, { optional: true, description: { zh: '说明', en: 'What it is for' } }) summary?: RecipeText;

  @ArrayField(of.text(ID), { maxItems: 20, optional: true, description: { zh: '所含方案；后列者优先，本方案自身最优先', en: 'Recipes that it includes: a later one prevails, and itself over all' } })
  include?: string[];

  @ArrayField(of.object(() => RecipeModule), { maxItems: 1000, optional: true }) modules?: RecipeModule[];

  @ArrayField(of.object(() => RecipeSettings), { maxItems: 1000, optional: true }) settings?: RecipeSettings[];
}

/** A recipe as it was written. */
export class Recipe extends RecipeBody {
  @TextField() id: string;
  @ChoiceField(RECIPE_SOURCES, { description: { zh: '来自 zhibu.yaml（file）或接口（api）', en: 'From zhibu.yaml (file) or a request (api)' } }) source: RecipeSource;
}

/** The recipes. */
export class Recipes {
  @ArrayField(of.object(() => Recipe), { maxItems: 10_000 }) items: Recipe[];
}
