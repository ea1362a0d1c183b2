import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext, type Warning, type WorkTransaction } from '../../../src/index.js';
import { memberErrors } from '../member/member.errors.js';
import { PrincipalChanges } from '../identity/session/principal-changes.js';
import { DepartedMemberAccounts } from '../member/departed-member-accounts.js';
import { MemberDepartures } from '../member/member-departures.js';
import { MemberMoves } from '../member/member-moves.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import type { MembershipStatus } from '../member/member-types.js';
import { requireActDay } from '../organization/act-day.js';
import { transferErrors } from './transfer.errors.js';
import { type LockedTransfer, TransferRepository } from './transfer.repository.js';
import { TransferChecks } from './transfer-checks.js';

/** How somebody is accepted. */
export interface Acceptance {
  readonly groupId: string | null;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

const HOME = `
  SELECT m.organization_id AS "organizationId", m.membership_status AS "membershipStatus" FROM base_members m WHERE m.id = $1
  FOR NO KEY UPDATE`;

/** Moves the member when his transfer is accepted. His stage and its dates go along: nothing on his way into the Party begins anew. */
@Injectable()
export class TransferAcceptance {
  constructor(
    private readonly repository: TransferRepository,
    private readonly checks: TransferChecks,
    private readonly moves: MemberMoves,
    private readonly departures: MemberDepartures,
    private readonly departed: DepartedMemberAccounts,
    private readonly principals: PrincipalChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what the caller should see to
   * @throws Problem `base.transfer_membership_not_normal`, `base.group_not_in_organization`, `base.transfer_no_group_outside`,
   *   and those of {@link MemberMoves.move} and {@link MemberDepartures.leave}
   */
  async move(tx: WorkTransaction, context: RequestContext, transfer: LockedTransfer, acceptance: Acceptance): Promise<Warning[]> {
    const { memberId, fromNode, issuedOn, letterNumber: documentNumber, reason, toOrganizationId } = transfer;
    const { effectiveOn } = acceptance;
    requireActDay(effectiveOn, { today: this.clock.today(), latest: issuedOn });
    // Before the member, as reorganisation does it; then nobody waits for the other.
    if (toOrganizationId !== null) await this.repository.target(tx, toOrganizationId);
    // Where he is now: his branch may have been reorganised since the letter was issued.
    const home = await tx.one<{ organizationId: string; membershipStatus: MembershipStatus }>(HOME, [memberId]);
    if (!home) throw memberMoveErrors.membersNotInOrganization({ count: 1 });
    await this.principals.ofMembers(tx, [memberId]);
    await this.checks.requireNormal({ membershipStatus: home.membershipStatus, node: fromNode });
    const papers = { effectiveOn, documentNumber, reason, details: { transferId: transfer.id } };
    if (toOrganizationId === null) {
      await this.leave(tx, memberId, acceptance, papers);
      return this.departed.close(tx, context, memberId);
    }
    const { groupId } = acceptance;
    if (groupId !== null && !(await this.repository.hasGroup(tx, toOrganizationId, groupId))) throw memberErrors.groupNotInOrganization();
    const who = { organizationId: home.organizationId, memberIds: [memberId] };
    await this.moves.move(tx, who, { ...papers, toOrganizationId, toGroupId: groupId, kind: 'transfer' });
    return [];
  }

  private async leave(
    tx: WorkTransaction,
    memberId: string,
    { groupId }: Acceptance,
    papers: Omit<Parameters<MemberDepartures['leave']>[1], 'memberId'>,
  ): Promise<void> {
    if (groupId !== null) throw transferErrors.transferNoGroupOutside();
    await this.departures.leave(tx, { ...papers, memberId });
  }
}
