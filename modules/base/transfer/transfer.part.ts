import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { FollowMergedOrganizations } from './follow-merged-organizations.handler.js';
import { FollowReorganizedMembers } from './follow-reorganized-members.handler.js';
import { TellExpiredTransfersJob } from './tell-expired-transfers.job.js';
import { LetterSerialEntity, TransferEntity } from './transfer.entity.js';
import { transferErrors } from './transfer.errors.js';
import { transferEvents } from './transfer.events.js';
import { transferNotifications } from './transfer.notifications.js';
import { transferRules } from './transfer.rules.js';
import { TransferPersonalData } from './transfer-personal-data.js';
import { TransferVeto } from './transfer-veto.js';

const { transfer } = basePermissions;

/** What the transfers bring. */
export const transferPart: ModulePart = {
  entities: [TransferEntity, LetterSerialEntity],
  errors: [transferErrors],
  events: transferEvents,
  handlers: [FollowReorganizedMembers, FollowMergedOrganizations],
  jobs: [TellExpiredTransfersJob],
  rules: transferRules,
  vetoes: [TransferVeto],
  notifications: Object.values(transferNotifications),
  personalData: [TransferPersonalData],
  roleDefaults: { organizationAdministrator: Object.values(transfer), branchSecretary: Object.values(transfer), auditor: [transfer.read] },
};
