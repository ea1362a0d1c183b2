import { Injectable } from '@nestjs/common';
import { FieldCrypto, newTotpSecret, totpUri, verifyTotp } from '../../../../src/index.js';

/** An account's second factor as it is stored. */
export interface StoredTotp {
  readonly id: string;
  readonly totpSecret: string | null;
  readonly totpLastStep: number | null;
}

const ISSUER = '支部';

/** Makes and reads the encrypted secrets of authenticator apps. */
@Injectable()
export class TotpSecrets {
  constructor(private readonly crypto: FieldCrypto) {}

  /** A new secret: for the app, and as it is stored. */
  create({ id, username }: { readonly id: string; readonly username: string }): { readonly secret: string; readonly uri: string; readonly stored: string } {
    const secret = newTotpSecret();
    return { secret, uri: totpUri({ issuer: ISSUER, account: username, secret }), stored: this.crypto.encrypt(secret, placeOf(id)) };
  }

  /** The time step of a code that is right and was not used before; else null. */
  stepOf({ id, totpSecret, totpLastStep }: StoredTotp, code: string, now = new Date()): number | null {
    if (totpSecret === null) return null;
    return verifyTotp(this.crypto.decrypt(totpSecret, placeOf(id)), code, { now, lastUsedStep: totpLastStep });
  }
}

function placeOf(row: string) {
  return { table: 'base_accounts', column: 'totp_secret', row };
}
