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
      zh: '{on}（申请、入党或起始日期）未满 {years} 周岁，不能申请入党。请核对日期和身份号码。',
      en: 'On {on}, the day of his application, admission or first record, he was younger than {years} years. Check the date and the ID number.',
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
  phoneInvalid: {
    status: 422,
    title: { zh: '电话号码不正确', en: 'Invalid phone number' },
    detail: {
      zh: '电话须为手机号、带区号的固定电话，或以 + 开头的国外号码。',
      en: 'A phone number is a mobile one, a fixed one with its area code, or one of another country with + in front.',
    },
  },
  maskedNumber: {
    status: 422,
    title: { zh: '号码含有遮盖符', en: 'Masked number' },
    detail: {
      zh: '号码含有“*”，且与原号码的遮盖形式不同。请填写完整号码；不改则原样送回或省略。',
      en: 'The number holds "*" and is not the mask of the present one. Send it in full; to leave it as it is, send the mask back or leave the field out.',
    },
  },
  stageNotNext: {
    status: 422,
    title: { zh: '不是下一阶段', en: 'Not the next stage' },
    detail: {
      zh: '现为“{from}”，只能进入“{next}”，不能变更为“{to}”。各阶段须依次办理。',
      en: 'He is "{from}": what comes next is "{next}", not "{to}". The stages are gone through one by one.',
    },
  },
  lastStage: {
    status: 422,
    title: { zh: '已是正式党员', en: 'Full member already' },
    detail: { zh: '已是正式党员，没有下一阶段。', en: 'He is a full member: no stage comes after it.' },
  },
  membershipNotNormal: {
    status: 422,
    title: { zh: '党籍状态不正常', en: 'Membership not normal' },
    detail: {
      zh: '党籍状态为“{status}”，不能办理。请先恢复，或核对人员。',
      en: 'His membership status is "{status}", so this cannot be done. Restore it first, or check whether it is the right person.',
    },
  },
  joinDateUnknown: {
    status: 422,
    title: { zh: '缺少入党日期', en: 'Day of admission unknown' },
    detail: {
      zh: '没有入党日期，无法核对预备期。请先用 PATCH 补录 joinedOn。',
      en: 'Without the day of admission the probation cannot be checked. Add joinedOn by PATCH first.',
    },
  },
  statusNotPossible: {
    status: 422,
    title: { zh: '党籍状态不能这样变更', en: 'Status cannot follow' },
    detail: {
      zh: '由“{from}”不能变更为“{to}”。可变更为：{allowed}。',
      en: '"{to}" cannot follow "{from}". Possible: {allowed}.',
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
