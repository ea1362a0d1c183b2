import { defineRule } from '../../../src/index.js';

/** What is marked as a state secret is neither stored nor sent by a system that is open to the internet. */
export const secrecyMarking = defineRule({
  code: 'INF-1',
  severity: 'E',
  title: {
    zh: '带有密级标志的内容不得在本系统存储、处理和发布',
    en: 'What bears a marking of secrecy is not stored, processed or published here',
  },
  versions: [
    {
      ruleVersion: '2024-02-27',
      effectiveFrom: '2024-05-01',
      regulation: '中华人民共和国保守国家秘密法',
      article: '第三十一条',
      parameters: {},
    },
  ],
  stricter: {},
});
