import { defineErrors } from '../../../src/index.js';

/** What a row of an import file can be refused for, besides what a request can. */
export const importErrors = defineErrors('base', {
  codeTwiceInFile: {
    status: 422,
    title: { zh: '文件中代码重复', en: 'Code twice in the file' },
    detail: { zh: '代码“{code}”已在第 {row} 行出现。请删除其中一行。', en: 'The code "{code}" stands in row {row} already. Remove one of the two rows.' },
  },
  parentCodeUnknown: {
    status: 422,
    title: { zh: '找不到上级组织代码', en: 'Unknown parent code' },
    detail: {
      zh: '代码为“{code}”的上级组织不在文件中，也不在您的管理范围内。',
      en: 'No organization with the code "{code}" is in the file or in your scope.',
    },
  },
  actingOrganizationOutOfScope: {
    status: 422,
    title: { zh: '须填写上级组织代码', en: 'Parent code needed' },
    detail: {
      zh: '您所代表的组织不在可导入的范围内，请填写上级组织代码。',
      en: 'You may not import into the organization you act for: give the code of the parent.',
    },
  },
  parentCycle: {
    status: 422,
    title: { zh: '上级关系成环', en: 'Parents in a circle' },
    detail: {
      zh: '沿上级组织代码“{code}”逐级向上会回到本行。请改正其中一行的上级组织代码。',
      en: 'From the parent code "{code}" upwards one comes back to this row. Correct the parent code of one of these rows.',
    },
  },
  changedByActOnly: {
    status: 422,
    title: { zh: '不能通过导入修改', en: 'Not changed by an import' },
    detail: {
      zh: '与已有组织不同。更名、调整隶属等变更须有生效日期和文号，不能通过导入修改；导入只更新联系信息。',
      en: 'It differs from the organization that is there. Renaming, moving and the like are acts with a day and a document number; an import changes contact details only.',
    },
  },
});
