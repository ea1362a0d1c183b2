import { Injectable } from '@nestjs/common';
import type { RuleCitation, RuleDefinition, RuleParameters, RuleVersion } from '../../../src/index.js';
import { type EffectiveRule, effectiveRule, nationalOn } from './effective-rule.js';
import { LocalRules } from './local-rules.js';

/** A rule as it holds for an organisation on a day. */
export interface RuleInForce<P extends RuleParameters> {
  readonly parameters: P;
  /** Goes with every refusal, warning and due date that comes from the rule. */
  readonly citation: RuleCitation;
}

/** Where and when a rule is asked for. */
export interface RulePlace {
  /** The place of the organisation in the tree, whose superiors may have set stricter figures. */
  readonly node: string;
  /** The day that is judged, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Says what a rule asks, where and when. In a server it takes no statement but for the first time after a change. */
@Injectable()
export class RuleBook {
  constructor(private readonly local: LocalRules) {}

  /** The version of the regulation in force on that day (the first one for days before it), as strict as the organisations above make it. */
  async inForce<P extends RuleParameters>(rule: RuleDefinition<P>, place: RulePlace): Promise<RuleInForce<P>> {
    const { version, parameters } = await this.effective(rule, place);
    return { parameters, citation: citationOf(rule, version) };
  }

  /** The same, with who set what. */
  async effective<P extends RuleParameters>(rule: RuleDefinition<P>, { node, on }: RulePlace): Promise<EffectiveRule<P>> {
    return effectiveRule(rule, on, await this.local.onPath(rule.code, node, on));
  }

  /** What holds there but for what this organisation itself set. */
  async above<P extends RuleParameters>(rule: RuleDefinition<P>, { node, on }: RulePlace, organizationId: string): Promise<EffectiveRule<P>> {
    const onPath = await this.local.onPath(rule.code, node, on);
    return effectiveRule(rule, on, onPath.filter((local) => local.organizationId !== organizationId));
  }
}

/** The citation of a rule; `provisional` where the answer rests on an incomplete calendar. */
export function citationOf<P extends RuleParameters>(rule: RuleDefinition<P>, version: RuleVersion<P>, provisional = false): RuleCitation {
  const { regulation, article, ruleVersion } = version;
  return { code: rule.code, regulation, article, ruleVersion, provisional };
}

/** The citation of a rule without figures, as its text is in force on a day. */
export function citationOn<P extends RuleParameters>(rule: RuleDefinition<P>, on: string): RuleCitation {
  return citationOf(rule, nationalOn(rule, on));
}
