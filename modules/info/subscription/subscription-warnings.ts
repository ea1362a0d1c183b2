import { type Language, toWarningBodies, type Warning } from '../../../src/index.js';
import type { Subscription, SubscriptionWithWarnings } from './subscription.dto.js';
import { confirmationReaches } from './subscription.rules.js';

const { article, regulation, ruleVersion } = confirmationReaches.versions[0];
const STILL_COMES: Warning = {
  code: 'info.critical_not_muted',
  message: {
    zh: '需要您签收的文稿不受屏蔽影响，仍会送达。',
    en: 'Articles that ask you for a confirmation still reach you.',
  },
  rule: { code: confirmationReaches.code, regulation, article, ruleVersion, provisional: false },
};

/** A subscription with what it does not do, in the language of the caller: what asks for a confirmation cannot be muted. */
export function withWarnings(subscription: Subscription, language: Language): SubscriptionWithWarnings {
  return { ...subscription, warnings: toWarningBodies(subscription.muted ? [STILL_COMES] : [], language) };
}
