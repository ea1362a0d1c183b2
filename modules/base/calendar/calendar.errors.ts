import { defineErrors } from '../../../src/index.js';

/** What a request about the calendar can be refused for. */
export const calendarErrors = defineErrors('base', {
  calendarSpanInvalid: {
    status: 422,
    title: { zh: '日期范围无效', en: 'Invalid span of days' },
    detail: {
      zh: '从 {from} 到 {to} 不是 1 到 {max} 天的范围。请缩短范围，或交换起止日期。',
      en: 'From {from} to {to} is not a span of 1 to {max} days. Shorten it, or swap the days.',
    },
  },
  calendarEverywhereDenied: {
    status: 403,
    title: { zh: '无权修改全局日历', en: 'Not for everywhere' },
    detail: {
      zh: '对所有组织设定日期须在最高层级具有此权限。请填写 organizationId，只对本级及下级设定。',
      en: 'Setting a day everywhere takes this permission at the top. Name your organizationId to set it there and below.',
    },
  },
});
