import { Injectable } from '@nestjs/common';
import type { WorkTransaction } from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';

const LOCK = `SELECT pg_advisory_xact_lock(hashtext('base.system_administrators'))`;
const STANDING = `
  SELECT COALESCE(bool_or(a.id = $1), false) AS "isOne", COALESCE(bool_or(a.id <> $1), false) AS "hasOthers"
  FROM base_grants g
  JOIN base_roles r ON r.id = g.role_id AND r.key = 'systemAdministrator'
  JOIN base_organizations o ON o.id = g.organization_id AND o.parent_id IS NULL
  JOIN base_accounts a ON a.id = g.account_id AND a.status = 'active'`;

/** Sees to it that somebody can always administer the whole deployment. */
@Injectable()
export class SystemAdministrators {
  /** Lets no two transactions remove administrators at once, each of them counting on the other's. Taken first. */
  async lock(tx: WorkTransaction): Promise<void> {
    await tx.query(LOCK);
  }

  /** @throws Problem 409 `base.last_system_administrator` where the account is the last active one at the root */
  async requireAnother(tx: WorkTransaction, accountId: string): Promise<void> {
    if (await this.isLast(tx, accountId)) throw identityErrors.lastSystemAdministrator();
  }

  /** Whether an account is the last active system administrator at the root. */
  async isLast(tx: WorkTransaction, accountId: string): Promise<boolean> {
    const standing = await tx.one<{ isOne: boolean; hasOthers: boolean }>(STANDING, [accountId]);
    return standing?.isOne === true && !standing.hasOthers;
  }
}
