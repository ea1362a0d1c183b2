import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { Problem } from '../../errors/problem.js';
import { DeployedMenu } from '../menu.js';
import { DeployedSettings } from '../settings/deployed-settings.js';
import { SettingChecks } from '../settings/setting-checks.js';
import type { SettingAct, SettingKey } from '../settings/setting-acts.js';
import type { SettingDecision } from '../settings/setting-decision.js';
import type { MenuAct } from '../tree/menu-acts.js';
import { MenuChecks } from '../tree/menu-checks.js';
import type { MenuDecision } from '../tree/menu-decision.js';
import { TreeMenu } from '../tree/tree-menu.js';
import { type ExpandedRecipe, keysOf } from './expand-recipe.js';
import type { RecipeModule, RecipeSettings } from './recipe.dto.js';

/** For whom a recipe is worked out, and what was said on the path down to him, himself included. */
export interface RecipeSituation {
  readonly organizationId: string;
  /** The first day of the application, `YYYY-MM-DD`. */
  readonly day: string;
  /** Everything that he said himself, on whatever day it begins. */
  readonly ownMenu: readonly MenuAct[];
  readonly ownSettings: readonly SettingAct[];
  readonly menu: readonly MenuDecision[];
  readonly settings: readonly SettingDecision[];
}

/** A setting that the organisation may not say so, and why. */
export interface RefusedSetting extends SettingKey {
  readonly problem: Problem;
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
  readonly refusedSettings: readonly RefusedSetting[];
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
    private readonly clock: Clock,
  ) {}

  async of(recipe: ExpandedRecipe, situation: RecipeSituation): Promise<RecipeDraft> {
    const isThere = (id: string) => this.modules.loadedModule(id) !== undefined;
    const named = [...recipe.modules.map(({ id }) => id), ...recipe.settings.map(({ moduleId }) => moduleId)];
    const onMenu = await this.modulesOf(recipe.modules.filter(({ id }) => isThere(id)), situation);
    const set = await this.settingsOf(recipe.settings.filter(({ moduleId }) => isThere(moduleId)), situation);
    return { ...onMenu, ...set, leftOut: [...new Set(named)].filter((id) => !isThere(id)) };
  }

  private async modulesOf(wishes: readonly RecipeModule[], { day, menu: said, organizationId, ownMenu }: RecipeSituation): Promise<Pick<RecipeDraft, 'menu' | 'menuThen' | 'refusedModules'>> {
    let then = said;
    const refusedModules = new Map<string, Problem>();
    // What is said already is not said again: the day it was said on stays.
    const isNew = ({ chosen, moduleId, rule }: MenuDecision) => {
      const before = said.find((each) => each.organizationId === organizationId && each.moduleId === moduleId);
      return (before?.rule ?? null) !== rule || (before?.chosen ?? null) !== chosen;
    };
    for (const { id: moduleId, chosen, rule } of this.inOrder(wishes)) {
      const decisions = await attempt(refusedModules, moduleId, async () => {
        this.modules.requireDecidable(moduleId);
        const wanted = await this.menuChecks.decisionsOf(this.menu.modules, then, { organizationId, moduleId, rule, chosen, day });
        this.menuChecks.requireInOrder(ownMenu, wanted.filter(isNew), this.clock.today());
        return wanted;
      });
      const decided = new Set(decisions.map((each) => each.moduleId));
      then = [...then.filter((each) => each.organizationId !== organizationId || !decided.has(each.moduleId)), ...decisions];
    }
    return { menu: then.filter((each) => each.organizationId === organizationId && isNew(each)), menuThen: then, refusedModules };
  }

  /** What comes before what needs it, and what goes after. */
  private inOrder(wishes: readonly RecipeModule[]): RecipeModule[] {
    const place = ({ id }: RecipeModule) => this.menu.modules.findIndex((module) => module.id === id);
    const sorted = wishes.toSorted((a, b) => place(a) - place(b));
    return [...sorted.filter(goes).toReversed(), ...sorted.filter((wish) => !goes(wish))];
  }

  private async settingsOf(wishes: readonly RecipeSettings[], situation: RecipeSituation): Promise<Pick<RecipeDraft, 'settings' | 'settingsThen' | 'refusedSettings'>> {
    const settings: SettingDecision[] = [];
    const refusedSettings: RefusedSetting[] = [];
    for (const wish of wishes) {
      const { moduleId } = wish;
      const keys = keysOf(wish);
      const refusals = new Map<string, Problem>();
      settings.push(...(await attempt(refusals, moduleId, () => this.decide(wish, keys, situation))));
      const refusal = refusals.get(moduleId);
      if (!refusal) continue;
      // What is wrong with one of them, such as a lock, is told of that one; what is wrong with them together, of all.
      const alone = new Map<string, Problem>();
      for (const key of keys) await attempt(alone, key, () => this.decide(wish, [key], situation));
      const faulty = alone.size === 0 ? keys : [...alone.keys()];
      refusedSettings.push(...faulty.map((key) => ({ moduleId, key, problem: alone.get(key) ?? refusal })));
    }
    const isReplaced = (each: SettingDecision) => each.organizationId === situation.organizationId && settings.some(({ key, moduleId }) => key === each.key && moduleId === each.moduleId);
    return { settings, settingsThen: [...situation.settings.filter((each) => !isReplaced(each)), ...settings], refusedSettings };
  }

  /** What some of the settings of a wish come to; what the organisation locks already stays locked. */
  private async decide({ locked = [], moduleId, values = {} }: RecipeSettings, keys: readonly string[], { day, organizationId, ownSettings, settings: said }: RecipeSituation): Promise<SettingDecision[]> {
    const sheet = this.deployed.require(moduleId);
    const isOwnLock = (key: string) => said.some((each) => each.locked && each.organizationId === organizationId && each.moduleId === moduleId && each.key === key);
    const decisions = await this.settingChecks.decisionsOf(sheet, said, {
      organizationId,
      day,
      values: Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key))),
      locked: [...new Set([...sheet.keys.filter(isOwnLock), ...locked.filter((key) => keys.includes(key))])],
    });
    this.settingChecks.requireInOrder(ownSettings, decisions, this.clock.today());
    return decisions;
  }
}

/** Goes, and so before what it needs; the others come after what they need. */
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
