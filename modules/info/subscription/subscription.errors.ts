import { defineErrors } from '../../../src/index.js';

/** What a subscription can be refused for. */
export const subscriptionErrors = defineErrors('info', {
  subscriptionTopicUnclear: {
    status: 422,
    title: { zh: '订阅内容不明确', en: 'What is subscribed to is not clear' },
    detail: {
      zh: '请在 sectionId、tag、kind 中填写且只填写一项；如填写 topic，须与所填的一致。',
      en: 'Give one of sectionId, tag and kind, and neither of the other two; topic, where you give it, must be what that is.',
    },
  },
  subscriptionSectionUnknown: {
    status: 422,
    title: { zh: '栏目不可订阅', en: 'The section cannot be subscribed to' },
    detail: {
      zh: '没有这个栏目，或其中没有您可以阅读的内容。请从 GET /sections 所列栏目中选择。',
      en: 'There is no such section, or nothing in it is for you. Choose one that GET /sections lists.',
    },
  },
  subscriptionContradicts: {
    status: 422,
    title: { zh: '不接收与发消息相矛盾', en: 'Muted and notified at once' },
    detail: { zh: 'muted 为 true 时不会有消息。请将 notify 设为 false。', en: 'What is muted sends no message. Set notify to false.' },
  },
  subscriptionExists: {
    status: 409,
    title: { zh: '已有此项订阅', en: 'Subscribed already' },
    detail: { zh: '这一栏目、标签或类别已有订阅。请用 PATCH /subscriptions/… 修改。', en: 'There is a subscription to this already. Change it by PATCH /subscriptions/….' },
  },
  subscriptionsTooMany: {
    status: 409,
    title: { zh: '订阅过多', en: 'Too many subscriptions' },
    detail: { zh: '每人最多 {most} 项订阅。请先删除不用的，或改为订阅上级栏目。', en: 'A person has {most} subscriptions at most. Remove some first, or subscribe to a section above them.' },
  },
});
