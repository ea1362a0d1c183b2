import type { CodeSystemDefinition } from '../../../src/index.js';
import { MEMBERSHIP_STATUSES, type MembershipStatus, type MemberStage, STAGE_NAMES, STATUS_NAMES } from './member-types.js';

/** Other words for the stages, as rosters have them. */
const STAGE_ALIASES: Readonly<Record<MemberStage, readonly string[]>> = {
  applicant: ['申请人'],
  activist: ['积极分子'],
  developmentTarget: [],
  probationaryMember: ['预备', '中共预备党员'],
  fullMember: ['正式', '党员', '中共党员'],
};

/** And for the statuses. */
const STATUS_ALIASES: Partial<Record<MembershipStatus, readonly string[]>> = {
  removed: ['党内除名'],
  expelled: ['开除'],
  deceased: ['去世'],
};

/** The values of `stage` and `membershipStatus` of members, as tables of codes. */
export const memberCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'member-stage',
    title: { zh: '人员类别', en: 'Stage of member' },
    standard: '中国共产党发展党员工作细则',
    codes: Object.entries(STAGE_NAMES).map(([code, name]) => ({ code, name, aliases: STAGE_ALIASES[code as MemberStage] })),
  },
  { id: 'membership-status', title: { zh: '党籍状态', en: 'Membership status' }, standard: '中国共产党党员教育管理工作条例', codes: MEMBERSHIP_STATUSES.map((code) => ({ code, name: STATUS_NAMES[code], aliases: STATUS_ALIASES[code] ?? [] })) },
];
