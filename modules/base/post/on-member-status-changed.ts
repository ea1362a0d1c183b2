import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberStatusChanged, type MemberStatusChangedPayload } from '../member/member.events.js';
import { endPosts } from './ended-posts.js';

/** Ends every post of a member whose membership was suspended or ended. */
@Injectable()
export class OnMemberStatusChanged implements EventHandler<MemberStatusChangedPayload> {
  static readonly event = memberStatusChanged;

  async handle({ occurredAt, payload }: DomainEvent<MemberStatusChangedPayload>, tx: WorkTransaction): Promise<void> {
    const { memberId, toStatus, effectiveOn } = payload;
    if (toStatus !== 'normal') await endPosts(tx, { memberId, effectiveOn, occurredAt, reason: memberStatusChanged.eventName });
  }
}
