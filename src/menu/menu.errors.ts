import { defineErrors } from '../errors/define-errors.js';

/** Refusals about the menu at run time; a bad choice at start is a StartupError. */
export const menuErrors = defineErrors('menu', {
  moduleNotFound: {
    status: 404,
    title: { zh: '没有此模块', en: 'No such module' },
    detail: {
      zh: '没有安装模块“{module}”。已安装：{known}。请更正名称，或请运维人员安装并选用：zhibu menu add。',
      en: 'There is no module {module}. Installed are: {known}. Correct the name, or have the operator install and add it: zhibu menu add.',
    },
  },
  moduleNotInForce: {
    status: 404,
    title: { zh: '模块未生效', en: 'Module not in force' },
    detail: {
      zh: '对所代表的组织，模块“{module}”未生效：{reasonZh}要使用它，请由作出该决定的组织更改决定。',
      en: 'For the organization you act for, the module {module} is not in force: {reasonEn} To use it, ask the organization that decided so to change that.',
    },
  },
  notDeployed: {
    status: 409,
    title: { zh: '本部署没有选用此模块', en: 'Not deployed' },
    detail: {
      zh: '本部署没有选用模块“{module}”，各组织无从规定或选用。请由运维人员先执行 zhibu menu add {module}。',
      en: 'This deployment left {module} out, so that no organization can rule on it. The operator adds it first: zhibu menu add {module}.',
    },
  },
  alwaysInForce: {
    status: 409,
    title: { zh: '始终生效', en: 'Always in force' },
    detail: { zh: '基础平台始终生效，不能另作规定或选择。', en: 'The base platform is always in force: there is nothing to rule or choose.' },
  },
  boundAbove: {
    status: 409,
    title: { zh: '上级已有规定', en: 'A superior ruled' },
    detail: {
      zh: '与上级的规定相抵触：{reasonZh}请先由该组织调整规定。',
      en: 'It contradicts a superior: {reasonEn} That organization would have to change its rule first.',
    },
  },
  requirementForbidden: {
    status: 409,
    title: { zh: '所需模块不得使用', en: 'A required module is forbidden' },
    detail: {
      zh: '“{module}”需要“{required}”，而后者不能生效：{reasonZh}请先由作出该决定的组织更改决定，或不用“{module}”。',
      en: '{module} needs {required}, which cannot be in force: {reasonEn} Have the organization that decided so change that first, or leave {module} out.',
    },
  },
  neededHere: {
    status: 409,
    title: { zh: '其他模块需要它', en: 'Other modules need it' },
    detail: {
      zh: '正在使用的模块需要“{module}”：{dependents}。请先停用这些模块。',
      en: 'Modules in force here need {module}: {dependents}. Leave those out first.',
    },
  },
  nothingDecided: {
    status: 422,
    title: { zh: '没有写明决定', en: 'Nothing decided' },
    detail: {
      zh: '请写明规定（rule）或选择（chosen）；值为 null 即收回原来的规定或选择。',
      en: 'Say what is ruled ("rule") or chosen ("chosen"); null takes back what was said before.',
    },
  },
  decidedSince: {
    status: 409,
    title: { zh: '此后已有决定', en: 'Decided since' },
    detail: {
      zh: '该组织对“{module}”自 {day} 起已另有决定，更早的日期不再起作用。请从该日或以后起，或先撤销该决定。',
      en: 'The organization decided on {module} as of {day}: an earlier day would change nothing. Take that day or a later one, or undo that decision first.',
    },
  },
  nothingToUndo: {
    status: 409,
    title: { zh: '没有可撤销的决定', en: 'Nothing to undo' },
    detail: { zh: '该组织没有对“{module}”作过规定或选择。', en: 'The organization has neither ruled on {module} nor chosen it.' },
  },
});
