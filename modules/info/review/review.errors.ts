import { defineErrors } from '../../../src/index.js';

/** What a submission, a review or a publication can be refused for (INF-2). */
export const reviewErrors = defineErrors('info', {
  reviewNeeded: {
    status: 409,
    title: { zh: '须先审核', en: 'Reviews come first' },
    detail: { zh: '本组织发布文稿须经 {levels} 次审核。请先送审（POST …/submit）。', en: 'Here an article passes {levels} reviews before it is published. Submit it first (POST …/submit).' },
  },
  ownTextReviewed: {
    status: 403,
    title: { zh: '不能审核自己的文稿', en: 'Nobody reviews his own text' },
    detail: { zh: '您起草或修改过该文稿，不能参与审核。请由其他审核人办理。', en: 'You wrote or changed this text. Somebody else has to review it.' },
  },
  reviewedAlready: {
    status: 403,
    title: { zh: '您已审核过', en: 'You have reviewed it already' },
    detail: { zh: '各审次须由不同的人承担。第 {level} 审由“{organization}”的其他审核人办理。', en: 'Each review is by somebody else. Another reviewer of {organization} has to decide review {level}.' },
  },
  reviewLiesAbove: {
    status: 403,
    title: { zh: '应由上级组织审核', en: 'The review lies with a superior' },
    detail: {
      zh: '第 {level} 审由“{organization}”承担，您在该组织没有审核权限。请由其审核人办理。',
      en: 'Review {level} lies with {organization}, where you may not review. Its reviewers have to decide.',
    },
  },
  commentNeeded: {
    status: 422,
    title: { zh: '退回须说明意见', en: 'A return needs a comment' },
    detail: { zh: '请填写审核意见（comment）或校对意见（notes）。', en: 'Say in comment or notes what is to be changed.' },
  },
});
