import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberMoved, type MemberMovedPayload } from '../member/member-moves.events.js';
import { endPosts } from './ended-posts.js';

/** Ends the posts that a member held in the organisation he left. */
@Injectable()
export class OnMemberMoved implements EventHandler<MemberMovedPayload> {
  static readonly event = memberMoved;

  async handle({ occurredAt, payload }: DomainEvent<MemberMovedPayload>, tx: WorkTransaction): Promise<void> {
    const { memberId, fromOrganizationId: organizationId, effectiveOn } = payload;
    await endPosts(tx, { memberId, organizationId, effectiveOn, occurredAt, reason: memberMoved.eventName });
  }
}
