import { defineErrors } from '../../../src/index.js';

/** What a request about the own inbox can be refused for. */
export const notificationErrors = defineErrors('base', {
  notificationKindUnknown: {
    status: 422,
    title: { zh: '没有此类消息', en: 'Unknown kind of message' },
    detail: {
      zh: '没有名为“{kind}”的消息种类。可用的种类见 GET /api/v1/me/notification-settings。',
      en: 'There is no kind of message "{kind}". GET /api/v1/me/notification-settings lists them.',
    },
  },
  notificationKindCritical: {
    status: 422,
    title: { zh: '重要消息不能屏蔽', en: 'Critical messages cannot be muted' },
    detail: {
      zh: '“{kind}”类消息涉及安全或期限，不能屏蔽。请把它从 muted 中去掉。',
      en: 'Messages of the kind "{kind}" concern safety or a deadline and cannot be muted. Leave it out of "muted".',
    },
  },
});
