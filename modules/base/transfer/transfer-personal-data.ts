import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const CASES = `
  SELECT t.state, f.name AS "from", COALESCE(d.name, t.destination) AS "to", t.dues_paid_until AS "duesPaidUntil", t.reason,
    t.letter_number AS "letterNumber", t.issued_on AS "issuedOn", t.valid_until AS "validUntil", t.decided_on AS "decidedOn",
    t.decision_reason AS "decisionReason", t.created_at AS "createdAt"
  FROM base_transfers t
  JOIN base_organizations f ON f.id = t.from_organization_id
  LEFT JOIN base_organizations d ON d.id = t.to_organization_id
  WHERE t.member_id = $1 ORDER BY t.created_at, t.id`;
/** What people wrote may name him. The case itself says from where to where, when and by which letter: it belongs to the archive. */
const FORGET_REASONS = `
  UPDATE base_transfers SET reason = NULL, decision_reason = NULL, version = version + 1, updated_at = now()
  WHERE member_id = $1 AND num_nonnulls(reason, decision_reason) > 0 RETURNING 1`;

/** The transfers of a person's relation. */
@Injectable()
export class TransferPersonalData implements PersonalData {
  async export({ memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (memberId === null) return [];
    return [{ name: 'base.transfers', title: { zh: '组织关系转接', en: 'Transfers of the relation' }, rows: await tx.query(CASES, [memberId]) }];
  }

  async erase({ memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return memberId === null ? 0 : (await tx.query(FORGET_REASONS, [memberId])).length;
  }
}
