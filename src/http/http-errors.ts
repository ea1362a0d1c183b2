import { defineErrors } from '../errors/define-errors.js';

/** The errors of a request as such, whatever resource it asks for. */
export const requestErrors = defineErrors('request', {
  invalid: {
    status: 400,
    title: { zh: '请求无效', en: 'Invalid request' },
    detail: {
      zh: '请求中有字段或参数不符合要求，详见 errors。',
      en: 'Some fields or parameters of the request are not valid; see errors.',
    },
  },
  invalidCursor: {
    status: 400,
    title: { zh: '游标无效', en: 'Invalid cursor' },
    detail: {
      zh: '该游标不属于这个列表、排序或筛选条件。请不带 cursor 从第一页开始。',
      en: 'This cursor does not belong to this list, sorting and filter. Start at the first page, without a cursor.',
    },
  },
  /** Answers what does not exist and what is out of scope alike: a caller cannot tell one from the other. */
  notFound: {
    status: 404,
    title: { zh: '找不到', en: 'Not found' },
    detail: { zh: '该资源不存在，或不在您的范围内。', en: 'This resource does not exist, or is not in your scope.' },
  },
});
