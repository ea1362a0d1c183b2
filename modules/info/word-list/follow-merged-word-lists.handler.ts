import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventHandler, WorkTransaction } from '../../../src/index.js';
import { organizationMerged, type OrganizationMergedPayload } from '../../base/index.js';
import { WordListsInForce } from './word-lists-in-force.js';

/** Two lists of one name get told apart by the end of their id. */
const FOLLOW = `
  UPDATE info_word_lists l SET organization_id = $2, version = version + 1, updated_at = now(),
    name = CASE WHEN EXISTS (SELECT FROM info_word_lists o WHERE o.name = l.name AND o.id <> l.id AND (o.organization_id = $2 OR o.organization_id = ANY ($1::uuid[])))
      THEN left(l.name, 40) || ' ' || right(l.id::text, 8) ELSE l.name END
  WHERE l.organization_id = ANY ($1::uuid[])`;

/** The lists of an organisation that went into another one are that one's. */
@Injectable()
export class FollowMergedWordLists implements EventHandler<OrganizationMergedPayload> {
  static readonly event = organizationMerged;

  constructor(private readonly inForce: WordListsInForce) {}

  async handle({ payload: { mergedIds, organizationId } }: DomainEvent<OrganizationMergedPayload>, tx: WorkTransaction): Promise<void> {
    await tx.query(FOLLOW, [mergedIds, organizationId]);
    await this.inForce.announce(tx);
  }
}
