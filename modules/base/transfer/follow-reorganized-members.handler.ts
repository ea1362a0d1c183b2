import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberMoved, type MemberMovedPayload } from '../member/member-moves.events.js';
import { closeMootTransfers } from './moot-transfers.js';

const FOLLOW = `
  UPDATE base_transfers SET from_organization_id = $3, version = version + 1, updated_at = now()
  WHERE member_id = $1 AND state IN ('draft', 'issued') AND from_organization_id = $2`;

/** Whose branch is merged, split or moved has his open transfer from where he is now: there he is answered for. */
@Injectable()
export class FollowReorganizedMembers implements EventHandler<MemberMovedPayload> {
  static readonly event = memberMoved;

  async handle({ payload }: DomainEvent<MemberMovedPayload>, tx: WorkTransaction): Promise<void> {
    const { memberId, fromOrganizationId, toOrganizationId, kind, effectiveOn } = payload;
    if (kind !== 'reorganize') return;
    await tx.query(FOLLOW, [memberId, fromOrganizationId, toOrganizationId]);
    await closeMootTransfers(tx, toOrganizationId, effectiveOn);
  }
}
