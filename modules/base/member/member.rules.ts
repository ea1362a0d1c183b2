import { defineRule } from '../../../src/index.js';

const CONSTITUTION_1982 = { ruleVersion: '1982-09-06', effectiveFrom: '1982-09-06', regulation: '中国共产党章程' } as const;
const RECRUITING_2026 = { ruleVersion: '2026-05-18', effectiveFrom: '2026-05-18', regulation: '中国共产党发展党员工作细则' } as const;
const EDUCATION_2019 = { ruleVersion: '2019-05-06', effectiveFrom: '2019-05-06', regulation: '中国共产党党员教育管理工作条例' } as const;

/** MEM-1: the ID number is one, and sex and birth date agree with it. */
export const idNumberRule = defineRule({
  code: 'MEM-1',
  severity: 'E',
  title: { zh: '公民身份号码校验正确，与性别和出生日期一致', en: 'The ID number is valid and agrees with sex and birth date' },
  versions: [{ ruleVersion: 'GB 11643-1999', effectiveFrom: '1999-07-01', regulation: '公民身份号码', article: '第4条', parameters: {} }],
  stricter: {},
});

/** MEM-2: everybody belongs to one organisation. */
export const oneHomeRule = defineRule({
  code: 'MEM-2',
  severity: 'E',
  title: { zh: '一名党员只有一处组织关系', en: 'A member belongs to one organization' },
  versions: [{ ...CONSTITUTION_1982, article: '第八条', parameters: {} }],
  stricter: {},
});

/** MEM-3: from admission to full membership. Before 1982 the probation was now longer, now shorter, now none: such dates only get a warning. */
export const probationRule = defineRule({
  code: 'MEM-3',
  severity: 'E',
  title: { zh: '预备期不少于规定月数', en: 'The probationary period lasts at least so many months' },
  versions: [
    { ...CONSTITUTION_1982, article: '第七条', parameters: { months: 12 } },
    { ...RECRUITING_2026, article: '第三十一条', parameters: { months: 12 } },
  ],
  stricter: { months: null },
});

/** MEM-4: codes stand in their tables. */
export const codesRule = defineRule({
  code: 'MEM-4',
  severity: 'E',
  title: { zh: '民族、学历等代码须在代码表中', en: 'Codes of ethnicity and education stand in their tables' },
  versions: [
    { ruleVersion: '2018', effectiveFrom: '2018-01-01', regulation: '党员基本信息采集表', article: '民族（GB/T 3304）、学历（GB/T 4658）', parameters: {} },
  ],
  stricter: {},
});

/** MEM-5: the age at application; earlier than 1982 only a warning. */
export const applicantAgeRule = defineRule({
  code: 'MEM-5',
  severity: 'E',
  title: { zh: '申请入党须年满规定年龄', en: 'Applicants have reached the age' },
  versions: [
    { ...CONSTITUTION_1982, article: '第一条', parameters: { years: 18 } },
    { ...RECRUITING_2026, article: '第五条', parameters: { years: 18 } },
  ],
  stricter: { years: null },
});

/** MEM-6: who is out of contact or abroad for long is brought to people's notice; nothing happens by itself. */
export const outOfContactRule = defineRule({
  code: 'MEM-6',
  severity: 'F',
  title: { zh: '失联、停止党籍、出国（境）满规定期限的，提请处理', en: 'Members long out of contact, suspended or abroad are to be dealt with' },
  versions: [{ ...EDUCATION_2019, article: '第二十四条、第三十条', parameters: { lostMonths: 6, suspendedMonths: 24, abroadMonths: 60 } }],
  stricter: { lostMonths: 'lower', suspendedMonths: 'lower', abroadMonths: 'lower' },
});

/** MEM-7: nobody goes on working here unnoticed who no longer belongs. The number is the platform's own. */
export const departedAccountRule = defineRule({
  code: 'MEM-7',
  severity: 'W',
  title: { zh: '党籍终止或者转出的，停用其账号；仍需使用的另行恢复', en: 'The account of whoever leaves the roll is suspended, and resumed where he still needs it' },
  versions: [{ ruleVersion: '2021-11-01', effectiveFrom: '2021-11-01', regulation: '中华人民共和国个人信息保护法', article: '第五十一条', parameters: {} }],
  stricter: {},
});

/** TRF-7: who counts as migrant. */
export const migrantRule = defineRule({
  code: 'TRF-7',
  severity: 'W',
  title: { zh: '流动党员须连续满规定月数', en: 'Migrant members are away for so many months in a row' },
  versions: [
    {
      ruleVersion: '2024-11',
      effectiveFrom: '2024-11-01',
      regulation: '关于进一步加强和改进流动党员管理工作的意见',
      article: '流动党员的界定',
      parameters: { months: 6 },
    },
  ],
  stricter: { months: null },
});

/** The rules about members, for `GET /rules`. */
export const memberRules = [idNumberRule, oneHomeRule, probationRule, codesRule, applicantAgeRule, outOfContactRule, departedAccountRule, migrantRule];
