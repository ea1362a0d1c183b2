import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberErased, type MemberErasedPayload } from '../../base/index.js';
import { CommentPersonalData } from './comment-personal-data.js';

/** Takes the name of a member from his comments who was erased while this module was left out. */
@Injectable()
export class ForgetErasedCommenters implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  constructor(private readonly personalData: CommentPersonalData) {}

  async handle({ payload: { memberId } }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await this.personalData.erase({ memberId, accountId: null }, tx);
  }
}
