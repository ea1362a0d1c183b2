import { defineErrors } from '../../../src/index.js';

/** What a request about sections can be refused for. */
export const sectionErrors = defineErrors('info', {
  parentSectionElsewhere: {
    status: 422,
    title: { zh: '上级栏目不可用', en: 'The parent section cannot be used' },
    detail: {
      zh: '上级栏目不存在、已停用，或属于其他组织。请选择同一组织中正在使用的栏目，或不填 parentId。',
      en: 'The parent section does not exist, is archived, or belongs to another organization. Name one in use of the same organization, or none.',
    },
  },
  sectionCycle: {
    status: 409,
    title: { zh: '栏目不能放在自己之下', en: 'A section cannot lie below itself' },
    detail: { zh: '新的上级栏目在该栏目之下。请选择其他栏目，或不填 parentId。', en: 'The new parent lies below this section. Choose another one, or none.' },
  },
  sectionTooDeep: {
    status: 422,
    title: { zh: '栏目层级过深', en: 'Sections nested too deep' },
    detail: { zh: '栏目最多 {most} 级。请放在更高一级。', en: 'Sections have {most} levels at most. Put it further up.' },
  },
  sectionNameTaken: {
    status: 409,
    title: { zh: '栏目名称重复', en: 'Section name taken' },
    detail: { zh: '同一位置已有名为“{name}”的栏目。请改用其他名称。', en: 'There is a section called {name} in the same place. Choose another name.' },
  },
  sectionHasSections: {
    status: 409,
    title: { zh: '还有下级栏目在用', en: 'Sections below are in use' },
    detail: { zh: '其下有 {count} 个栏目在用。请先停用或移走它们。', en: '{count} sections right below it are in use. Archive or move them first.' },
  },
});
