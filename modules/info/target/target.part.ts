import type { ModulePart } from '../../../src/index.js';
import { AnnounceArticleJob } from './announce-article.job.js';
import { FollowMergedTargets } from './follow-merged-targets.handler.js';
import { ForgetErasedTargets } from './forget-erased-targets.handler.js';
import { ReceiptSpreadsheet } from './receipt-spreadsheet.js';
import { TargetEntity } from './target.entity.js';
import { targetErrors } from './target.errors.js';
import { targetNotifications } from './target.notifications.js';
import { TargetPersonalData } from './target-personal-data.js';

/** What the lists of whom articles are for bring. */
export const targetPart: ModulePart = {
  entities: [TargetEntity],
  errors: [targetErrors],
  notifications: Object.values(targetNotifications),
  jobs: [AnnounceArticleJob],
  handlers: [FollowMergedTargets, ForgetErasedTargets],
  personalData: [TargetPersonalData],
  spreadsheets: [ReceiptSpreadsheet],
};
