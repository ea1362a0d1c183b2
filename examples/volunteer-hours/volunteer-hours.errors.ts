import { defineErrors } from 'zhibu';

/** What this module refuses. */
export const volunteerHoursErrors = defineErrors('volunteer-hours', {
  activityClosed: {
    status: 409,
    title: { zh: '活动已办结', en: 'Activity closed' },
    detail: { zh: '该活动已办结，时长不能再改。请先重新打开活动。', en: 'The activity is closed, and its hours stay as they are. Reopen it first.' },
  },
  notHeldYet: {
    status: 422,
    title: { zh: '活动尚未举行', en: 'Not held yet' },
    detail: { zh: '活动将于 {heldOn} 举行，当天起才能登记时长。', en: 'The activity is on {heldOn}: hours are registered from that day on.' },
  },
  hoursUnconfirmed: {
    status: 409,
    title: { zh: '有时长未确认', en: 'Hours unconfirmed' },
    detail: { zh: '有 {count} 条时长尚未确认，请先确认或删除，再办结活动。', en: '{count} entries of hours are not confirmed. Confirm or delete them, then close the activity.' },
  },
  memberUnknown: {
    status: 422,
    title: { zh: '找不到党员', en: 'Member unknown' },
    detail: { zh: '管理范围内没有编号为 {memberId} 的党员。请核对编号。', en: 'There is no member {memberId} in your scope. Check the id.' },
  },
  activityUnknown: {
    status: 422,
    title: { zh: '找不到活动', en: 'Activity unknown' },
    detail: { zh: '管理范围内没有编号为 {activityId} 的志愿服务活动。请核对编号。', en: 'There is no activity {activityId} in your scope. Check the id.' },
  },
  tooManyMinutes: {
    status: 422,
    title: { zh: '时长过长', en: 'Too long' },
    detail: { zh: '一人一次活动至多 {most} 分钟。请更正时长，或分作几次活动登记。', en: 'One person works {most} minutes in one activity at most. Correct them, or register several activities.' },
  },
  alreadyRegistered: {
    status: 409,
    title: { zh: '已经登记', en: 'Registered already' },
    detail: { zh: '该党员在这次活动中的时长已经登记，请修改原有的一条。', en: 'The hours of this member in this activity are registered already: change that entry.' },
  },
  alreadyConfirmed: {
    status: 409,
    title: { zh: '已经确认', en: 'Confirmed already' },
    detail: { zh: '该时长已经确认。请先撤销确认，再作修改。', en: 'These hours are confirmed. Withdraw the confirmation before you change them.' },
  },
  confirmedByRegistrar: {
    status: 403,
    title: { zh: '须由他人确认', en: 'Needs somebody else' },
    detail: { zh: '登记时长的人不能自己确认，请由其他有权限的人确认。', en: 'Who registered hours cannot confirm them: ask somebody else with the permission.' },
  },
});
