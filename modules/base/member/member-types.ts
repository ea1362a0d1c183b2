import type { Text } from '../../../src/index.js';

/** The way into the Party, in order (发展党员工作细则). */
export const MEMBER_STAGES = ['applicant', 'activist', 'developmentTarget', 'probationaryMember', 'fullMember'] as const;
export type MemberStage = (typeof MEMBER_STAGES)[number];

/** Those who are members of the Party. */
export const PARTY_MEMBER_STAGES: readonly MemberStage[] = ['probationaryMember', 'fullMember'];

/**
 * Whether somebody belongs to it (党籍): `normal`, `suspended` (停止党籍), `removed` (除名), `expelled` (开除),
 * `withdrawn` (退党), `deceased`, `transferredOut` to an organisation outside the platform (转出), `closed` for an
 * applicant or activist who no longer is one.
 */
export const MEMBERSHIP_STATUSES = ['normal', 'suspended', 'removed', 'expelled', 'withdrawn', 'deceased', 'transferredOut', 'closed'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Those whose home an organisation is today. */
export const ON_ROLL: readonly MembershipStatus[] = ['normal', 'suspended'];

/** GB/T 2261.1 by name: 1, 2, 0 and 9. */
export const SEXES = ['male', 'female', 'unknown', 'unstated'] as const;
export type Sex = (typeof SEXES)[number];

/** What can happen to a member. */
export const MEMBER_ACTS = ['register', 'changeStage', 'changeStatus', 'changeGroup', 'transfer', 'reorganize', 'erase'] as const;
export type MemberActKind = (typeof MEMBER_ACTS)[number];

/** By what members come to another organisation. */
export type MemberMoveKind = Extract<MemberActKind, 'transfer' | 'reorganize'>;

/** The names of the statuses. */
export const STATUS_NAMES: Readonly<Record<MembershipStatus, Text>> = {
  normal: { zh: '正常', en: 'normal' },
  suspended: { zh: '停止党籍', en: 'membership suspended' },
  removed: { zh: '除名', en: 'removed from the roll' },
  expelled: { zh: '开除党籍', en: 'expelled' },
  withdrawn: { zh: '退党', en: 'withdrawn' },
  deceased: { zh: '死亡', en: 'deceased' },
  transferredOut: { zh: '转出', en: 'transferred out' },
  closed: { zh: '终止培养', en: 'closed' },
};

/** The names of the stages. */
export const STAGE_NAMES: Readonly<Record<MemberStage, Text>> = {
  applicant: { zh: '入党申请人', en: 'applicant' },
  activist: { zh: '入党积极分子', en: 'activist' },
  developmentTarget: { zh: '发展对象', en: 'development target' },
  probationaryMember: { zh: '预备党员', en: 'probationary member' },
  fullMember: { zh: '正式党员', en: 'full member' },
};
