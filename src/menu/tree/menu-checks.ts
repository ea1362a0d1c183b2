import { Injectable } from '@nestjs/common';
import { begunSince } from '../acts/shared-acts.js';
import { type Binding, bindingOf, dependentsOf, effectiveMenu, type MenuState, requirementsOf } from './effective-menu.js';
import type { MenuAct } from './menu-acts.js';
import { isBinding, type MenuDecision, type MenuModule, type MenuRule } from './menu-decision.js';
import { menuErrors } from '../menu.errors.js';
import { MenuReasons } from './menu-reasons.js';

/** What an organisation wants to say of a module; what is left out stays as it said before. */
export interface Wish {
  readonly organizationId: string;
  readonly moduleId: string;
  readonly rule?: MenuRule | null | undefined;
  readonly chosen?: boolean | null | undefined;
  /** The first day, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A decision, with what is said already. */
interface Wanted {
  readonly decision: MenuDecision;
  /** What its superiors said, from the top down; the organisation itself left out. */
  readonly above: readonly MenuDecision[];
  /** What the organisation said of the module so far. */
  readonly before: MenuDecision | undefined;
  /** What the organisation said of the other modules. */
  readonly own: readonly MenuDecision[];
}

/** Works out what an organisation would say, and refuses what contradicts a superior or takes a module away from those that need it. */
@Injectable()
export class MenuChecks {
  constructor(private readonly reasons: MenuReasons) {}

  /** Refuses a decision that says nothing, as where a field was left out by mistake. @throws Problem `menu.nothing_decided` */
  requireSaid({ rule, chosen }: Pick<Wish, 'rule' | 'chosen'>): void {
    if (rule === undefined && chosen === undefined) throw menuErrors.nothingDecided();
  }

  /**
   * The decisions that a wish comes to: the modules that a chosen one needs are chosen first.
   *
   * @param said what was said on the path of the organisation, from the top down, itself included
   * @throws Problem `menu.bound_above`, `menu.requirement_forbidden`, `menu.needed_here`
   */
  async decisionsOf(modules: readonly MenuModule[], said: readonly MenuDecision[], wish: Wish): Promise<[...MenuDecision[], MenuDecision]> {
    const { organizationId, moduleId, day } = wish;
    const ownOf = (id: string) => said.find((each) => each.organizationId === organizationId && each.moduleId === id);
    const before = ownOf(moduleId);
    const { rule = before?.rule ?? null, chosen = before?.chosen ?? null } = wish;
    const decision = { organizationId, moduleId, rule, chosen, decidedOn: day };
    const above = said.filter((each) => each.organizationId !== organizationId);
    const own = said.filter((each) => each.organizationId === organizationId && each.moduleId !== moduleId);
    const needed = await this.check(modules, { decision, above, before, own });
    return [...needed.map((id) => ({ ...decision, moduleId: id, rule: ownOf(id)?.rule ?? null, chosen: true })), decision];
  }

  /**
   * Refuses to take back what would take a module away from those in force that need it.
   *
   * @param now what is said on the path of the organisation, from the top down
   * @param then the same without what is taken back
   * @throws Problem `menu.needed_here`
   */
  requireKept(modules: readonly MenuModule[], moduleId: string, now: readonly MenuDecision[], then: readonly MenuDecision[]): void {
    const [before, after] = [effectiveMenu(modules, now), effectiveMenu(modules, then)];
    const dependents = [...dependentsOf(moduleId, modules)].filter((id) => before.get(id)?.inForce && after.get(id)?.ground === 'requirement');
    if (dependents.length > 0) throw menuErrors.neededHere({ module: moduleId, dependents: dependents.join(', ') });
  }

  /** Refuses what the organisation decided anew since. @param own its acts, in the order in which they begin @throws Problem `menu.decided_since` */
  requireInOrder(own: readonly MenuAct[], decisions: readonly MenuDecision[], today: string): void {
    for (const { decidedOn, moduleId } of decisions) {
      const since = begunSince(decidedOn, own.filter((act) => act.moduleId === moduleId), today);
      if (since) throw menuErrors.decidedSince({ module: moduleId, day: since.effectiveOn });
    }
  }

  /** @returns the modules that must be chosen too */
  private async check(modules: readonly MenuModule[], wanted: Wanted): Promise<string[]> {
    const { decision, above, own } = wanted;
    const binding = bindingOf(decision.moduleId, modules, above);
    if (binding) {
      await this.requireAgreement(modules, wanted, binding);
      return [];
    }
    const states = effectiveMenu(modules, [...above, ...own, decision]);
    const wants = decision.rule === 'mandatory' || (decision.rule !== 'forbidden' && decision.chosen === true);
    if (wants) return this.requirementsToChoose(modules, decision, states);
    const isOut = decision.rule === 'forbidden' || decision.chosen === false;
    if (isOut) this.requireNotNeeded(modules, wanted);
    return [];
  }

  /** Under a rule that binds, what agrees with it may be said; what it overrides stays, and may be taken back. */
  private async requireAgreement(modules: readonly MenuModule[], { above, before, decision }: Wanted, binding: Binding): Promise<void> {
    const { chosen, rule } = decision;
    const rulesAnew = rule !== null && rule !== before?.rule;
    const isContrary = chosen !== null && chosen !== before?.chosen && chosen !== (binding.rule === 'mandatory');
    if (!rulesAnew && !isContrary) return;
    const state = effectiveMenu(modules, above).get(decision.moduleId);
    if (state) throw menuErrors.boundAbove(await this.reasons.valuesOf(state));
  }

  private async requirementsToChoose(modules: readonly MenuModule[], { moduleId, rule }: MenuDecision, states: ReadonlyMap<string, MenuState>): Promise<string[]> {
    const toChoose: string[] = [];
    for (const required of requirementsOf(moduleId, modules)) {
      const state = states.get(required);
      if (!state || state.inForce) continue;
      // What a rule forbids nobody can choose; what was merely left out comes along.
      if (state.ground === 'rule') throw menuErrors.requirementForbidden({ module: moduleId, required, ...(await this.reasons.valuesOf(state)) });
      if (!isBinding(rule)) toChoose.push(required);
    }
    return toChoose;
  }

  private requireNotNeeded(modules: readonly MenuModule[], { above, decision, own }: Wanted): void {
    const states = effectiveMenu(modules, [...above, ...own]);
    // A rule forbids what needs the module along; a choice, or a rule beside one that makes a dependent mandatory, may not.
    const isMandatory = (id: string) => states.get(id)?.ground === 'rule' && states.get(id)?.inForce === true;
    const dependents = [...dependentsOf(decision.moduleId, modules)].filter((id) => (decision.rule === 'forbidden' ? isMandatory(id) : states.get(id)?.inForce === true));
    if (dependents.length > 0) throw menuErrors.neededHere({ module: decision.moduleId, dependents: dependents.join(', ') });
  }
}
