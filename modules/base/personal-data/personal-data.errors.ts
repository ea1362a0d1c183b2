import { defineErrors } from '../../../src/index.js';

/** What the erasure of a person can be refused for. */
export const personalDataErrors = defineErrors('base', {
  archiveDuty: {
    status: 409,
    title: { zh: '仍有档案保存义务', en: 'An archive duty holds' },
    detail: {
      zh: '党员在籍期间，其信息须依规保存，不能删除。请在党籍终止（除名、开除、退党或去世）后办理。',
      en: 'What is known of somebody who is a member of the Party must be kept. Erase it when the membership has ended (removed, expelled, withdrawn or deceased).',
    },
  },
  memberHasOpenCases: {
    status: 409,
    title: { zh: '还有未办结事项', en: 'Cases are open' },
    detail: {
      zh: '此人还有未办结的事项，详见 errors。请先办结。',
      en: 'Some cases of this person are still open; see errors. Finish them first.',
    },
  },
});
