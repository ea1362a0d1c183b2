import { randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import passport from 'passport';
import { Strategy } from 'passport-jwt';
import { SignInKeys, SecuritySettings } from '../../../../src/index.js';

/** What an access token says: whose it is and until when it holds. Never what he may do. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** A token with the seconds it is good for. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/** What every token of ours is pinned to; anything else is refused. */
const TOKEN_PINS = { algorithm: 'HS256', type: 'at+jwt', issuer: 'zhibu', audience: 'zhibu-api' } as const;

const STRATEGY = 'access-token';
const TOKENS_KEPT = 10_000;
const MAXIMUM_LIFETIME = 15 * 60;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Issues access tokens (RFC 9068 form, HS256) and verifies them through passport, each distinct one once. */
@Injectable()
export class AccessTokens {
  private readonly key: KeyObject;
  private readonly lifetime: number;
  private readonly authenticator = new passport.Authenticator();
  private readonly verified = new LRUCache<string, AccessClaims>({ max: TOKENS_KEPT });

  constructor({ tokenKey }: SignInKeys, { accessTokenMinutes }: SecuritySettings) {
    this.key = tokenKey;
    this.lifetime = Math.min(accessTokenMinutes * 60, MAXIMUM_LIFETIME);
    this.authenticator.use(STRATEGY, strategyOf(tokenKey));
  }

  /** A new token for a session. */
  async issue({ accountId, sessionId }: Pick<AccessClaims, 'accountId' | 'sessionId'>): Promise<IssuedToken> {
    const accessToken = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: TOKEN_PINS.algorithm, typ: TOKEN_PINS.type })
      .setIssuer(TOKEN_PINS.issuer)
      .setAudience(TOKEN_PINS.audience)
      .setSubject(accountId)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${this.lifetime}s`)
      .sign(this.key);
    return { accessToken, expiresIn: this.lifetime };
  }

  /** The claims of a token, or null for one that is not ours, altered, expired or not yet valid. */
  async verify(token: string, now = Date.now()): Promise<AccessClaims | null> {
    const claims = this.verified.get(token) ?? (await this.check(token));
    return claims !== null && claims.expiresAt * 1000 > now ? claims : null;
  }

  private async check(token: string): Promise<AccessClaims | null> {
    const claims = await new Promise<AccessClaims | null>((resolve, reject) => {
      const answer = (error: unknown, found?: AccessClaims | false) => (error ? reject(error) : resolve(found || null));
      const middleware = this.authenticator.authenticate(STRATEGY, { session: false }, answer) as Middleware;
      middleware({ token }, {}, reject);
    });
    if (claims) this.verified.set(token, claims);
    return claims;
  }
}

type Middleware = (request: { readonly token: string }, response: object, next: (error: unknown) => void) => void;

function strategyOf(key: KeyObject): Strategy {
  const options = {
    jwtFromRequest: (request: unknown) => (request as { token: string }).token,
    secretOrKey: key as unknown as string,
    algorithms: [TOKEN_PINS.algorithm],
    issuer: TOKEN_PINS.issuer,
    audience: TOKEN_PINS.audience,
    jsonWebTokenOptions: { complete: true },
  };
  return new Strategy(options as ConstructorParameters<typeof Strategy>[0], (token: unknown, done) => done(null, claimsOf(token) ?? false));
}

/** The claims of a token whose signature, issuer, audience and times were found right. */
function claimsOf(token: unknown): AccessClaims | null {
  const { header, payload } = token as { header: Record<string, unknown>; payload: Record<string, unknown> };
  // No key id, no critical extension: a header of ours has these two and nothing else.
  if (header['typ'] !== TOKEN_PINS.type || Object.keys(header).some((name) => name !== 'alg' && name !== 'typ')) return null;
  const { sub, sid, iat, exp } = payload;
  if (typeof sub !== 'string' || typeof sid !== 'string' || !UUID.test(sub) || !UUID.test(sid)) return null;
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > MAXIMUM_LIFETIME) return null;
  return { accountId: sub, sessionId: sid, expiresAt: exp };
}
