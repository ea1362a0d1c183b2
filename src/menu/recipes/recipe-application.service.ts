import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { corePermissions } from '../../access/core-permissions.js';
import { ScopeTree } from '../../access/ports.js';
import { placeInScope, requireInScope } from '../../access/require-in-scope.js';
import { requireRight } from '../../access/require-right.js';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { FieldFault, Problem } from '../../errors/problem.js';
import { pointerTo } from '../../http/fields/pointer.js';
import type { RequestContext } from '../../http/request-context.js';
import { type Acts, judgedOn } from '../acts/shared-acts.js';
import { type SettingAct, SettingActs } from '../settings/setting-acts.js';
import { concernsLock, settingFields } from '../settings/tree-settings.service.js';
import { type MenuAct, MenuActs, type UndoneModule } from '../tree/menu-acts.js';
import { MenuChecks } from '../tree/menu-checks.js';
import { type MenuPlace, TreeMenu } from '../tree/tree-menu.js';
import { TreeMenuPlan } from '../tree/tree-menu-plan.js';
import { RecipeActs } from './recipe-acts.js';
import { RecipeBook } from './recipe-book.js';
import { type RecipeDraft, RecipeDrafts, type RecipeSituation } from './recipe-draft.js';
import { recipeErrors } from './recipe.errors.js';
import { RecipeOutcomes } from './recipe-outcomes.js';
import type { ApplyRecipe, PlanRecipe, RecipeOutcome, RecipePlan, RecipeUndone } from './recipe-plan.dto.js';

