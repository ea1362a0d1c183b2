import { type CryptoProvider, aes256Gcm } from './crypto-provider.js';
import { keyedHash } from './identifiers.js';
import type { FieldKeys, Secrets } from './secrets.js';

/** Where an encrypted value stands: it can be decrypted there and nowhere else. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  /** The id of the row. */
  readonly row: string;
}

/**
 * A stored text that cannot be decrypted. Names the place, never the text or a key.
 * - `malformed`: not a text of `FieldCrypto.encrypt`
 * - `unknown_provider`, `unknown_key`: made with a cipher or secret this server does not have
 * - `not_authentic`: altered, or copied from another table, column or row
 */
export class FieldCryptoError extends Error {
  constructor(
    readonly reason: 'malformed' | 'unknown_provider' | 'unknown_key' | 'not_authentic',
    at: FieldPlace,
    message: string,
  ) {
    super(`The encrypted value at ${at.table}.${at.column} of row ${at.row} cannot be read: ${message}`);
    this.name = 'FieldCryptoError';
  }
}

/**
 * Encrypts single fields (ID-card and phone numbers) as text, `<provider>.<keyId>.<base64url>`,
 * bound to their place by the additional data `table|column|row`.
 */
export class FieldCrypto {
  private readonly keys: FieldKeys;
  private readonly indexKey: Buffer;
  private readonly provider: CryptoProvider;
  private readonly readers: ReadonlyMap<string, CryptoProvider>;

  /** The first of `providers` encrypts; all decrypt what they made. */
  constructor(
    secrets: Pick<Secrets, 'fieldKeys' | 'indexKey'>,
    providers: readonly [CryptoProvider, ...CryptoProvider[]] = [aes256Gcm],
  ) {
    this.keys = secrets.fieldKeys;
    this.indexKey = secrets.indexKey;
    this.provider = providers[0];
    this.readers = new Map(providers.map((provider) => [provider.id, provider]));
  }

  /** The text to store. Differs from call to call: for equality there is {@link blindIndex}. */
  encrypt(value: string, at: FieldPlace): string {
    const keyId = this.keys.current;
    const key = this.keys.byId.get(keyId);
    if (!key) throw new Error(`There is no field key ${keyId}.`);
    const sealed = this.provider.seal(Buffer.from(value, 'utf8'), key, additionalData(at));
    return `${this.provider.id}.${keyId}.${sealed.toString('base64url')}`;
  }

  /** The value behind a stored text. @throws FieldCryptoError */
  decrypt(stored: string, at: FieldPlace): string {
    const aad = additionalData(at);
    const parts = partsOf(stored);
    if (!parts) throw new FieldCryptoError('malformed', at, 'it is not of the form provider.key.text.');
    const provider = this.readers.get(parts.providerId);
    if (!provider) throw new FieldCryptoError('unknown_provider', at, `there is no cipher "${parts.providerId}" in this server.`);
    const key = this.keys.byId.get(parts.keyId);
    if (!key) {
      const cure = 'Add the secret it was written with to ZHIBU_SECRET_PREVIOUS.';
      throw new FieldCryptoError('unknown_key', at, `its key ${parts.keyId} does not come from the secrets of this server. ${cure}`);
    }
    try {
      return provider.open(parts.sealed, key, aad).toString('utf8');
    } catch {
      throw new FieldCryptoError('not_authentic', at, 'it was altered, or belongs to another table, column or row.');
    }
  }

  /** Whether `stored` was made with another key or cipher than the current. Encrypt the value anew, and re-index it. */
  needsRotation(stored: string): boolean {
    const parts = partsOf(stored);
    return parts?.providerId !== this.provider.id || parts.keyId !== this.keys.current;
  }

  /**
   * A text equal for equal values of one `domain` (e.g. `member.id_number`), to search and be
   * unique by. Values are equal after NFKC, trimming and upper-casing (`４１…ｘ` = `41…X`).
   */
  blindIndex(value: string, domain: string): string {
    const normalised = value.normalize('NFKC').trim().toUpperCase();
    return keyedHash(this.indexKey, `${domain.length}|${domain}|${normalised}`);
  }
}

/** Row ids come last and the names hold no bar, so that no two places give the same bytes. */
function additionalData({ table, column, row }: FieldPlace): Buffer {
  if (!/^\w+$/.test(table) || !/^\w+$/.test(column) || row === '') {
    throw new TypeError('A field is encrypted at a table, a column and a row: give the row its id first.');
  }
  return Buffer.from(`${table}|${column}|${row}`, 'utf8');
}

function partsOf(stored: string): { providerId: string; keyId: string; sealed: Buffer } | null {
  const match = /^([a-z0-9]+)\.([0-9a-f]{8})\.([\w-]+)$/.exec(stored);
  if (!match) return null;
  const [, providerId = '', keyId = '', sealed = ''] = match;
  return { providerId, keyId, sealed: Buffer.from(sealed, 'base64url') };
}
