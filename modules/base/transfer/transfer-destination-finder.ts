import { Injectable } from '@nestjs/common';
import { Database } from '../../../src/index.js';
import { containing, startingWith } from '../organization/like-patterns.js';
import { MAX_DESTINATIONS, type TransferDestination, type TransferDestinations } from './transfer-destination.dto.js';

/** `$1` the words as patterns, `$2` the whole text, `$3` what begins with it. Branches come first: members usually belong to one. */
const FIND = `
  SELECT o.id, o.name, o.code, parent.name AS "parentName"
  FROM base_organizations o LEFT JOIN base_organizations parent ON parent.id = o.parent_id
  WHERE o.status = 'active' AND o.type <> 'partyGroup' AND concat_ws(' ', o.name, o.short_name, o.code) ILIKE ALL ($1::text[])
  ORDER BY CASE WHEN $2 IN (o.name, o.short_name, o.code) THEN 0 WHEN o.name ILIKE $3 OR o.code ILIKE $3 THEN 1 ELSE 2 END,
    o.type <> 'branch', o.code
  LIMIT ${MAX_DESTINATIONS + 1}`;

/** Finds where a relation may go: any organisation that takes members, in the caller's scope or not. */
@Injectable()
export class TransferDestinationFinder {
  constructor(private readonly database: Database) {}

  /** The organisations whose name, short name or code has every word of `text`, the best first. */
  async find(text: string): Promise<TransferDestinations> {
    const found = await this.database.query<TransferDestination>(FIND, [containing(text), text, startingWith(text)]);
    return { items: found.slice(0, MAX_DESTINATIONS), truncated: found.length > MAX_DESTINATIONS };
  }
}
