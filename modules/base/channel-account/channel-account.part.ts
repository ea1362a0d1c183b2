import type { ModulePart } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { ChannelAccountEntity } from './channel-account.entity.js';
import { channelAccountErrors } from './channel-account.errors.js';

const { channelAccount } = basePermissions;

/** What the accounts of outside channels bring. */
export const channelAccountPart: ModulePart = {
  entities: [ChannelAccountEntity],
  errors: [channelAccountErrors],
  roleDefaults: {
    organizationAdministrator: Object.values(channelAccount),
    branchSecretary: [channelAccount.read],
    auditor: [channelAccount.read],
  },
};
