import { defineRule } from '../../../src/index.js';

const HANDLING_2012 = { ruleVersion: '2012-07-01', effectiveFrom: '2012-07-01', regulation: '党政机关公文处理工作条例' } as const;

/**
 * Number of an official document: art. 9 says what it is made of, GB/T 9704-2012 how it is written (year in full between 〔〕,
 * serial without 第 and without leading zeros). Of the standard no clause is cited: only what it asks was read.
 */
export const documentNumber = defineRule({
  code: 'INF-3',
  severity: 'E',
  title: {
    zh: '发文字号由发文机关代字、年份、发文顺序号组成，如“县委〔2026〕5号”；同一发文机关的字号不重复',
    en: 'A document number is the code of the office, the year and a serial, as 县委〔2026〕5号; no office gives one twice',
  },
  versions: [{ ...HANDLING_2012, article: '第九条（发文字号）；GB/T 9704-2012', parameters: {} }],
  stricter: {},
});

/**
 * What goes to a superior (art. 15): a request has one addressee and one matter, a report asks for nothing. The addressee is
 * refused; whether there is one matter, and whether a report asks for something, people see from warnings.
 */
export const upwardDocuments = defineRule({
  code: 'INF-4',
  severity: 'E',
  title: {
    zh: '请示只主送一个机关，一文一事；报告不得夹带请示事项',
    en: 'A request has one addressee and one matter; a report carries no request',
  },
  versions: [{ ...HANDLING_2012, article: '第十五条', parameters: {} }],
  stricter: {},
});
