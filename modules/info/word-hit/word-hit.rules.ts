import { defineRule, type RuleCitation } from '../../../src/index.js';

/** Words that an article is checked for before it is published: the machine shows them, people decide. */
export const wordCheck = defineRule({
  code: 'INF-7',
  severity: 'E',
  title: {
    zh: '发布前核对敏感词、人名职务和错别字；敏感词由人逐词决定，系统只提示不代为决定',
    en: 'Sensitive words, names and typos are looked at before publication; people decide about sensitive ones, the system only shows them',
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

const { article, regulation, ruleVersion } = wordCheck.versions[0];

/** The rule as warnings and refusals cite it: nothing of it can be made stricter. */
export const WORD_CHECK: RuleCitation = { code: wordCheck.code, regulation, article, ruleVersion, provisional: false };
