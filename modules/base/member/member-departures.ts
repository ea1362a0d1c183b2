import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type WorkTransaction } from '../../../src/index.js';
import { requireActDay } from '../organization/act-day.js';
import type { Member } from './member.dto.js';
import { memberStatusChanged } from './member.events.js';
import { memberMoveErrors } from './member-moves.errors.js';
import { recordStateChanges } from './member-state-rows.js';

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

type Leaver = Pick<Member, 'organizationId' | 'groupId' | 'stage' | 'joinedOn' | 'fullOn' | 'effectiveOn'>;

const LEAVER = `
  SELECT organization_id AS "organizationId", group_id AS "groupId", stage, joined_on AS "joinedOn", full_on AS "fullOn", effective_on AS "effectiveOn"
  FROM base_members WHERE id = $1 AND membership_status = 'normal' FOR NO KEY UPDATE`;

/** Takes members off the roll whose relation left the platform: with their row, the ledger and their states. */
@Injectable()
export class MemberDepartures {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem `base.members_not_in_organization` for one who is no longer there, `base.act_in_future`, `base.act_out_of_order` */
  async leave(tx: WorkTransaction, { memberId, effectiveOn, documentNumber, reason, details }: MemberDeparture): Promise<void> {
    const leaver = await tx.one<Leaver>(LEAVER, [memberId]);
    if (!leaver) throw memberMoveErrors.membersNotInOrganization({ count: 1 });
    requireActDay(effectiveOn, { today: this.clock.today(), latest: leaver.effectiveOn });
    const { organizationId, groupId, stage, joinedOn, fullOn } = leaver;
    const [fromStatus, toStatus] = ['normal', 'transferredOut'] as const;
    const act = { actId: uuidv7(), memberId, kind: 'transfer', effectiveOn, documentNumber, reason } as const;
    const what = { ...details, fromOrganizationId: organizationId, fromStatus, toStatus };
    await recordStateChanges(tx, [{ ...act, details: what, groupId, stage, membershipStatus: toStatus, joinedOn, fullOn }]);
    tx.emit(memberStatusChanged, { organizationId, payload: { memberId, organizationId, fromStatus, toStatus, effectiveOn } });
  }
}
