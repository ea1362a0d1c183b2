import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { normaliseIdentifier, type Problem, SecuritySettings, UnitOfWork, type WorkTransaction } from '../../../../src/index.js';
import { AccountPasswords } from '../account/account-passwords.js';
import { AccountRepository, type Credentials } from '../account/account.repository.js';
import { identityErrors } from '../identity.errors.js';
import { AccessTokens } from './access-token.js';
import type { SignIn, TokenPair } from './auth.dto.js';
import type { Caller } from './caller.js';
import { RefreshTokens } from './refresh-token.js';
import { SessionRepository } from './session.repository.js';
import { SignInBudget } from './sign-in-budget.js';
import { TotpSecrets } from './totp-secrets.js';

const SERVICE = 'sign-in';
const LONGEST_LABEL = 120;
const UNAUTHENTICATED = { headers: { 'WWW-Authenticate': 'Bearer' } };

/** Signs people in. Answers for unknown, known and suspended accounts are alike in body and time. */
@Injectable()
export class SignInService {
  constructor(
    private readonly budget: SignInBudget,
    private readonly accounts: AccountRepository,
    private readonly passwords: AccountPasswords,
    private readonly totp: TotpSecrets,
    private readonly sessions: SessionRepository,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly settings: SecuritySettings,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem 401 `base.sign_in_failed`, `base.totp_required`, `base.totp_refused`; 429 */
  async signIn({ username, password, totp }: SignIn, caller: Caller): Promise<TokenPair> {
    const name = normaliseIdentifier(username);
    await this.budget.spend(name, caller.address);
    const account = await this.accounts.credentialsOf(name);
    const fits = await this.passwords.fits(account?.passwordHash ?? null, password);
    if (!account || !fits || account.status !== 'active') throw await this.refuse(account, identityErrors.signInFailed({}, UNAUTHENTICATED));
    const step = await this.stepOf(account, totp);
    const rehashed = await this.passwords.rehash(account.passwordHash, password);
    const session = await this.work.runAsService(SERVICE, (tx) => this.open(tx, account, { step, rehashed }, caller));
    if (!session) throw await this.refuse(account, this.refusalOf(account));
    const issued = await this.accessTokens.issue({ accountId: account.id, sessionId: session.id });
    return { ...issued, refreshToken: session.refreshToken, tokenType: 'Bearer' };
  }

  /** The time step of the code, null where the account has no second factor. */
  private async stepOf(account: Credentials, code: string | undefined): Promise<number | null> {
    if (!account.totpEnrolled) return null;
    if (code === undefined) throw identityErrors.totpRequired({}, UNAUTHENTICATED);
    const step = this.totp.stepOf(account, code);
    if (step === null) throw await this.refuse(account, this.refusalOf(account));
    return step;
  }

  /** Opens a session if the account is still as it was when its password was compared, and its code was not used since. */
  private async open(tx: WorkTransaction, account: Credentials, found: Found, { userAgent }: Caller): Promise<OpenedSession | null> {
    if (!(await this.accounts.admit(tx, account, found.step, found.rehashed))) return null;
    const id = uuidv7();
    const { refreshToken, hash } = this.refreshTokens.issue(id);
    const session = { id, accountId: account.id, refreshHash: hash, clientLabel: labelOf(userAgent) };
    await this.sessions.insert(tx, session, this.settings);
    tx.audit({ action: 'base.session.open', targetKind: 'account', targetId: account.id, organizationId: account.organizationId });
    return { id, refreshToken };
  }

  private async refuse(account: Credentials | null, refusal: Problem): Promise<Problem> {
    const target = { targetKind: 'account', targetId: account?.id ?? null, organizationId: account?.organizationId ?? null };
    await this.work.runAsService(SERVICE, async (tx) => tx.audit({ action: 'base.session.refuse', ...target }));
    return refusal;
  }

  private refusalOf({ totpEnrolled }: Credentials): Problem {
    return totpEnrolled ? identityErrors.totpRefused({}, UNAUTHENTICATED) : identityErrors.signInFailed({}, UNAUTHENTICATED);
  }
}

interface Found {
  readonly step: number | null;
  readonly rehashed: string | null;
}

interface OpenedSession {
  readonly id: string;
  readonly refreshToken: string;
}

/** What the browser or app calls itself, in print, cut short. */
function labelOf(userAgent: string | undefined): string | null {
  return userAgent?.replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_LABEL).trim() || null;
}
