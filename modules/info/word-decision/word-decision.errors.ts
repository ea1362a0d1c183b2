import { defineErrors } from '../../../src/index.js';

/** What decisions about words, and publications without them, can be refused for (INF-7). */
export const wordDecisionErrors = defineErrors('info', {
  wordHitsUndecided: {
    status: 409,
    title: { zh: '敏感词尚未决定', en: 'Sensitive words without a decision' },
    detail: {
      zh: '文中有 {count} 个敏感词没有决定保留：{words}。请用 POST …/word-hits/decide 逐词说明理由决定保留（keep），或修改文字。',
      en: '{count} sensitive words stand in the text that nobody decided to keep: {words}. Decide about each with a reason by POST …/word-hits/decide (keep), or change the text.',
    },
  },
  wordNotHit: {
    status: 422,
    title: { zh: '文中没有这些词', en: 'No such words in the text' },
    detail: {
      zh: '这些词不在文中，或不在适用的词表中：{words}。请用 GET …/word-hits 所列的词。',
      en: 'These words do not stand in the text, or are on no list that holds here: {words}. Use those of GET …/word-hits.',
    },
  },
  wordDecidedTwice: {
    status: 422,
    title: { zh: '同一个词有两个决定', en: 'Two decisions about one word' },
    detail: { zh: '“{word}”出现了两次。每个词只作一个决定。', en: '{word} comes twice. Decide about each word once.' },
  },
});
