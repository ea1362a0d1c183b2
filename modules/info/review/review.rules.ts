import { defineRule } from '../../../src/index.js';

/** Who reviews an article, and that nothing is published before. How many reviews there are, the organisation sets. */
export const contentReview = defineRule({
  code: 'INF-2',
  severity: 'E',
  title: {
    zh: '先审后发：逐级审核，各审次由不同的人承担，作者不审自己的文稿；修改后重新送审',
    en: 'Review before publication: level by level, each by somebody else, nobody his own text; what is changed is reviewed anew',
  },
  versions: [
    {
      ruleVersion: '2018-12-27',
      effectiveFrom: '2018-12-27',
      regulation: '国务院办公厅关于推进政务新媒体健康有序发展的意见（国办发〔2018〕123号）',
      article: '严格内容管理、先审后发',
      parameters: {},
    },
  ],
  stricter: {},
});
