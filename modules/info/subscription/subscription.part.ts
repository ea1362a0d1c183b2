import type { ModulePart } from '../../../src/index.js';
import { AnnouncementEntity } from './announcement.entity.js';
import { ForgetErasedSubscribers } from './forget-erased-subscribers.handler.js';
import { SubscriptionEntity } from './subscription.entity.js';
import { subscriptionErrors } from './subscription.errors.js';
import { subscriptionNotifications } from './subscription.notifications.js';
import { SubscriptionPersonalData } from './subscription-personal-data.js';
import { confirmationReaches } from './subscription.rules.js';

/** What the subscriptions bring. */
export const subscriptionPart: ModulePart = {
  entities: [SubscriptionEntity, AnnouncementEntity],
  errors: [subscriptionErrors],
  rules: [confirmationReaches],
  notifications: Object.values(subscriptionNotifications),
  handlers: [ForgetErasedSubscribers],
  personalData: [SubscriptionPersonalData],
};
