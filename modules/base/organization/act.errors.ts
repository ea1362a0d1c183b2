import { defineErrors } from '../../../src/index.js';

/** What the day of a dated act can be refused for, whoever it concerns. */
export const actErrors = defineErrors('base', {
  actInFuture: {
    status: 422,
    title: { zh: '生效日期晚于今天', en: 'Effective day in the future' },
    detail: {
      zh: '生效日期 {effectiveOn} 晚于今天（{today}）。请在生效当天再登记。',
      en: '{effectiveOn} is later than today ({today}). Record the act on its day.',
    },
  },
  actOutOfOrder: {
    status: 422,
    title: { zh: '变更未按先后登记', en: 'Acts out of order' },
    detail: {
      zh: '所涉及的组织或党员在 {latest} 有变更或自该日起在册，{effectiveOn} 不能早于该日。请按先后登记各次变更；早已在册的，应在登记时用 effectiveOn 写明起始日期。',
      en: 'An organization or member it concerns was changed, or came in, on {latest}: {effectiveOn} may not be earlier. Record acts in their order; who has been there for longer is registered with that day as effectiveOn.',
    },
  },
  notYetThere: {
    status: 422,
    title: { zh: '组织当日尚不在此', en: 'Not there yet on that day' },
    detail: {
      zh: '目标组织自 {since} 起才是现在的状态，{effectiveOn} 不能早于该日。请改用 {since} 或以后的日期。',
      en: 'The organization it goes to has been there, as it is now, only since {since}. Give that day or a later one instead of {effectiveOn}.',
    },
  },
});
