import type { RuleDefinition, RuleParameters } from '../../../src/index.js';
import { ruleErrors } from './rule.errors.js';

const MAX = 1_000_000;

/**
 * Checks the parameters that an organisation wants to set.
 * @throws Problem `base.rule_parameters_missing`, `base.rule_parameter_unknown`, `base.rule_parameter_not_a_number`
 */
export function readParameters({ code, stricter }: RuleDefinition, given: Readonly<Record<string, unknown>>): RuleParameters {
  const adjustable = Object.keys(stricter).filter((name) => stricter[name] !== null);
  const allowed = adjustable.join(', ') || '–';
  const entries = Object.entries(given);
  if (entries.length === 0) throw ruleErrors.ruleParametersMissing({ code, allowed });
  for (const [parameter, value] of entries) {
    if (!adjustable.includes(parameter)) throw ruleErrors.ruleParameterUnknown({ code, parameter, allowed });
    if (!isNumber(value)) throw ruleErrors.ruleParameterNotANumber({ code, parameter });
  }
  return Object.fromEntries(entries) as RuleParameters;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MAX;
}
