import type { CodeSystemDefinition } from '../../../src/index.js';
import { type MemberStage, type MembershipStatus, STAGE_NAMES } from './member-types.js';

/** Other words for the stages, as rosters have them. */
const STAGE_ALIASES: Readonly<Record<MemberStage, readonly string[]>> = {
  applicant: ['申请人'],
  activist: ['积极分子'],
  developmentTarget: [],
  probationaryMember: ['预备', '中共预备党员'],
  fullMember: ['正式', '党员', '中共党员'],
};

const STATUSES = [
  { code: 'normal', name: { zh: '正常', en: 'normal' } },
  { code: 'suspended', name: { zh: '停止党籍', en: 'membership suspended' } },
  { code: 'removed', name: { zh: '除名', en: 'removed from the roll' }, aliases: ['党内除名'] },
  { code: 'expelled', name: { zh: '开除党籍', en: 'expelled' }, aliases: ['开除'] },
  { code: 'withdrawn', name: { zh: '退党', en: 'withdrawn' } },
  { code: 'deceased', name: { zh: '死亡', en: 'deceased' }, aliases: ['去世'] },
  { code: 'transferredOut', name: { zh: '转出', en: 'transferred out' } },
  { code: 'closed', name: { zh: '终止培养', en: 'closed' } },
] as const satisfies readonly { code: MembershipStatus; name: object; aliases?: readonly string[] }[];

/** The values of `stage` and `membershipStatus` of members, as tables of codes. */
export const memberCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'member-stage',
    title: { zh: '人员类别', en: 'Stage of member' },
    standard: '中国共产党发展党员工作细则',
    codes: Object.entries(STAGE_NAMES).map(([code, name]) => ({ code, name, aliases: STAGE_ALIASES[code as MemberStage] })),
  },
  { id: 'membership-status', title: { zh: '党籍状态', en: 'Membership status' }, standard: '中国共产党党员教育管理工作条例', codes: STATUSES },
];
