import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from 'zhibu';
import { memberErased, type MemberErasedPayload } from 'zhibu/base';
import { forgetMember } from './hours-personal-data.js';

/** Of those who were erased while this module was left out: the event is kept for it until it is chosen again. */
@Injectable()
export class ForgetErasedMembers implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  async handle({ payload }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await forgetMember(tx, payload.memberId);
  }
}
