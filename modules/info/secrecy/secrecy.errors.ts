import { defineErrors } from '../../../src/index.js';

/** The refusal of what bears a marking of secrecy (INF-1). */
export const secrecyErrors = defineErrors('info', {
  secrecyMarking: {
    status: 422,
    title: { zh: '带有密级标志', en: 'Marking of secrecy' },
    detail: {
      zh: '内容带有密级标志（见 errors），涉密内容不得进入本系统；内容未保存，事件已记录。确不涉密的，请去掉标志后重新提交；涉密的，请按保密规定处理并报告保密工作机构。',
      en: 'The text bears a marking of secrecy (see errors). State secrets may not enter this system: nothing was kept, and the incident was recorded. If it is no secret, remove the marking and send it again; if it is, handle it as the law on secrets says, and report it.',
    },
  },
});
