import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberErased, type MemberErasedPayload } from '../../base/index.js';
import { TargetPersonalData } from './target-personal-data.js';

/** Takes a member from the lists who was erased while this module was left out. */
@Injectable()
export class ForgetErasedTargets implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  constructor(private readonly personalData: TargetPersonalData) {}

  async handle({ payload }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await this.personalData.erase(payload, tx);
  }
}
