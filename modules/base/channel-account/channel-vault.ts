import { Injectable } from '@nestjs/common';
import { FieldCrypto } from '../../../src/index.js';
import { CHANNEL_SECRETS, type ChannelSecret } from './channel-kinds.js';

type Secrets = Readonly<Record<string, string>>;

/** Encrypts and decrypts what an account keeps secret, each bound to its row and its name. */
@Injectable()
export class ChannelVault {
  constructor(private readonly crypto: FieldCrypto) {}

  /** The secrets of `given`, encrypted for the account `id`. */
  seal(id: string, given: Partial<Record<ChannelSecret, string>>): Secrets {
    const told = CHANNEL_SECRETS.flatMap((name) => (given[name] === undefined ? [] : [[name, this.crypto.encrypt(given[name], placeOf(id, name))]]));
    return Object.fromEntries(told) as Secrets;
  }

  /** @throws FieldCryptoError */
  open(id: string, sealed: Secrets): Secrets {
    return Object.fromEntries(Object.entries(sealed).map(([name, text]) => [name, this.crypto.decrypt(text, placeOf(id, name))]));
  }

  /** The same for the token that the channel gave. */
  sealToken(id: string, token: string): string {
    return this.crypto.encrypt(token, placeOf(id, 'token'));
  }

  /** @throws FieldCryptoError */
  openToken(id: string, sealed: string): string {
    return this.crypto.decrypt(sealed, placeOf(id, 'token'));
  }
}

function placeOf(row: string, column: string) {
  return { table: 'base_channel_accounts', column, row };
}
