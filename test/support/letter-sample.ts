import type { IntroductionLetter } from '../../modules/base/transfer/letter/introduction-letter.js';

/** A letter about nobody: what the tests print. */
export const LETTER: IntroductionLetter = {
  number: 'T001〔2026〕12号',
  addressee: '丹东街道党工委',
  name: '欧阳𠮷·买买提',
  sex: '女',
  age: 36,
  ethnicity: '维吾尔族',
  membership: '预备',
  idNumber: '110101199003078525',
  from: '石浦镇东门渔村党支部',
  to: '丹东街道金秋社区党支部',
  duesPaidUntil: '2026-11',
  validDays: 30,
  issuedOn: '2026-11-26',
  phone: '13800138000',
  issuer: { name: '石浦镇党委', address: '渔港北路1号', phone: '0574-65970000', postalCode: '315731' },
};
