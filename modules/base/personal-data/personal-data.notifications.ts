import { defineNotifications } from '../../../src/index.js';

/** What a person is told about his data. Critical: whoever did not ask for it has lost his account. */
export const personalDataNotifications = defineNotifications('base', {
  personalDataReady: {
    title: { zh: '您的个人信息副本已生成', en: 'The copy of your personal data is ready' },
    body: {
      zh: '请在 {hours} 小时内下载，逾期自动删除。如非本人申请，请立即修改密码。',
      en: 'Download it within {hours} hours; then it is removed. If you did not ask for it, change your password at once.',
    },
    critical: true,
  },
});
