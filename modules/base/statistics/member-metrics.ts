import type { StatisticsClass, Text } from '../../../src/index.js';
import { PARTY_MEMBER_STAGES } from '../member/member-types.js';
import type { CountedMetric, Dimensions } from './count-by-class.js';

/** The age bands of intra-Party statistics; each ends with `upTo` years, the last is open. */
export const AGE_BANDS: readonly { readonly key: string; readonly upTo: number | null; readonly title: Text }[] = [
  { key: 'upTo35', upTo: 35, title: { zh: '35岁及以下', en: '35 and younger' } },
  { key: 'from36To45', upTo: 45, title: { zh: '36至45岁', en: '36 to 45' } },
  { key: 'from46To55', upTo: 55, title: { zh: '46至55岁', en: '46 to 55' } },
  { key: 'from56To60', upTo: 60, title: { zh: '56至60岁', en: '56 to 60' } },
  { key: 'from61', upTo: null, title: { zh: '61岁及以上', en: '61 and older' } },
];

/** The youngest ages of all bands but the first: 36, 46, … */
export const BAND_STARTS: readonly number[] = AGE_BANDS.flatMap(({ upTo }) => (upTo === null ? [] : [upTo + 1]));

const SEXES: readonly StatisticsClass[] = [
  { key: 'male', title: { zh: '男', en: 'male' } },
  { key: 'female', title: { zh: '女', en: 'female' } },
  { key: 'unknown', title: { zh: '未知', en: 'unknown' } },
  { key: 'unstated', title: { zh: '未说明', en: 'unstated' } },
];

const PERSONS: Text = { zh: '人', en: 'persons' };
const MEMBERS: Text = { zh: '名党员', en: 'Party members' };

const IS_PARTY_STAGE = `stage IN (${PARTY_MEMBER_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
/** Members of the Party, probationary ones included, whose membership is normal. */
export const IS_MEMBER = `membership_status = 'normal' AND ${IS_PARTY_STAGE}`;

/**
 * What members are told apart by. `born_before` of the source are the days before which the oldest, the second
 * oldest, … band is born, so that the bucket of a birthday counts the bands from the old end.
 */
export const MEMBER_DIMENSIONS: Dimensions = {
  stage: 'stage',
  membership_status: 'membership_status',
  sex: 'sex',
  age_band: `(ARRAY[${AGE_BANDS.toReversed().map(({ key }) => `'${key}'`).join(', ')}])[width_bucket(birth_date, born_before) + 1]`,
  ethnicity: 'ethnicity',
  education: 'education',
  organization_type: 'organization_type',
  migrant: '(is_migrant AND (migrant_since IS NULL OR migrant_since <= as_of))',
  lost: '(lost_contact_since IS NOT NULL AND lost_contact_since <= as_of)',
};

/**
 * What is counted of members. By age, sex, ethnicity and education a member counts as he is recorded now, his age
 * being that of the day; by stage, status and organisation as he was on the day.
 */
export const MEMBER_METRICS: readonly CountedMetric[] = [
  { name: 'members', title: { zh: '党员总数', en: 'Party members' }, unit: MEMBERS, where: IS_MEMBER },
  {
    name: 'membersByStage',
    title: { zh: '各阶段人数（含入党申请人和积极分子）', en: 'Persons by stage, applicants and activists included' },
    unit: PERSONS,
    classes: 'member-stage',
    by: 'stage',
    where: `membership_status = 'normal'`,
  },
  {
    name: 'membersByStatus',
    title: { zh: '党员党籍状态', en: 'Members by membership status' },
    unit: PERSONS,
    classes: 'membership-status',
    by: 'membership_status',
    where: IS_PARTY_STAGE,
  },
  { name: 'membersBySex', title: { zh: '党员性别', en: 'Members by sex' }, unit: MEMBERS, classes: SEXES, by: 'sex', where: IS_MEMBER },
  { name: 'membersByAgeBand', title: { zh: '党员年龄', en: 'Members by age' }, unit: MEMBERS, classes: AGE_BANDS, by: 'age_band', where: IS_MEMBER },
  { name: 'membersByEthnicity', title: { zh: '党员民族', en: 'Members by ethnicity' }, unit: MEMBERS, classes: 'ethnicity', by: 'ethnicity', where: IS_MEMBER },
  { name: 'membersByEducation', title: { zh: '党员学历', en: 'Members by education' }, unit: MEMBERS, classes: 'education', by: 'education', where: IS_MEMBER },
  {
    name: 'membersByOrganizationType',
    title: { zh: '党员所在组织类型', en: 'Members by type of their organization' },
    unit: MEMBERS,
    classes: 'organization-type',
    by: 'organization_type',
    where: IS_MEMBER,
  },
  {
    name: 'migrantMembers',
    title: { zh: '流动党员', en: 'Migrant members' },
    unit: MEMBERS,
    where: `${IS_MEMBER} AND migrant`,
  },
  {
    name: 'outOfContactMembers',
    title: { zh: '失联党员', en: 'Members out of contact' },
    unit: MEMBERS,
    where: `${IS_MEMBER} AND lost`,
  },
];
