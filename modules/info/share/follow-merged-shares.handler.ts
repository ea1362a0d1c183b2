import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationMerged, type OrganizationMergedPayload } from '../../base/index.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { ShareRows } from './share-rows.js';

/** Offers, answers and what was passed on are those of the organisation that others went into; their copies stand beside its own. */
@Injectable()
export class FollowMergedShares implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  constructor(
    private readonly rows: ShareRows,
    private readonly copies: CopyRepository,
    private readonly families: FamilyLocks,
  ) {}

  async handle({ payload: { mergedIds, organizationId } }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    // Before any offer: who recalls one of them holds its family and waits for offers then.
    await this.families.lockAll(tx, [...(await this.rows.originsAt(tx, mergedIds)), ...(await this.copies.passedOnOf(tx, mergedIds))]);
    await this.rows.followMerged(tx, mergedIds, organizationId);
    await this.copies.followMerged(tx, mergedIds, organizationId);
  }
}
