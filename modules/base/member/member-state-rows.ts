import type { Transaction } from '../../../src/index.js';
import type { Member } from './member.dto.js';
import { SELECTED } from './member-rows.js';
import type { MemberActKind } from './member-types.js';

/** An act on one member, with what he is from its day on. */
export interface StateChange extends Pick<Member, 'groupId' | 'stage' | 'membershipStatus' | 'joinedOn' | 'fullOn' | 'effectiveOn'> {
  readonly actId: string;
  readonly memberId: string;
  readonly kind: MemberActKind;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** Ids and codes, nothing of the person. */
  readonly details: object;
}

/** The row as of today, the act, the end of one period and the beginning of the next; an act of the same day takes its place. */
const RECORD = `
  WITH r AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r
      ("actId" uuid, "memberId" uuid, kind text, "effectiveOn" date, "documentNumber" text, reason text, details jsonb,
       "groupId" uuid, stage text, "membershipStatus" text, "joinedOn" date, "fullOn" date)
  ), changed AS (
    UPDATE base_members m
    SET group_id = r."groupId", stage = r.stage, membership_status = r."membershipStatus", joined_on = r."joinedOn", full_on = r."fullOn",
      effective_on = r."effectiveOn", version = m.version + 1, updated_at = now()
    FROM r WHERE m.id = r."memberId"
    RETURNING m.*
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, document_number, reason, details)
    SELECT "actId", kind, "memberId", "effectiveOn", "documentNumber", reason, details FROM r
  ), ended AS (
    UPDATE base_member_states s SET valid_until = r."effectiveOn"
    FROM r WHERE s.member_id = r."memberId" AND s.valid_until IS NULL AND s.valid_from < r."effectiveOn"
  ), state AS (
    INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
    SELECT m.id, m.effective_on, r."actId", m.organization_id, m.group_id, m.stage, m.membership_status
    FROM changed m JOIN r ON r."memberId" = m.id
    ON CONFLICT (member_id, valid_from) DO UPDATE
    SET act_id = excluded.act_id, group_id = excluded.group_id, stage = excluded.stage, membership_status = excluded.membership_status
  )
  SELECT ${SELECTED} FROM changed m`;

/** Records acts on members whose rows are locked; answers the rows as they are then, in no order. */
export function recordStateChanges(tx: Transaction, changes: readonly StateChange[]): Promise<Member[]> {
  return tx.query<Member>(RECORD, [JSON.stringify(changes)]);
}
