import { defineNotifications } from '../../../src/index.js';

/** What authors are told of decisions about words. */
export const wordDecisionNotifications = defineNotifications('info', {
  wordsToChange: {
    title: { zh: '退回改词：{title}', en: 'Sent back for words: {title}' },
    body: {
      zh: '文中的敏感词须修改：{words}。文稿已退回草稿，不会按时发布；请修改后重新送审。',
      en: 'Sensitive words in it must be changed: {words}. The article is a draft again and is not published on time. Change it and submit it again.',
    },
    critical: false,
  },
});
