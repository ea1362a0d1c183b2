import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keyedHash, randomToken, SignInKeys, sign, verify } from '../../../../src/index.js';

/** A refresh token that was made here, at some time. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly secret: string;
}

const PURPOSE = 'refresh-token';
const SECRET_BYTES = 32;

/**
 * Makes and reads refresh tokens. They are signed, so that a token which is ours but not the present one of
 * its session is known for a copy, while an invented one does no harm. The secret is stored as a keyed hash.
 */
@Injectable()
export class RefreshTokens {
  constructor(private readonly keys: SignInKeys) {}

  /** A new token for a session with the hash to store. */
  issue(sessionId: string): { readonly refreshToken: string; readonly hash: string } {
    const secret = randomToken(SECRET_BYTES);
    return { refreshToken: sign(this.keys.cursorKey, PURPOSE, `${sessionId}.${secret}`), hash: this.hashOf(secret) };
  }

  /** What a token holds, or null for one that was not made here. */
  read(token: string): RefreshToken | null {
    const payload = verify(this.keys.cursorKey, PURPOSE, token);
    if (payload === null) return null;
    const [sessionId = '', secret = ''] = payload.split('.');
    return { sessionId, secret };
  }

  /** Whether a secret is the one behind a stored hash. */
  matches({ secret }: RefreshToken, hash: string): boolean {
    const [given, stored] = [Buffer.from(this.hashOf(secret)), Buffer.from(hash)];
    return given.length === stored.length && timingSafeEqual(given, stored);
  }

  private hashOf(secret: string): string {
    return keyedHash(this.keys.hashKey, `${PURPOSE}|${secret}`);
  }
}
