import type { MemberStage } from '../member/member-types.js';
import { DemoRandom } from './demo-random.js';
import type { DemoMember, DemoOrganization } from './demo-rows.js';
import { givenNameOf, SURNAMES } from './demo-names.js';
import { DemoNumbers, demoPhone } from './demo-numbers.js';
import { goldenMembers } from './golden-branch.js';
import { takesMembers } from './demo-organizations.js';

/** Members of the demo district, those of the golden branch included. */
export const DEMO_MEMBERS = 20_000;

const SEED = 20_260_701;
/** The day on which the ages and dates of the demo are worked out: it does not move, so that the demo stays the same. */
const DEMO_DAY_YEAR = 2026;

const ETHNICITIES = [['01', 958], ['11', 14], ['15', 9], ['03', 7], ['08', 5], ['06', 4], ['05', 3]] as const;
const EDUCATION_BY_AGE = {
  young: [['21', 42], ['31', 26], ['61', 14], ['41', 8], ['14', 10]],
  middle: [['31', 30], ['21', 24], ['61', 24], ['41', 10], ['71', 10], ['14', 2]],
  old: [['71', 42], ['81', 28], ['61', 20], ['41', 5], ['31', 4], ['21', 1]],
} as const;
const STAGES = [['fullMember', 936], ['probationaryMember', 21], ['developmentTarget', 6], ['activist', 22], ['applicant', 15]] as const;
const DESTINATIONS = ['浙江省宁波市', '广东省东莞市', '江苏省苏州市', '上海市', '福建省泉州市'] as const;

/** The members of the district, always the same; every branch has at least three full members. */
export function demoMembers(organizations: readonly DemoOrganization[]): DemoMember[] {
  const numbers = new DemoNumbers();
  const golden = goldenMembers(numbers);
  const filled = new Set(golden.map(({ organizationCode }) => organizationCode));
  const branches = organizations.filter((organization) => takesMembers(organization) && !filled.has(organization.code));
  const random = new DemoRandom(SEED);
  const sizes = sizesOf(branches.length, DEMO_MEMBERS - golden.length, random);
  let number = golden.length;
  const others = branches.flatMap((branch, index) =>
    Array.from({ length: sizes[index] ?? 0 }, (_, position) => memberOf((number += 1), branch, position, { random, numbers })),
  );
  return [...golden, ...others];
}

/** Sizes between 5 and 48 that add up to the total. */
function sizesOf(count: number, total: number, random: DemoRandom): number[] {
  const sizes = Array.from({ length: count }, () => random.between(8, 42));
  let missing = total - sizes.reduce((sum, size) => sum + size, 0);
  for (let index = 0; missing !== 0; index = (index + 1) % count) {
    const size = sizes[index] ?? 0;
    const step = Math.sign(missing);
    if (size + step < 5 || size + step > 48) continue;
    sizes[index] = size + step;
    missing -= step;
  }
  return sizes;
}

interface Sources {
  readonly random: DemoRandom;
  readonly numbers: DemoNumbers;
}

function memberOf(number: number, { code, kind }: DemoOrganization, position: number, { random, numbers }: Sources): DemoMember {
  const sex = random.chance(0.3) ? 'female' : 'male';
  // A branch has three full members (支部工作条例 art. 4), and a temporary one recruits nobody (art. 8).
  const stage: MemberStage = position < 3 || kind === 'temporary' ? 'fullMember' : random.weighted(STAGES);
  const birthYear = stage === 'fullMember' ? random.between(1938, 2001) : random.between(1985, 2004);
  const birthDate = dayIn(birthYear, random);
  const age = DEMO_DAY_YEAR - birthYear;
  const person = {
    name: `${random.weighted(SURNAMES)}${givenNameOf(sex, birthYear, random)}`,
    sex,
    ethnicity: random.weighted(ETHNICITIES),
    idNumber: numbers.idNumber(birthDate, sex),
    education: random.weighted(EDUCATION_BY_AGE[age < 40 ? 'young' : age < 62 ? 'middle' : 'old']),
    stage,
    organizationCode: code,
    phone: demoPhone(number),
    ...datesOf(stage, birthYear, random),
  } as const;
  if (stage !== 'fullMember' || !random.chance(0.04)) return person;
  return { ...person, isMigrant: true, migrantSince: '2025-02-20', migrantDestination: random.pick(DESTINATIONS) };
}

/** The dates that a stage needs, in order and twelve months apart where the rule says so. */
function datesOf(stage: MemberStage, birthYear: number, random: DemoRandom): Pick<DemoMember, 'appliedOn' | 'joinedOn' | 'fullOn'> {
  if (stage === 'fullMember') {
    const year = Math.min(birthYear + random.between(21, 38), 2024);
    const joinedOn = dayIn(year, random);
    return { appliedOn: `${year - 2}-03-01`, joinedOn, fullOn: `${year + 1}${joinedOn.slice(4)}` };
  }
  if (stage === 'probationaryMember') return { appliedOn: '2023-03-01', joinedOn: `2026-0${random.between(1, 9)}-15` };
  return { appliedOn: stage === 'applicant' ? '2026-03-01' : '2024-09-01' };
}

/** Days 1 to 28, so that each exists in every year. */
function dayIn(year: number, random: DemoRandom): string {
  return `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}
