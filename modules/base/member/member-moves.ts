import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, requestErrors, type WorkTransaction } from '../../../src/index.js';
import { requireActDay } from '../organization/act-day.js';
import { requireStanding } from '../organization/organization-standing.js';
import { memberMoveErrors } from './member-moves.errors.js';
import { memberMoved } from './member-moves.events.js';
import type { MemberMoveKind } from './member-types.js';

/** Who moves: everybody who belongs to an organisation (`normal` or `suspended`), or those of them who are named. */
export interface Movers {
  readonly organizationId: string;
  /** Only those in this group. */
  readonly groupId?: string;
  /** Only these. */
  readonly memberIds?: readonly string[];
}

/** Where to, from when on and why. */
export interface MemberMove {
  readonly toOrganizationId: string;
  /** Their group there; null for none; left out where each keeps his own, which goes along. */
  readonly toGroupId?: string | null;
  readonly kind: MemberMoveKind;
  /** The first day there, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly documentNumber: string | null;
  readonly reason: string | null;
  /** What else the ledger keeps: ids and codes, nothing of the person. */
  readonly details?: Readonly<Record<string, string>>;
}

interface Mover {
  readonly id: string;
  readonly effectiveOn: string;
}

/** Members of one statement: few enough to stay far below its time limit. */
const BATCH = 1000;

const HOME = 'SELECT id, type, status, effective_on AS "effectiveOn" FROM base_organizations WHERE id = $1 FOR SHARE';
const MOVERS = `
  SELECT id, effective_on AS "effectiveOn" FROM base_members
  WHERE organization_id = $1 AND membership_status IN ('normal', 'suspended')
    AND ($2::uuid IS NULL OR group_id = $2) AND ($3::uuid[] IS NULL OR id = ANY($3))
  ORDER BY id FOR NO KEY UPDATE`;
/** The row as of today, the act, the end of one period and the beginning of the next, for each of some members. */
const MOVE = `
  WITH mover AS (
    SELECT r.act_id, m.id, m.organization_id, m.group_id, CASE WHEN $4 THEN m.group_id ELSE $5::uuid END AS to_group_id
    FROM unnest($1::uuid[], $2::uuid[]) AS r (member_id, act_id) JOIN base_members m ON m.id = r.member_id
  ), moved AS (
    UPDATE base_members m
    SET organization_id = $3, group_id = r.to_group_id, effective_on = $6, version = m.version + 1, updated_at = now()
    FROM mover r WHERE m.id = r.id
    RETURNING m.id, r.act_id, m.organization_id, m.group_id, m.stage, m.membership_status
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, document_number, reason, details)
    SELECT act_id, $7, id, $6, $8, $9, $10::jsonb || jsonb_build_object(
      'fromOrganizationId', organization_id, 'toOrganizationId', $3::uuid, 'fromGroupId', group_id, 'toGroupId', to_group_id)
    FROM mover
  ), ended AS (
    UPDATE base_member_states s SET valid_until = $6
    FROM mover r WHERE s.member_id = r.id AND s.valid_until IS NULL AND s.valid_from < $6
  )
  INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
  SELECT id, $6, act_id, organization_id, group_id, stage, membership_status FROM moved
  ON CONFLICT (member_id, valid_from) DO UPDATE
  SET act_id = excluded.act_id, organization_id = excluded.organization_id, group_id = excluded.group_id`;

/**
 * Moves members from one organisation to another as a dated act: with their row, the ledger and their states,
 * all or none of them. Whether the caller may do that is for who calls.
 */
@Injectable()
export class MemberMoves {
  constructor(private readonly clock: Clock) {}

  /**
   * @returns the ids of those who moved
   * @throws Problem `base.members_not_in_organization` when somebody named is not there (any more),
   *   `base.no_members_there`, `base.not_yet_there`, `base.act_in_future`, `base.act_out_of_order`
   */
  async move(tx: WorkTransaction, who: Movers, move: MemberMove): Promise<string[]> {
    await this.requireHome(tx, move);
    const named = who.memberIds && [...new Set(who.memberIds)];
    const movers = await tx.query<Mover>(MOVERS, [who.organizationId, who.groupId ?? null, named ?? null]);
    const missing = named ? named.length - movers.length : 0;
    if (missing > 0) throw memberMoveErrors.membersNotInOrganization({ count: missing });
    for (const { effectiveOn } of movers) requireActDay(move.effectiveOn, { today: this.clock.today(), latest: effectiveOn });
    const ids = movers.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += BATCH) await write(tx, ids.slice(start, start + BATCH), move);
    if (who.organizationId !== move.toOrganizationId) announce(tx, ids, who, move);
    return ids;
  }

  private async requireHome(tx: WorkTransaction, { toOrganizationId, effectiveOn }: MemberMove): Promise<void> {
    const home = await tx.one<{ id: string; type: string; status: string; effectiveOn: string }>(HOME, [toOrganizationId]);
    if (!home) throw requestErrors.notFound();
    if (home.type === 'partyGroup' || home.status !== 'active') throw memberMoveErrors.noMembersThere();
    await requireStanding(tx, home, 'status', effectiveOn);
  }
}

async function write(tx: WorkTransaction, ids: readonly string[], move: MemberMove): Promise<void> {
  const { toOrganizationId, toGroupId, kind, effectiveOn, documentNumber, reason, details = {} } = move;
  const keepsGroup = toGroupId === undefined;
  const params = [toOrganizationId, keepsGroup, toGroupId ?? null, effectiveOn, kind, documentNumber, reason, details];
  await tx.query(MOVE, [ids, ids.map(() => uuidv7()), ...params]);
}

function announce(tx: WorkTransaction, ids: readonly string[], { organizationId }: Movers, { toOrganizationId, kind, effectiveOn }: MemberMove): void {
  for (const memberId of ids) {
    const payload = { memberId, fromOrganizationId: organizationId, toOrganizationId, kind, effectiveOn };
    tx.emit(memberMoved, { organizationId: toOrganizationId, payload });
  }
}
