import { Injectable } from '@nestjs/common';
import { corePermissions } from '../../access/core-permissions.js';
import { ScopeTree } from '../../access/ports.js';
import { placeInScope, requireInScope } from '../../access/require-in-scope.js';
import { requireRight } from '../../access/require-right.js';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { RequestContext } from '../../http/request-context.js';
import { judgedOn } from '../acts/shared-acts.js';
import { DeployedMenu } from '../menu.js';
import { type MenuPlace, TreeMenu } from '../tree/tree-menu.js';
import { DeployedSettings, type DeployedSheet } from './deployed-settings.js';
import { SettingActs } from './setting-acts.js';
import { SettingChecks } from './setting-checks.js';
import type { SettingDecision } from './setting-decision.js';
import { settingErrors } from './setting.errors.js';
import { SettingList } from './setting-list.js';
import type { DecideSettings, OrganizationSettings } from './tree-settings.dto.js';

/** The settings of organisations: what holds for each, and what each says. */
@Injectable()
export class TreeSettingsService {
  constructor(
    private readonly modules: DeployedMenu,
    private readonly deployed: DeployedSettings,
    private readonly menu: TreeMenu,
    private readonly acts: SettingActs,
    private readonly checks: SettingChecks,
    private readonly items: SettingList,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Every setting of the modules in force for an organisation in the caller's scope. @throws Problem `request.not_found` */
  async list({ scope, language }: RequestContext, organizationId: string, day = this.clock.today()): Promise<OrganizationSettings> {
    const place = { organizationId, node: await placeInScope(this.tree, scope, organizationId) };
    const menu = await this.menu.at(place, day);
    const sheets = this.deployed.sheets.filter(({ moduleId }) => menu.get(moduleId)?.inForce === true);
    return { items: await this.items.of(sheets, place, day, language) };
  }

  /**
   * Records what an organisation sets and locks, for itself and what lies below it; all of it or nothing.
   * @throws Problem `request.not_found`, `access.permission_missing`, `menu.module_not_found`, `menu.not_deployed`,
   *   `menu.module_has_no_settings`, `menu.setting_nothing_given`, `menu.decided_since` and those of {@link SettingChecks}
   */
  async decide(context: RequestContext, organizationId: string, moduleId: string, input: DecideSettings): Promise<OrganizationSettings> {
    const sheet = this.sheetOf(moduleId);
    const { effectiveOn = this.clock.today(), documentNumber = null, locked, reason = null, values } = input;
    const place = await this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      requireRight(this.tree, context.principal, corePermissions.setting.change, node);
      if (Object.keys(values ?? {}).length === 0 && locked === undefined) throw settingErrors.settingNothingGiven();
      const path = await this.menu.pathOf({ organizationId, node });
      const acts = await this.acts.locked(tx);
      const said = this.acts.holding(acts, judgedOn(effectiveOn, this.clock.today()), path);
      const decisions = await this.checks.decisionsOf(sheet, said, { organizationId, values, locked, day: effectiveOn });
      this.checks.requireInOrder(acts.get(organizationId) ?? [], decisions, this.clock.today());
      if (decisions.some((decision) => concernsLock(decision, said))) requireRight(this.tree, context.principal, corePermissions.setting.lock, node);
      await this.acts.record(tx, decisions, { documentNumber, reason, recipeActId: null });
      if (decisions.length > 0) note(tx, 'change', organizationId, settingFields(decisions));
      return { organizationId, node };
    });
    return this.one(context, sheet, place);
  }

  /** Takes back what an organisation said last of the settings of a module, all of it. @throws as `decide`, `menu.setting_nothing_to_undo` */
  async undo(context: RequestContext, organizationId: string, moduleId: string): Promise<OrganizationSettings> {
    const sheet = this.sheetOf(moduleId);
    const place = await this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      requireRight(this.tree, context.principal, corePermissions.setting.change, node);
      await this.acts.lock(tx);
      const undone = await this.acts.undoLast(tx, organizationId, moduleId);
      if (undone.length === 0) throw settingErrors.settingNothingToUndo({ module: moduleId });
      if (undone.some(({ concernedLock }) => concernedLock)) requireRight(this.tree, context.principal, corePermissions.setting.lock, node);
      note(tx, 'undo', organizationId, undone.map((setting) => `setting:${setting.moduleId}.${setting.key}`));
      return { organizationId, node };
    });
    return this.one(context, sheet, place);
  }

  private sheetOf(moduleId: string): DeployedSheet {
    this.modules.requireDeployed(moduleId);
    return this.deployed.require(moduleId);
  }

  private async one({ language }: RequestContext, sheet: DeployedSheet, place: MenuPlace): Promise<OrganizationSettings> {
    return { items: await this.items.of([sheet], place, this.clock.today(), language) };
  }
}

/** Whether a decision takes the right to lock: it locks, lifts a lock, or changes what the organisation itself locked. */
export function concernsLock({ key, locked, moduleId, organizationId }: SettingDecision, said: readonly SettingDecision[]): boolean {
  return locked || said.some((before) => before.locked && before.organizationId === organizationId && before.moduleId === moduleId && before.key === key);
}

/** Names of settings for the audit log, never their values. */
export function settingFields(decisions: readonly SettingDecision[]): string[] {
  return decisions.map(({ key, locked, moduleId }) => `setting:${moduleId}.${key}${locked ? ':locked' : ''}`);
}

function note(tx: WorkTransaction, act: string, organizationId: string, fields: string[]): void {
  tx.audit({ action: `core.setting.${act}`, targetKind: 'organization', targetId: organizationId, organizationId, fields });
}
