import { defineErrors } from '../../../src/index.js';

/** What readers and those who wait for them can be refused for. */
export const targetErrors = defineErrors('info', {
  confirmationNotAsked: {
    status: 409,
    title: { zh: '此文稿不需要确认', en: 'No confirmation is asked for' },
    detail: { zh: '此文稿没有要求确认收到，读过即可；如需记录已读，请用 POST …/read。', en: 'This article asks for no confirmation. To note that you read it, use POST …/read.' },
  },
  notOpenToReaders: {
    status: 409,
    title: { zh: '文稿未在发布中', en: 'Readers do not have it now' },
    detail: { zh: '只有已发布且未失效的文稿可以提醒。请先发布，或延长失效时间。', en: 'Reminders are for an article that is published and has not ended. Publish it, or put its end off.' },
  },
  remindedAlready: {
    status: 409,
    title: { zh: '今天已提醒过', en: 'Reminded already' },
    detail: { zh: '未读或未确认的 {count} 人在 24 小时内都已收到提醒，请过后再提醒。', en: 'All {count} who are waited for were reminded in the last 24 hours. Remind them later.' },
  },
});
