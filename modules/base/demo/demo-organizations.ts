import type { DemoOrganization } from './demo-rows.js';
import { GOLDEN_BRANCH, GOLDEN_GROUPS } from './golden-branch.js';
import { LEADING_GROUPS, ORGANS, SYSTEMS, TOWNS, VILLAGE_FIRST, VILLAGE_SECOND } from './demo-places.js';

/** Organisations of the demo district, its root included. */
export const DEMO_ORGANIZATIONS = 1241;

/** The codes of the organisations that accounts are for. */
export const DEMO_TOWN = 'D01';

/** How many villages a town has, in turn. */
const VILLAGES = [34, 29, 41, 26, 37, 31, 24, 38] as const;
/** Every so many villages one is large: a general branch with branches of its own. */
const LARGE_VILLAGE = 7;
const TOTAL_BELOW_ROOT = DEMO_ORGANIZATIONS - 1;

/**
 * The district below its root, parents before their children: leading groups of the county's organs, working
 * committees for organs, schools, hospitals, firms and new organisations, towns with their villages, and groups in
 * the larger branches until the number is full. Always the same.
 */
export function demoOrganizations(): DemoOrganization[] {
  const tree = new Builder();
  LEADING_GROUPS.forEach((name, index) => tree.add({ code: `Z${pad(index + 1)}`, name: `${name}党组`, type: 'leadingGroup', foundedOn: '1983-05-01' }));
  ORGANS.forEach((organ, index) => tree.organ(organ, index));
  SYSTEMS.forEach((system, index) => tree.system(system, index));
  TOWNS.forEach((town, index) => tree.town(town, index));
  tree.golden();
  tree.fillWithGroups();
  return tree.rows;
}

/** Whether members belong to it directly. */
export function takesMembers({ type }: DemoOrganization): boolean {
  return type === 'branch';
}

class Builder {
  readonly rows: DemoOrganization[] = [];
  private villages = 0;

  add(row: Omit<DemoOrganization, 'kind'> & Partial<Pick<DemoOrganization, 'kind'>>): void {
    this.rows.push({ kind: 'regular', ...row });
  }

  /** An organ of the county, under the working committee of the organs. */
  organ(name: string, index: number): void {
    const committee = 'J';
    if (index === 0) this.add({ code: committee, name: '县直属机关工作委员会', type: 'workingCommittee', foundedOn: '1984-09-01' });
    const code = `${committee}${pad(index + 1)}`;
    this.add({ code, name: `${name}机关党支部`, type: 'branch', parentCode: committee, foundedOn: '1986-07-01' });
    this.add({ code: `${code}R`, name: `${name}离退休干部党支部`, type: 'branch', parentCode: committee, foundedOn: '1995-03-01' });
  }

  /** Schools, hospitals, firms: a working committee, and a branch in each of them. */
  system({ name, unit, units, kinds, founded }: (typeof SYSTEMS)[number], index: number): void {
    const code = `X${index + 1}`;
    this.add({ code, name: `县${name}工作委员会`, type: 'workingCommittee', foundedOn: founded });
    for (let number = 0; number < units; number += 1) {
      const kind = kinds[number % kinds.length] ?? 'regular';
      const label = kind === 'joint' ? '联合党支部' : '党支部';
      this.add({ code: `${code}${pad(number + 1)}`, name: `${this.place(number + index * 31)}${unit}${label}`, type: 'branch', kind, parentCode: code, foundedOn: founded });
    }
  }

  /** A town or subdistrict with its own organs' branch, its migrants' branch, and its villages. */
  town({ name, type }: (typeof TOWNS)[number], index: number): void {
    const code = `D${pad(index + 1)}`;
    const rank = type === 'workingCommittee' ? '党工委' : '党委';
    this.add({ code, name: `${name}${rank}`, type, foundedOn: '1950-03-01' });
    this.add({ code: `${code}001`, name: `${name}机关党支部`, type: 'branch', parentCode: code, foundedOn: '1950-03-01' });
    this.add({ code: `${code}002`, name: `${name}离退休干部党支部`, type: 'branch', parentCode: code, foundedOn: '1996-07-01' });
    this.add({ code: `${code}003`, name: `${name}流动党员党支部`, type: 'branch', kind: 'migrant', parentCode: code, foundedOn: '2012-04-01' });
    const count = VILLAGES[index % VILLAGES.length] ?? 30;
    for (let number = 0; number < count; number += 1) this.village(code, number, type === 'workingCommittee' ? '社区' : '村');
  }

  golden(): void {
    this.add({ ...GOLDEN_BRANCH, parentCode: DEMO_TOWN });
    for (const group of GOLDEN_GROUPS) this.add({ ...group, parentCode: GOLDEN_BRANCH.code });
  }

  /** Groups (党小组) in the branches of villages until the district is as large as it shall be. */
  fillWithGroups(): void {
    const branches = this.rows.filter(({ code, type }) => type === 'branch' && /^D\d\d1\d\d$/.test(code));
    for (let round = 1; this.rows.length < TOTAL_BELOW_ROOT; round += 1) {
      for (const { code, foundedOn } of branches) {
        if (this.rows.length === TOTAL_BELOW_ROOT) return;
        this.add({ code: `${code}G${round}`, name: `第${'一二三四五'.charAt(round - 1)}党小组`, type: 'partyGroup', parentCode: code, foundedOn });
      }
    }
  }

  private village(town: string, number: number, suffix: string): void {
    const code = `${town}${101 + number}`;
    const name = `${this.place(this.villages)}${suffix}`;
    const foundedOn = `${1956 + ((this.villages * 7) % 45)}-07-01`;
    this.villages += 1;
    if (number % LARGE_VILLAGE !== LARGE_VILLAGE - 1) {
      this.add({ code, name: `${name}党支部`, type: 'branch', parentCode: town, foundedOn });
      return;
    }
    this.add({ code, name: `${name}党总支`, type: 'generalBranch', parentCode: town, foundedOn });
    for (const [part, label] of ['第一', '第二'].entries()) {
      this.add({ code: `${code}B${part + 1}`, name: `${name}${label}党支部`, type: 'branch', parentCode: code, foundedOn });
    }
  }

  /** No two of the first 891 are alike. */
  private place(index: number): string {
    const first = VILLAGE_FIRST.charAt(index % VILLAGE_FIRST.length);
    const second = VILLAGE_SECOND.charAt((Math.floor(index / VILLAGE_FIRST.length) + index) % VILLAGE_SECOND.length);
    return `${first}${second}`;
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
