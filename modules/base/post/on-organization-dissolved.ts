import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationDissolved, type OrganizationDissolvedPayload } from '../organization-act/organization-act.events.js';
import { endPosts } from './ended-posts.js';

const END_TERM = `
  UPDATE base_terms SET ended_on = greatest(starts_on, $2::date), version = version + 1, updated_at = now()
  WHERE organization_id = $1 AND ended_on IS NULL`;

/** Ends the posts and the term of office of an organisation that was dissolved or went into another. */
@Injectable()
export class OnOrganizationDissolved implements EventHandler<OrganizationDissolvedPayload> {
  static readonly event = organizationDissolved;

  async handle({ payload }: DomainEvent<OrganizationDissolvedPayload>, tx: WorkTransaction): Promise<void> {
    const { organizationId, effectiveOn } = payload;
    await endPosts(tx, { organizationId, effectiveOn, reason: organizationDissolved.eventName });
    await tx.query(END_TERM, [organizationId, effectiveOn]);
  }
}
