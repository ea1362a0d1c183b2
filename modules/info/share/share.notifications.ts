import { defineNotifications } from '../../../src/index.js';

/** What those are told who may adopt. */
export const shareNotifications = defineNotifications('info', {
  shareOffered: {
    title: { zh: '收到推送的文稿：{title}', en: 'Offered to you: {title}' },
    body: { zh: '{organization}推送了文稿，可采用（加按语后转发）或谢绝。', en: '{organization} offers an article, to adopt with a foreword of your own or to decline.' },
    critical: false,
  },
});
