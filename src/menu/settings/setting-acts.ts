import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../database/database.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import { NotificationBus } from '../../events/notification-bus.js';
import { type Acts, type DatedAct, SharedActs } from '../acts/shared-acts.js';
import type { SettingDecision } from './setting-decision.js';

/** What an organisation said of a setting from a day on, value and lock together. */
export interface SettingAct extends DatedAct {
  readonly moduleId: string;
  readonly key: string;
  readonly value: unknown;
  readonly locked: boolean;
}

/** What settings said at once have in common. */
export interface SettingActHead {
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** The application of a recipe that they belong to; null for none. */
  readonly recipeActId: string | null;
}

/** A setting of a module. */
export interface SettingKey {
  readonly moduleId: string;
  readonly key: string;
}

/** A setting that was taken back. */
export interface UndoneSetting extends SettingKey {
  /** It locked the setting, lifted a lock, or changed what the organisation itself had locked. */
  readonly concernedLock: boolean;
}

const ALL = `
  SELECT organization_id AS "organizationId", module_id AS "moduleId", key, value, locked, effective_on AS "effectiveOn"
  FROM core_setting_acts WHERE undone_at IS NULL ORDER BY effective_on, id`;
const INSERT = `
  INSERT INTO core_setting_acts (id, act_id, organization_id, module_id, key, value, locked, effective_on, document_number, reason, recipe_act_id)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11)`;
/** Whether a setting is locked by a row, or was by the row on it before. */
const CONCERNED_LOCK = `
  act.locked OR COALESCE((
    SELECT before.locked FROM core_setting_acts before
    WHERE before.organization_id = act.organization_id AND before.module_id = act.module_id AND before.key = act.key
      AND before.undone_at IS NULL AND (before.effective_on, before.id) < (act.effective_on, act.id)
    ORDER BY before.effective_on DESC, before.id DESC LIMIT 1), false)`;
const UNDO_LAST = `
  UPDATE core_setting_acts act SET undone_at = now()
  WHERE act.module_id = $2 AND act.undone_at IS NULL AND act.act_id = (
    SELECT act_id FROM core_setting_acts WHERE organization_id = $1 AND module_id = $2 AND undone_at IS NULL ORDER BY effective_on DESC, id DESC LIMIT 1)
  RETURNING act.module_id AS "moduleId", act.key, ${CONCERNED_LOCK} AS "concernedLock"`;
const UNDO_RECIPE = `
  UPDATE core_setting_acts act SET undone_at = now() WHERE act.recipe_act_id = $1 AND act.undone_at IS NULL
  RETURNING act.module_id AS "moduleId", act.key, ${CONCERNED_LOCK} AS "concernedLock"`;
const OVERTAKEN = `
  SELECT DISTINCT later.module_id AS "moduleId", later.key FROM core_setting_acts later JOIN core_setting_acts act USING (organization_id, module_id, key)
  WHERE act.recipe_act_id = $1 AND act.undone_at IS NULL AND later.undone_at IS NULL AND (later.effective_on, later.id) > (act.effective_on, act.id)
  ORDER BY 1, 2`;

/** The acts of all organisations on settings. */
@Injectable()
export class SettingActs implements OnModuleDestroy {
  private readonly acts: SharedActs<SettingAct>;

  constructor(database: Database, bus: NotificationBus) {
    this.acts = new SharedActs(database, bus, { topic: 'core.settings', text: ALL, subjectOf: ({ moduleId, key }) => `${moduleId} ${key}` });
  }

  /** All of them: another map as soon as anybody says anything else. */
  all(): Promise<Acts<SettingAct>> {
    return this.acts.all();
  }

  /** What these organisations said that holds on `day`, in their order, by all the acts. */
  holding(acts: Acts<SettingAct>, day: string, organizationIds: readonly string[]): SettingDecision[] {
    return decisionsOf(this.acts.holding(acts, day, organizationIds));
  }

  /** What these organisations said that holds on `day`, in their order. */
  async on(day: string, organizationIds: readonly string[]): Promise<SettingDecision[]> {
    return decisionsOf(await this.acts.on(day, organizationIds));
  }

  /** The same as `all`, from the database, with everybody else who changes settings waiting for `tx`. */
  locked(tx: WorkTransaction): Promise<Acts<SettingAct>> {
    return this.acts.locked(tx);
  }

  /** Everybody else who changes these acts waits for `tx`. */
  lock(tx: WorkTransaction): Promise<void> {
    return this.acts.lock(tx);
  }

  /** Records what an organisation says at once; together it is taken back, module by module. */
  async record(tx: WorkTransaction, decisions: readonly SettingDecision[], { documentNumber, reason, recipeActId }: SettingActHead): Promise<void> {
    const actId = uuidv7();
    for (const { organizationId, moduleId, key, value, locked, decidedOn } of decisions) {
      const json = value === null ? null : JSON.stringify(value);
      await tx.query(INSERT, [uuidv7(), actId, organizationId, moduleId, key, json, locked, decidedOn, documentNumber, reason, recipeActId]);
    }
    if (decisions.length > 0) await this.acts.announce(tx);
  }

  /** Takes back what an organisation said last of the settings of a module. @returns the settings; none where it said nothing */
  async undoLast(tx: WorkTransaction, organizationId: string, moduleId: string): Promise<UndoneSetting[]> {
    const undone = await tx.query<UndoneSetting>(UNDO_LAST, [organizationId, moduleId]);
    if (undone.length > 0) await this.acts.announce(tx);
    return undone;
  }

  /** Settings of which something was said after the application of a recipe, so that it cannot be taken back alone. */
  saidSince(tx: WorkTransaction, recipeActId: string): Promise<SettingKey[]> {
    return tx.query<SettingKey>(OVERTAKEN, [recipeActId]);
  }

  /** Takes back everything of an application of a recipe. @returns the settings */
  async undoRecipe(tx: WorkTransaction, recipeActId: string): Promise<UndoneSetting[]> {
    const undone = await tx.query<UndoneSetting>(UNDO_RECIPE, [recipeActId]);
    if (undone.length > 0) await this.acts.announce(tx);
    return undone;
  }

  onModuleDestroy(): void {
    this.acts.close();
  }
}

/** One that says nothing any more is left out. */
function decisionsOf(acts: readonly SettingAct[]): SettingDecision[] {
  return acts.filter(({ value, locked }) => value !== null || locked).map(({ effectiveOn, ...act }) => ({ ...act, decidedOn: effectiveOn }));
}
