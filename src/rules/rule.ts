import type { Text } from '../i18n/text.js';

/** What a broken rule does: E refuses, W warns and wants a reason, F is a flag for people. */
export type RuleSeverity = 'E' | 'W' | 'F';

/** The numbers of a rule: months, members, days. */
export type RuleParameters = Readonly<Record<string, number>>;

/** A rule as one text of its regulation has it. */
export interface RuleVersion<P extends RuleParameters> {
  /** The day the text was issued or took effect, as people cite it: `2018-10-28`. */
  readonly ruleVersion: string;
  /** The first day it holds, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly regulation: string;
  readonly article: string;
  readonly parameters: P;
}

/**
 * A rule of a regulation as versioned data (`domain.md` §12); listed in the module's body under `rules`.
 * Thresholds are parameters, never constants: an organisation may make them stricter for its subtree.
 */
export interface RuleDefinition<P extends RuleParameters = RuleParameters> {
  /** `ORG-1` */
  readonly code: string;
  readonly severity: RuleSeverity;
  /** What it asks, in one sentence. */
  readonly title: Text;
  /** From the oldest to the newest. */
  readonly versions: readonly [RuleVersion<P>, ...RuleVersion<P>[]];
  /** The direction in which each parameter gets stricter; null: it is the same everywhere. */
  readonly stricter: { readonly [K in keyof P]: 'lower' | 'higher' | null };
}

/** Declares a rule; see {@link RuleDefinition}. */
export function defineRule<const P extends Record<string, number>>(rule: RuleDefinition<P>): RuleDefinition<{ readonly [K in keyof P]: number }> {
  return rule as unknown as RuleDefinition<{ readonly [K in keyof P]: number }>;
}
