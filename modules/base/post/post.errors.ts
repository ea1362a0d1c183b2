import { defineErrors } from '../../../src/index.js';

/** What a request about posts can be refused for. */
export const postErrors = defineErrors('base', {
  postTaken: {
    status: 409,
    title: { zh: '职务已有人担任', en: 'The post is held already' },
    detail: {
      zh: '该组织已有现任书记，或此人已担任该职务。请先结束原任职。',
      en: 'The organization has a secretary already, or this member holds the post already. End that post first.',
    },
  },
  postNeedsFullMember: {
    status: 422,
    title: { zh: '须为正式党员', en: 'Full members only' },
    detail: {
      zh: '党内职务由组织关系正常的正式党员担任，此人目前不是。请先核对其发展阶段和党籍状态。',
      en: 'Posts are held by full members in good standing, which this person is not today. Check stage and membership status first.',
    },
  },
  postNotThere: {
    status: 422,
    title: { zh: '该组织没有此职务', en: 'No such post there' },
    detail: {
      zh: '党小组只设党小组长；其他组织不设党小组长；已撤销的组织不再任职。',
      en: 'A Party group has a group leader and nothing else; other organizations have none; a dissolved one has no posts.',
    },
  },
  postDayOutOfRange: {
    status: 422,
    title: { zh: '日期不在范围内', en: 'Day out of range' },
    detail: {
      zh: '日期应不早于 {earliest}，也不晚于今天（{today}）。',
      en: 'Give a day from {earliest} to today ({today}).',
    },
  },
  postEnded: {
    status: 409,
    title: { zh: '任职已结束', en: 'The post has ended' },
    detail: { zh: '该任职已于 {endedOn} 结束。', en: 'The post ended on {endedOn}.' },
  },
  committeeTooLarge: {
    status: 422,
    title: { zh: '支委会人数过多', en: 'Committee too large' },
    detail: {
      zh: '支部委员会最多 {max} 人，现已有 {count} 人。请先结束一名委员的任职。',
      en: 'A branch committee has {max} members at most, and there are {count}. End the post of one of them first.',
    },
  },
});
