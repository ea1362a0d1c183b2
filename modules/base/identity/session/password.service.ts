import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../../../src/index.js';
import { AccountPasswords } from '../account/account-passwords.js';
import { AccountRepository, type Credentials } from '../account/account.repository.js';
import { identityErrors } from '../identity.errors.js';
import type { ChangePassword, EndedSessions } from './auth.dto.js';
import { PrincipalChanges } from './principal-changes.js';
import { SessionRepository } from './session.repository.js';
import { SignInBudget } from './sign-in-budget.js';
import { signedIn } from './signed-in.js';

/** What people do with their own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: AccountPasswords,
    private readonly sessions: SessionRepository,
    private readonly changes: PrincipalChanges,
    private readonly budget: SignInBudget,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * The caller's credentials once he has proved that he knows his password.
   * @throws Problem 403 `base.password_wrong`, 429
   */
  async prove(accountId: string, password: string): Promise<Credentials> {
    await this.budget.spendAgain(accountId);
    const credentials = await this.accounts.credentialsById(accountId);
    if (!credentials || !(await this.passwords.fits(credentials.passwordHash, password))) throw identityErrors.passwordWrong();
    return credentials;
  }

  /** Changes the caller's password and ends all his other sessions. */
  async change(context: RequestContext, { currentPassword, newPassword }: ChangePassword): Promise<EndedSessions> {
    const { accountId, sessionId } = signedIn(context);
    const present = await this.prove(accountId, currentPassword);
    const { hash } = await this.passwords.choose(newPassword, present.username, '/newPassword');
    await this.passwords.refuseReused(newPassword, present, '/newPassword');
    return this.work.run(context, async (tx) => {
      const next = { hash, former: this.passwords.remembered(present), mustChange: false };
      if (!(await this.accounts.setPassword(tx, accountId, present.passwordHash, next))) throw identityErrors.passwordWrong();
      const endedSessions = await this.sessions.revokeAll(tx, accountId, sessionId);
      await this.changes.ofAccount(tx, accountId);
      const { organizationId } = present;
      tx.audit({ action: 'base.account.change_password', targetKind: 'account', targetId: accountId, organizationId, fields: ['password'] });
      return { endedSessions };
    });
  }
}
