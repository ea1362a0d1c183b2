import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { corePermissions } from '../../access/core-permissions.js';
import { ScopeTree } from '../../access/ports.js';
import { placeInScope, requireInScope } from '../../access/require-in-scope.js';
import { requireRight } from '../../access/require-right.js';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { RequestContext } from '../../http/request-context.js';
import type { Language } from '../../i18n/text.js';
import { DeployedMenu } from '../menu.js';
import { menuErrors } from '../menu.errors.js';
import { type Acts, judgedOn } from '../acts/shared-acts.js';
import { type MenuAct, MenuActs } from './menu-acts.js';
import { MenuChecks } from './menu-checks.js';
import type { MenuDecision } from './menu-decision.js';
import { type MenuReason, MenuReasons } from './menu-reasons.js';
import { type MenuPlace, TreeMenu } from './tree-menu.js';
import type { DecideMenu, OrganizationMenu, OrganizationMenuItem } from './tree-menu.dto.js';

/** The menus of organisations: what holds for each, and what each says. */
@Injectable()
export class TreeMenuService {
  constructor(
    private readonly deployed: DeployedMenu,
    private readonly menu: TreeMenu,
    private readonly acts: MenuActs,
    private readonly checks: MenuChecks,
    private readonly reasons: MenuReasons,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** Every deployed module for an organisation in the caller's scope. @throws Problem `request.not_found` */
  async list({ scope, language }: RequestContext, organizationId: string, day = this.clock.today()): Promise<OrganizationMenu> {
    const place = { organizationId, node: await placeInScope(this.tree, scope, organizationId) };
    const states = await this.menu.at(place, day);
    const own = await this.acts.on(day, [organizationId]);
    return { items: (await this.reasons.of([...states.values()])).map((reason) => this.itemOf(reason, own, language)) };
  }

  /**
   * Records what an organisation rules on a module or chooses, for itself and what lies below it.
   * @throws Problem `request.not_found`, `access.permission_missing`, `menu.module_not_found`, `menu.not_deployed`,
   *   `menu.always_in_force`, `menu.decided_since` and those of {@link MenuChecks}
   */
  async decide(context: RequestContext, organizationId: string, moduleId: string, input: DecideMenu): Promise<OrganizationMenuItem> {
    this.deployed.requireDecidable(moduleId);
    const { effectiveOn = this.clock.today() } = input;
    const place = await this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      this.checks.requireSaid(input);
      if (input.rule !== undefined) requireRight(this.tree, context.principal, corePermissions.menu.rule, node);
      if (input.chosen !== undefined) requireRight(this.tree, context.principal, corePermissions.menu.choose, node);
      const acts = await this.acts.locked(tx);
      const said = this.acts.holding(acts, judgedOn(effectiveOn, this.clock.today()), await this.tree.ancestors(organizationId, tx));
      await this.record(tx, { own: acts.get(organizationId) ?? [], said, organizationId, moduleId, effectiveOn, input });
      return { organizationId, node };
    });
    return this.one(context, place, moduleId);
  }

  /**
   * Takes back the last thing an organisation said of a module; what it said before holds again. It takes the right to
   * what changes by it.
   * @throws Problem those of `decide`, `menu.nothing_to_undo`, `menu.needed_here`
   */
  async undo(context: RequestContext, organizationId: string, moduleId: string): Promise<OrganizationMenuItem> {
    this.deployed.requireDecidable(moduleId);
    const place = await this.work.run(context, async (tx) => {
      const node = await requireInScope(this.tree, tx, context.scope, organizationId);
      const acts = await this.acts.locked(tx);
      const [before, last] = [undefined, ...actsOn(acts, organizationId, moduleId)].slice(-2);
      if (!last) throw menuErrors.nothingToUndo({ module: moduleId });
      if (last.rule !== (before?.rule ?? null)) requireRight(this.tree, context.principal, corePermissions.menu.rule, node);
      else requireRight(this.tree, context.principal, corePermissions.menu.choose, node);
      if (last.chosen !== (before?.chosen ?? null)) requireRight(this.tree, context.principal, corePermissions.menu.choose, node);
      await this.requireKept(tx, acts, last);
      await this.acts.undo(tx, last);
      note(tx, 'undo', organizationId, [`module:${moduleId}`]);
      return { organizationId, node };
    });
    return this.one(context, place, moduleId);
  }

  private async requireKept(tx: WorkTransaction, acts: Acts<MenuAct>, undone: MenuAct): Promise<void> {
    const { effectiveOn, moduleId, organizationId } = undone;
    const day = judgedOn(effectiveOn, this.clock.today());
    const path = await this.tree.ancestors(organizationId, tx);
    const without = new Map(acts).set(organizationId, (acts.get(organizationId) ?? []).filter((act) => act !== undone));
    this.checks.requireKept(this.menu.modules, moduleId, this.acts.holding(acts, day, path), this.acts.holding(without, day, path));
  }

  private async record(tx: WorkTransaction, { own, said, organizationId, moduleId, effectiveOn, input }: Recording): Promise<void> {
    const { rule, chosen, documentNumber = null, reason = null } = input;
    const decisions = await this.checks.decisionsOf(this.menu.modules, said, { organizationId, moduleId, rule, chosen, day: effectiveOn });
    this.checks.requireInOrder(own, decisions, this.clock.today());
    for (const { decidedOn, ...decision } of decisions) {
      await this.acts.record(tx, { ...decision, id: uuidv7(), effectiveOn: decidedOn, documentNumber, reason });
    }
    const last = decisions.at(-1);
    const modules = [moduleId, ...decisions.slice(0, -1).map((each) => each.moduleId)].map((id) => `module:${id}`);
    note(tx, rule === undefined ? 'choose' : 'rule', organizationId, [...modules, `rule:${last?.rule ?? 'none'}`, `chosen:${last?.chosen ?? 'none'}`]);
  }

  private async one({ language }: RequestContext, place: MenuPlace, moduleId: string): Promise<OrganizationMenuItem> {
    const states = [...(await this.menu.at(place)).values()].filter((state) => state.moduleId === moduleId);
    const [reason] = await this.reasons.of(states);
    if (!reason) throw new Error(`the module ${moduleId} is not loaded`);
    return this.itemOf(reason, await this.acts.on(this.clock.today(), [place.organizationId]), language);
  }

  private itemOf({ decider, state, text }: MenuReason, own: readonly MenuDecision[], language: Language): OrganizationMenuItem {
    const { moduleId, inForce, decidedBy } = state;
    const said = own.find((decision) => decision.moduleId === moduleId);
    return {
      id: moduleId,
      title: this.deployed.installed.get(moduleId)?.manifest.title[language] ?? moduleId,
      inForce,
      chosen: said?.chosen ?? null,
      rule: said?.rule ?? null,
      decidedBy: decidedBy && {
        organizationId: decidedBy.organizationId,
        organizationName: decider ?? '-',
        act: state.ground === 'rule' || (state.ground === 'requirement' && decidedBy.rule === 'forbidden') ? 'rule' : 'choice',
        moduleId: decidedBy.moduleId,
        decidedOn: decidedBy.decidedOn,
      },
      reason: text[language],
    };
  }
}

/** What is to be recorded, with everything that was said on the path. */
interface Recording {
  /** Every act of the organisation. */
  readonly own: readonly MenuAct[];
  readonly said: readonly MenuDecision[];
  readonly organizationId: string;
  readonly moduleId: string;
  readonly effectiveOn: string;
  readonly input: DecideMenu;
}

function actsOn(acts: Acts<MenuAct>, organizationId: string, moduleId: string): MenuAct[] {
  return (acts.get(organizationId) ?? []).filter((act) => act.moduleId === moduleId);
}

function note(tx: WorkTransaction, act: string, organizationId: string, fields: string[]): void {
  tx.audit({ action: `core.menu.${act}`, targetKind: 'organization', targetId: organizationId, organizationId, fields });
}
