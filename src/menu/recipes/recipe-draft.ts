import { Injectable } from '@nestjs/common';
import { Problem } from '../../errors/problem.js';
import { DeployedMenu } from '../menu.js';
import { DeployedSettings } from '../settings/deployed-settings.js';
import { SettingChecks } from '../settings/setting-checks.js';
import { settingErrors } from '../settings/setting.errors.js';
import type { SettingDecision } from '../settings/setting-decision.js';
import { MenuChecks } from '../tree/menu-checks.js';
import type { MenuDecision } from '../tree/menu-decision.js';
import { TreeMenu } from '../tree/tree-menu.js';
import type { ExpandedRecipe } from './expand-recipe.js';
import type { RecipeModule, RecipeSettings } from './recipe.dto.js';

/** For whom a recipe is worked out, and what was said on the path down to him, himself included. */
export interface RecipeSituation {
  readonly organizationId: string;
  readonly day: string;
  readonly menu: readonly MenuDecision[];
  readonly settings: readonly SettingDecision[];
}

/** What the organisation would say, and what of the recipe it may not. */
export interface RecipeDraft {
  readonly menu: readonly MenuDecision[];
  readonly settings: readonly SettingDecision[];
  /** What would be said on the path then. */
  readonly menuThen: readonly MenuDecision[];
  readonly settingsThen: readonly SettingDecision[];
  /** By module. */
  readonly refusedModules: ReadonlyMap<string, Problem>;
  /** By `module key`. */
  readonly refusedSettings: ReadonlyMap<string, Problem>;
  /** Modules that are not deployed. */
  readonly leftOut: readonly string[];
}

/** Works out what a recipe comes to for an organisation, by the same checks as what it would say itself. */
@Injectable()
export class RecipeDrafts {
  constructor(
    private readonly modules: DeployedMenu,
    private readonly deployed: DeployedSettings,
    private readonly menu: TreeMenu,
    private readonly menuChecks: MenuChecks,
    private readonly settingChecks: SettingChecks,
  ) {}

  async of(recipe: ExpandedRecipe, situation: RecipeSituation): Promise<RecipeDraft> {
    const isThere = (id: string) => this.modules.loadedModule(id) !== undefined;
    const named = [...recipe.modules.map(({ id }) => id), ...recipe.settings.map(({ moduleId }) => moduleId)];
    const onMenu = await this.modulesOf(recipe.modules.filter(({ id }) => isThere(id)), situation);
    const set = await this.settingsOf(recipe.settings.filter(({ moduleId }) => isThere(moduleId)), situation);
    return { ...onMenu, ...set, leftOut: [...new Set(named)].filter((id) => !isThere(id)) };
  }

  private async modulesOf(wishes: readonly RecipeModule[], { day, menu: said, organizationId }: RecipeSituation): Promise<Pick<RecipeDraft, 'menu' | 'menuThen' | 'refusedModules'>> {
    let then = said;
    const refusedModules = new Map<string, Problem>();
    for (const { id: moduleId, chosen, rule } of this.inOrder(wishes)) {
      const decisions = await attempt(refusedModules, moduleId, () => {
        this.modules.requireDecidable(moduleId);
        return this.menuChecks.decisionsOf(this.menu.modules, then, { organizationId, moduleId, rule, chosen, day });
      });
      const decided = new Set(decisions.map((each) => each.moduleId));
      then = [...then.filter((each) => each.organizationId !== organizationId || !decided.has(each.moduleId)), ...decisions];
    }
    const isNew = ({ chosen, moduleId, rule }: MenuDecision) => {
      const before = said.find((each) => each.organizationId === organizationId && each.moduleId === moduleId);
      return (before?.rule ?? null) !== rule || (before?.chosen ?? null) !== chosen;
    };
    // What is said already is not said again: the day it was said on stays.
    return { menu: then.filter((each) => each.organizationId === organizationId && isNew(each)), menuThen: then, refusedModules };
  }

  /** What comes before what needs it, and what goes after. */
  private inOrder(wishes: readonly RecipeModule[]): RecipeModule[] {
    const place = ({ id }: RecipeModule) => this.menu.modules.findIndex((module) => module.id === id);
    const sorted = wishes.toSorted((a, b) => place(a) - place(b));
    return [...sorted.filter(goes).toReversed(), ...sorted.filter((wish) => !goes(wish))];
  }

  private async settingsOf(wishes: readonly RecipeSettings[], { day, organizationId, settings: said }: RecipeSituation): Promise<Pick<RecipeDraft, 'settings' | 'settingsThen' | 'refusedSettings'>> {
    const settings: SettingDecision[] = [];
    const refusedSettings = new Map<string, Problem>();
    for (const { locked = [], moduleId, values = {} } of wishes) {
      const own = said.filter((each) => each.organizationId === organizationId && each.moduleId === moduleId && each.locked).map(({ key }) => key);
      const wish = (keys: readonly string[]) => ({
        organizationId,
        day,
        values: Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key))),
        locked: [...new Set([...own, ...locked.filter((key) => keys.includes(key))])],
      });
      const decide = (keys: readonly string[]) => {
        const sheet = this.deployed.of(moduleId);
        if (!sheet) throw settingErrors.moduleHasNoSettings({ module: moduleId, known: this.deployed.sheets.map((each) => each.moduleId).join(', ') || '-' });
        return this.settingChecks.decisionsOf(sheet, said, wish(keys));
      };
      const keys = [...new Set([...Object.keys(values), ...locked])];
      const whole = new Map<string, Problem>();
      settings.push(...(await attempt(whole, moduleId, () => decide(keys))));
      const refusal = whole.get(moduleId);
      if (!refusal) continue;
      // Which of them a superior locked is told of each; what is wrong with all of them together, of all.
      const alone = new Map<string, Problem>();
      for (const key of keys) await attempt(alone, `${moduleId} ${key}`, () => decide([key]));
      for (const key of keys) if (alone.size === 0) alone.set(`${moduleId} ${key}`, refusal);
      for (const [key, problem] of alone) refusedSettings.set(key, problem);
    }
    const isReplaced = (each: SettingDecision) => each.organizationId === organizationId && settings.some(({ key, moduleId }) => key === each.key && moduleId === each.moduleId);
    return { settings, settingsThen: [...said.filter((each) => !isReplaced(each)), ...settings], refusedSettings };
  }
}

function goes({ chosen, rule }: RecipeModule): boolean {
  return rule === 'forbidden' || (rule !== 'mandatory' && chosen === false);
}

/** What `decide` comes to; nothing where it is refused, which is noted. */
async function attempt<T>(refusals: Map<string, Problem>, key: string, decide: () => Promise<T[]>): Promise<T[]> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refusals.set(key, error);
    return [];
  }
}
