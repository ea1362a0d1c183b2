import { defineRule } from '../../../src/index.js';

const BRANCH_WORK = { ruleVersion: '2018-10-28', effectiveFrom: '2018-10-28', regulation: '中国共产党支部工作条例（试行）' } as const;

/** Who leads a branch: a committee, or a secretary alone. */
export const committeeSize = defineRule({
  code: 'ORG-3',
  severity: 'W',
  title: {
    zh: '正式党员七人以上的党支部设支委会，由三至五人组成，一般不超过七人；不足七人的设书记一名，必要时设副书记一名',
    en: 'A branch of seven full members or more has a committee of three to five, seven at most; a smaller one a secretary and, where needed, a deputy',
  },
  versions: [
    {
      ...BRANCH_WORK,
      article: '第二十条',
      parameters: { fullMembers: 7, minCommittee: 3, usualCommittee: 5, maxCommittee: 7, smallBranchPosts: 2 },
    },
  ],
  stricter: { fullMembers: null, minCommittee: null, usualCommittee: 'lower', maxCommittee: 'lower', smallBranchPosts: null },
});

/** How long a secretary has been a full member. */
export const secretaryPartyAge = defineRule({
  code: 'ORG-7',
  severity: 'W',
  title: { zh: '党支部书记应当具有一年以上党龄', en: 'A secretary has been a full member for a year or more' },
  versions: [{ ...BRANCH_WORK, article: '第二十三条', parameters: { months: 12 } }],
  stricter: { months: 'higher' },
});

/** The rules about posts. */
export const postRules = [committeeSize, secretaryPartyAge];
