import { defineNotifications } from '../../../src/index.js';

/** What people are told of reviews. */
export const reviewNotifications = defineNotifications('info', {
  reviewDue: {
    title: { zh: '待审文稿：{title}', en: 'To review: {title}' },
    body: { zh: '请办理第 {level} 审（共 {levels} 审）。', en: 'Review {level} of {levels} is yours.' },
    critical: false,
  },
  articlePassed: {
    title: { zh: '审核通过：{title}', en: 'Passed: {title}' },
    body: { zh: '文稿已通过全部审核，可以发布。', en: 'The article passed all reviews and can be published.' },
    critical: false,
  },
  articleReturned: {
    title: { zh: '退回修改：{title}', en: 'Returned: {title}' },
    body: { zh: '第 {level} 审退回了文稿，请按审核意见修改后重新送审。', en: 'Review {level} returned the article. Change it as noted and submit it again.' },
    critical: false,
  },
});
