import { defineRule } from '../../../src/index.js';

/** How long terms last, when people are reminded, and how late the next election may be. */
export const termLength = defineRule({
  code: 'ORG-5',
  severity: 'E',
  title: {
    zh: '按期换届：届满前提醒；延期或提前须经上级批准，延期一般不超过一年',
    en: 'Elections are held when a term ends, of which people are reminded; a superior approves a delay, generally of a year at most',
  },
  versions: [
    {
      ruleVersion: '2018',
      effectiveFrom: '2018-07-01',
      regulation: '关于党的基层组织任期的意见',
      article: '第一条',
      parameters: { committeeYears: 5, generalBranchYears: 3, branchYears: 3, villageYears: 5, remindMonths: 6, delayMonths: 12 },
    },
    {
      ruleVersion: '2020-07-13',
      effectiveFrom: '2020-07-13',
      regulation: '中国共产党基层组织选举工作条例',
      article: '第三条',
      parameters: { committeeYears: 5, generalBranchYears: 3, branchYears: 3, villageYears: 5, remindMonths: 6, delayMonths: 12 },
    },
  ],
  stricter: { committeeYears: null, generalBranchYears: null, branchYears: null, villageYears: null, remindMonths: 'higher', delayMonths: 'lower' },
});

/** Who is appointed and not elected. */
export const appointedOrgans = defineRule({
  code: 'ORG-4',
  severity: 'E',
  title: {
    zh: '党的派出机关和党组的负责人由上级指派，不经选举产生',
    en: 'Dispatched organs and leading groups are appointed, not elected',
  },
  versions: [{ ruleVersion: '2022-10-22', effectiveFrom: '2022-10-22', regulation: '中国共产党章程', article: '第十条', parameters: {} }],
  stricter: {},
});

/** The rules about terms, one for each code: ORG-4 is declared with the tree. */
export const termRules = [termLength];
