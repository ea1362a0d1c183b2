import { defineRule } from '../../../src/index.js';

const BRANCH_WORK = { ruleVersion: '2018-10-28', effectiveFrom: '2018-10-28', regulation: '中国共产党支部工作条例（试行）' } as const;
const CONSTITUTION = { ruleVersion: '2022-10-22', effectiveFrom: '2022-10-22', regulation: '中国共产党章程' } as const;

/** How many members a branch has. */
export const branchSize = defineRule({
  code: 'ORG-1',
  severity: 'W',
  title: {
    zh: '党支部有正式党员三人以上，党员一般不超过五十人',
    en: 'A branch has at least three full members and generally no more than fifty members',
  },
  versions: [{ ...BRANCH_WORK, article: '第四条', parameters: { minFullMembers: 3, maxMembers: 50 } }],
  stricter: { minFullMembers: 'higher', maxMembers: 'lower' },
});

/** How many units a joint branch covers. */
export const jointBranchUnits = defineRule({
  code: 'ORG-2',
  severity: 'W',
  title: { zh: '联合党支部覆盖单位一般不超过五个。', en: 'A joint branch generally covers no more than five units.' },
  versions: [{ ...BRANCH_WORK, article: '第五条', parameters: { maxUnits: 5 } }],
  stricter: { maxUnits: 'lower' },
});

/** What lies under a Party group: nothing. */
export const groupsHaveNoChildren = defineRule({
  code: 'ORG-4',
  severity: 'E',
  title: {
    zh: '党小组是党支部内的划分，不设下级组织；其他不常见的隶属关系予以提醒',
    en: 'A Party group is a division of a branch and has nothing below it; any other unusual place is warned of',
  },
  versions: [{ ...BRANCH_WORK, article: '第十三条', parameters: {} }],
  stricter: {},
});

const NESTING = { code: 'ORG-4', severity: 'W', stricter: {} } as const;

/** Where committees, general branches and branches lie. */
export const primaryLevelNesting = defineRule({
  ...NESTING,
  title: { zh: '基层党委、党总支、党支部分级设立', en: 'Committees, general branches and branches are set up level by level' },
  versions: [{ ...CONSTITUTION, article: '第三十条', parameters: {} }],
});

/** Where Party groups lie. */
export const groupNesting = defineRule({
  ...NESTING,
  title: { zh: '党小组设在党支部内', en: 'Party groups lie in a branch' },
  versions: [{ ...BRANCH_WORK, article: '第十三条', parameters: {} }],
});

/** Where working committees lie. */
export const workingCommitteeNesting = defineRule({
  ...NESTING,
  title: { zh: '党工委由党委派出', en: 'A working committee is dispatched by a committee' },
  versions: [{ ...CONSTITUTION, article: '第十条', parameters: {} }],
});

/** Where leading groups lie. */
export const leadingGroupNesting = defineRule({
  ...NESTING,
  title: { zh: '党组由批准其成立的党委领导', en: 'A leading group is led by the committee that approved it' },
  versions: [{ ...CONSTITUTION, article: '第四十八条', parameters: {} }],
});

/** What keeps the tree a tree, and its members in it. */
export const treeStaysWhole = defineRule({
  code: 'ORG-6',
  severity: 'E',
  title: {
    zh: '组织不能隶属于自己或自己的下级；仍有党员、下级组织或未结事项的组织不能撤销',
    en: 'No organization lies below itself, and none is dissolved while it has members, organizations below it or open cases',
  },
  versions: [{ ...BRANCH_WORK, article: '第七条', parameters: {} }],
  stricter: {},
});

/** What a temporary branch does not do. */
export const temporaryBranch = defineRule({
  code: 'ORG-8',
  severity: 'E',
  title: {
    zh: '临时党支部一般不发展党员、处分处置党员，不收缴党费，不选举党代表大会代表和进行换届',
    en: 'A temporary branch does not recruit or discipline members, collect dues, elect delegates or hold a re-election',
  },
  versions: [{ ...BRANCH_WORK, article: '第八条', parameters: {} }],
  stricter: {},
});

/** By whose decision organisations change. The number is the platform's own: what article 7 asks beyond ORG-6. */
export const changesAreApproved = defineRule({
  code: 'ORG-9',
  severity: 'W',
  title: {
    zh: '党组织的调整和撤销由上级党组织批准，登记批复文号',
    en: 'A superior approves the change of an organization; the number of its document is recorded',
  },
  versions: [{ ...BRANCH_WORK, article: '第七条', parameters: {} }],
  stricter: {},
});

/** How an organisation rises. The number is the platform's own. */
export const upgradesGoStepByStep = defineRule({
  code: 'ORG-10',
  severity: 'W',
  title: {
    zh: '党支部、党总支、党委按工作需要和党员人数逐级升格',
    en: 'By need and number of members a branch becomes a general branch, and that a committee',
  },
  versions: [{ ...CONSTITUTION, article: '第三十条', parameters: {} }],
  stricter: {},
});

/** The rules about organisations, one for each code: what else ORG-4 says goes with its warnings. */
export const organizationRules = [
  branchSize,
  jointBranchUnits,
  groupsHaveNoChildren,
  treeStaysWhole,
  temporaryBranch,
  changesAreApproved,
  upgradesGoStepByStep,
];
