import { defineErrors } from '../../../src/index.js';

/** What those who comment, react and moderate can be refused for. */
export const commentErrors = defineErrors('info', {
  articleNotOpen: {
    status: 409,
    title: { zh: '文稿未在发布中', en: 'Readers do not have the article now' },
    detail: { zh: '只有已发布且未失效的文稿可以评论和表态。请在文稿发布后再试。', en: 'Comments and reactions are for an article that is published and has not ended. Try again once it is published.' },
  },
  commentsOff: {
    status: 409,
    title: { zh: '未开放评论', en: 'Comments are off' },
    detail: { zh: '该组织没有开放评论（设置 info.comments）。如有意见，请直接向该组织反映。', en: 'The organization takes no comments (setting info.comments). Speak to it directly.' },
  },
  commentsClosed: {
    status: 409,
    title: { zh: '此文稿不接受评论', en: 'This article takes no comments' },
    detail: { zh: '发布者关闭了此文稿的评论（commentsAllowed）。如有意见，请直接向发文组织反映。', en: 'Its comments were closed (commentsAllowed). Speak to the organization that published it.' },
  },
  commentBlank: {
    status: 422,
    title: { zh: '评论没有内容', en: 'Nothing to read' },
    detail: { zh: '评论中只有看不见的字符。请写出文字。', en: 'The text holds nothing but characters that show nothing. Write something.' },
  },
  replyTooDeep: {
    status: 422,
    title: { zh: '不能回复“回复”', en: 'No reply to a reply' },
    detail: { zh: '评论只有一层回复。请回复其所属的评论（replyToId: {replyToId}）。', en: 'Replies are one level deep. Answer the comment above it (replyToId: {replyToId}).' },
  },
  replyNotPossible: {
    status: 422,
    title: { zh: '不能回复该评论', en: 'This cannot be answered' },
    detail: { zh: '此文稿没有这条评论，或它没有公开。请从 GET …/comments 中选择已公开的评论。', en: 'The article has no such comment, or it is not approved. Choose an approved one of GET …/comments.' },
  },
  commentDecided: {
    status: 409,
    title: { zh: '评论已处理', en: 'The comment was decided' },
    detail: {
      zh: '{who}已处理此评论，现为“{status}”，审核结果不再更改。已公开的评论可以撤下（POST …/withdraw）。',
      en: '{who} decided this comment: it is {status}, which stays. One that is approved can be withdrawn (POST …/withdraw).',
    },
  },
  commentNotShown: {
    status: 409,
    title: { zh: '评论没有公开', en: 'The comment is not shown' },
    detail: {
      zh: '此评论现为“{status}”，只有已公开的可以撤下。待审核的请用 POST …/reject。',
      en: 'It is {status}: only an approved comment is withdrawn. Reject one that waits (POST …/reject).',
    },
  },
});