/** Applies recipes to organisations: one act for everything in them, all or nothing. */
@Injectable()
export class RecipeApplicationService {
  constructor(
    private readonly book: RecipeBook,
    private readonly drafts: RecipeDrafts,
    private readonly outcomes: RecipeOutcomes,
    private readonly menu: TreeMenu,
    private readonly plans: TreeMenuPlan,
    private readonly checks: MenuChecks,
    private readonly menuActs: MenuActs,
    private readonly settingActs: SettingActs,
    private readonly acts: RecipeActs,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** What a recipe would do, refused parts among it. @throws Problem `request.not_found`, `menu.recipe_not_found` and those of {@link RecipeBook.expanded} */
  async plan(context: RequestContext, organizationId: string, recipeId: string, { effectiveOn: day = this.clock.today() }: PlanRecipe): Promise<RecipePlan> {
    const place = { organizationId, node: await placeInScope(this.tree, context.scope, organizationId) };
    const recipe = await this.book.expanded(recipeId);
    const situation = await this.situationOf(place, day, await this.menuActs.all(), await this.settingActs.all());
    const draft = await this.drafts.of(recipe, situation);
    const outcome = await this.outcomes.of(recipe, situation, draft, context.language);
    return { recipeId, ...outcome, menu: await this.plans.compare(context, place, judgedOn(day, this.clock.today()), draft.menu) };
  }

  /**
   * Applies a recipe, as one audited act that is taken back as one. Takes the right to choose modules, and those that its parts take.
   * @throws Problem those of `plan`, `access.permission_missing`, and `menu.recipe_refused` with every part that is refused
   */
  async apply(context: RequestContext, organizationId: string, recipeId: string, input: ApplyRecipe): Promise<RecipeOutcome> {
    const recipe = await this.book.expanded(recipeId);
    const worked = await this.work.run(context, async (tx) => {
      const node = await this.requirePlace(tx, context, organizationId);
      const situation = await this.lockedSituation(tx, { organizationId, node }, input);
      const draft = await this.drafts.of(recipe, situation);
      this.requireRights(context, node, draft, situation);
      refuse(recipeId, draft);
      await this.record(tx, recipeId, draft, situation, input);
      return { situation, draft };
    });
    return { recipeId, ...(await this.outcomes.of(recipe, worked.situation, worked.draft, context.language)) };
  }

  /**
   * Takes back the last application of a recipe, and nothing else.
   * @throws Problem `request.not_found`, `access.permission_missing`, `menu.recipe_not_applied`, `menu.recipe_overtaken`,
   *   `menu.needed_here`
   */
  async undo(context: RequestContext, organizationId: string, recipeId: string): Promise<RecipeUndone> {
    return this.work.run(context, async (tx) => {
      const node = await this.requirePlace(tx, context, organizationId);
      const before = await this.menuActs.locked(tx);
      await this.settingActs.lock(tx);
      const act = await this.acts.last(tx, organizationId, recipeId);
      if (!act) throw recipeErrors.recipeNotApplied({ recipe: recipeId });
      const since = [...(await this.menuActs.saidSince(tx, act.id)), ...(await this.settingActs.saidSince(tx, act.id)).map(({ key, moduleId }) => `${moduleId}.${key}`)];
      if (since.length > 0) throw recipeErrors.recipeOvertaken({ recipe: recipeId, since: since.join(', ') });
      const modules = await this.menuActs.undoRecipe(tx, act.id);
      const settings = await this.settingActs.undoRecipe(tx, act.id);
      await this.requireKept(tx, { organizationId, node }, { modules, effectiveOn: act.effectiveOn, before });
      this.requireRightsFor(context, node, {
        rule: modules.some(({ touchedRule }) => touchedRule),
        lock: settings.some(({ concernedLock }) => concernedLock),
        change: settings.length > 0,
      });
      await this.acts.undo(tx, act.id);
      note(tx, 'undo', organizationId, recipeId, [...modules.map(({ moduleId }) => `module:${moduleId}`), ...settings.map(({ key, moduleId }) => `setting:${moduleId}.${key}`)]);
      return { recipeId, effectiveOn: act.effectiveOn, modules: modules.map(({ moduleId }) => moduleId), settings: settings.map(({ key, moduleId }) => ({ moduleId, key })) };
    });
  }

  /** What was chosen since may stand on what the recipe chose. */
  private async requireKept(tx: WorkTransaction, place: MenuPlace, { before, effectiveOn, modules }: Undoing): Promise<void> {
    const after = await this.menuActs.locked(tx);
    const path = await this.menu.pathOf(place);
    const day = judgedOn(effectiveOn, this.clock.today());
    const [now, then] = [this.menuActs.holding(before, day, path), this.menuActs.holding(after, day, path)];
    for (const { moduleId } of modules) this.checks.requireKept(this.menu.modules, moduleId, now, then);
  }

  private async requirePlace(tx: WorkTransaction, { principal, scope }: RequestContext, organizationId: string): Promise<string> {
    const node = await requireInScope(this.tree, tx, scope, organizationId);
    requireRight(this.tree, principal, corePermissions.menu.choose, node);
    return node;
  }

  private async lockedSituation(tx: WorkTransaction, place: MenuPlace, { effectiveOn: day = this.clock.today() }: ApplyRecipe): Promise<RecipeSituation> {
    return this.situationOf(place, day, await this.menuActs.locked(tx), await this.settingActs.locked(tx));
  }

  private async situationOf(place: MenuPlace, day: string, menu: Acts<MenuAct>, settings: Acts<SettingAct>): Promise<RecipeSituation> {
    const { organizationId } = place;
    const path = await this.menu.pathOf(place);
    const judged = judgedOn(day, this.clock.today());
    return {
      organizationId,
      day,
      ownMenu: menu.get(organizationId) ?? [],
      ownSettings: settings.get(organizationId) ?? [],
      menu: this.menuActs.holding(menu, judged, path),
      settings: this.settingActs.holding(settings, judged, path),
    };
  }

  private async record(tx: WorkTransaction, recipeId: string, draft: RecipeDraft, { day: effectiveOn, organizationId }: RecipeSituation, head: ApplyRecipe): Promise<void> {
    const { documentNumber = null, reason = null } = head;
    const recipeActId = await this.acts.record(tx, { organizationId, recipeId, effectiveOn, documentNumber, reason });
    for (const { decidedOn: _, ...decision } of draft.menu) {
      await this.menuActs.record(tx, { ...decision, id: uuidv7(), effectiveOn, documentNumber, reason, recipeActId });
    }
    await this.settingActs.record(tx, draft.settings, { documentNumber, reason, recipeActId });
    note(tx, 'apply', organizationId, recipeId, [...draft.menu.map(({ moduleId }) => `module:${moduleId}`), ...settingFields(draft.settings)]);
  }

  private requireRights(context: RequestContext, node: string, { menu, settings }: RecipeDraft, { menu: saidOfMenu, organizationId, settings: said }: RecipeSituation): void {
    const before = (moduleId: string) => saidOfMenu.find((each) => each.organizationId === organizationId && each.moduleId === moduleId);
    this.requireRightsFor(context, node, {
      rule: menu.some(({ moduleId, rule }) => rule !== (before(moduleId)?.rule ?? null)),
      lock: settings.some((decision) => concernsLock(decision, said)),
      change: settings.length > 0,
    });
  }

  private requireRightsFor({ principal }: RequestContext, node: string, { change, lock, rule }: Record<'rule' | 'lock' | 'change', boolean>): void {
    const { menu, setting } = corePermissions;
    const needed = [...(rule ? [menu.rule] : []), ...(change ? [setting.change] : []), ...(lock ? [setting.lock] : [])];
    for (const permission of needed) requireRight(this.tree, principal, permission, node);
  }
}

/** What an application is taken back from. */
interface Undoing {
  readonly modules: readonly UndoneModule[];
  readonly effectiveOn: string;
  /** Every act before that. */
  readonly before: Acts<MenuAct>;
}

function refuse(recipe: string, { refusedModules, refusedSettings }: RecipeDraft): void {
  const faults = [
    ...[...refusedModules].flatMap(([id, problem]) => faultsOf(pointerTo('/modules', id), problem)),
    ...[...refusedSettings.values()].flatMap(({ moduleId, key, problem }) => faultsOf(pointerTo('/settings', moduleId), problem, key)),
  ];
  // What is wrong with several settings together was noted with each of them.
  const errors = [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.code}`, fault])).values()];
  if (errors.length > 0) throw recipeErrors.recipeRefused({ recipe, count: errors.length }, { errors });
}

function faultsOf(place: string, { code, definition, extras, values }: Problem, key?: string): FieldFault[] {
  if (extras.errors) return extras.errors.map((fault) => ({ ...fault, pointer: `${place}${fault.pointer}` }));
  return [{ pointer: key === undefined ? place : pointerTo(`${place}/values`, key), code, message: definition.detail, values }];
}

function note(tx: WorkTransaction, act: string, organizationId: string, recipeId: string, fields: string[]): void {
  tx.audit({ action: `core.recipe.${act}`, targetKind: 'organization', targetId: organizationId, organizationId, fields: [`recipe:${recipeId}`, ...fields] });
}
