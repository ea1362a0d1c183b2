import { type DemoNumbers, demoPhone } from './demo-numbers.js';
import type { DemoMember, DemoOrganization } from './demo-rows.js';

const CODE = 'D01100';

/** A branch made by hand: three groups, 23 people, among them everything a secretary meets. */
export const GOLDEN_BRANCH = { code: CODE, name: '金秋社区党支部', type: 'branch', kind: 'regular', foundedOn: '2001-07-01' } as const;

/** Its groups (党小组). */
export const GOLDEN_GROUPS: readonly DemoOrganization[] = ['第一', '第二', '第三'].map((label, index) => ({
  code: `${CODE}G${index + 1}`,
  name: `${label}党小组`,
  type: 'partyGroup',
  kind: 'regular',
  foundedOn: '2001-07-01',
}));

type Person = readonly [name: string, sex: 'male' | 'female', birthDate: string, education: string, joinedOn: string, group: 1 | 2 | 3, more?: Partial<DemoMember>];

/** Full members; `more` says what is special. */
const FULL: readonly Person[] = [
  ['赵国梁', 'male', '1968-05-12', '31', '1992-06-20', 1, { workPost: '社区党支部书记' }],
  ['单秀英', 'female', '1971-09-03', '31', '1996-07-01', 1, { workPost: '社区工作者' }],
  ['曾志强', 'male', '1975-02-18', '21', '1999-12-05', 1],
  ['仇建国', 'male', '1949-10-08', '71', '1973-07-01', 1],
  ['解文华', 'male', '1953-03-22', '61', '1978-06-15', 1],
  ['欧阳雪梅', 'female', '1980-11-30', '21', '2006-06-28', 1, { workPost: '中学教师' }],
  ['买买提·艾力', 'male', '1983-04-16', '31', '2009-07-01', 2, { ethnicity: '05' }],
  ['李𠮷祥', 'male', '1962-08-25', '61', '1988-05-10', 2],
  ['丁桂兰', 'female', '1946-01-19', '81', '1970-10-01', 2],
  ['于德福', 'male', '1958-12-02', '71', '1985-07-01', 2],
  ['马晓东', 'male', '1987-06-07', '21', '2012-06-30', 2, { workPost: '个体工商户' }],
  ['张雅静', 'female', '1990-03-14', '14', '2013-05-18', 2, { workPost: '社区医生' }],
  ['王福生', 'male', '1951-07-27', '71', '1976-07-01', 2],
  ['刘淑珍', 'female', '1964-02-09', '61', '1993-07-01', 3],
  ['陈浩', 'male', '1992-10-11', '21', '2014-12-20', 3, { isMigrant: true, migrantSince: '2024-03-01', migrantDestination: '浙江省宁波市' }],
  ['杨海涛', 'male', '1985-05-05', '31', '2010-07-01', 3, { lostContactSince: '2026-01-10' }],
  ['黄春生', 'male', '1969-11-23', '61', '1998-06-16', 3],
  ['周玉琴', 'female', '1973-08-08', '31', '2001-07-01', 3],
  ['吴俊杰', 'male', '1995-01-28', '21', '2019-06-25', 3],
  ['徐佳怡', 'female', '1996-12-17', '14', '2020-07-01', 3],
];

const ON_PROBATION: readonly Person[] = [
  ['孙泽宇', 'male', '1999-09-09', '21', '2026-03-20', 1],
  ['胡欣怡', 'female', '2000-04-25', '21', '2026-05-08', 2],
];

const APPLICANT: Person = ['朱明', 'male', '2003-02-14', '31', '', 3];

/** Twenty full members, two on probation and one applicant; one of them works away, one cannot be reached. */
export function goldenMembers(numbers: DemoNumbers): DemoMember[] {
  const people = [
    ...FULL.map((person) => [person, 'fullMember'] as const),
    ...ON_PROBATION.map((person) => [person, 'probationaryMember'] as const),
    [APPLICANT, 'applicant'] as const,
  ];
  return people.map(([person, stage], index) => memberOf(person, stage, index + 1, numbers));
}

function memberOf(person: Person, stage: DemoMember['stage'], number: number, numbers: DemoNumbers): DemoMember {
  const [name, sex, birthDate, education, joinedOn, group, more] = person;
  const joined = joinedOn === '' ? { appliedOn: '2026-06-01' } : { appliedOn: `${Number(joinedOn.slice(0, 4)) - 2}-03-01`, joinedOn };
  return {
    name,
    sex,
    ethnicity: '01',
    idNumber: numbers.idNumber(birthDate, sex),
    education,
    stage,
    organizationCode: CODE,
    groupCode: `${CODE}G${group}`,
    phone: demoPhone(number),
    ...joined,
    ...(stage === 'fullMember' && { fullOn: `${Number(joinedOn.slice(0, 4)) + 1}${joinedOn.slice(4)}` }),
    ...more,
  };
}
