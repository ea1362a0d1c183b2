import { defineNotifications } from '../../../src/index.js';

/** What moderators and authors of comments are told. */
export const commentNotifications = defineNotifications('info', {
  commentsWait: {
    title: { zh: '有评论待审核', en: 'Comments wait' },
    body: { zh: '{organization}的文稿有新评论，请审核。同一组织每天只提醒一次。', en: 'There are new comments on articles of {organization}. You hear of it once a day.' },
    critical: false,
  },
  commentApproved: {
    title: { zh: '评论已公开：{title}', en: 'Your comment is shown: {title}' },
    body: { zh: '您对文稿的评论已通过审核。', en: 'Your comment on the article was approved.' },
    critical: false,
  },
  replyApprovedUnseen: {
    title: { zh: '回复已通过审核：{title}', en: 'Your reply was approved: {title}' },
    body: {
      zh: '您的回复已通过审核，但所回复的评论已被撤下，因此不显示。',
      en: 'Your reply was approved. It is not shown, for the comment that it answers was withdrawn.',
    },
    critical: false,
  },
  commentRejected: {
    title: { zh: '评论未通过：{title}', en: 'Your comment was rejected: {title}' },
    body: { zh: '您对文稿的评论未通过审核，理由见该评论。', en: 'Your comment on the article was not approved. The reason stands with the comment.' },
    critical: false,
  },
  commentWithdrawn: {
    title: { zh: '评论已撤下：{title}', en: 'Your comment was withdrawn: {title}' },
    body: { zh: '您对文稿的评论已被撤下，理由见该评论。', en: 'Your comment on the article is not shown any more. The reason stands with the comment.' },
    critical: false,
  },
});
