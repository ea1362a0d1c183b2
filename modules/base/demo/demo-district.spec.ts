import { DEMO_ORGANIZATIONS, demoOrganizations } from './demo-organizations.js';
import { DEMO_MEMBERS, demoMembers } from './demo-people.js';
import type { DemoMember } from './demo-rows.js';
import { GOLDEN_BRANCH } from './golden-branch.js';

const organizations = demoOrganizations();
const members = demoMembers(organizations);

describe('the demo district', () => {
  it('has as many organisations as a county, its root included, with codes of their own and parents before children', () => {
    expect(organizations).toHaveLength(DEMO_ORGANIZATIONS - 1);
    const seen = new Set<string>();
    for (const { code, parentCode } of organizations) {
      expect(parentCode === undefined || seen.has(parentCode)).toBe(true);
      expect(seen.has(code)).toBe(false);
      seen.add(code);
    }
  });

  it('has the kinds of branches that a county has', () => {
    const count = (kind: string) => organizations.filter((organization) => organization.kind === kind).length;
    expect(count('joint')).toBe(18);
    expect(count('migrant')).toBe(15);
    expect(organizations.filter(({ type }) => type === 'leadingGroup')).toHaveLength(22);
  });

  it('is the same each time', () => {
    expect(demoOrganizations()).toEqual(organizations);
    expect(demoMembers(organizations)).toEqual(members);
  });

  it('has 20,000 members with numbers and phones of their own, each number impossible', () => {
    expect(members).toHaveLength(DEMO_MEMBERS);
    expect(new Set(members.map(({ idNumber }) => idNumber)).size).toBe(DEMO_MEMBERS);
    expect(new Set(members.map(({ phone }) => phone)).size).toBe(DEMO_MEMBERS);
    expect(members.every(({ idNumber }) => idNumber.startsWith('999999'))).toBe(true);
  });

  it('has branches of three full members at least and fifty people at most', () => {
    const branches = new Map<string, DemoMember[]>();
    for (const member of members) branches.set(member.organizationCode, [...(branches.get(member.organizationCode) ?? []), member]);
    expect([...branches.keys()].toSorted()).toEqual(organizations.filter(({ type }) => type === 'branch').map(({ code }) => code).toSorted());
    for (const people of branches.values()) {
      expect(people.filter(({ stage }) => stage === 'fullMember').length).toBeGreaterThanOrEqual(3);
      expect(people.length).toBeLessThanOrEqual(50);
    }
  });

  it('has nobody who applied before he was eighteen, or became full within a year', () => {
    const birthYear = ({ idNumber }: DemoMember) => idNumber.slice(6, 14);
    const tooYoung = members.filter((member) => (member.appliedOn ?? '').replaceAll('-', '') < String(Number(birthYear(member)) + 180_000));
    const tooSoon = members.filter(({ joinedOn, fullOn }) => fullOn !== undefined && fullOn < `${Number(joinedOn?.slice(0, 4)) + 1}${joinedOn?.slice(4)}`);
    expect([...tooYoung, ...tooSoon]).toEqual([]);
  });

  it('has the branch that was made by hand', () => {
    const golden = members.filter(({ organizationCode }) => organizationCode === GOLDEN_BRANCH.code);
    const count = (test: (member: DemoMember) => unknown) => golden.filter(test).length;
    expect(golden).toHaveLength(23);
    expect(new Set(golden.map(({ groupCode }) => groupCode)).size).toBe(3);
    expect(count(({ stage }) => stage === 'probationaryMember')).toBe(2);
    expect(count(({ stage }) => stage === 'applicant')).toBe(1);
    expect(count(({ isMigrant }) => isMigrant)).toBe(1);
    expect(count(({ lostContactSince }) => lostContactSince)).toBe(1);
  });
});
