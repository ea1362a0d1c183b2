import { defineRule } from '../../../src/index.js';

/** PRV-3: personal information is deleted on request, unless a law or regulation wants it kept. */
export const erasureRule = defineRule({
  code: 'PRV-3',
  severity: 'E',
  title: {
    zh: '无档案保存义务的个人信息，应当依申请删除或者匿名化',
    en: 'Personal information that no archive duty keeps is deleted or made anonymous on request',
  },
  versions: [{ ruleVersion: '2021-11-01', effectiveFrom: '2021-11-01', regulation: '中华人民共和国个人信息保护法', article: '第四十七条', parameters: {} }],
  stricter: {},
});
