import { Injectable } from '@nestjs/common';
import { Clock, named, type RequestContext, requestErrors, type Text, type Transaction, type Warning } from '../../../src/index.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import { RuleBook } from '../rule/rule-book.js';
import { transferErrors } from './transfer.errors.js';
import { type LockedTransfer, managesReceiver, managesSender, TransferRepository } from './transfer.repository.js';
import { revocationRule } from './transfer.rules.js';
import { type LetterTerms, TransferChecks } from './transfer-checks.js';
import { TRANSFER_STATE_NAMES, type TransferState } from './transfer-types.js';

/** Gives out cases to act on: locked, to the side whose turn it is, in a state that allows the step. */
@Injectable()
export class TransferCases {
  constructor(
    private readonly repository: TransferRepository,
    private readonly checks: TransferChecks,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `request.not_found`, `request.stale`, `base.transfer_other_side`, `base.transfer_closed` */
  async ofSender(tx: Transaction, context: RequestContext, id: string, states: readonly TransferState[]): Promise<LockedTransfer> {
    const transfer = await this.locked(tx, context, id);
    if (!managesSender(transfer, context.scope)) throw transferErrors.transferOtherSide();
    if (states.includes(transfer.state)) return transfer;
    const { citation } = await this.rules.inForce(revocationRule, { node: transfer.fromNode, on: this.clock.today() });
    throw transferErrors.transferClosed({ state: nameOf(transfer.state) }, { rule: citation });
  }

  /** @throws Problem `request.not_found`, `request.stale`, `base.transfer_other_side`, `base.transfer_closed` */
  async ofReceiver(tx: Transaction, context: RequestContext, id: string): Promise<LockedTransfer> {
    const transfer = await this.locked(tx, context, id);
    if (!managesReceiver(transfer, context.scope)) throw transferErrors.transferOtherSide();
    if (transfer.state !== 'issued') throw transferErrors.transferClosed({ state: nameOf(transfer.state) });
    return transfer;
  }

  /** What the rules say of a draft today. @throws Problem those of {@link TransferChecks.all}, `base.members_not_in_organization` */
  async check(tx: Transaction, { scope }: RequestContext, transfer: LockedTransfer, terms: LetterTerms): Promise<Warning[]> {
    const { memberId, fromOrganizationId, toOrganizationId } = transfer;
    const target = toOrganizationId === null ? null : await this.repository.target(tx, toOrganizationId);
    const member = await this.repository.transferee(tx, scope, memberId);
    if (member?.organizationId !== fromOrganizationId) throw memberMoveErrors.membersNotInOrganization({ count: 1 });
    return this.checks.all(member, target, terms);
  }

  private async locked(tx: Transaction, { ifMatch, scope }: RequestContext, id: string): Promise<LockedTransfer> {
    const transfer = await this.repository.lock(tx, scope, id);
    if (!transfer) throw requestErrors.notFound();
    ifMatch?.require(transfer.version);
    return transfer;
  }
}

function nameOf(state: TransferState): Text {
  return named(state, TRANSFER_STATE_NAMES[state]);
}
