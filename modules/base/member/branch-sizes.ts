import { Injectable } from '@nestjs/common';
import type { Text, Transaction, Warning } from '../../../src/index.js';
import { branchSize } from '../organization/organization.rules.js';
import { RuleBook, type RuleInForce } from '../rule/rule-book.js';

/** How many members a branch should have. */
type Ruling = RuleInForce<{ minFullMembers: number; maxMembers: number }>;

interface Headcount {
  readonly name: string;
  readonly path: string;
  readonly fullMembers: number;
  readonly members: number;
}

/** `$2`: somebody who is not counted, as he is about to leave; null for nobody. */
const HEADCOUNTS = `
  SELECT o.name, o.path, count(*) FILTER (WHERE m.stage = 'fullMember')::int AS "fullMembers", count(m.id)::int AS members
  FROM base_organizations o
  LEFT JOIN base_members m ON m.organization_id = o.id AND m.membership_status IN ('normal', 'suspended')
    AND m.stage IN ('probationaryMember', 'fullMember') AND m.id IS DISTINCT FROM $2::uuid
  WHERE o.id = ANY($1::uuid[]) AND o.type = 'branch' AND o.status = 'active'
  GROUP BY o.id ORDER BY o.code`;

const TOO_SMALL = {
  zh: '“{name}”有正式党员 {count} 名，不足 {limit} 名，应与邻近单位成立联合党支部。',
  en: '"{name}" has {count} full members, fewer than {limit}: it should form a joint branch with neighbours.',
};
const TOO_SMALL_THEN = {
  zh: '转出后“{name}”有正式党员 {count} 名，不足 {limit} 名，应与邻近单位成立联合党支部。',
  en: 'Without him "{name}" has {count} full members, fewer than {limit}: it should form a joint branch with neighbours.',
};
const TOO_LARGE = {
  zh: '“{name}”有党员 {count} 名，党支部一般不超过 {limit} 名。',
  en: '"{name}" has {count} members; a branch generally has no more than {limit}.',
};

/** Says whether branches have as many members as they should (ORG-1). */
@Injectable()
export class BranchSizes {
  constructor(private readonly rules: RuleBook) {}

  /** What is unusual about the sizes of those organisations that are branches, as they are now. */
  async warnings(tx: Transaction, organizationIds: readonly string[], on: string): Promise<Warning[]> {
    const branches = await this.headcounts(tx, organizationIds);
    const found = await Promise.all(
      branches.map(async (branch) => {
        const ruling = await this.rulingOn(branch, on);
        return [...tooSmall(branch, ruling, TOO_SMALL), ...tooLarge(branch, ruling)];
      }),
    );
    return found.flat();
  }

  /** Whether a branch is too small once somebody has left it; nothing of what is no branch. */
  async warningsWithout(tx: Transaction, organizationId: string, memberId: string, on: string): Promise<Warning[]> {
    const [branch] = await this.headcounts(tx, [organizationId], memberId);
    return branch ? tooSmall(branch, await this.rulingOn(branch, on), TOO_SMALL_THEN) : [];
  }

  /** Whether a branch is too large now that somebody came; nothing of what is no branch. */
  async warningsOfGrowth(tx: Transaction, organizationId: string, on: string): Promise<Warning[]> {
    const [branch] = await this.headcounts(tx, [organizationId]);
    return branch ? tooLarge(branch, await this.rulingOn(branch, on)) : [];
  }

  private headcounts(tx: Transaction, organizationIds: readonly string[], without: string | null = null): Promise<Headcount[]> {
    return tx.query<Headcount>(HEADCOUNTS, [organizationIds, without]);
  }

  private rulingOn({ path }: Headcount, on: string): Promise<Ruling> {
    return this.rules.inForce(branchSize, { node: path, on });
  }
}

function tooSmall({ name, fullMembers }: Headcount, { citation, parameters }: Ruling, message: Text): Warning[] {
  const { minFullMembers: limit } = parameters;
  if (fullMembers >= limit) return [];
  return [{ code: 'base.branch_too_small', message, values: { name, count: fullMembers, limit }, rule: citation }];
}

function tooLarge({ name, members }: Headcount, { citation, parameters }: Ruling): Warning[] {
  const { maxMembers: limit } = parameters;
  if (members <= limit) return [];
  return [{ code: 'base.branch_too_large', message: TOO_LARGE, values: { name, count: members, limit }, rule: citation }];
}
