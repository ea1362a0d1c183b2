import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { RuleVersionEntity } from './rule-version.entity.js';
import { ruleErrors } from './rule.errors.js';

const { rule } = basePermissions;

/** What the rules bring. */
export const rulePart: ModulePart = {
  entities: [RuleVersionEntity],
  errors: [ruleErrors],
  roleDefaults: { organizationAdministrator: Object.values(rule), branchSecretary: [rule.read], auditor: [rule.read], member: [rule.read] },
};
