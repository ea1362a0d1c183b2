import { Injectable } from '@nestjs/common';
import { NotificationBus, type WorkTransaction } from '../../../../src/index.js';
import { EVERYONE, PrincipalCache, PRINCIPALS_TOPIC } from './principal-cache.js';

const OF_MEMBERS = 'SELECT id FROM base_accounts WHERE member_id = ANY($1::uuid[])';

/** The key of the principal behind an account. */
export function accountKey(accountId: string): string {
  return `account:${accountId}`;
}

/**
 * Makes a change of rights act at once: whoever changes grants, roles, accounts, sessions or the tree
 * calls it in the transaction of the change.
 */
@Injectable()
export class PrincipalChanges {
  constructor(
    private readonly bus: NotificationBus,
    private readonly cache: PrincipalCache,
  ) {}

  /** The rights or sessions of one account change with this transaction. */
  async ofAccount(tx: WorkTransaction, accountId: string): Promise<void> {
    await this.announce(tx, accountKey(accountId));
  }

  /** Members come to another organisation, or to none, with this transaction: the home of whoever is one of them is another. */
  async ofMembers(tx: WorkTransaction, memberIds: readonly string[]): Promise<void> {
    const accounts = await tx.query<{ id: string }>(OF_MEMBERS, [memberIds]);
    for (const { id } of accounts) await this.ofAccount(tx, id);
  }

  /** The rights of many may change with this transaction. */
  async ofEveryone(tx: WorkTransaction): Promise<void> {
    await this.announce(tx, EVERYONE);
  }

  private async announce(tx: WorkTransaction, payload: string): Promise<void> {
    await this.bus.publish(tx, PRINCIPALS_TOPIC, payload);
    tx.afterCommit(() => this.cache.forget(payload === EVERYONE ? undefined : [payload]));
  }
}
