import type { ModulePart } from '../../../src/index.js';
import { CopyEntity } from './copy.entity.js';
import { copyErrors } from './copy.errors.js';
import { CopyNewsEntity } from './copy-news.entity.js';
import { copyNotifications, heldCopyNotifications } from './copy.notifications.js';
import { TellCopiesJob } from './tell-copies.job.js';

/** What the copies of articles bring. */
export const copyPart: ModulePart = {
  entities: [CopyEntity, CopyNewsEntity],
  errors: [copyErrors],
  notifications: [...Object.values(copyNotifications), ...Object.values(heldCopyNotifications)],
  jobs: [TellCopiesJob],
};
