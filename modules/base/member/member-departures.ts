import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type WorkTransaction } from '../../../src/index.js';
import { requireActDay } from '../organization/act-day.js';
import { memberMoveErrors } from './member-moves.errors.js';

/** The day and the papers of a member's departure. */
export interface MemberDeparture {
  readonly memberId: string;
  /** The first day on which he is gone, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** What else the ledger keeps: ids and codes, nothing of the person. */
  readonly details: Readonly<Record<string, string>>;
}

interface Leaver {
  readonly organizationId: string;
  readonly effectiveOn: string;
}

const LEAVER = `
  SELECT organization_id AS "organizationId", effective_on AS "effectiveOn" FROM base_members
  WHERE id = $1 AND membership_status = 'normal' FOR NO KEY UPDATE`;
const LEAVE = `
  WITH gone AS (
    UPDATE base_members SET membership_status = 'transferredOut', effective_on = $3, version = version + 1, updated_at = now() WHERE id = $1
    RETURNING id, organization_id, group_id, stage
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, document_number, reason, details)
    SELECT $2, 'transfer', id, $3, $4, $5, $6::jsonb || jsonb_build_object('fromOrganizationId', organization_id, 'membershipStatus', 'transferredOut')
    FROM gone
  ), ended AS (
    UPDATE base_member_states SET valid_until = $3 WHERE member_id = $1 AND valid_until IS NULL AND valid_from < $3
  )
  INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
  SELECT id, $3, $2, organization_id, group_id, stage, 'transferredOut' FROM gone
  ON CONFLICT (member_id, valid_from) DO UPDATE SET act_id = excluded.act_id, membership_status = excluded.membership_status`;

/** Takes members off the roll whose relation left the platform: with their row, the ledger and their states. */
@Injectable()
export class MemberDepartures {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem `base.members_not_in_organization` for one who is no longer there, `base.act_in_future`, `base.act_out_of_order` */
  async leave(tx: WorkTransaction, { memberId, effectiveOn, documentNumber, reason, details }: MemberDeparture): Promise<void> {
    const leaver = await tx.one<Leaver>(LEAVER, [memberId]);
    if (!leaver) throw memberMoveErrors.membersNotInOrganization({ count: 1 });
    requireActDay(effectiveOn, { today: this.clock.today(), latest: leaver.effectiveOn });
    await tx.query(LEAVE, [memberId, uuidv7(), effectiveOn, documentNumber, reason, details]);
  }
}
