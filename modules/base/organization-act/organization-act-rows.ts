import { defineScopedSql, type RowScope, scopeBy, type Transaction } from '../../../src/index.js';
import type { Organization } from '../organization/organization.dto.js';
import { afterSubtree, depthOf } from '../organization/organization-path.js';
import { SELECTED } from '../organization/organization-rows.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import { belowPath } from '../organization/under-filter.js';

/** An organisation that an act concerns, as it is before. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly parentId: string | null;
  readonly path: string;
  readonly version: number;
  /** The day from which it is like that, or of the latest act that concerned it. */
  readonly effectiveOn: string;
}

/** What lies below an organisation, itself included. */
export interface Extent {
  readonly levels: number;
  /** The latest day on which something happened in it. */
  readonly latest: string;
}

const SUBJECT = `o.id, o.name, o.short_name AS "shortName", o.type, o.kind, o.status, o.parent_id AS "parentId", o.path, o.version,
  GREATEST(o.effective_on, (
    SELECT max(a.effective_on) FROM base_organization_act_parties p JOIN base_organization_acts a ON a.id = p.act_id
    WHERE p.organization_id = o.id)) AS "effectiveOn"`;
const IN_SCOPE = defineScopedSql({
  name: 'base.organizations_to_act_on',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: `SELECT ${SUBJECT} FROM base_organizations o WHERE o.id = ANY($1::uuid[]) AND {{scope}} ORDER BY o.id FOR NO KEY UPDATE`,
});
const CHILDREN = `
  SELECT ${SUBJECT} FROM base_organizations o
  WHERE o.parent_id = ANY($1::uuid[]) AND o.status = 'active' ORDER BY o.code FOR NO KEY UPDATE`;
const EXTENT = `
  SELECT (SELECT max(length(path) - length(replace(path, '/', ''))) FROM base_organizations WHERE path >= $1 AND path < $2) AS depth,
    (SELECT max(GREATEST(valid_from, valid_until)) FROM base_organization_states WHERE path >= $1 AND path < $2) AS latest`;
const LEVELS = `
  SELECT c.id, max(length(o.path) - length(replace(o.path, '/', ''))) AS depth
  FROM base_organizations c JOIN base_organizations o ON ${belowPath('o.path', 'c.path')}
  WHERE c.id = ANY($1::uuid[]) GROUP BY c.id`;
const MEMBERS_LATEST = `
  SELECT max(GREATEST(valid_from, valid_until)) AS latest FROM base_member_states
  WHERE organization_id = $1 AND ($2::uuid IS NULL OR group_id = $2)`;

/**
 * Keeps the tree as it is until `tx` ends, but for this transaction: nobody comes in, moves or goes. Whoever adds
 * to an organisation holds its row `FOR SHARE`, waits for this and is waited for.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.query('LOCK TABLE base_organizations IN EXCLUSIVE MODE');
}

/** Those of some organisations that are in scope, locked. */
export function lockSubjects(tx: Transaction, rows: RowScope, ids: readonly string[]): Promise<Subject[]> {
  const { text, params } = IN_SCOPE.build(rows, [ids]);
  return tx.query<Subject>(text, params);
}

/** What lies right below some organisations and is not dissolved, locked. */
export function lockChildren(tx: Transaction, parentIds: readonly string[]): Promise<Subject[]> {
  return tx.query<Subject>(CHILDREN, [parentIds]);
}

export async function extentOf(tx: Transaction, { path, effectiveOn }: Subject): Promise<Extent> {
  const row = await tx.one<{ depth: number | null; latest: string | null }>(EXTENT, [path, afterSubtree(path)]);
  return { levels: (row?.depth ?? depthOf(path)) - depthOf(path) + 1, latest: row?.latest ?? effectiveOn };
}

/** How many levels each of many has with what lies below it. */
export async function levelsOf(tx: Transaction, subjects: readonly Subject[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; depth: number }>(LEVELS, [subjects.map(({ id }) => id)]);
  const depths = new Map(rows.map(({ id, depth }) => [id, depth]));
  return new Map(subjects.map(({ id, path }) => [id, (depths.get(id) ?? depthOf(path)) - depthOf(path) + 1]));
}

/** Where the members of an organisation are kept: those of a Party group are members of what it lies in. */
export function homeOf({ id, type, parentId }: Pick<Subject, 'id' | 'type' | 'parentId'>): { organizationId: string; groupId?: string } {
  return type === 'partyGroup' && parentId !== null ? { organizationId: parentId, groupId: id } : { organizationId: id };
}

/** The latest day on which somebody came to an organisation or left it. */
export async function latestOfMembers(tx: Transaction, subject: Subject): Promise<string | null> {
  const { organizationId, groupId = null } = homeOf(subject);
  return (await tx.one<{ latest: string | null }>(MEMBERS_LATEST, [organizationId, groupId]))?.latest ?? null;
}

/** The organisation as answers show it. */
export async function readOrganization(tx: Transaction, id: string): Promise<Organization> {
  const row = await tx.one<Organization>(`SELECT ${SELECTED} FROM base_organizations o WHERE o.id = $1`, [id]);
  if (!row) throw new Error('an organisation is never deleted');
  return row;
}
