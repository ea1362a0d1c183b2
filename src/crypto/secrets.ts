import { type KeyObject, createHash, createSecretKey, hkdfSync } from 'node:crypto';
import { access } from 'node:fs/promises';
import { StartupError } from '../errors/startup-error.js';
import { SECRET_CURE, decodeSecret, refuseWeakSecret } from './master-secret.js';
import { readOrCreateSecret, secretsFileOf } from './secrets-file.js';

const VARIABLE = 'ZHIBU_SECRET';
const PREVIOUS_VARIABLE = 'ZHIBU_SECRET_PREVIOUS';
const KEY_BYTES = 32;
const SALT = 'zhibu';

/** The keys of encrypted fields. A key's id is the first 8 hex digits of the SHA-256 of the key. */
export interface FieldKeys {
  /** The id of the key to encrypt with. */
  readonly current: string;
  /** 32 bytes by key id: the current key and those of previous secrets. */
  readonly byId: ReadonlyMap<string, Buffer>;
}

/**
 * Every key of the server, derived from one master secret (HKDF-SHA256, one label each; 32 bytes).
 *
 * **Rotation**: put the old secret into `ZHIBU_SECRET_PREVIOUS`, the new one into `ZHIBU_SECRET`.
 * - Encrypted fields stay readable; `FieldCrypto.needsRotation` finds the rows to write anew.
 * - The *blind index* has one key and no key id: what was indexed before is not found by
 *   equality, and a unique index over it lets doubles in, until each row's index is made
 *   again from its decrypted value. Rotate with the server stopped, or in a quiet hour, and
 *   re-encrypt and re-index at once and in one transaction per row.
 * - Access tokens, cursors and download links end; people sign in again.
 * - Hashes (receipts) cannot be made again: look one up under `hashKey`, then under each of
 *   `previousHashKeys`. Dropping a previous secret makes its receipts unfindable for ever.
 */
export interface Secrets {
  /** Signs access tokens. */
  readonly tokenKey: KeyObject;
  readonly fieldKeys: FieldKeys;
  /** Blind indexes of encrypted fields. */
  readonly indexKey: Buffer;
  /** Signs cursors and download links. */
  readonly cursorKey: Buffer;
  /** Keyed hashes of refresh tokens and receipts. */
  readonly hashKey: Buffer;
  /** What `hashKey` was under the previous secrets, in the order they are listed. */
  readonly previousHashKeys: readonly Buffer[];
}

/** Where to look for the master secret. */
export interface SecretSource {
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  readonly production: boolean;
  /** Whether the database lies in the data folder, so that the folder's secret is the one its data was written with. */
  readonly embedded: boolean;
}

/**
 * The keys from `ZHIBU_SECRET` (text, or `base64:` and base64) and the comma list
 * `ZHIBU_SECRET_PREVIOUS` (a text with a comma in it goes there as base64).
 * Outside production, with none set, the secret is generated once into `<dataDir>/secrets.json`.
 * @throws StartupError `secrets.*` naming the variable or file and the cure, never a value; in
 * production for a missing secret, one under 32 bytes and a sample.
 */
export async function loadSecrets(source: SecretSource): Promise<Secrets> {
  const previous = (source.env[PREVIOUS_VARIABLE] ?? '').split(',').filter((item) => item.trim() !== '');
  return deriveKeys(
    await masterSecret(source),
    previous.map((item) => decodeSecret(PREVIOUS_VARIABLE, item)),
  );
}

async function masterSecret({ env, dataDir, production, embedded }: SecretSource): Promise<Buffer> {
  const given = env[VARIABLE];
  if (given?.trim()) {
    const secret = decodeSecret(VARIABLE, given);
    if (production) refuseWeakSecret(VARIABLE, secret);
    return secret;
  }
  if (!production) return readOrCreateSecret(dataDir);
  const file = secretsFileOf(dataDir);
  const cure =
    embedded && (await exists(file))
      ? {
          zh: `${dataDir} 中的数据由 ${file} 中的主密钥写成：请将 ${VARIABLE} 设为该值。`,
          en: `The data in ${dataDir} was written with the secret in ${file}: set ${VARIABLE} to that value.`,
        }
      : SECRET_CURE;
  throw new StartupError('secrets.missing', {
    zh: `没有设置 ${VARIABLE}，生产环境必须设置。${cure.zh}`,
    en: `${VARIABLE} is not set; in production it must be. ${cure.en}`,
  });
}

function deriveKeys(master: Buffer, previous: readonly Buffer[]): Secrets {
  const fieldKey = derive(master, 'field');
  const allFieldKeys = [fieldKey, ...previous.map((secret) => derive(secret, 'field'))];
  return {
    tokenKey: createSecretKey(derive(master, 'token')),
    fieldKeys: { current: keyIdOf(fieldKey), byId: new Map(allFieldKeys.map((key) => [keyIdOf(key), key])) },
    indexKey: derive(master, 'index'),
    cursorKey: derive(master, 'cursor'),
    hashKey: derive(master, 'hash'),
    previousHashKeys: previous.map((secret) => derive(secret, 'hash')),
  };
}

function derive(secret: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, SALT, `zhibu/v1/${label}`, KEY_BYTES));
}

function keyIdOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
