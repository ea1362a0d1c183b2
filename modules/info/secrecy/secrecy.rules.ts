import { defineRule } from '../../../src/index.js';

/**
 * What is marked as a state secret is neither stored nor sent by a system that is open to the internet. Art. 29 forbids to pass
 * state secrets on in public networks without the measures that are prescribed, art. 31 (3) to store or process them in
 * systems that are not made for them; both were read as quoted, word for word, from the text of 2024-02-27.
 */
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
      article: '第二十九条、第三十一条第（三）项',
      parameters: {},
    },
  ],
  stricter: {},
});
