import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, UnitOfWork, type WorkTransaction } from '../../../../src/index.js';
import { SystemAdministrators } from '../grant/system-administrators.js';
import { identityErrors } from '../identity.errors.js';
import { PrincipalChanges } from '../session/principal-changes.js';
import { SessionRepository } from '../session/session.repository.js';
import { AccountPasswords } from './account-passwords.js';
import type { AccountDetails, AccountWithPassword, ResetPassword } from './account.dto.js';
import type { AccountStatus } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { ManagedAccounts } from './managed-accounts.js';

/** Suspends and resumes accounts and resets their passwords; each ends every session of the account. */
@Injectable()
export class AccountCustodyService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly managed: ManagedAccounts,
    private readonly administrators: SystemAdministrators,
    private readonly passwords: AccountPasswords,
    private readonly sessions: SessionRepository,
    private readonly changes: PrincipalChanges,
    private readonly work: UnitOfWork,
  ) {}

  suspend(context: RequestContext, id: string): Promise<AccountDetails> {
    return this.setStatus(context, id, 'suspended');
  }

  resume(context: RequestContext, id: string): Promise<AccountDetails> {
    return this.setStatus(context, id, 'active');
  }

  /** Gives an account another password, which its owner must change at the next sign-in. */
  async resetPassword(context: RequestContext, id: string, { password, removeTotp }: ResetPassword): Promise<AccountWithPassword> {
    const found = await this.accounts.find(context.scope, id);
    if (!found) throw requestErrors.notFound();
    const { hash, generated } = await this.passwords.choose(password, found.username);
    await this.work.run(context, async (tx) => {
      const { organizationId } = await this.lockOther(tx, context, id);
      const present = await this.accounts.lockCredentials(tx, id);
      if (!present) throw requestErrors.notFound();
      const next = { hash, former: this.passwords.remembered(present), mustChange: true };
      await this.accounts.setPassword(tx, id, present.passwordHash, next);
      if (removeTotp) await this.accounts.setTotp(tx, id, null, null);
      await this.endSessions(tx, id);
      const fields = removeTotp ? ['password', 'totp'] : ['password'];
      tx.audit({ action: 'base.account.reset_password', targetKind: 'account', targetId: id, organizationId, fields });
    });
    return { ...(await this.read(context, id)), initialPassword: generated };
  }

  private async setStatus(context: RequestContext, id: string, status: AccountStatus): Promise<AccountDetails> {
    await this.work.run(context, async (tx) => {
      if (status === 'suspended') await this.administrators.lock(tx);
      const account = await this.lockOther(tx, context, id);
      if (account.status === status) return;
      if (status === 'suspended') await this.administrators.requireAnother(tx, id);
      await this.accounts.setStatus(tx, id, status);
      await this.endSessions(tx, id);
      const action = status === 'suspended' ? 'base.account.suspend' : 'base.account.resume';
      tx.audit({ action, targetKind: 'account', targetId: id, organizationId: account.organizationId, fields: ['status'] });
    });
    return this.read(context, id);
  }

  private async lockOther(tx: WorkTransaction, context: RequestContext, id: string): Promise<AccountDetails> {
    if (context.principal.accountId === id) throw identityErrors.ownAccount();
    const account = await this.managed.lock(tx, context, id);
    context.ifMatch?.require(account.version);
    return account;
  }

  private async endSessions(tx: WorkTransaction, id: string): Promise<void> {
    await this.sessions.revokeAll(tx, id);
    await this.changes.ofAccount(tx, id);
  }

  private async read({ scope }: RequestContext, id: string): Promise<AccountDetails> {
    const account = await this.accounts.find(scope, id);
    if (!account) throw requestErrors.notFound();
    return account;
  }
}
