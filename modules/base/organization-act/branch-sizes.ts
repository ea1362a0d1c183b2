import { Injectable } from '@nestjs/common';
import type { Transaction, Warning } from '../../../src/index.js';
import { branchSize } from '../organization/organization.rules.js';
import { RuleBook } from '../rule/rule-book.js';

interface Headcount {
  readonly name: string;
  readonly path: string;
  readonly fullMembers: number;
  readonly members: number;
}

const HEADCOUNTS = `
  SELECT o.name, o.path, count(*) FILTER (WHERE m.stage = 'fullMember')::int AS "fullMembers", count(m.id)::int AS members
  FROM base_organizations o
  LEFT JOIN base_members m ON m.organization_id = o.id AND m.membership_status IN ('normal', 'suspended')
    AND m.stage IN ('probationaryMember', 'fullMember')
  WHERE o.id = ANY($1::uuid[]) AND o.type = 'branch' AND o.status = 'active'
  GROUP BY o.id ORDER BY o.code`;

/** Says whether branches have as many members as they should (ORG-1). */
@Injectable()
export class BranchSizes {
  constructor(private readonly rules: RuleBook) {}

  /** What is unusual about the sizes of those organisations that are branches, as they are now. */
  async warnings(tx: Transaction, organizationIds: readonly string[], on: string): Promise<Warning[]> {
    const branches = await tx.query<Headcount>(HEADCOUNTS, [organizationIds]);
    const found = await Promise.all(branches.map((branch) => this.judge(branch, on)));
    return found.flat();
  }

  private async judge({ name, path, fullMembers, members }: Headcount, on: string): Promise<Warning[]> {
    const { parameters, citation } = await this.rules.inForce(branchSize, { node: path, on });
    const { minFullMembers, maxMembers } = parameters;
    const warnings: Warning[] = [];
    if (fullMembers < minFullMembers) {
      const message = {
        zh: '“{name}”有正式党员 {count} 名，不足 {limit} 名，应与邻近单位成立联合党支部。',
        en: '"{name}" has {count} full members, fewer than {limit}: it should form a joint branch with neighbours.',
      };
      warnings.push({ code: 'base.branch_too_small', message, values: { name, count: fullMembers, limit: minFullMembers }, rule: citation });
    }
    if (members > maxMembers) {
      const message = {
        zh: '“{name}”有党员 {count} 名，党支部一般不超过 {limit} 名。',
        en: '"{name}" has {count} members; a branch generally has no more than {limit}.',
      };
      warnings.push({ code: 'base.branch_too_large', message, values: { name, count: members, limit: maxMembers }, rule: citation });
    }
    return warnings;
  }
}
