import type { CodeDefinition, CodeSystemDefinition } from '../../../src/index.js';
import { type OrganizationKind, type OrganizationStatus, type OrganizationType, TYPE_NAMES } from './organization-types.js';

/** Other words for the types, as rosters have them. */
const TYPE_ALIASES: Readonly<Record<OrganizationType, readonly string[]>> = {
  committee: ['委员会', '党的委员会', '基层党委', '基层委员会'],
  generalBranch: ['总支', '总支部', '党总支部'],
  branch: ['支部'],
  partyGroup: [],
  workingCommittee: ['工委', '工作委员会'],
  leadingGroup: [],
};

/** The types, as people are shown them. */
export const TYPE_CODES: readonly CodeDefinition[] = Object.entries(TYPE_NAMES).map(([code, name]) => ({
  code,
  name,
  aliases: TYPE_ALIASES[code as OrganizationType],
}));

/** The kinds, as people are shown them. */
export const KIND_CODES = [
  { code: 'regular', name: { zh: '普通', en: 'regular' }, aliases: ['一般', '单独', '单独党支部'] },
  { code: 'joint', name: { zh: '联合', en: 'joint' }, aliases: ['联合党支部'] },
  { code: 'temporary', name: { zh: '临时', en: 'temporary' }, aliases: ['临时党支部'] },
  { code: 'migrant', name: { zh: '流动', en: 'migrant' }, aliases: ['流动党员党支部'] },
] as const satisfies readonly { code: OrganizationKind; name: object; aliases: readonly string[] }[];

const STATUSES = [
  { code: 'active', name: { zh: '正常', en: 'active' } },
  { code: 'dissolved', name: { zh: '已撤销', en: 'dissolved' }, aliases: ['撤销'] },
] as const satisfies readonly { code: OrganizationStatus; name: object; aliases?: readonly string[] }[];

/** The values of `type`, `kind` and `status` of organisations, as tables of codes. */
export const organizationCodeSystems: readonly CodeSystemDefinition[] = [
  {
    id: 'organization-type',
    title: { zh: '党组织类型', en: 'Type of organization' },
    standard: '中国共产党章程',
    codes: TYPE_CODES,
  },
  { id: 'organization-kind', title: { zh: '党支部设置形式', en: 'Kind of organization' }, standard: '中国共产党支部工作条例（试行）', codes: KIND_CODES },
  { id: 'organization-status', title: { zh: '党组织状态', en: 'Status of organization' }, standard: 'zhibu', codes: STATUSES },
];
