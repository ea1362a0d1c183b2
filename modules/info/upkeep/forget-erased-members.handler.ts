import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { memberErased, type MemberErasedPayload } from '../../base/index.js';
import { ArticlePersonalData } from './article-personal-data.js';

/** Takes the name of a member from his articles who was erased while this module was left out. */
@Injectable()
export class ForgetErasedMembers implements EventHandler<MemberErasedPayload> {
  static readonly event = memberErased;

  constructor(private readonly personalData: ArticlePersonalData) {}

  async handle({ payload }: DomainEvent<MemberErasedPayload>, tx: WorkTransaction): Promise<void> {
    await this.personalData.erase(payload, tx);
  }
}
