import type { WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { transferRevoked } from './transfer.events.js';

/** Reorganisation may be dated back, but no letter ends before it was issued. */
const CLOSE = `
  UPDATE base_transfers SET state = 'revoked', decided_on = greatest(issued_on, $2::date), decision_reason = $3, version = version + 1, updated_at = now()
  WHERE from_organization_id = $1 AND to_organization_id = $1 AND state IN ('draft', 'issued')
  RETURNING id, member_id AS "memberId", decided_on AS "decidedOn"`;
const REASON = '组织调整后，转出与转入为同一组织，无须转接。';

/** Ends open transfers that became pointless because sender and receiver are one organisation now. */
export async function closeMootTransfers(tx: WorkTransaction, organizationId: string, on: string): Promise<void> {
  const closed = await tx.query<{ id: string; memberId: string; decidedOn: string }>(CLOSE, [organizationId, on, REASON]);
  const { key: action } = basePermissions.transfer.revoke;
  for (const { decidedOn, id, memberId } of closed) {
    tx.audit({ action, targetKind: 'transfer', targetId: id, organizationId, fields: [`member:${memberId}`], reason: REASON });
    const payload = { transferId: id, memberId, fromOrganizationId: organizationId, toOrganizationId: organizationId, on: decidedOn };
    tx.emit(transferRevoked, { organizationId, payload });
  }
}
