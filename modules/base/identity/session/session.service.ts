import { Injectable } from '@nestjs/common';
import {
  defineList,
  ListReader,
  ownRows,
  type Page,
  type RequestContext,
  requestErrors,
  scopeBy,
  SecuritySettings,
  UnitOfWork,
  type WorkTransaction,
} from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';
import { AccessTokens } from './access-token.js';
import type { EndedSessions, TokenPair } from './auth.dto.js';
import { PrincipalChanges } from './principal-changes.js';
import { type RefreshToken, RefreshTokens } from './refresh-token.js';
import type { SessionDetails, SessionQuery } from './session.dto.js';
import { type RefreshableSession, SessionRepository } from './session.repository.js';
import { signedIn } from './signed-in.js';

const SERVICE = 'sign-in';

const SESSIONS = defineList<Omit<SessionDetails, 'current'>>({
  name: 'base.own_sessions',
  from: '(SELECT * FROM base_sessions WHERE revoked_at IS NULL AND expires_at > now()) s',
  key: 's.id',
  columns: {
    id: 's.id',
    clientLabel: 's.client_label',
    createdAt: 's.created_at',
    lastUsedAt: 's.last_used_at',
    expiresAt: 's.expires_at',
  },
  sorts: { lastUsedAt: { sql: 's.last_used_at', type: 'timestamptz' } },
  defaultSort: '-lastUsedAt',
  scope: scopeBy.own('s.account_id'),
});

/** What becomes of sessions after the sign-in. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly changes: PrincipalChanges,
    private readonly settings: SecuritySettings,
    private readonly lists: ListReader,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Exchanges a refresh token for a new pair. One that was exchanged before is a copy in somebody else's
   * hands: its whole session ends, for whoever holds the newer one too.
   * @throws Problem 401 `base.refresh_token_refused`
   */
  async refresh(refreshToken: string): Promise<TokenPair> {
    const token = this.refreshTokens.read(refreshToken);
    const next = token && (await this.work.runAsService(SERVICE, (tx) => this.exchange(tx, token)));
    if (!next) throw identityErrors.refreshTokenRefused({}, { headers: { 'WWW-Authenticate': 'Bearer' } });
    const { session, refreshToken: nextToken } = next;
    const issued = await this.accessTokens.issue({ accountId: session.accountId, sessionId: session.id });
    return { ...issued, refreshToken: nextToken, tokenType: 'Bearer' };
  }

  /** Ends the caller's session. */
  async signOut(context: RequestContext): Promise<EndedSessions> {
    const { sessionId } = signedIn(context);
    await this.revoke(context, sessionId);
    return { endedSessions: 1 };
  }

  async listOwn(context: RequestContext, query: SessionQuery): Promise<Page<SessionDetails>> {
    const { accountId, sessionId } = signedIn(context);
    const page = await this.lists.page(SESSIONS, query, ownRows(accountId));
    return { ...page, items: page.items.map((session) => ({ ...session, current: session.id === sessionId })) };
  }

  /** Ends one of the caller's sessions. */
  async revoke(context: RequestContext, id: string): Promise<void> {
    const { accountId } = signedIn(context);
    await this.work.run(context, async (tx) => {
      if (!(await this.sessions.revoke(tx, id, accountId))) throw requestErrors.notFound();
      await this.changes.ofAccount(tx, accountId);
      tx.audit({ action: 'base.session.revoke', targetKind: 'session', targetId: id, organizationId: context.acting?.organizationId ?? null });
    });
  }

  private async exchange(tx: WorkTransaction, token: RefreshToken): Promise<Exchanged | null> {
    const session = await this.sessions.lock(tx, token.sessionId, this.settings);
    if (!session) return null;
    if (!this.refreshTokens.matches(token, session.refreshHash)) {
      await this.endStolen(tx, session);
      return null;
    }
    const { refreshToken, hash } = this.refreshTokens.issue(session.id);
    await this.sessions.rotate(tx, session.id, hash, this.settings);
    return { session, refreshToken };
  }

  private async endStolen(tx: WorkTransaction, { id, accountId, organizationId }: RefreshableSession): Promise<void> {
    await this.sessions.revoke(tx, id, accountId);
    await this.changes.ofAccount(tx, accountId);
    tx.audit({ action: 'base.session.reuse', targetKind: 'account', targetId: accountId, organizationId });
  }
}

interface Exchanged {
  readonly session: RefreshableSession;
  readonly refreshToken: string;
}
