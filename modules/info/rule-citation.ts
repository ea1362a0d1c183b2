import type { RuleCitation, RuleDefinition } from '../../src/index.js';

/** The citation of a rule that has one version and no figures: it is the same everywhere and on every day. */
export function citationOf({ code, versions: [{ article, regulation, ruleVersion }] }: RuleDefinition): RuleCitation {
  return { code, regulation, article, ruleVersion, provisional: false };
}
