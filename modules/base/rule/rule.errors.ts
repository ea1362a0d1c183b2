import { defineErrors } from '../../../src/index.js';

/** What a request about rules can be refused for. */
export const ruleErrors = defineErrors('base', {
  ruleLooser: {
    status: 409,
    title: { zh: '不能放宽规则', en: 'Looser than the rule above' },
    detail: {
      zh: '{code} 的参数“{parameter}”由{setBy}定为 {above}，{value} 更宽。本地标准只能更严，请填写不宽于 {above} 的数值。',
      en: '{setBy} set the parameter "{parameter}" of {code} to {above}, and {value} asks less. A local version may only be stricter: take {above} or a stricter value.',
    },
  },
  ruleParameterUnknown: {
    status: 422,
    title: { zh: '没有这个参数', en: 'Unknown parameter' },
    detail: {
      zh: '{code} 没有名为“{parameter}”的可调参数。可调：{allowed}。',
      en: '{code} has no parameter "{parameter}" that can be made stricter. Known: {allowed}.',
    },
  },
  ruleParameterNotANumber: {
    status: 422,
    title: { zh: '参数不是数值', en: 'Parameter is not a number' },
    detail: {
      zh: '{code} 的参数“{parameter}”必须是 0 到 1000000 之间的数。',
      en: 'The parameter "{parameter}" of {code} must be a number between 0 and 1000000.',
    },
  },
  ruleParametersMissing: {
    status: 422,
    title: { zh: '没有填写参数', en: 'No parameters' },
    detail: { zh: '请至少填写 {code} 的一个可调参数：{allowed}。', en: 'Name at least one parameter of {code}: {allowed}.' },
  },
  ruleVersionExists: {
    status: 409,
    title: { zh: '同日已有本地标准', en: 'A version begins on that day' },
    detail: {
      zh: '该组织已有自 {effectiveFrom} 起的 {code} 本地标准。请先终止它，或另选生效日期。',
      en: 'The organization has a version of {code} that begins on {effectiveFrom}. End that one first, or choose another day.',
    },
  },
  nationalRuleStays: {
    status: 409,
    title: { zh: '国家规定不能终止', en: 'The regulation itself stays' },
    detail: {
      zh: '这是{regulation}的规定，不能在此终止；只能终止本地标准。',
      en: 'This is the text of {regulation}. It cannot be ended here; only versions of organizations can.',
    },
  },
});
