import type { FieldFault } from '../../../src/index.js';
import { type IdNumberFault, readIdNumber } from '../code-system/id-number.js';
import type { MembershipStatus, MemberStage, Sex } from './member-types.js';

/** What the rules look at of a member, as he will be after a write. */
export interface MemberFacts {
  readonly sex: Sex;
  /** `YYYY-MM-DD`, as all days here. */
  readonly birthDate: string;
  readonly stage: MemberStage;
  readonly membershipStatus: MembershipStatus;
  readonly appliedOn: string | null;
  readonly joinedOn: string | null;
  readonly fullOn: string | null;
  readonly isMigrant: boolean;
  readonly migrantSince: string | null;
  readonly migrantDestination: string | null;
  readonly lostContactSince: string | null;
  readonly abroadSince: string | null;
  /** The day from which stage and status hold. */
  readonly effectiveOn: string;
}

/** What somebody gave for a person's identity. */
export interface GivenIdentity {
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate?: string | undefined;
}

/** An ID number in its one spelling and the birth date in it. */
export interface Identity {
  readonly idNumber: string;
  readonly birthDate: string;
}

const ID_NUMBER_FAULTS = {
  length: { zh: '公民身份号码须为 18 位。', en: 'An ID number has 18 characters.' },
  characters: { zh: '前 17 位须为数字，末位为数字或 X。', en: 'It has 17 digits and a digit or X.' },
  date: { zh: '第 7 至 14 位（出生日期）不是真实存在的日期，或晚于今天。', en: 'Characters 7 to 14, the birth date, are no real date, or one in the future.' },
  checkDigit: { zh: '校验码（末位）不正确，请核对各位数字。', en: 'The check digit at its end does not fit: compare the digits.' },
} as const satisfies Record<IdNumberFault, FieldFault['message']>;

/** Reads an identity (MEM-1); answers what is wrong with it where something is. */
export function readIdentity({ idNumber, sex, birthDate }: GivenIdentity, today: string): Identity | FieldFault[] {
  const read = readIdNumber(idNumber, today);
  if (!read.valid) {
    return [{ pointer: '/idNumber', code: `id_number_${read.fault === 'checkDigit' ? 'check_digit' : read.fault}`, message: ID_NUMBER_FAULTS[read.fault] }];
  }
  const faults: FieldFault[] = [];
  if ((sex === 'male' || sex === 'female') && sex !== read.sex) {
    faults.push({ pointer: '/sex', code: 'sex_disagrees', message: { zh: '性别与身份号码第 17 位不一致。', en: 'The 17th digit of the ID number says another sex.' } });
  }
  if (birthDate !== undefined && birthDate !== read.birthDate) {
    faults.push({ pointer: '/birthDate', code: 'birth_date_disagrees', message: { zh: '出生日期与身份号码不一致。', en: 'The ID number says another birth date.' } });
  }
  return faults.length > 0 ? faults : { idNumber: read.idNumber, birthDate: read.birthDate };
}

const IN_FUTURE = { code: 'date_in_future', message: { zh: '不能晚于今天。', en: 'Must not be later than today.' } };
const OUT_OF_ORDER = {
  code: 'dates_out_of_order',
  message: { zh: '出生、申请、入党、转正日期须依次不早于前一个。', en: 'Birth, application, admission and full membership come in this order.' },
};
const NOT_REACHED = { code: 'stage_not_reached', message: { zh: '所处阶段尚无此日期。', en: 'His stage has no such date yet.' } };
const AFTER_ENTRY = {
  code: 'after_effective_on',
  message: { zh: '晚于起始日期：该日所处阶段尚未达到。', en: 'Later than the first day: on that day he had not reached the stage.' },
};
const NO_MIGRANT = { code: 'not_migrant', message: { zh: '仅流动党员（isMigrant 为 true）有此项。', en: 'Only migrant members (isMigrant true) have it.' } };

/** The dates that bring somebody to a stage, in their order. */
const STEPS = [
  { field: 'appliedOn', from: ['applicant', 'activist', 'developmentTarget', 'probationaryMember', 'fullMember'] },
  { field: 'joinedOn', from: ['probationaryMember', 'fullMember'] },
  { field: 'fullOn', from: ['fullMember'] },
] as const satisfies readonly { field: keyof MemberFacts; from: readonly MemberStage[] }[];
const PLAIN_DATES = ['migrantSince', 'lostContactSince', 'abroadSince'] as const satisfies readonly (keyof MemberFacts)[];

/** What is wrong with the dates of a member among themselves and with his stage. */
export function dateFaults(facts: MemberFacts, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  let previous = facts.birthDate;
  for (const { field, from } of STEPS) {
    const day = facts[field];
    if (day === null) continue;
    const pointer = `/${field}`;
    if (day > today) faults.push({ pointer, ...IN_FUTURE });
    else if (!(from as readonly MemberStage[]).includes(facts.stage)) faults.push({ pointer, ...NOT_REACHED });
    else if (day < previous) faults.push({ pointer, ...OUT_OF_ORDER });
    else if (day > facts.effectiveOn) faults.push({ pointer, ...AFTER_ENTRY });
    previous = day;
  }
  for (const field of PLAIN_DATES) {
    const day = facts[field];
    if (day === null) continue;
    if (day > today) faults.push({ pointer: `/${field}`, ...IN_FUTURE });
    else if (day < facts.birthDate) faults.push({ pointer: `/${field}`, ...OUT_OF_ORDER });
  }
  if (!facts.isMigrant) {
    for (const field of ['migrantSince', 'migrantDestination'] as const) if (facts[field] !== null) faults.push({ pointer: `/${field}`, ...NO_MIGRANT });
  }
  return faults;
}
