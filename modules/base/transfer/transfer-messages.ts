import { Injectable } from '@nestjs/common';
import type { NotificationKind, Permission, TextValues, Transaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { Notifier } from '../notification/notifier.js';
import { transferNotifications } from './transfer.notifications.js';
import type { TransferRow } from './transfer.repository.js';

/** What a message says of a case. */
export type ToldTransfer = Pick<
  TransferRow,
  'id' | 'memberId' | 'memberName' | 'fromOrganizationId' | 'fromOrganizationName' | 'toOrganizationId' | 'toOrganizationName' | 'destination' | 'letterNumber' | 'validUntil'
>;

const GRANTS_KEPT = `
  SELECT a.id AS "accountId", count(*)::int AS count
  FROM base_accounts a JOIN base_grants g ON g.account_id = a.id JOIN base_organizations o ON o.id = g.organization_id
  JOIN base_organizations f ON f.id = $2 AND starts_with(o.path, f.path)
  WHERE a.member_id = $1 AND a.status = 'active' GROUP BY a.id`;

/** Tells the two sides of a transfer of each other's steps: those nearest to the branch who can do something about it. */
@Injectable()
export class TransferMessages {
  constructor(private readonly notifier: Notifier) {}

  /** To the receiver; nobody here is told of a relation that leaves the platform. */
  async arrived(tx: Transaction, transfer: ToldTransfer): Promise<void> {
    await this.toReceiver(tx, transferNotifications.transferArrived, transfer);
  }

  /** To the sender. @param on the day of acceptance */
  async accepted(tx: Transaction, transfer: ToldTransfer, on: string): Promise<void> {
    await this.toSender(tx, transferNotifications.transferAccepted, transfer, { on });
  }

  /** To those who revoke grants at the sender, where the member keeps some: a transfer ends posts, but a grant may be for other work. */
  async grantsKept(tx: Transaction, transfer: ToldTransfer): Promise<void> {
    const { fromOrganizationId: organizationId, fromOrganizationName: from, memberId, memberName: name, toOrganizationName: to } = transfer;
    const kept = to === null ? null : await tx.one<{ accountId: string; count: number }>(GRANTS_KEPT, [memberId, organizationId]);
    if (!kept) return;
    await this.notifier.notify(tx, transferNotifications.grantsKept, {
      to: { permission: basePermissions.grant.manage, organizationId },
      organizationId,
      values: { name, from, to, count: kept.count },
      url: `/grants?accountId=${kept.accountId}`,
      aboutMemberId: memberId,
    });
  }

  /** To the sender. */
  async rejected(tx: Transaction, transfer: ToldTransfer): Promise<void> {
    await this.toSender(tx, transferNotifications.transferRejected, transfer);
  }

  /** To the receiver. */
  async revoked(tx: Transaction, transfer: ToldTransfer): Promise<void> {
    await this.toReceiver(tx, transferNotifications.transferRevoked, transfer);
  }

  /** To both. */
  async expired(tx: Transaction, transfer: ToldTransfer): Promise<void> {
    await this.toSender(tx, transferNotifications.transferExpired, transfer);
    await this.toReceiver(tx, transferNotifications.transferExpired, transfer);
  }

  private toSender(tx: Transaction, kind: NotificationKind, transfer: ToldTransfer, more: TextValues = {}): Promise<void> {
    return this.send(tx, kind, transfer, { permission: basePermissions.transfer.issue, organizationId: transfer.fromOrganizationId }, more);
  }

  private async toReceiver(tx: Transaction, kind: NotificationKind, transfer: ToldTransfer): Promise<void> {
    const { toOrganizationId } = transfer;
    if (toOrganizationId === null) return;
    await this.send(tx, kind, transfer, { permission: basePermissions.transfer.accept, organizationId: toOrganizationId }, {});
  }

  private async send(
    tx: Transaction,
    kind: NotificationKind,
    { id, memberId, memberName, letterNumber, validUntil, ...sides }: ToldTransfer,
    to: { readonly permission: Permission; readonly organizationId: string },
    more: TextValues,
  ): Promise<void> {
    const names = { name: memberName, from: sides.fromOrganizationName, to: sides.toOrganizationName ?? sides.destination };
    const values = { ...names, number: letterNumber, validUntil, ...more };
    await this.notifier.notify(tx, kind, { to, organizationId: to.organizationId, values, url: `/transfers/${id}`, aboutMemberId: memberId });
  }
}
