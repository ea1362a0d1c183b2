import { defineNotifications } from '../../../src/index.js';

/** What members are told of articles that are for them. What asks for a confirmation cannot be muted. */
export const targetNotifications = defineNotifications('info', {
  articleForYou: {
    title: { zh: '新文稿：{title}', en: 'New: {title}' },
    body: { zh: '{organization}发布了文稿，供您阅读。', en: '{organization} published an article for you.' },
    critical: false,
  },
  confirmationAsked: {
    title: { zh: '请确认收到：{title}', en: 'To confirm: {title}' },
    body: { zh: '{organization}发布的文稿需要您阅读并确认收到。', en: '{organization} asks you to read this and to confirm that you did.' },
    critical: true,
  },
  readingReminder: {
    title: { zh: '提醒阅读：{title}', en: 'Not read yet: {title}' },
    body: { zh: '{organization}发布的文稿您尚未阅读。', en: 'You have not read this article of {organization} yet.' },
    critical: false,
  },
  confirmationReminder: {
    title: { zh: '提醒确认：{title}', en: 'Not confirmed yet: {title}' },
    body: { zh: '{organization}发布的文稿尚待您确认收到。', en: '{organization} still waits for you to confirm this article.' },
    critical: true,
  },
});
