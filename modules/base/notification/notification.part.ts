import type { ModulePart } from '../../../src/index.js';
import { NotificationEntity, NotificationMuteEntity } from './notification.entity.js';
import { notificationErrors } from './notification.errors.js';
import { NotificationPersonalData } from './notification-personal-data.js';
import { RemoveReadNotificationsJob } from './remove-read-notifications.job.js';

/** What the inboxes bring. */
export const notificationPart: ModulePart = {
  entities: [NotificationEntity, NotificationMuteEntity],
  errors: [notificationErrors],
  jobs: [RemoveReadNotificationsJob],
  personalData: [NotificationPersonalData],
};
