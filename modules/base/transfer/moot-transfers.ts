import type { Transaction } from '../../../src/index.js';

const CLOSE = `
  UPDATE base_transfers SET state = 'revoked', decided_on = $2, decision_reason = $3, version = version + 1, updated_at = now()
  WHERE from_organization_id = $1 AND to_organization_id = $1 AND state IN ('draft', 'issued')`;
const REASON = '组织调整后，转出与转入为同一组织，无须转接。';

/** Ends open transfers that became pointless because sender and receiver are one organisation now. */
export async function closeMootTransfers(tx: Transaction, organizationId: string, on: string): Promise<void> {
  await tx.query(CLOSE, [organizationId, on, REASON]);
}
