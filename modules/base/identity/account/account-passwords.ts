import { Injectable } from '@nestjs/common';
import {
  checkPasswordPolicy,
  type FieldFault,
  PasswordHasher,
  readableSecret,
  requestErrors,
  SecuritySettings,
} from '../../../../src/index.js';

/** Under the profile `mlps`: days until a password must be changed, and how many former ones may not come back. */
const MLPS = { maximumAgeDays: 90, formerPasswords: 4 };

const REUSED: Omit<FieldFault, 'pointer'> = {
  code: 'password_reused',
  message: { zh: '新密码不能与当前或最近用过的密码相同，请换一个。', en: 'This is the present password or a recent one. Choose another.' },
};

/** A password for an account, ready to be stored. */
export interface ChosenPassword {
  readonly hash: string;
  /** The password itself where it was made here, to be shown once; null where somebody gave it. */
  readonly generated: string | null;
}

/** The passwords an account has had. */
export interface PasswordHashes {
  readonly passwordHash: string;
  readonly formerPasswordHashes: readonly string[];
}

/** Makes, checks and compares passwords by the profile of `security.passwordProfile`. */
@Injectable()
export class AccountPasswords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly settings: SecuritySettings,
  ) {}

  /** Days after which a password must be changed; null where there is no such rule. */
  get maximumAgeDays(): number | null {
    return this.settings.passwordProfile === 'mlps' ? MLPS.maximumAgeDays : null;
  }

  /**
   * The given password, or one made here.
   * @param pointer of the field it came in
   * @throws Problem 400 `request.invalid` with what the profile finds wrong with it
   */
  async choose(given: string | undefined, username: string, pointer = '/password'): Promise<ChosenPassword> {
    if (given === undefined) {
      const generated = readableSecret();
      return { hash: await this.hasher.hashPassword(generated), generated };
    }
    refuse(checkPasswordPolicy(given, { profile: this.settings.passwordProfile, username }), pointer);
    return { hash: await this.hasher.hashPassword(given), generated: null };
  }

  /** Whether a password is the one behind a hash; as slow for no hash as for a wrong password. */
  fits(hash: string | null, password: string): Promise<boolean> {
    return this.hasher.verifyPassword(hash, password);
  }

  /** A new hash of a password that was just found right, where its hash was made at another cost; else null. */
  async rehash(hash: string, password: string): Promise<string | null> {
    return this.hasher.needsRehash(hash) ? this.hasher.hashPassword(password) : null;
  }

  /** @throws Problem 400 where `password` is the present one, or one that the profile still remembers */
  async refuseReused(password: string, { passwordHash, formerPasswordHashes }: PasswordHashes, pointer: string): Promise<void> {
    for (const hash of [passwordHash, ...formerPasswordHashes]) {
      if (await this.fits(hash, password)) refuse([REUSED], pointer);
    }
  }

  /** The hashes to remember once the present password is replaced. */
  remembered({ passwordHash, formerPasswordHashes }: PasswordHashes): readonly string[] {
    if (this.settings.passwordProfile !== 'mlps') return [];
    return [passwordHash, ...formerPasswordHashes].slice(0, MLPS.formerPasswords);
  }
}

function refuse(faults: readonly Omit<FieldFault, 'pointer'>[], pointer: string): void {
  if (faults.length > 0) throw requestErrors.invalid({}, { errors: faults.map((fault) => ({ ...fault, pointer })) });
}
