import { Injectable } from '@nestjs/common';
import {
  type CustomFilters,
  defineScopedSql,
  type ListDefinition,
  ListReader,
  type ManagedRows,
  plannedAnew,
  type RowScope,
  scopeBy,
  selectList,
  type Transaction,
} from '../../../src/index.js';
import type { Member } from '../member/member.dto.js';
import { MEMBER_LIST } from '../member/member-lists.js';
import type { Home, LockedMember } from '../member/member.repository.js';
import { COLUMNS, MEMBERS, SELECTED } from '../member/member-rows.js';
import { ON_ROLL } from '../member/member-types.js';
import { withUnder } from '../organization/under-filter.js';
import type { MemberFilter } from './member-file.dto.js';

/** An organisation that a file names by its code. */
export interface CodedHome extends Home {
  readonly code: string;
  readonly parentId: string | null;
}

/** A member with the codes by which files name his organisation and his group; the numbers come encrypted. */
export interface ListedMember extends Member {
  readonly organizationCode: string;
  readonly groupCode: string | null;
}

/** A member that rows of a file may be about. */
export interface KnownMember extends LockedMember {
  readonly organizationCode: string;
  readonly idNumberIndex: string;
}

const HOMES = `
  SELECT o.id, o.code, o.parent_id AS "parentId", o.path AS node, o.type, o.kind, o.status, o.effective_on AS "effectiveOn"
  FROM base_organizations o WHERE o.code = ANY($1::text[]) FOR SHARE`;
const KNOWN = defineScopedSql({
  name: 'base.members_of_file',
  scope: scopeBy.managed('m.organization_id', 'o.path'),
  text: `
    SELECT ${SELECTED}, m.id_number_index AS "idNumberIndex", o.path AS node, o.kind AS "organizationKind", o.code AS "organizationCode"
    FROM base_members m JOIN base_organizations o ON o.id = m.organization_id AND m.erased_at IS NULL
    WHERE (m.id = ANY($1::uuid[]) OR m.id_number_index = ANY($2::text[]) AND m.membership_status = ANY($3::text[])) AND {{scope}}
    FOR NO KEY UPDATE OF m`,
});
const LIST: ListDefinition<ListedMember> = {
  ...MEMBER_LIST,
  name: 'base.members_for_files',
  from: `${MEMBERS} m JOIN base_organizations home ON home.id = m.organization_id LEFT JOIN base_organizations team ON team.id = m.group_id`,
  select: selectList({ ...COLUMNS, organizationCode: 'home.code', groupCode: 'team.code' }),
  map: undefined,
};

/** Reads what files of members are about, many rows at once. */
@Injectable()
export class MemberFileRepository {
  constructor(private readonly lists: ListReader) {}

  /** The organisations in scope with these codes, which stay as they are until `tx` ends. */
  async homes(tx: Transaction, rows: ManagedRows, codes: readonly string[]): Promise<CodedHome[]> {
    const homes = await tx.query<CodedHome>(HOMES, [codes]);
    return homes.filter(({ node }) => rows.covers(node));
  }

  /** The members in scope with these ids, and those on a roll with these ID numbers; nobody else changes them before `tx` ends. */
  async known(tx: Transaction, rows: RowScope, ids: readonly string[], idNumberIndexes: readonly string[]): Promise<KnownMember[]> {
    const { text, params } = KNOWN.build(rows, [ids, idNumberIndexes, ON_ROLL]);
    // The table grows while a file is read: a plan kept from when it was small would go through all of it for each batch.
    return tx.query<KnownMember>(plannedAnew(text), params);
  }

  /** Every member that a filter lets through, in the order of the list. */
  all(rows: RowScope, filter: MemberFilter, custom: CustomFilters | undefined): AsyncGenerator<ListedMember[]> {
    return this.lists.all(LIST, { ...withUnder(rows, filter), custom, membershipStatus: filter.membershipStatus ?? ON_ROLL }, rows);
  }
}
