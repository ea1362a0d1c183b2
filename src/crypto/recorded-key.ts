import type { SqlRunner } from '../database/transaction.js';
import { StartupError } from '../errors/startup-error.js';
import type { FieldKeys } from './secrets.js';

/** One statement, so that of several first starts at once one wins and the others are measured against it. */
const RECORD = `
  INSERT INTO core_secret_key AS k (key_id) VALUES ($1)
  ON CONFLICT (id) DO UPDATE SET key_id = excluded.key_id WHERE k.key_id = ANY ($2)
  RETURNING key_id`;

/**
 * Notes in the database which key its fields are encrypted with from now on; a previous secret gives way to the current.
 *
 * @throws StartupError `secrets.other_secret` when the key that was noted is none of these
 */
export async function recordKey(database: SqlRunner, { current, byId }: FieldKeys): Promise<void> {
  if (await database.one(RECORD, [current, [...byId.keys()]])) return;
  throw new StartupError(
    'secrets.other_secret',
    `This database was encrypted with the master secret ${await recordedKeyId(database)}; the one given is ${current}. ` +
      'Set ZHIBU_SECRET to the former, or copy its secrets.json into ZHIBU_DATA. To change the secret, keep the former in ZHIBU_SECRET_PREVIOUS.',
  );
}

/** The id of the key that the fields of this database are encrypted with; null before the first start. */
export async function recordedKeyId(database: SqlRunner): Promise<string | null> {
  const row = await database.one<{ keyId: string }>('SELECT key_id AS "keyId" FROM core_secret_key');
  return row?.keyId ?? null;
}
