import type { SqlRunner } from '../database/transaction.js';
import type { FileStorage } from './storage/file-storage.js';

/**
 * Removes a file with the pictures that were made of it. Its rows go with the contents or stay; nothing is made of it
 * meanwhile, for its row is locked.
 *
 * @param condition on `core_files`
 * @returns false where no such file is
 */
export async function removeFile(tx: SqlRunner, storage: FileStorage, condition: string, values: readonly unknown[]): Promise<boolean> {
  const file = await tx.one<{ id: string; key: string }>(`SELECT id, storage_key AS key FROM core_files WHERE ${condition} FOR UPDATE`, values);
  if (!file) return false;
  const renditions = await tx.query<{ key: string }>('DELETE FROM core_renditions WHERE file_id = $1 RETURNING storage_key AS key', [file.id]);
  await tx.query('DELETE FROM core_files WHERE id = $1', [file.id]);
  for (const { key } of [...renditions, file]) await storage.remove(key);
  return true;
}
