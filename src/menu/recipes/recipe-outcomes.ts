import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../../access/ports.js';
import type { Problem } from '../../errors/problem.js';
import { type Language, render } from '../../i18n/text.js';
import { DeployedMenu } from '../menu.js';
import { DeployedSettings } from '../settings/deployed-settings.js';
import { effectiveSettings, type SettingState } from '../settings/effective-settings.js';
import { organizationsIn, reasonOf } from '../settings/setting-reasons.js';
import { effectiveMenu, type MenuState } from '../tree/effective-menu.js';
import type { MenuDecision } from '../tree/menu-decision.js';
import { MenuReasons } from '../tree/menu-reasons.js';
import { TreeMenu } from '../tree/tree-menu.js';
import { type ExpandedRecipe, keysOf } from './expand-recipe.js';
import type { RecipeDraft, RecipeSituation } from './recipe-draft.js';
import type { RecipeModuleStanding, RecipeOutcome, RecipePlanModule, RecipePlanSetting, RecipeRefusal } from './recipe-plan.dto.js';

/** Says what a recipe does for an organisation, each module and setting before and after. */
@Injectable()
export class RecipeOutcomes {
  constructor(
    private readonly modules: DeployedMenu,
    private readonly deployed: DeployedSettings,
    private readonly menu: TreeMenu,
    private readonly reasons: MenuReasons,
    private readonly tree: ScopeTree,
  ) {}

  async of(recipe: ExpandedRecipe, situation: RecipeSituation, draft: RecipeDraft, language: Language): Promise<Omit<RecipeOutcome, 'recipeId'>> {
    return {
      effectiveOn: situation.day,
      modules: await this.modulesOf(recipe, situation, draft, language),
      settings: await this.settingsOf(recipe, situation, draft, language),
      leftOut: draft.leftOut.map((id) => ({ id, reason: render(this.modules.installed.has(id) ? TEXTS.notDeployed : TEXTS.notInstalled, language, { id }) })),
    };
  }

  /** Those that the recipe names, and those that come or go along. */
  private async modulesOf(recipe: ExpandedRecipe, { menu, organizationId }: RecipeSituation, draft: RecipeDraft, language: Language): Promise<RecipePlanModule[]> {
    const [before, after] = [effectiveMenu(this.menu.modules, menu), effectiveMenu(this.menu.modules, draft.menuThen)];
    const named = new Set([...recipe.modules, ...draft.menu.map(({ moduleId }) => ({ id: moduleId }))].map(({ id }) => id));
    const concerned = [...after.values()].filter(({ inForce, moduleId }) => named.has(moduleId) || before.get(moduleId)?.inForce !== inForce);
    const own = (said: readonly MenuDecision[], state: MenuState): RecipeModuleStanding => {
      const decision = said.find((each) => each.organizationId === organizationId && each.moduleId === state.moduleId);
      return { inForce: state.inForce, chosen: decision?.chosen ?? null, rule: decision?.rule ?? null };
    };
    return (await this.reasons.of(concerned)).map(({ state, text }) => ({
      id: state.moduleId,
      title: this.modules.installed.get(state.moduleId)?.manifest.title[language] ?? state.moduleId,
      before: own(menu, before.get(state.moduleId) ?? state),
      after: own(draft.menuThen, state),
      reason: text[language],
      refused: toRefusal(draft.refusedModules.get(state.moduleId), language),
    }));
  }

  /** Those that the recipe names; one that its module does not know is there to be refused. */
  private async settingsOf(recipe: ExpandedRecipe, situation: RecipeSituation, draft: RecipeDraft, language: Language): Promise<RecipePlanSetting[]> {
    const named = recipe.settings.filter(({ moduleId }) => !draft.leftOut.includes(moduleId)).flatMap((wish) => {
      const sheet = this.deployed.of(wish.moduleId);
      const statesBy = (said: RecipeSituation['settings']) => (sheet ? effectiveSettings(sheet, said) : NO_STATES);
      const [before, after] = [statesBy(situation.settings), statesBy(draft.settingsThen)];
      return keysOf(wish).map((key) => ({ moduleId: wish.moduleId, key, sheet, before: before.get(key), after: after.get(key) }));
    });
    const names = await this.tree.namesOf([...new Set(named.flatMap(({ after }) => (after ? organizationsIn(after) : [])))]);
    return named.map(({ after, before, key, moduleId, sheet }) => {
      const refusal = draft.refusedSettings.find((each) => each.moduleId === moduleId && each.key === key)?.problem;
      const isLocked = (said: RecipeSituation['settings']) => said.some((each) => each.locked && each.organizationId === situation.organizationId && each.moduleId === moduleId && each.key === key);
      const refused = toRefusal(refusal, language);
      return {
        moduleId,
        key,
        title: sheet?.titleOf(key)?.[language] ?? null,
        before: { value: before?.value ?? null, ownLock: isLocked(situation.settings) },
        after: { value: after?.value ?? null, ownLock: isLocked(draft.settingsThen) },
        reason: sheet && after ? reasonOf(sheet, after, names)[language] : (refused?.reason ?? '-'),
        refused,
      };
    });
  }
}

const NO_STATES: ReadonlyMap<string, SettingState> = new Map();

function toRefusal(problem: Problem | undefined, language: Language): RecipeRefusal | null {
  if (!problem) return null;
  const { code, detail, errors = [] } = problem.toBody(language, '');
  return { code, reason: [detail, ...errors.map(({ message, pointer }) => `${pointer}: ${message}`)].join(' ').slice(0, LONGEST) };
}

/** Of what a refusal says. */
const LONGEST = 1000;

const TEXTS = {
  notDeployed: { zh: '本部署没有选用。运维人员可执行 zhibu menu add {id}。', en: 'This deployment left it out. The operator adds it by zhibu menu add {id}.' },
  notInstalled: { zh: '没有安装此模块。', en: 'It is not installed.' },
};
