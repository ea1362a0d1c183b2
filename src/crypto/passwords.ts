import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { busyFor } from '../http/busy-for.js';
import { ConcurrencyLimit } from './concurrency-limit.js';

/** Longer passwords are refused before any work is done for them. */
export const MAXIMUM_PASSWORD_BYTES = 1024;

/** The cost of an argon2id hash. */
export interface PasswordHashCost {
  /** Memory in KiB. */
  readonly memoryCost: number;
  /** Passes over the memory. */
  readonly timeCost: number;
  /** Threads. */
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one thread. */
export const OWASP_COST: PasswordHashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** About two seconds of work: whoever comes after that is better told to come again than kept waiting. */
const LONGEST_QUEUE = 200;
const RETRY_SECONDS = 2;

/**
 * Hashes of passwords by argon2id, a few at a time, so that many sign-ins at once leave threads for other work.
 * Both acts are refused with `request.busy` (503) while {@link LONGEST_QUEUE} others wait.
 */
export class PasswordHasher {
  private readonly turns: ConcurrencyLimit;
  private readonly dummyHash: string;

  constructor(
    private readonly cost: PasswordHashCost = OWASP_COST,
    atOnce = 2,
  ) {
    this.turns = new ConcurrencyLimit({ atOnce, waiting: LONGEST_QUEUE, refusal: busyFor(RETRY_SECONDS) });
    this.dummyHash = dummyHashOf(cost);
  }

  /** The hash to store, in PHC format. @throws RangeError over 1 kB: check the policy first. */
  async hashPassword(password: string): Promise<string> {
    if (isOversized(password)) throw new RangeError(`A password has at most ${MAXIMUM_PASSWORD_BYTES} bytes.`);
    return this.turns.run(() => hash(password, this.cost));
  }

  /**
   * Whether `password` is the one behind `passwordHash`. For no hash (an unknown account, one without
   * password) the answer is false and takes as long as for a wrong password.
   */
  async verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
    if (isOversized(password)) return false;
    return this.turns.run(() => verify(passwordHash ?? this.dummyHash, password));
  }

  /**
   * Whether a hash was made at another cost than the present. Hash again at the next successful
   * sign-in: only at equal cost do known and unknown accounts take the same time.
   */
  needsRehash(passwordHash: string): boolean {
    const made = parseOptions(passwordHash);
    return (
      made.memoryCost !== this.cost.memoryCost ||
      made.timeCost !== this.cost.timeCost ||
      made.parallelism !== this.cost.parallelism
    );
  }
}

function isOversized(password: string): boolean {
  return Buffer.byteLength(password, 'utf8') > MAXIMUM_PASSWORD_BYTES;
}

/** A well-formed hash of random bytes instead of a password's: it costs the same to check and fits no password. */
function dummyHashOf({ memoryCost, timeCost, parallelism }: PasswordHashCost): string {
  const [salt, digest] = [randomBytes(16), randomBytes(32)].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${salt}$${digest}`;
}
