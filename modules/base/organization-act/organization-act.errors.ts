import { defineErrors } from '../../../src/index.js';

/** What an act on an organisation can be refused for, besides its day and its place. */
export const organizationActErrors = defineErrors('base', {
  organizationDissolved: {
    status: 409,
    title: { zh: '组织已撤销', en: 'Organization dissolved' },
    detail: { zh: '该组织已撤销，不能再变更。如需变更，请先恢复。', en: 'This organization is dissolved and does not change any more. Restore it first.' },
  },
  organizationNotDissolved: {
    status: 409,
    title: { zh: '组织未撤销', en: 'Organization not dissolved' },
    detail: { zh: '该组织仍然存在，无需恢复。', en: 'This organization is there: there is nothing to restore.' },
  },
  organizationHasOpenCases: {
    status: 409,
    title: { zh: '组织尚有未结事项', en: 'Open cases' },
    detail: {
      zh: '还有未结事项，不能办理。请先逐项办结，详见 errors。',
      en: 'This cannot be done while cases are open. Finish each of them first; see errors.',
    },
  },
  organizationCycle: {
    status: 422,
    title: { zh: '隶属关系成环', en: 'Circle in the tree' },
    detail: {
      zh: '组织不能归入自己，也不能归入自己的下级。请选择其下级以外的组织。',
      en: 'An organization goes neither into itself nor into one that lies below it. Choose one outside its subtree.',
    },
  },
  rootStays: {
    status: 422,
    title: { zh: '根组织不能变动', en: 'The root stays' },
    detail: {
      zh: '根组织不能调整隶属、并入其他组织或撤销。可以更名或升格。',
      en: 'The organization at the top is not moved, merged away or dissolved. It can be renamed or upgraded.',
    },
  },
  actChangesNothing: {
    status: 422,
    title: { zh: '没有变更', en: 'Nothing changes' },
    detail: { zh: '该组织现在就是如此，没有需要登记的变更。', en: 'The organization is like that already: there is no act to record.' },
  },
  notAnUpgrade: {
    status: 422,
    title: { zh: '不是升格', en: 'Not an upgrade' },
    detail: {
      zh: '升格只能由党支部到党总支、再到党委；不能降格，其他类型不能升格。',
      en: 'An upgrade goes from branch to general branch to committee, never down; other types are not upgraded.',
    },
  },
  groupsMergeAmongThemselves: {
    status: 422,
    title: { zh: '党小组只能与同一支部的党小组合并', en: 'Party groups merge among themselves' },
    detail: {
      zh: '党小组只能并入同一党支部的另一个党小组，其他组织不能并入党小组。请重新选择。',
      en: 'A Party group goes into another one of the same branch, and nothing else goes into a group. Choose again.',
    },
  },
  groupsNotInOrganization: {
    status: 422,
    title: { zh: '所选党小组不在该组织', en: 'Groups not in the organization' },
    detail: {
      zh: '所选党小组中有 {count} 个不是该组织的党小组，或已撤销。请重新选择。',
      en: '{count} of the groups are not Party groups of that organization, or are dissolved. Choose again.',
    },
  },
});
