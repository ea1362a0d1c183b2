import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationDissolved, type OrganizationDissolvedPayload } from '../organization-act/organization-act.events.js';
import { endPosts } from './ended-posts.js';

const END_TERM = `
  UPDATE base_terms t SET ended_on = greatest(t.starts_on, $2::date), version = t.version + 1, updated_at = now()
  FROM base_organizations o
  WHERE o.id = t.organization_id AND o.id = $1 AND t.ended_on IS NULL AND (t.created_at <= $3::timestamptz OR o.status = 'dissolved')`;

/** Ends the posts and the term of office of an organisation that was dissolved or went into another. */
@Injectable()
export class OnOrganizationDissolved implements EventHandler<OrganizationDissolvedPayload> {
  static readonly event = organizationDissolved;

  async handle({ occurredAt, payload }: DomainEvent<OrganizationDissolvedPayload>, tx: WorkTransaction): Promise<void> {
    const { organizationId, effectiveOn } = payload;
    await endPosts(tx, { organizationId, effectiveOn, occurredAt, reason: organizationDissolved.eventName });
    await tx.query(END_TERM, [organizationId, effectiveOn, occurredAt]);
  }
}
