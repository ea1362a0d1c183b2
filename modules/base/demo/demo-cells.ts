import { demoOrganizations } from './demo-organizations.js';
import { demoMembers } from './demo-people.js';
import type { DemoMember, DemoOrganization } from './demo-rows.js';

/** A row of an import file: texts by the names of its columns. */
export type DemoCells = Record<string, string>;

/** The demo district as the rows of two import files, parents before their children. */
export function demoCells(): { readonly organizations: DemoCells[]; readonly members: DemoCells[] } {
  const organizations = demoOrganizations();
  const founded = new Map(organizations.map(({ code, foundedOn }) => [code, foundedOn]));
  const members = demoMembers(organizations).map((member) => memberCells(member, founded.get(member.organizationCode) ?? ''));
  return { organizations: organizations.map(organizationCells), members };
}

function organizationCells(organization: DemoOrganization): DemoCells {
  return { ...organization, effectiveOn: organization.foundedOn };
}

function memberCells({ isMigrant, ...member }: DemoMember, branchFoundedOn: string): DemoCells {
  return { ...member, effectiveOn: entryDayOf(member, branchFoundedOn), ...(isMigrant === true && { isMigrant: '是' }) };
}

/** The day from which a member is in his branch: since he became what he is, but not longer than it is there. */
export function entryDayOf({ appliedOn, fullOn, joinedOn }: Pick<DemoMember, 'appliedOn' | 'joinedOn' | 'fullOn'>, branchFoundedOn: string): string {
  const since = fullOn ?? joinedOn ?? appliedOn ?? branchFoundedOn;
  return since > branchFoundedOn ? since : branchFoundedOn;
}
