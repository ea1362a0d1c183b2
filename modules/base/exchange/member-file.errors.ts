import { defineErrors } from '../../../src/index.js';

/** What a row of a file of members can be refused for, besides what a request can. */
export const memberFileErrors = defineErrors('base', {
  organizationCodeUnknown: {
    status: 422,
    title: { zh: '找不到党组织代码', en: 'Unknown code of an organization' },
    detail: {
      zh: '没有代码为“{code}”的党组织，或不在您的管理范围内。请先导入组织。',
      en: 'There is no organization with the code "{code}" in your scope. Import the organizations first.',
    },
  },
  groupCodeUnknown: {
    status: 422,
    title: { zh: '找不到党小组代码', en: 'Unknown code of a group' },
    detail: {
      zh: '代码“{code}”不是该党员所在组织之下的党小组。',
      en: 'The code "{code}" is not that of a group right below the organization of the member.',
    },
  },
  memberIdUnknown: {
    status: 422,
    title: { zh: '找不到编号', en: 'Unknown id' },
    detail: {
      zh: '没有此编号的人员，或不在您的管理范围内。新登记人员请将编号留空。',
      en: 'There is no member with this id in your scope. Leave the id of somebody new empty.',
    },
  },
  changedByTransfer: {
    status: 422,
    title: { zh: '须办理组织关系转接', en: 'Changed by a transfer' },
    detail: {
      zh: '与现在的组织不同。组织关系不能通过导入变更，请办理转接（POST /transfers）。',
      en: 'It differs from his organization. An import moves nobody: transfer the membership (POST /transfers).',
    },
  },
  changedByStageAct: {
    status: 422,
    title: { zh: '须办理阶段变更', en: 'Changed by an act' },
    detail: {
      zh: '与现在的人员类别不同。请办理阶段变更（POST /members/…/change-stage）。',
      en: 'It differs from his stage. An import changes no stage: use the act (POST /members/…/change-stage).',
    },
  },
  memberDayFixed: {
    status: 422,
    title: { zh: '起始日期不能修改', en: 'First day not changed' },
    detail: {
      zh: '与现在的起始日期不同。它随变更记录而定，不能通过导入修改。请恢复原值或清空此格。',
      en: 'It differs from the day that is there, which comes from acts. Put the value back, or empty the cell.',
    },
  },
});
