import type { ModulePart } from '../../../src/index.js';
import { accountMemberErrors } from '../identity/account/account-member.errors.js';

/** What the link of accounts and members brings. */
export const accountMemberPart: ModulePart = { errors: [accountMemberErrors] };
