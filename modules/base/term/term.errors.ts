import { defineErrors } from '../../../src/index.js';

/** What a request about terms of office can be refused for. */
export const termErrors = defineErrors('base', {
  noTermsThere: {
    status: 422,
    title: { zh: '该组织没有任期', en: 'No terms of office there' },
    detail: {
      zh: '党小组和已撤销的组织没有届次。请为其所在党支部登记。',
      en: 'A Party group or a dissolved organization has no terms of office. Register it for the branch.',
    },
  },
  appointedNotElected: {
    status: 422,
    title: { zh: '由上级指派，不经选举', en: 'Appointed, not elected' },
    detail: {
      zh: '党工委和党组由上级指派。请将产生方式改为 appointment。',
      en: 'Working committees and leading groups are appointed by a superior. Give the method "appointment".',
    },
  },
  termOutOfOrder: {
    status: 409,
    title: { zh: '届次不连续', en: 'Term out of order' },
    detail: {
      zh: '上一届（第 {number} 届）自 {startsOn} 起。新一届的届次和开始日期都应在其后。',
      en: 'The term before it, number {number}, began on {startsOn}. Give the new one a later number and a later day.',
    },
  },
  termInFuture: {
    status: 422,
    title: { zh: '任期尚未开始', en: 'The term has not begun' },
    detail: { zh: '{startsOn} 在今天之后。请在换届当日登记。', en: '{startsOn} is after today. Register the term on its first day.' },
  },
  reelectionTooLate: {
    status: 422,
    title: { zh: '换届过迟，须有批准文号', en: 'Re-election too late without approval' },
    detail: {
      zh: '上届于 {endedOn} 届满，延期超过 {months} 个月须经上级批准。请填写 approvalNumber（批准文号）。',
      en: 'The last term ran out on {endedOn}. More than {months} months later a superior must have approved: give its approvalNumber.',
    },
  },
  extensionTooLong: {
    status: 422,
    title: { zh: '延期过长', en: 'Extension too long' },
    detail: {
      zh: '该届于 {endsOn} 届满，延期须在其后且不超过 {months} 个月，即不晚于 {latest}。',
      en: 'The term runs out on {endsOn}. Put it off by {months} months at most, to {latest}.',
    },
  },
  extensionNeedsNumber: {
    status: 422,
    title: { zh: '延期须有批准文号', en: 'An extension needs an approval' },
    detail: { zh: '延期换届须经上级批准。请填写 extensionNumber（批准文号）。', en: 'A superior approves an extension. Give its extensionNumber.' },
  },
  termNotCurrent: {
    status: 409,
    title: { zh: '不是现任届次', en: 'Not the current term' },
    detail: {
      zh: '该届已经结束，不能再修改或删除。只有现任届次可以更正。',
      en: 'This term has ended and is no longer changed or removed. Only the current one is corrected.',
    },
  },
  termHasPosts: {
    status: 409,
    title: { zh: '该届已有任职记录', en: 'The term has posts' },
    detail: { zh: '已有 {count} 条任职记录属于该届，不能删除。请先结束这些任职。', en: '{count} posts belong to this term. End them first.' },
  },
});
