import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  acknowledgedReasons,
  Clock,
  type RequestContext,
  toWarningBodies,
  UnitOfWork,
  type WarningBody,
  type WorkTransaction,
} from '../../../src/index.js';
import { accountMemberErrors } from '../identity/account/account-member.errors.js';
import { basePermissions } from '../base.permissions.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { RuleBook } from '../rule/rule-book.js';
import type { CreateTransfer, TransferWithWarnings, UpdateTransfer } from './transfer.dto.js';
import { transferErrors } from './transfer.errors.js';
import { TransferCases } from './transfer-cases.js';
import { TransferChecks } from './transfer-checks.js';
import { TransferReader } from './transfer-reader.js';
import { type Transferee, TransferRepository, type TransferTarget } from './transfer.repository.js';
import { oneOpenTransferRule } from './transfer.rules.js';
import { insertTransfer, updateDraft } from './transfer-rows.js';

/** Begins transfers, and changes them while no letter is issued. */
@Injectable()
export class TransferDrafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: TransferRepository,
    private readonly cases: TransferCases,
    private readonly checks: TransferChecks,
    private readonly reader: TransferReader,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins the transfer of a member in scope to any organisation, or out of the platform.
   *
   * @throws Problem `base.member_not_found`, `base.organization_not_found`, `base.transfer_one_way`, `base.transfer_open`, and
   *   those of {@link TransferChecks.all}
   */
  async create(context: RequestContext, input: CreateTransfer): Promise<TransferWithWarnings> {
    const { memberId, toOrganizationId = null, destination = null, duesPaidUntil = null, reason = null, acknowledge } = input;
    // What is kept for the idempotency key holds no name.
    const begun = await this.work.run(context, async (tx) => {
      if ((toOrganizationId === null) === (destination === null)) throw transferErrors.transferOneWay();
      const target = await this.target(tx, toOrganizationId);
      const member = await this.repository.transferee(tx, context.scope, memberId);
      if (!member) throw accountMemberErrors.memberNotFound({ id: memberId });
      if (!target && toOrganizationId !== null) throw organizationErrors.organizationNotFound({ id: toOrganizationId });
      const { validDays = await this.checks.usualDays(member) } = input;
      const warnings = await this.checks.all(member, target, { duesPaidUntil, validDays });
      const { organizationId: fromOrganizationId, stage: memberStage } = member;
      const row = { id: uuidv7(), memberId, memberStage, fromOrganizationId, toOrganizationId, destination, duesPaidUntil, validDays, reason };
      if (!(await insertTransfer(tx, row))) throw await this.open(member);
      note(tx, row.id, member, acknowledgedReasons(warnings, acknowledge));
      return { id: row.id, warnings: toWarningBodies(warnings, context.language) };
    });
    return this.answer(context, begun.id, begun.warnings);
  }

  /**
   * Changes what the letter will say.
   *
   * @throws Problem `request.not_found`, `request.stale`, `base.transfer_other_side`, `base.transfer_closed`, and those of
   *   {@link TransferChecks.all}
   */
  async update(context: RequestContext, id: string, input: UpdateTransfer): Promise<TransferWithWarnings> {
    const warnings = await this.work.run(context, async (tx) => {
      const current = await this.cases.ofSender(tx, context, id, ['draft']);
      const { duesPaidUntil = current.duesPaidUntil, validDays = current.validDays, reason = current.reason } = input;
      const found = await this.cases.check(tx, context, current, { duesPaidUntil, validDays });
      await updateDraft(tx, id, { duesPaidUntil, validDays, reason });
      const because = acknowledgedReasons(found, input.acknowledge);
      const fields = Object.keys(input).filter((field) => field !== 'acknowledge');
      const action = basePermissions.transfer.create.key;
      tx.audit({ action, targetKind: 'transfer', targetId: id, organizationId: current.fromOrganizationId, fields, ...(because !== undefined && { reason: because }) });
      return toWarningBodies(found, context.language);
    });
    return this.answer(context, id, warnings);
  }

  private async answer(context: RequestContext, id: string, warnings: WarningBody[]): Promise<TransferWithWarnings> {
    return { ...(await this.reader.get(context, id)), warnings };
  }

  private async target(tx: WorkTransaction, organizationId: string | null): Promise<TransferTarget | null> {
    return organizationId === null ? null : this.repository.target(tx, organizationId);
  }

  private async open({ node }: Transferee) {
    const { citation } = await this.rules.inForce(oneOpenTransferRule, { node, on: this.clock.today() });
    return transferErrors.transferOpen({}, { rule: citation });
  }
}

function note(tx: WorkTransaction, id: string, member: Transferee, reason: string | undefined): void {
  tx.audit({
    action: basePermissions.transfer.create.key,
    targetKind: 'transfer',
    targetId: id,
    organizationId: member.organizationId,
    fields: [`member:${member.id}`],
    ...(reason !== undefined && { reason }),
  });
}
