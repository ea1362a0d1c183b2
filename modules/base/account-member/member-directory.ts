import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../../src/index.js';
import { MEMBERS } from '../member/member-rows.js';
import type { MembershipStatus, MemberStage } from '../member/member-types.js';

/** What other modules may know of a member: never a number, an address or a birthday. */
export interface ListedMember {
  readonly id: string;
  readonly name: string;
  /** The organisation of his membership, and its node for `scope.covers(node)`. */
  readonly organizationId: string;
  readonly node: string;
  readonly stage: MemberStage;
  readonly membershipStatus: MembershipStatus;
}

const LISTED = `
  SELECT m.id, m.name, m.organization_id AS "organizationId", o.path AS node, m.stage, m.membership_status AS "membershipStatus"
  FROM ${MEMBERS} m JOIN base_organizations o ON o.id = m.organization_id WHERE m.id = ANY ($1::uuid[])`;
const OF_ACCOUNT = 'SELECT member_id AS id FROM base_accounts WHERE id = $1 AND member_id IS NOT NULL';

/** Port: who members are, for modules that keep something about them by their ids. */
@Injectable()
export class MemberDirectory {
  /** Members by id, whatever their scope: the caller bounds them. Those that there are not, or who were erased, are left out. */
  async find(runner: SqlRunner, ids: readonly string[]): Promise<ReadonlyMap<string, ListedMember>> {
    const rows = ids.length === 0 ? [] : await runner.query<ListedMember>(LISTED, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The member whose account it is; null for an account of nobody. */
  async ofAccount(runner: SqlRunner, accountId: string): Promise<string | null> {
    return (await runner.one<{ id: string }>(OF_ACCOUNT, [accountId]))?.id ?? null;
  }
}
