import { Injectable } from '@nestjs/common';
import type { Warning } from '../../../src/index.js';
import { RuleBook, type RulePlace } from '../rule/rule-book.js';
import { organizationErrors } from './organization.errors.js';
import { jointBranchUnits } from './organization.rules.js';
import type { OrganizationKind } from './organization-types.js';

/** What is said of the units of an organisation; left out or null: nothing. */
export interface Units {
  readonly kind: OrganizationKind;
  readonly unitCount?: number | null | undefined;
}

const TOO_MANY = {
  zh: '联合党支部覆盖 {units} 个单位，一般不超过 {limit} 个。',
  en: 'The joint branch covers {units} units; generally there are no more than {limit}.',
};

/** @throws Problem 422 `base.units_of_joint_branch_only` */
export function requireJoint({ kind, unitCount = null }: Units): void {
  if (unitCount !== null && kind !== 'joint') throw organizationErrors.unitsOfJointBranchOnly();
}

/** Judges how many units joint branches cover (ORG-2). */
@Injectable()
export class JointBranches {
  constructor(private readonly rules: RuleBook) {}

  /**
   * @param place of the organisation, or of the one above it while it has none of its own
   * @returns what is unusual
   * @throws Problem 422 `base.units_of_joint_branch_only`
   */
  async check(units: Units, place: RulePlace): Promise<Warning[]> {
    requireJoint(units);
    const { unitCount = null } = units;
    if (unitCount === null) return [];
    const { parameters, citation } = await this.rules.inForce(jointBranchUnits, place);
    const { maxUnits: limit } = parameters;
    if (unitCount <= limit) return [];
    return [{ code: 'base.joint_branch_too_wide', message: TOO_MANY, values: { units: unitCount, limit }, rule: citation }];
  }
}
