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
  const recorded = await recordedKeyId(database);
  throw new StartupError('secrets.other_secret', {
    zh:
      `此数据库由主密钥 ${recorded} 加密，而现有的是 ${current}。` +
      '请将 ZHIBU_SECRET 设为原值，或把原来的 secrets.json 复制到 ZHIBU_DATA。若要更换主密钥，请把原值保留在 ZHIBU_SECRET_PREVIOUS 中。',
    en:
      `This database was encrypted with the master secret ${recorded}; the one given is ${current}. ` +
      'Set ZHIBU_SECRET to the former, or copy its secrets.json into ZHIBU_DATA. To change the secret, keep the former in ZHIBU_SECRET_PREVIOUS.',
  });
}

/** The id of the key that the fields of this database are encrypted with; null before the first start. */
export async function recordedKeyId(database: SqlRunner): Promise<string | null> {
  const row = await database.one<{ keyId: string }>('SELECT key_id AS "keyId" FROM core_secret_key');
  return row?.keyId ?? null;
}
