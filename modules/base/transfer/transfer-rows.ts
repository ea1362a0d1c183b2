import type { Transaction } from '../../../src/index.js';
import type { MemberStage } from '../member/member-types.js';
import type { LetterHeading } from './letter/introduction-letter.js';
import type { TransferState } from './transfer-types.js';

/** A case as it begins. */
export interface NewTransfer {
  readonly id: string;
  readonly memberId: string;
  readonly memberStage: MemberStage;
  readonly fromOrganizationId: string;
  readonly toOrganizationId: string | null;
  readonly destination: string | null;
  readonly duesPaidUntil: string | null;
  readonly validDays: number;
  readonly reason: string | null;
}

/** The letter that a case gets by its issue. */
export interface IssuedLetter {
  /** The organisation whose serial it is. */
  readonly organizationId: string;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
  readonly heading: LetterHeading;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
}

/** How a case ends. */
export interface Decision {
  readonly state: Extract<TransferState, 'accepted' | 'rejected' | 'revoked'>;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly reason: string | null;
}

const INSERT = `
  INSERT INTO base_transfers
    (id, member_id, member_stage, from_organization_id, to_organization_id, destination, state, dues_paid_until, valid_days, reason)
  VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9)
  ON CONFLICT (member_id) WHERE state IN ('draft', 'issued') DO NOTHING RETURNING id`;
const UPDATE_DRAFT = `
  UPDATE base_transfers SET dues_paid_until = $2, valid_days = $3, reason = $4, version = version + 1, updated_at = now() WHERE id = $1`;
/** One row for each organisation and year, locked until the transaction ends: what is not committed leaves no gap. */
const NEXT_SERIAL = `
  INSERT INTO base_letter_serials AS s (organization_id, year, last_serial) VALUES ($1, $2, 1)
  ON CONFLICT (organization_id, year) DO UPDATE SET last_serial = s.last_serial + 1 RETURNING last_serial AS serial`;
const STAGE_TODAY = 'member_stage = (SELECT stage FROM base_members m WHERE m.id = member_id)';
const ISSUE = `
  UPDATE base_transfers SET state = 'issued', receiver_id = to_organization_id, letter_organization_id = $2, letter_year = $3, letter_serial = $4,
    letter_number = $5, letter_heading = $6, issued_on = $7, valid_until = $7::date + valid_days, ${STAGE_TODAY}, version = version + 1, updated_at = now()
  WHERE id = $1 RETURNING valid_until AS "validUntil"`;
const DECIDE = `
  UPDATE base_transfers SET state = $2, decided_on = $3, decision_reason = $4, ${STAGE_TODAY}, version = version + 1, updated_at = now() WHERE id = $1`;

/** Begins a case; false where the member has an open one (TRF-8). */
export async function insertTransfer(tx: Transaction, row: NewTransfer): Promise<boolean> {
  const { id, memberId, memberStage, fromOrganizationId, toOrganizationId, destination, duesPaidUntil, validDays, reason } = row;
  const params = [id, memberId, memberStage, fromOrganizationId, toOrganizationId, destination, duesPaidUntil, validDays, reason];
  return (await tx.one(INSERT, params)) !== null;
}

export async function updateDraft(tx: Transaction, id: string, draft: Pick<NewTransfer, 'duesPaidUntil' | 'validDays' | 'reason'>): Promise<void> {
  await tx.query(UPDATE_DRAFT, [id, draft.duesPaidUntil, draft.validDays, draft.reason]);
}

/** The next serial number of an organisation's letters in a year, without gaps. */
export async function nextSerial(tx: Transaction, organizationId: string, year: number): Promise<number> {
  const row = await tx.one<{ serial: number }>(NEXT_SERIAL, [organizationId, year]);
  if (!row) throw new Error('no serial number was given');
  return row.serial;
}

/** Issues a letter: from now on the receiver sees the case. Answers its last day. */
export async function issueTransfer(tx: Transaction, id: string, letter: IssuedLetter): Promise<string | null> {
  const { organizationId, year, serial, number, heading, issuedOn } = letter;
  const issued = await tx.one<{ validUntil: string }>(ISSUE, [id, organizationId, year, serial, number, JSON.stringify(heading), issuedOn]);
  return issued?.validUntil ?? null;
}

export async function decideTransfer(tx: Transaction, id: string, { state, on, reason }: Decision): Promise<void> {
  await tx.query(DECIDE, [id, state, on, reason]);
}
