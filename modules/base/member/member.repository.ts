import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type ManagedRows, type RowScope, scopeBy, selectList, type Transaction } from '../../../src/index.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import type { Member } from './member.dto.js';
import { DATED_COLUMNS, DATED_FROM, heldOn } from './member-lists.js';
import { MEMBERS, SELECTED } from './member-rows.js';

const scope = scopeBy.managed('m.organization_id');

const ONE = defineScopedSql({
  name: 'base.member',
  scope: scopeBy.managed('m.organization_id', 'o.path'),
  text: `SELECT ${SELECTED}, o.path AS node FROM ${MEMBERS} m JOIN base_organizations o ON o.id = m.organization_id WHERE m.id = $1 AND {{scope}}`,
});
const ONE_AS_OF = defineScopedSql({
  name: 'base.member_as_of',
  scope: scopeBy.managed('s.organization_id', 'o.path'),
  text: `SELECT ${selectList(DATED_COLUMNS)}, o.path AS node FROM ${DATED_FROM} JOIN base_organizations o ON o.id = s.organization_id WHERE m.id = $1 AND ${heldOn('s', '$2::date')} AND {{scope}}`,
});
const OWN = `SELECT ${SELECTED} FROM ${MEMBERS} m WHERE m.id = $1`;
const LOCKED = defineScopedSql({
  name: 'base.member_to_change',
  scope: scopeBy.managed('m.organization_id', 'o.path'),
  text: `SELECT ${SELECTED}, o.path AS node, o.kind AS "organizationKind" FROM ${MEMBERS} m JOIN base_organizations o ON o.id = m.organization_id
    WHERE m.id = $1 AND {{scope}} FOR NO KEY UPDATE OF m`,
});
const HOME = `
  SELECT o.id, o.path AS node, o.type, o.kind, o.status, o.effective_on AS "effectiveOn" FROM base_organizations o WHERE o.id = $1 FOR SHARE`;
const GROUPS = `
  SELECT id FROM base_organizations
  WHERE id = ANY($1::uuid[]) AND type = 'partyGroup' AND status = 'active' AND parent_id = $2 FOR SHARE`;
const TWIN = defineScopedSql({
  name: 'base.member_with_id_number',
  scope,
  text: `SELECT CASE WHEN {{scope}} THEN m.id END AS id FROM base_members m
    WHERE m.id_number_index = $1 AND m.membership_status IN ('normal', 'suspended')`,
});

/** An organisation that somebody is to belong to. */
export interface Home {
  readonly id: string;
  /** Its place in the tree. */
  readonly node: string;
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly effectiveOn: string;
}

/** A member with the place of his organisation in the tree; the numbers come encrypted. */
export interface PlacedMember extends Member {
  readonly node: string;
}

/** A member whose row nobody else changes before the transaction ends; the numbers come encrypted. */
export interface LockedMember extends PlacedMember {
  readonly organizationKind: OrganizationKind;
}

/** Reads members one by one in the scope of a caller. */
@Injectable()
export class MemberRepository {
  constructor(private readonly database: Database) {}

  /** The row; its numbers come encrypted. */
  find(rows: RowScope, id: string): Promise<PlacedMember | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<PlacedMember>(text, params);
  }

  /** What is known of somebody, for himself; its numbers come encrypted. */
  findOwn(id: string): Promise<Member | null> {
    return this.database.one<Member>(OWN, [id]);
  }

  /** The row with the state of a day; null also where he was in no organisation in scope. */
  findAsOf(rows: RowScope, id: string, day: string): Promise<PlacedMember | null> {
    const { text, params } = ONE_AS_OF.build(rows, [id, day]);
    return this.database.one<PlacedMember>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<LockedMember | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<LockedMember>(text, params);
  }

  /** An organisation in scope, which stays as it is until `tx` ends; null for none. */
  async lockHome(tx: Transaction, rows: ManagedRows, id: string): Promise<Home | null> {
    const home = await tx.one<Home>(HOME, [id]);
    return home && rows.covers(home.node) ? home : null;
  }

  /** Those of the ids that are groups right below a branch; they stay so until `tx` ends. */
  async groupsOf(tx: Transaction, organizationId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(GROUPS, [ids, organizationId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Who is on a roll today with this ID number: whether anybody is, and his id where he is in scope. */
  async twin(tx: Transaction, rows: RowScope, idNumberIndex: string): Promise<{ readonly id: string | null } | null> {
    const { text, params } = TWIN.build(rows, [idNumberIndex]);
    return tx.one<{ id: string | null }>(text, params);
  }
}
