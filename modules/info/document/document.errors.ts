import { defineErrors } from '../../../src/index.js';

/** What a request about official documents can be refused for. */
export const documentErrors = defineErrors('info', {
  notADocument: {
    status: 422,
    title: { zh: '不是公文', en: 'Not an official document' },
    detail: { zh: '只有类别（kind）为 document 的文稿才有公文信息。请改类别，或去掉 document。', en: 'Only an article of kind document carries document data. Change its kind, or leave document out.' },
  },
  documentTypeUnknown: {
    status: 422,
    title: { zh: '没有这种文种', en: 'Unknown type of document' },
    detail: {
      zh: '没有文种“{type}”。请用 GET /code-systems/official-document-type/codes 中的代码。',
      en: 'There is no type of document {type}. Use the codes of GET /code-systems/official-document-type/codes.',
    },
  },
  issuerOutOfScope: {
    status: 422,
    title: { zh: '发文机关超出管理范围', en: 'Issuing organization out of scope' },
    detail: {
      zh: '发文机关不存在，或不在您的管理范围内。请从 document.issuingOrganizationId 中去掉，或由有权的人办理。',
      en: 'The issuing organization does not exist, or is not among those you manage. Leave document.issuingOrganizationId out, or have somebody write it who may.',
    },
  },
  documentNumberInvalid: {
    status: 422,
    title: { zh: '发文字号不合规范', en: 'The document number is not well formed' },
    detail: { zh: '发文字号“{number}”不合规范。{cure}', en: '{number} is no document number. {cure}' },
  },
  documentNumberTaken: {
    status: 409,
    title: { zh: '发文字号重复', en: 'The document number is taken' },
    detail: {
      zh: '该发文机关已有发文字号“{number}”的文件{other}。请核对字号；改用或先撤下另一件的字号。',
      en: 'The issuing organization has another document {number}{other}. Compare the numbers, and change one of them.',
    },
  },
  documentPeriodReversed: {
    status: 422,
    title: { zh: '有效期起止颠倒', en: 'The period is reversed' },
    detail: { zh: '失效日（inForceTo）不得早于生效日（inForceFrom）。', en: 'inForceTo must not be before inForceFrom.' },
  },
  oneAddressee: {
    status: 422,
    title: { zh: '请示须主送一个机关', en: 'A request has one addressee' },
    detail: {
      zh: '请示须且只能主送一个机关，现有 {count} 个。请只留一个主送机关（addressees），其他机关用抄送（copies）。',
      en: 'A request has exactly one main addressee, here there are {count}. Leave one in addressees, and name others in copies.',
    },
  },
  notReplaceable: {
    status: 422,
    title: { zh: '不能替代这些文件', en: 'These cannot be replaced' },
    detail: {
      zh: '这些编号不能替代：{ids}。被替代的须是您能管理的、已发布的公文，且由本发文机关或其下级发出。请从 document.replaces 中去掉。',
      en: 'These cannot be replaced: {ids}. What is replaced is a published official document that you manage, issued by the same organization or one below it. Take them out of document.replaces.',
    },
  },
  replacementCycle: {
    status: 422,
    title: { zh: '替代关系成环', en: 'Documents replace each other' },
    detail: { zh: '这些文件已直接或间接替代本文件。请从 document.replaces 中去掉。', en: 'One of these documents replaces this one already, directly or by others. Take it out of document.replaces.' },
  },
});
