import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationMerged, type OrganizationMergedPayload } from '../organization-act/organization-act.events.js';
import { closeMootTransfers } from './moot-transfers.js';

const FOLLOW = `
  UPDATE base_transfers SET to_organization_id = $2, receiver_id = CASE WHEN receiver_id IS NULL THEN NULL ELSE $2::uuid END,
    version = version + 1, updated_at = now()
  WHERE to_organization_id = ANY ($1::uuid[]) AND state IN ('draft', 'issued')`;

/** Members on their way to an organisation that went into another one arrive at that one. */
@Injectable()
export class FollowMergedOrganizations implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  async handle({ payload }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    const { organizationId, mergedIds, effectiveOn } = payload;
    await tx.query(FOLLOW, [mergedIds, organizationId]);
    await closeMootTransfers(tx, organizationId, effectiveOn);
  }
}
