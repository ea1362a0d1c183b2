import { defineNotifications } from '../../../src/index.js';

/** What authors, and those who adopted copies, are told of decisions about words. */
export const wordDecisionNotifications = defineNotifications('info', {
  wordsToChange: {
    title: { zh: '退回改词：{title}', en: 'Sent back for words: {title}' },
    body: {
      zh: '文中的敏感词须修改：{words}。文稿已退回草稿，不会按时发布；请修改后重新送审。',
      en: 'Sensitive words in it must be changed: {words}. The article is a draft again and is not published on time. Change it and submit it again.',
    },
    critical: false,
  },
  wordsToChangeAtSource: {
    title: { zh: '转发待来源改词：{title}', en: 'A copy waits for its source: {title}' },
    body: {
      zh: '{organization}的文稿中有须修改的敏感词：{words}。转发的文字只能由来源修改：请与其联系；其更正后重新发布，转发自动恢复。',
      en: 'Sensitive words in the text of {organization} must be changed: {words}. Only the source can change it: ask there. Published again without them, your copy comes back by itself.',
    },
    critical: false,
  },
});
