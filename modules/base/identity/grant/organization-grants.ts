import { Injectable } from '@nestjs/common';
import type { WorkTransaction } from '../../../../src/index.js';
import { PrincipalChanges } from '../session/principal-changes.js';
import { grantNote } from './grant-note.js';

interface EndedGrant {
  readonly accountId: string;
  readonly organizationId: string;
  readonly roleKey: string;
}

const END = `
  WITH ended AS (DELETE FROM base_grants WHERE organization_id = ANY($1::uuid[]) RETURNING account_id, organization_id, role_id)
  SELECT e.account_id AS "accountId", e.organization_id AS "organizationId", COALESCE(r.key, r.id::text) AS "roleKey"
  FROM ended e JOIN base_roles r ON r.id = e.role_id`;

/** What becomes of grants when their organisation goes. */
@Injectable()
export class OrganizationGrants {
  constructor(private readonly changes: PrincipalChanges) {}

  /** Ends all grants at some organisations, at once. */
  async end(tx: WorkTransaction, organizationIds: readonly string[]): Promise<void> {
    const ended = await tx.query<EndedGrant>(END, [organizationIds]);
    for (const accountId of new Set(ended.map((grant) => grant.accountId))) await this.changes.ofAccount(tx, accountId);
    for (const grant of ended) tx.audit(grantNote('revoke', grant));
  }
}
