import { defineRule } from '../../../src/index.js';

/** What asks somebody for a confirmation reaches him, whatever he muted. */
export const confirmationReaches = defineRule({
  code: 'INF-10',
  severity: 'W',
  title: {
    zh: '需要签收的通知不能屏蔽',
    en: 'What asks for a confirmation is received, whatever is muted',
  },
  versions: [
    {
      ruleVersion: '2012-04-16',
      effectiveFrom: '2012-07-01',
      regulation: '党政机关公文处理工作条例',
      article: '第二十四条',
      parameters: {},
    },
  ],
  stricter: {},
});
