import type { Transaction } from '../../../src/index.js';

/** Whose posts end: of a member, in an organisation (its groups included), or both. */
export interface EndedPosts {
  readonly memberId?: string;
  readonly organizationId?: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
  readonly reason: string;
  /** When it was recorded that they end; the event may come late, see {@link endPosts}. */
  readonly occurredAt: string;
}

const END = `
  UPDATE base_posts p SET ended_on = greatest(p.starts_on, $3::date), end_reason = $4, version = p.version + 1, updated_at = now()
  FROM base_organizations o, base_members m
  WHERE o.id = p.organization_id AND m.id = p.member_id AND p.ended_on IS NULL AND ($1::uuid IS NULL OR p.member_id = $1)
    AND ($2::uuid IS NULL OR o.id = $2 OR (o.parent_id = $2 AND o.type = 'partyGroup'))
    AND (p.created_at <= $5::timestamptz
      OR NOT (o.status = 'active' AND m.membership_status = 'normal' AND ($1::uuid IS NULL OR $2::uuid IS NULL OR m.organization_id = $2)))`;

/**
 * Ends posts because of something that happened to the member or the organisation; those that ended before stay as they
 * are, and so does one that was given since, after the member came back or the organisation was restored.
 */
export async function endPosts(tx: Transaction, { memberId, organizationId, effectiveOn, reason, occurredAt }: EndedPosts): Promise<void> {
  await tx.query(END, [memberId ?? null, organizationId ?? null, effectiveOn, reason, occurredAt]);
}
