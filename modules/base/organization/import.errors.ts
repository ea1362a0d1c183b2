import { defineErrors } from '../../../src/index.js';

/** What a row of an import file can be refused for, besides what a request can. */
export const importErrors = defineErrors('base', {
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
  parentRowRefused: {
    status: 422,
    title: { zh: '上级组织未能导入', en: 'The parent was not imported' },
    detail: {
      zh: '代码为“{code}”的上级组织所在行有误，未能导入。请先改正该行。',
      en: 'The row of the parent with the code "{code}" has faults and was not imported. Correct it first.',
    },
  },
  organizationIdUnknown: {
    status: 422,
    title: { zh: '找不到编号', en: 'Unknown id' },
    detail: {
      zh: '没有此编号的组织，或不在您的管理范围内。新组织请将编号留空。',
      en: 'There is no organization with this id in your scope. Leave the id of a new organization empty.',
    },
  },
  changedByActOnly: {
    status: 422,
    title: { zh: '须通过组织变更修改', en: 'Changed by an act' },
    detail: {
      zh: '与已有组织不同。导入只更新联系信息；此项须通过有生效日期和文号的组织变更“{act}”修改（POST /organizations/…/{act}）。',
      en: 'It differs from the organization that is there. An import changes contact details only; this takes the act "{act}", with a day and a document number (POST /organizations/…/{act}).',
    },
  },
  notChangedByImport: {
    status: 422,
    title: { zh: '不能通过导入修改', en: 'Not changed by an import' },
    detail: {
      zh: '与已有组织不同。导入只更新联系信息，此项不能修改。请恢复原值或清空此格。',
      en: 'It differs from the organization that is there. An import changes contact details only, and not this. Put the value back, or empty the cell.',
    },
  },
});
