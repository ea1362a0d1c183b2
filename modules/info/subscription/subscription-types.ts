/** What people subscribe to. */
export const SUBSCRIPTION_TOPICS = ['section', 'tag', 'kind'] as const;
export type SubscriptionTopic = (typeof SUBSCRIPTION_TOPICS)[number];
