import type { ModulePart } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { FollowMergedShares } from './follow-merged-shares.handler.js';
import { RetitleShares } from './retitle-shares.handler.js';
import { ShareEntity } from './share.entity.js';
import { shareErrors } from './share.errors.js';
import { shareAdopted, shareOffered, shareRecalled } from './share.events.js';
import { shareNotifications } from './share.notifications.js';
import { SharePersonalData } from './share-personal-data.js';
import { ShareRecipientEntity } from './share-recipient.entity.js';
import { TellOffersJob } from './tell-offers.job.js';

const { share } = infoPermissions;

/** What the sharing of articles brings. */
export const sharePart: ModulePart = {
  entities: [ShareEntity, ShareRecipientEntity],
  errors: [shareErrors],
  events: [shareOffered, shareAdopted, shareRecalled],
  handlers: [FollowMergedShares, RetitleShares],
  notifications: Object.values(shareNotifications),
  jobs: [TellOffersJob],
  personalData: [SharePersonalData],
  roleDefaults: {
    organizationAdministrator: Object.values(share),
    branchSecretary: Object.values(share),
    auditor: [share.read],
  },
};
