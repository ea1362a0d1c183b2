import { defineNotifications } from 'zhibu';

/** What people hear of. */
export const volunteerHoursNotifications = defineNotifications('volunteer-hours', {
  hoursConfirmed: {
    title: { zh: '您的志愿服务时长已确认', en: 'Your volunteer hours are confirmed' },
    body: { zh: '“{title}”（{heldOn}）：{minutes} 分钟。', en: '"{title}" on {heldOn}: {minutes} minutes.' },
    critical: false,
  },
});
