import { Injectable } from '@nestjs/common';
import {
  acknowledgedReasons,
  Clock,
  type DomainEventClass,
  type Permission,
  type RequestContext,
  toWarningBodies,
  UnitOfWork,
  type Warning,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { BranchSizes } from '../member/branch-sizes.js';
import { PARTY_MEMBER_STAGES } from '../member/member-types.js';
import type { AcceptTransfer, IssueTransfer, RejectTransfer, RevokeTransfer, TransferWithWarnings } from './transfer.dto.js';
import { transferAccepted, transferIssued, type TransferPayload, transferRejected, transferRevoked } from './transfer.events.js';
import type { LockedTransfer } from './transfer.repository.js';
import { TransferAcceptance } from './transfer-acceptance.js';
import { TransferCases } from './transfer-cases.js';
import { TransferChecks } from './transfer-checks.js';
import { TransferLetters } from './transfer-letters.js';
import { TransferMessages } from './transfer-messages.js';
import { TransferReader } from './transfer-reader.js';
import { decideTransfer, issueTransfer } from './transfer-rows.js';

const { accept, issue, revoke } = basePermissions.transfer;

/** What the audit log and the events say of a step. */
interface Step {
  readonly permission: Permission;
  readonly event: DomainEventClass<TransferPayload>;
  readonly on: string;
  /** Whose step it is. */
  readonly organizationId: string;
  readonly reason?: string | undefined;
}

/** The steps of a transfer: each is one transaction, and the row's lock decides who comes first. */
@Injectable()
export class TransferSteps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: TransferCases,
    private readonly checks: TransferChecks,
    private readonly acceptance: TransferAcceptance,
    private readonly sizes: BranchSizes,
    private readonly letters: TransferLetters,
    private readonly messages: TransferMessages,
    private readonly reader: TransferReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues the letter. The member stays where he is (TRF-1); the receiver sees the case from now on.
   *
   * @throws Problem those of {@link TransferCases.ofSender} and {@link TransferCases.check}
   */
  issue(context: RequestContext, id: string, { acknowledge }: IssueTransfer): Promise<TransferWithWarnings> {
    return this.step(context, id, async (tx) => {
      const transfer = await this.cases.ofSender(tx, context, id, ['draft']);
      const found = await this.cases.check(tx, context, transfer, transfer);
      const warnings = [...found, ...(await this.leftBehind(tx, transfer))];
      const letter = await this.letters.next(tx, transfer);
      const validUntil = await issueTransfer(tx, id, letter);
      const { fromOrganizationId: organizationId } = transfer;
      note(tx, transfer, { permission: issue, event: transferIssued, on: letter.issuedOn, organizationId, reason: acknowledgedReasons(warnings, acknowledge) });
      await this.messages.arrived(tx, { ...transfer, letterNumber: letter.number, validUntil });
      return warnings;
    });
  }

  /**
   * Accepts: the member belongs to the receiver from that day on, or has left the platform where the receipt came from outside.
   *
   * @throws Problem those of {@link TransferCases.ofReceiver} and {@link TransferAcceptance.move}
   */
  accept(context: RequestContext, id: string, input: AcceptTransfer): Promise<TransferWithWarnings> {
    return this.step(context, id, async (tx) => {
      const transfer = await this.cases.ofReceiver(tx, context, id);
      const on = input.effectiveOn ?? this.clock.today();
      const place = { stage: transfer.stageToday, node: transfer.fromNode };
      const found = [await this.checks.expiry(transfer.validUntil ?? on, place.node), await this.checks.papers(place)];
      const moved = await this.acceptance.move(tx, context, transfer, { groupId: input.groupId ?? null, effectiveOn: on });
      const warnings = [...found.filter((warning) => warning !== null), ...moved, ...(await this.grown(tx, transfer, on))];
      await decideTransfer(tx, id, { state: 'accepted', on, reason: null });
      const organizationId = transfer.toOrganizationId ?? transfer.fromOrganizationId;
      note(tx, transfer, { permission: accept, event: transferAccepted, on, organizationId, reason: acknowledgedReasons(warnings, input.acknowledge) });
      await this.messages.accepted(tx, transfer, on);
      await this.messages.grantsKept(tx, transfer);
      return warnings;
    });
  }

  /** Sends it back with a reason. @throws Problem those of {@link TransferCases.ofReceiver} */
  reject(context: RequestContext, id: string, { reason }: RejectTransfer): Promise<TransferWithWarnings> {
    return this.step(context, id, async (tx) => {
      const transfer = await this.cases.ofReceiver(tx, context, id);
      const on = this.clock.today();
      await decideTransfer(tx, id, { state: 'rejected', on, reason });
      note(tx, transfer, { permission: accept, event: transferRejected, on, organizationId: transfer.toOrganizationId ?? transfer.fromOrganizationId });
      await this.messages.rejected(tx, transfer);
      return [];
    });
  }

  /** Takes it back while the receiver has not acted (TRF-4). @throws Problem those of {@link TransferCases.ofSender} */
  revoke(context: RequestContext, id: string, { reason = null }: RevokeTransfer): Promise<TransferWithWarnings> {
    return this.step(context, id, async (tx) => {
      const transfer = await this.cases.ofSender(tx, context, id, ['draft', 'issued']);
      const on = this.clock.today();
      await decideTransfer(tx, id, { state: 'revoked', on, reason });
      note(tx, transfer, { permission: revoke, event: transferRevoked, on, organizationId: transfer.fromOrganizationId });
      if (transfer.state === 'issued') await this.messages.revoked(tx, transfer);
      return [];
    });
  }

  /** ORG-1 of the sender, which alone is told how many it has. */
  private async leftBehind(tx: WorkTransaction, { fromOrganizationId, memberId, stageToday }: LockedTransfer): Promise<Warning[]> {
    return stageToday === 'fullMember' ? this.sizes.warningsWithout(tx, fromOrganizationId, memberId, this.clock.today()) : [];
  }

  /** ORG-1 of the receiver. */
  private async grown(tx: WorkTransaction, { stageToday, toOrganizationId }: LockedTransfer, on: string): Promise<Warning[]> {
    if (toOrganizationId === null || !PARTY_MEMBER_STAGES.includes(stageToday)) return [];
    return this.sizes.warningsOfGrowth(tx, toOrganizationId, on);
  }

  private async step(context: RequestContext, id: string, act: (tx: WorkTransaction) => Promise<Warning[]>): Promise<TransferWithWarnings> {
    const warnings = await this.work.run(context, act);
    return { ...(await this.reader.get(context, id)), warnings: toWarningBodies(warnings, context.language) };
  }
}

function note(tx: WorkTransaction, transfer: LockedTransfer, { permission, event, on, organizationId, reason }: Step): void {
  const { id: transferId, memberId, fromOrganizationId, toOrganizationId } = transfer;
  const fields = [`member:${memberId}`];
  tx.audit({ action: permission.key, targetKind: 'transfer', targetId: transferId, organizationId, fields, ...(reason !== undefined && { reason }) });
  tx.emit(event, { organizationId, payload: { transferId, memberId, fromOrganizationId, toOrganizationId, on } });
}
