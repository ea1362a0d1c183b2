import type { Transaction } from '../../../src/index.js';

/** Whose posts end: of a member, in an organisation (its groups included), or both. */
export interface EndedPosts {
  readonly memberId?: string;
  readonly organizationId?: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
  readonly reason: string;
}

const END = `
  UPDATE base_posts p SET ended_on = greatest(p.starts_on, $3::date), end_reason = $4, version = p.version + 1, updated_at = now()
  FROM base_organizations o
  WHERE o.id = p.organization_id AND p.ended_on IS NULL AND ($1::uuid IS NULL OR p.member_id = $1)
    AND ($2::uuid IS NULL OR o.id = $2 OR (o.parent_id = $2 AND o.type = 'partyGroup'))`;

/** Ends posts because of something that happened to the member or the organisation; those that ended before stay as they are. */
export async function endPosts(tx: Transaction, { memberId, organizationId, effectiveOn, reason }: EndedPosts): Promise<void> {
  await tx.query(END, [memberId ?? null, organizationId ?? null, effectiveOn, reason]);
}
