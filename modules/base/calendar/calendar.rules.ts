import { defineRule } from '../../../src/index.js';

/** CAL-1: working days are counted by the yearly arrangement of the State Council; a result that rests on a year without one is provisional. */
export const workingDaysRule = defineRule({
  code: 'CAL-1',
  severity: 'F',
  title: { zh: '涉及未公布放假安排年份的工作日计算结果为暂算', en: 'Working days in a year whose holidays are not set are provisional' },
  versions: [
    { ruleVersion: '2013-12-11', effectiveFrom: '2014-01-01', regulation: '全国年节及纪念日放假办法', article: '第六条', parameters: {} },
    { ruleVersion: '2024-11-10', effectiveFrom: '2025-01-01', regulation: '全国年节及纪念日放假办法', article: '第七条', parameters: {} },
  ],
  stricter: {},
});
