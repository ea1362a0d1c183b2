import { defineErrors } from '../../../src/index.js';

/** What a request about members can be refused for. */
export const memberErrors = defineErrors('base', {
  memberExists: {
    status: 409,
    title: { zh: '已有此人', en: 'Member exists' },
    detail: {
      zh: '已有同一身份号码的在册人员。一人只能有一处组织关系；如须转入，请办理组织关系转接。',
      en: 'Somebody with this ID number is on the roll already. Everybody belongs to one organization: to have him here, transfer his membership.',
    },
  },
  idNumberInvalid: {
    status: 422,
    title: { zh: '身份号码不正确', en: 'Invalid ID number' },
    detail: {
      zh: '公民身份号码与 GB 11643 不符，或与性别、出生日期不一致，详见 errors。请对照证件改正。',
      en: 'The ID number is not one of GB 11643, or does not agree with sex or birth date; see errors. Correct it by the card.',
    },
  },
  unknownCode: {
    status: 422,
    title: { zh: '代码不在代码表中', en: 'Unknown code' },
    detail: {
      zh: '有代码不在其代码表中，详见 errors。代码表见 GET /code-systems。',
      en: 'A code is not in its table; see errors. GET /code-systems gives the tables.',
    },
  },
  memberDatesInvalid: {
    status: 422,
    title: { zh: '日期不合规定', en: 'Dates against the rules' },
    detail: {
      zh: '有日期先后颠倒、在未来，或与所处阶段不符，详见 errors。',
      en: 'Some dates are out of order, in the future, or do not fit the stage; see errors.',
    },
  },
  probationTooShort: {
    status: 422,
    title: { zh: '预备期不足', en: 'Probation too short' },
    detail: {
      zh: '转正日期 {fullOn} 距入党日期 {joinedOn} 不足 {months} 个月，最早为 {earliest}。',
      en: 'From {joinedOn} to {fullOn} is less than {months} months: he can become a full member from {earliest} on.',
    },
  },
  applicantTooYoung: {
    status: 422,
    title: { zh: '申请时未满年龄', en: 'Too young to apply' },
    detail: {
      zh: '申请（或入党）日期 {on} 时未满 {years} 周岁。请核对日期和身份号码。',
      en: 'On {on} he was younger than {years} years. Check the date and the ID number.',
    },
  },
  notForMembers: {
    status: 422,
    title: { zh: '该组织不能有党员', en: 'No members belong there' },
    detail: {
      zh: '党员的组织关系不能设在党小组或已撤销的组织。请选择其所在的党支部。',
      en: 'Nobody is a member of a Party group or of a dissolved organization. Choose the branch.',
    },
  },
  groupNotInOrganization: {
    status: 422,
    title: { zh: '党小组不在该支部', en: 'Group of another branch' },
    detail: {
      zh: 'groupId 须是该党员所在组织之下、未撤销的党小组。',
      en: 'groupId must name a Party group, not dissolved, right below the organization of the member.',
    },
  },
  recruitsNobody: {
    status: 422,
    title: { zh: '临时党支部不发展党员', en: 'A temporary branch does not recruit' },
    detail: {
      zh: '临时党支部不发展党员。请在其正式组织关系所在党支部办理。',
      en: 'A temporary branch recruits nobody. Do it in the branch of his membership.',
    },
  },
});
