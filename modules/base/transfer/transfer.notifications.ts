import { defineNotifications } from '../../../src/index.js';

/** What the two sides of a transfer are told. */
export const transferNotifications = defineNotifications('base', {
  transferArrived: {
    title: { zh: '{name}的组织关系待接收', en: '{name} is to be accepted' },
    body: {
      zh: '{from}已开出组织关系介绍信（{number}），有效期至 {validUntil}。请在收到介绍信后接收或退回。',
      en: '{from} issued a letter of introduction ({number}), valid until {validUntil}. Accept or reject it when it is presented.',
    },
    critical: false,
  },
  transferAccepted: {
    title: { zh: '{name}的组织关系已接收', en: '{name} was accepted' },
    body: { zh: '{to}已接收（{number}），自 {on} 起组织关系在该组织。', en: '{to} accepted ({number}): from {on} on the member belongs there.' },
    critical: false,
  },
  grantsKept: {
    title: { zh: '{name}转出后仍有本组织的授权', en: '{name} still has grants here' },
    body: {
      zh: '{name}的组织关系已转到{to}，其账号在{from}及其下级仍有 {count} 项授权。不再需要的请撤销。',
      en: '{name} belongs to {to} now and still has {count} grants at {from} and below. Revoke those that are no longer needed.',
    },
    critical: false,
  },
  transferRejected: {
    title: { zh: '{name}的组织关系被退回', en: '{name} was rejected' },
    body: { zh: '{to}退回了转接（{number}）。理由见该项转接。', en: '{to} rejected the transfer ({number}). The case says why.' },
    critical: false,
  },
  transferRevoked: {
    title: { zh: '{name}的组织关系转接已撤回', en: 'The transfer of {name} was revoked' },
    body: { zh: '{from}撤回了转接（{number}），介绍信作废。', en: '{from} revoked the transfer ({number}): the letter is void.' },
    critical: false,
  },
  transferExpired: {
    title: { zh: '{name}的组织关系介绍信已过期', en: 'The letter of {name} is over' },
    body: {
      zh: '介绍信（{number}）有效期至 {validUntil}，尚未接收。接收之前由{from}负责，请联系本人和对方。',
      en: 'The letter ({number}) held until {validUntil} and was not accepted. {from} is responsible until it is: call the member and the other side.',
    },
    critical: false,
  },
});
