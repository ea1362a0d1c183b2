import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationMerged, type OrganizationMergedPayload } from '../../base/index.js';

const FOLLOW = 'UPDATE info_targets SET organization_id = $2 WHERE organization_id = ANY ($1::uuid[])';

/** Nobody manages an organisation that went into another one: its part of the lists is that one's. Who is on them stays. */
@Injectable()
export class FollowMergedTargets implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  async handle({ payload: { mergedIds, organizationId } }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    await tx.query(FOLLOW, [mergedIds, organizationId]);
  }
}
