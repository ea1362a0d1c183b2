import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from 'zhibu';
import { organizationMerged, type OrganizationMergedPayload } from 'zhibu/base';

const FOLLOW = `
  UPDATE volunteer_hours_activities SET organization_id = $1, version = version + 1, updated_at = now()
  WHERE organization_id = ANY ($2::uuid[]) AND state = 'open'`;

/** What is still open goes on in the organisation that its own went into; what is closed stays where it was done. */
@Injectable()
export class FollowMergedOrganizations implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  async handle({ payload }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    await tx.query(FOLLOW, [payload.organizationId, payload.mergedIds]);
  }
}
