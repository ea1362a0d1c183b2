import { defineNotifications } from '../../../src/index.js';

/** What subscribers are told. */
export const subscriptionNotifications = defineNotifications('info', {
  subscribedArticle: {
    title: { zh: '您订阅的新文稿：{title}', en: 'New, as subscribed: {title}' },
    body: { zh: '{organization}发布了您订阅的文稿。', en: '{organization} published an article that you subscribed to.' },
    critical: false,
  },
});
