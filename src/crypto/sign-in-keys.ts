import type { KeyObject } from 'node:crypto';
import type { Secrets } from './secrets.js';

/** The keys that signing in needs, and no others. An injection token. */
export abstract class SignInKeys implements Pick<Secrets, 'tokenKey' | 'cursorKey' | 'hashKey'> {
  /** Signs access tokens. */
  abstract readonly tokenKey: KeyObject;
  /** Signs what callers hand back, each under a purpose of its own. */
  abstract readonly cursorKey: Buffer;
  /** Keyed hashes of what is stored and never read again. */
  abstract readonly hashKey: Buffer;
}
