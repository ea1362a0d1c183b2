import type { WorkTransaction } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';

const { share } = infoPermissions;
const ACTIONS = { offer: share.offer.key, recall: `${share.offer.key}.recall`, adopt: share.adopt.key, decline: `${share.adopt.key}.decline` } as const;

/** Notes an act on an offer for the audit log of the organisation that did it. */
export function noteShare(tx: WorkTransaction, act: keyof typeof ACTIONS, { id, organizationId }: { readonly id: string; readonly organizationId: string }, reason: string | null = null): void {
  tx.audit({ action: ACTIONS[act], targetKind: 'share', targetId: id, organizationId, ...(reason !== null && { reason }) });
}
