import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import { NotificationBus } from '../../events/notification-bus.js';
import { type Acts, type DatedAct, latestOn, SharedActs } from '../acts/shared-acts.js';
import type { MenuDecision, MenuRule } from './menu-decision.js';

/** What an organisation said of a module from a day on, rule and choice together. */
export interface MenuAct extends DatedAct {
  readonly id: string;
  readonly moduleId: string;
  readonly rule: MenuRule | null;
  readonly chosen: boolean | null;
}

/** An act to record. */
export interface NewMenuAct extends MenuAct {
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** The application of a recipe that it belongs to. */
  readonly recipeActId?: string;
}

/** A module of which something was taken back. */
export interface UndoneModule {
  readonly moduleId: string;
  /** It was ruled on, or a rule lifted. */
  readonly touchedRule: boolean;
}

const ALL = `
  SELECT id, organization_id AS "organizationId", module_id AS "moduleId", rule, chosen, effective_on AS "effectiveOn"
  FROM core_menu_acts WHERE undone_at IS NULL ORDER BY effective_on, id`;
const INSERT = `
  INSERT INTO core_menu_acts (id, organization_id, module_id, rule, chosen, effective_on, document_number, reason, recipe_act_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const UNDO = 'UPDATE core_menu_acts SET undone_at = now() WHERE id = $1';
const UNDO_RECIPE = `
  UPDATE core_menu_acts act SET undone_at = now() WHERE act.recipe_act_id = $1 AND act.undone_at IS NULL
  RETURNING act.module_id AS "moduleId", act.rule IS DISTINCT FROM (
    SELECT before.rule FROM core_menu_acts before
    WHERE before.organization_id = act.organization_id AND before.module_id = act.module_id AND before.undone_at IS NULL
      AND (before.effective_on, before.id) < (act.effective_on, act.id)
    ORDER BY before.effective_on DESC, before.id DESC LIMIT 1) AS "touchedRule"`;
const OVERTAKEN = `
  SELECT DISTINCT later.module_id AS "moduleId" FROM core_menu_acts later JOIN core_menu_acts act USING (organization_id, module_id)
  WHERE act.recipe_act_id = $1 AND act.undone_at IS NULL AND later.undone_at IS NULL AND (later.effective_on, later.id) > (act.effective_on, act.id)
  ORDER BY 1`;

/** The acts of all organisations on the menu. */
@Injectable()
export class MenuActs implements OnModuleDestroy {
  private readonly acts: SharedActs<MenuAct>;

  constructor(database: Database, bus: NotificationBus) {
    this.acts = new SharedActs(database, bus, { topic: 'core.menu', text: ALL, subjectOf });
  }

  /** Every act that is not undone: another map as soon as anybody says anything else. */
  all(): Promise<Acts<MenuAct>> {
    return this.acts.all();
  }

  /** What these organisations said that holds on `day`, in their order. */
  async on(day: string, organizationIds: readonly string[]): Promise<MenuDecision[]> {
    return decisionsOf(await this.acts.on(day, organizationIds));
  }

  /** Whether no organisation said anything: every deployed module is in force. */
  areNone(): Promise<boolean> {
    return this.acts.areNone();
  }

  /** The same as `all`, from the database, with everybody else who changes the menu waiting for `tx`. */
  locked(tx: WorkTransaction): Promise<Acts<MenuAct>> {
    return this.acts.locked(tx);
  }

  /** What these organisations said that holds on `day`, in their order, by all the acts. */
  holding(acts: Acts<MenuAct>, day: string, organizationIds: readonly string[]): MenuDecision[] {
    return decisionsOf(this.acts.holding(acts, day, organizationIds));
  }

  /** Everybody else who changes these acts waits for `tx`. */
  lock(tx: WorkTransaction): Promise<void> {
    return this.acts.lock(tx);
  }

  /** Records an act: it holds at the next request here, and at once elsewhere. */
  async record(tx: WorkTransaction, act: NewMenuAct): Promise<void> {
    const { id, organizationId, moduleId, rule, chosen, effectiveOn, documentNumber, reason, recipeActId = null } = act;
    await tx.query(INSERT, [id, organizationId, moduleId, rule, chosen, effectiveOn, documentNumber, reason, recipeActId]);
    await this.acts.announce(tx);
  }

  /** Takes an act back: what was said before holds again. */
  async undo(tx: WorkTransaction, { id }: MenuAct): Promise<void> {
    await tx.query(UNDO, [id]);
    await this.acts.announce(tx);
  }

  /** Modules on which something was said after the application of a recipe, so that it cannot be taken back alone. */
  async saidSince(tx: WorkTransaction, recipeActId: string): Promise<string[]> {
    return (await tx.query<{ moduleId: string }>(OVERTAKEN, [recipeActId])).map(({ moduleId }) => moduleId);
  }

  /** Takes back everything of an application of a recipe. @returns the modules */
  async undoRecipe(tx: WorkTransaction, recipeActId: string): Promise<UndoneModule[]> {
    const undone = await tx.query<UndoneModule>(UNDO_RECIPE, [recipeActId]);
    if (undone.length > 0) await this.acts.announce(tx);
    return undone;
  }

  onModuleDestroy(): void {
    this.acts.close();
  }
}

/** Of the acts of one organisation, in the order in which they begin, what holds on `day`. */
export function decisionsOn(day: string, acts: readonly MenuAct[]): MenuDecision[] {
  return decisionsOf(latestOn(day, acts, subjectOf));
}

function subjectOf({ moduleId }: MenuAct): string {
  return moduleId;
}

/** One that says nothing any more is left out. */
function decisionsOf(acts: readonly MenuAct[]): MenuDecision[] {
  return acts
    .filter(({ rule, chosen }) => rule !== null || chosen !== null)
    .map(({ organizationId, moduleId, rule, chosen, effectiveOn }) => ({ organizationId, moduleId, rule, chosen, decidedOn: effectiveOn }));
}
