import { defineNotifications } from '../../../src/index.js';

/** What people are told of terms of office. */
export const termNotifications = defineNotifications('base', {
  termEnding: {
    title: { zh: '{organization}：任期将满', en: '{organization}: the term is running out' },
    body: {
      zh: '第 {number} 届任期将于 {day} 届满。请提前准备换届；需要延期的，请报上级批准。',
      en: 'Term {number} runs out on {day}. Prepare the election, or ask the superior for an extension.',
    },
    critical: false,
  },
  termOverdue: {
    title: { zh: '{organization}：应当换届', en: '{organization}: an election is due' },
    body: {
      zh: '第 {number} 届任期已于 {day} 届满。请组织换届并登记新一届。',
      en: 'Term {number} ran out on {day}. Hold the election and register the new term.',
    },
    critical: false,
  },
});
