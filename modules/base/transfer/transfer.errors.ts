import { defineErrors } from '../../../src/index.js';

/** What a request about transfers can be refused for. */
export const transferErrors = defineErrors('base', {
  transferOneWay: {
    status: 422,
    title: { zh: '转往何处不明确', en: 'Not one destination' },
    detail: {
      zh: '转往平台内的组织请只填 toOrganizationId，转往平台外的党组织请只填 destination。',
      en: 'Give either toOrganizationId, for an organization of this platform, or destination, for one outside.',
    },
  },
  transferToItself: {
    status: 422,
    title: { zh: '转入组织就是现在的组织', en: 'Transfer to the same organization' },
    detail: {
      zh: '该同志的组织关系已在该组织。在党支部内调整党小组不需要转接组织关系。',
      en: 'He belongs to that organization already. Changing the group inside a branch takes no transfer.',
    },
  },
  transferMembershipNotNormal: {
    status: 422,
    title: { zh: '党籍状态不正常', en: 'Membership not normal' },
    detail: {
      zh: '该同志的党籍状态为“{status}”，不能转接组织关系。停止党籍的请先恢复党籍。',
      en: 'His membership is "{status}": there is no relation to transfer. Restore a suspended membership first.',
    },
  },
  transferValidTooLong: {
    status: 422,
    title: { zh: '介绍信有效期过长', en: 'Valid for too long' },
    detail: { zh: '有效期 {validDays} 天，最多 {days} 天。请缩短有效期。', en: 'A letter holds at most {days} days, not {validDays}. Give fewer.' },
  },
  transferDuesMissing: {
    status: 422,
    title: { zh: '未注明党费交至年月', en: 'Dues not told' },
    detail: {
      zh: '党员转接组织关系须注明党费交至年月。请填写 duesPaidUntil，如 2026-11。',
      en: 'A letter says until which month dues are paid. Give duesPaidUntil, as in 2026-11.',
    },
  },
  transferOpen: {
    status: 409,
    title: { zh: '已有未办结的转接', en: 'Transfer open' },
    detail: {
      zh: '该同志已有一项组织关系转接尚未办结。请先办结、退回或撤回那一项。',
      en: 'A transfer of his relation is open already. Have it accepted, rejected or revoked first.',
    },
  },
  transferClosed: {
    status: 409,
    title: { zh: '转接已不在此步骤', en: 'Transfer in another state' },
    detail: {
      zh: '该项转接现为“{state}”，不能这样处理。请重新读取后再办理。',
      en: 'The transfer is {state} now, which does not allow this step. Read it again.',
    },
  },
  transferOtherSide: {
    status: 403,
    title: { zh: '应由另一方办理', en: 'For the other side' },
    detail: {
      zh: '接收和退回由转入党组织办理，开出介绍信和撤回由转出党组织办理。',
      en: 'The receiving organization accepts and rejects; the sending one issues and revokes.',
    },
  },
  transferNoGroupOutside: {
    status: 422,
    title: { zh: '平台外没有党小组', en: 'No groups outside' },
    detail: { zh: '转往平台外的组织关系不能指定党小组，请去掉 groupId。', en: 'A relation that leaves the platform comes into no group: leave out groupId.' },
  },
  transferHasNoLetter: {
    status: 409,
    title: { zh: '没有介绍信', en: 'No letter' },
    detail: {
      zh: '只有已开出且未退回、未撤回的党员转接才有介绍信；入党申请人、积极分子和发展对象没有介绍信。',
      en: 'Only what is issued, and neither rejected nor revoked, has a letter, and only members of the Party get one.',
    },
  },
});
