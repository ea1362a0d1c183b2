import { Injectable } from '@nestjs/common';
import type { RuleCitation, RuleDefinition, RuleParameters, RuleVersion } from '../../../src/index.js';

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

/** Says what a rule asks, where and when. */
@Injectable()
export class RuleBook {
  /** The version of the regulation in force on that day (the first one for days before it). */
  async inForce<P extends RuleParameters>(rule: RuleDefinition<P>, { on }: RulePlace): Promise<RuleInForce<P>> {
    const version = versionOn(rule, on);
    return { parameters: version.parameters, citation: citationOf(rule, version) };
  }
}

/** The citation of a rule; `provisional` where the answer rests on an incomplete calendar. */
export function citationOf<P extends RuleParameters>(rule: RuleDefinition<P>, version: RuleVersion<P>, provisional = false): RuleCitation {
  const { regulation, article, ruleVersion } = version;
  return { code: rule.code, regulation, article, ruleVersion, provisional };
}

/** The citation of a rule without figures, as its text is in force on a day. */
export function citationOn<P extends RuleParameters>(rule: RuleDefinition<P>, on: string): RuleCitation {
  return citationOf(rule, versionOn(rule, on));
}

function versionOn<P extends RuleParameters>({ versions }: RuleDefinition<P>, on: string): RuleVersion<P> {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? versions[0];
}
