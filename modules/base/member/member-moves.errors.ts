import { defineErrors } from '../../../src/index.js';

/** What the move of members can be refused for. */
export const memberMoveErrors = defineErrors('base', {
  membersNotInOrganization: {
    status: 422,
    title: { zh: '所选党员不在该组织', en: 'Members not in the organization' },
    detail: {
      zh: '所选党员中有 {count} 名现不在该组织，或已不是党员。请刷新名单后重新选择。',
      en: '{count} of the members are not, or no longer, in that organization. Read the list anew and choose again.',
    },
  },
  noMembersThere: {
    status: 422,
    title: { zh: '该组织不能接收党员', en: 'No members belong there' },
    detail: {
      zh: '党小组和已撤销的组织不能接收党员组织关系。请选择其所在党支部或承接的组织。',
      en: 'Nobody is a member of a Party group or of a dissolved organization. Choose the branch of the group, or the organization that succeeded.',
    },
  },
});
