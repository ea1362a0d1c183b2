import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberErased, type MemberErasedPayload } from '../../base/index.js';
import { ReactionPersonalData } from './reaction-personal-data.js';

/** Removes the reactions of a member who was erased while this module was left out. */
@Injectable()
export class ForgetErasedReactions implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  constructor(private readonly personalData: ReactionPersonalData) {}

  async handle({ payload: { memberId } }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await this.personalData.erase({ memberId, accountId: null }, tx);
  }
}
