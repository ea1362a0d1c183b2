import type { ModulePart } from '../../../src/index.js';
import { ReviewEntity } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import { reviewNotifications } from './review.notifications.js';
import { contentReview } from './review.rules.js';

/** What the reviews bring. */
export const reviewPart: ModulePart = {
  entities: [ReviewEntity],
  errors: [reviewErrors],
  rules: [contentReview],
  notifications: Object.values(reviewNotifications),
};
