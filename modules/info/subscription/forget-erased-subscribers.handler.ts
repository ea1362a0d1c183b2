import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberErased, type MemberErasedPayload } from '../../base/index.js';
import { SubscriptionPersonalData } from './subscription-personal-data.js';

/** Removes the subscriptions of a member who was erased while this module was left out. */
@Injectable()
export class ForgetErasedSubscribers implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  constructor(private readonly personalData: SubscriptionPersonalData) {}

  async handle({ payload: { memberId } }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await this.personalData.erase({ memberId, accountId: null }, tx);
  }
}
