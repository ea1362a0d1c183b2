import { defineErrors } from '../../../src/index.js';

/** What a request about organisations can be refused for. */
export const organizationErrors = defineErrors('base', {
  organizationNotFound: {
    status: 404,
    title: { zh: '找不到组织', en: 'Organization not found' },
    detail: {
      zh: '没有编号为 {id} 的组织，或不在您的管理范围内。',
      en: 'There is no organization {id}, or it is outside your scope.',
    },
  },
  organizationCodeTaken: {
    status: 409,
    title: { zh: '组织代码已被使用', en: 'Organization code taken' },
    detail: {
      zh: '代码“{code}”已属于另一个组织。代码在全树中不能重复，请换一个。',
      en: 'The code "{code}" belongs to another organization. Codes are unique in the whole tree: choose another one.',
    },
  },
  unitsOfJointBranchOnly: {
    status: 422,
    title: { zh: '不是联合党支部', en: 'Not a joint branch' },
    detail: {
      zh: '只有联合党支部（kind 为 joint）填写覆盖单位数。请不填此项。',
      en: 'Only a joint branch (of the kind "joint") covers several units. Leave the number out.',
    },
  },
  partyGroupHasNoChildren: {
    status: 422,
    title: { zh: '党小组不能有下级', en: 'A Party group has no children' },
    detail: {
      zh: '党小组是党支部内的划分，不能再设下级组织。请选择其所在党支部作为上级。',
      en: 'A Party group is a division of a branch and has no organizations below it. Choose its branch as the parent.',
    },
  },
  parentDissolved: {
    status: 422,
    title: { zh: '上级组织已撤销', en: 'Dissolved parent' },
    detail: {
      zh: '已撤销的组织不能再有下级。请选择其承接组织或另一个上级组织。',
      en: 'A dissolved organization gets nothing below it. Choose the one that succeeded it, or another parent.',
    },
  },
  treeTooDeep: {
    status: 422,
    title: { zh: '组织层级过深', en: 'Tree too deep' },
    detail: {
      zh: '组织树最多 {max} 层。请选择更高一级的上级组织。',
      en: 'The tree has at most {max} levels. Choose a parent higher up.',
    },
  },
  temporaryBranchLimited: {
    status: 422,
    title: { zh: '临时党支部不办理此项工作', en: 'Not done by a temporary branch' },
    detail: {
      zh: '临时党支部一般不发展党员、处分处置党员，不收缴党费，不选举党代表大会代表和进行换届（{act}）。请由党员组织关系所在的党支部办理。',
      en: 'A temporary branch does not recruit or discipline members, collect dues, elect delegates or hold a re-election ({act}). Do it in the branch of the membership.',
    },
  },
});
