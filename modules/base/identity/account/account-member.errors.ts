import { defineErrors } from '../../../../src/index.js';

/** What linking an account to a member can be refused for. */
export const accountMemberErrors = defineErrors('base', {
  memberNotFound: {
    status: 404,
    title: { zh: '找不到党员', en: 'Member not found' },
    detail: { zh: '没有编号为 {id} 的党员，或不在您的管理范围内。', en: 'There is no member {id}, or he is outside your scope.' },
  },
  memberHasAccount: {
    status: 409,
    title: { zh: '该党员已有账号', en: 'The member has an account' },
    detail: {
      zh: '该党员已与另一个账号关联。请先解除那个账号的关联（memberId 为 null）。',
      en: 'The member is linked to another account. Unlink that one first (memberId null).',
    },
  },
});
