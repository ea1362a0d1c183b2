import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, SecuritySettings, UnitOfWork, type WorkTransaction } from '../../../../src/index.js';
import { AccountRepository, type Credentials } from '../account/account.repository.js';
import { identityErrors } from '../identity.errors.js';
import { mustHaveTotp } from './account-principals.js';
import { PasswordService } from './password.service.js';
import { PrincipalChanges } from './principal-changes.js';
import { SessionRepository } from './session.repository.js';
import { signedIn } from './signed-in.js';
import { TotpSecrets } from './totp-secrets.js';
import type { ConfirmTotp, NewTotp, PasswordProof, TotpState } from './totp.dto.js';

const WRONG_CODE = {
  pointer: '/code',
  code: 'totp_wrong',
  message: {
    zh: '动态口令不正确。请核对设备时间，再输入当前显示的六位数字。',
    en: 'The code is wrong. Check the clock of the device, then give the six digits it shows now.',
  },
};

/** The second factor of the caller: an authenticator app. */
@Injectable()
export class TotpService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly secrets: TotpSecrets,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionRepository,
    private readonly changes: PrincipalChanges,
    private readonly settings: SecuritySettings,
    private readonly work: UnitOfWork,
  ) {}

  /** Makes a secret, which counts only once a code of it was given. */
  async start(context: RequestContext, { password }: PasswordProof): Promise<NewTotp> {
    await this.passwords.prove(signedIn(context).accountId, password);
    return this.work.run(context, async (tx) => {
      const { id, username } = await this.unenrolled(tx, context);
      const { secret, uri, stored } = this.secrets.create({ id, username });
      await this.accounts.setTotp(tx, id, stored, null);
      return { secret, uri };
    });
  }

  /** Turns the second factor on by the first code. The other sessions end: they were opened without one. */
  confirm(context: RequestContext, { code }: ConfirmTotp): Promise<TotpState> {
    const { accountId, sessionId } = signedIn(context);
    return this.work.run(context, async (tx) => {
      const credentials = await this.unenrolled(tx, context);
      if (credentials.totpSecret === null) throw identityErrors.totpNotStarted();
      const step = this.secrets.stepOf(credentials, code);
      if (step === null) throw requestErrors.invalid({}, { errors: [WRONG_CODE] });
      await this.accounts.setTotp(tx, accountId, credentials.totpSecret, step);
      await this.sessions.revokeAll(tx, accountId, sessionId);
      await this.note(tx, credentials, 'base.account.enroll_totp');
      return { enrolled: true };
    });
  }

  /** Turns it off, where the settings do not demand it. */
  async remove(context: RequestContext, { password }: PasswordProof): Promise<void> {
    const { accountId } = signedIn(context);
    const roleKeys = context.principal.grants.map(({ roleKey }) => roleKey);
    if (mustHaveTotp(this.settings, roleKeys)) throw identityErrors.totpMandatory();
    const credentials = await this.passwords.prove(accountId, password);
    await this.work.run(context, async (tx) => {
      await this.accounts.setTotp(tx, accountId, null, null);
      await this.note(tx, credentials, 'base.account.remove_totp');
    });
  }

  private async unenrolled(tx: WorkTransaction, context: RequestContext): Promise<Credentials> {
    const credentials = await this.accounts.lockCredentials(tx, signedIn(context).accountId);
    if (!credentials) throw requestErrors.notFound();
    if (credentials.totpEnrolled) throw identityErrors.totpAlreadyEnrolled();
    return credentials;
  }

  private async note(tx: WorkTransaction, { id, organizationId }: Credentials, action: string): Promise<void> {
    await this.changes.ofAccount(tx, id);
    tx.audit({ action, targetKind: 'account', targetId: id, organizationId, fields: ['totp'] });
  }
}
