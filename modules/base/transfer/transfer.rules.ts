import { defineRule } from '../../../src/index.js';

const EDUCATION_2019 = { ruleVersion: '2019-05-06', effectiveFrom: '2019-05-06', regulation: '中国共产党党员教育管理工作条例' } as const;
const LETTER_2006 = {
  ruleVersion: '2006-12-08',
  effectiveFrom: '2006-12-08',
  regulation: '中国共产党党员组织关系介绍信填写使用说明（组通字〔2006〕45号）',
} as const;

/**
 * TRF-1: everybody is in a branch, and his relation moves by acceptance, not by the letter (art. 25). A stopped
 * membership (停止党籍) has no relation to move before it is restored (art. 24).
 */
export const relationRule = defineRule({
  code: 'TRF-1',
  severity: 'E',
  title: { zh: '组织关系自接收之日起转移，开出介绍信不转移', en: 'A relation moves by acceptance, not by the letter' },
  versions: [{ ...EDUCATION_2019, article: '第二十四条、第二十五条', parameters: {} }],
  stricter: {},
});

/** TRF-2: how long a letter holds. One that is over is brought to people's notice; nothing happens by itself. */
export const letterValidityRule = defineRule({
  code: 'TRF-2',
  severity: 'E',
  title: { zh: '组织关系介绍信的有效期不超过规定天数', en: 'A letter of introduction holds no longer than so many days' },
  versions: [{ ...LETTER_2006, article: '有效期', parameters: { days: 90 } }],
  stricter: { days: 'lower' },
});

/** TRF-4: the sender takes a case back only while the receiver has not acted. */
export const revocationRule = defineRule({
  code: 'TRF-4',
  severity: 'E',
  title: { zh: '接收党组织处理之前方可撤回', en: 'A case is taken back only before the receiver acted' },
  versions: [{ ...EDUCATION_2019, article: '第二十五条', parameters: {} }],
  stricter: {},
});

/** TRF-5: the letter says until which month dues are paid; where that is longer ago, it wants a reason. */
export const duesPaidRule = defineRule({
  code: 'TRF-5',
  severity: 'E',
  title: { zh: '介绍信须注明党费交至年月', en: 'The letter says until which month dues are paid' },
  versions: [{ ...LETTER_2006, article: '党费交至年月', parameters: { monthsBehind: 1 } }],
  stricter: { monthsBehind: 'lower' },
});

/** TRF-6: what was written on the way into the Party travels with the person. */
export const papersTravelRule = defineRule({
  code: 'TRF-6',
  severity: 'F',
  title: { zh: '预备党员和发展中人员的材料随组织关系转移', en: 'The papers of probationary members and of those being recruited travel along' },
  versions: [
    {
      ruleVersion: '2026-05-18',
      effectiveFrom: '2026-05-18',
      regulation: '中国共产党发展党员工作细则',
      article: '第十二条、第三十六条',
      parameters: {},
    },
  ],
  stricter: {},
});

/** TRF-8: one case at a time. */
export const oneOpenTransferRule = defineRule({
  code: 'TRF-8',
  severity: 'E',
  title: { zh: '同一人不得同时办理两次组织关系转移', en: 'Nobody has two open transfers' },
  versions: [{ ...EDUCATION_2019, article: '第二十五条', parameters: {} }],
  stricter: {},
});

/** The rules about transfers, for `GET /rules`. Who sees a case (TRF-3) is the scope of its rows; TRF-7 stands with the members. */
export const transferRules = [relationRule, letterValidityRule, revocationRule, duesPaidRule, papersTravelRule, oneOpenTransferRule];
