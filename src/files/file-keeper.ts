import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';
import { FILE_COLUMNS, type FileRow } from './file.dto.js';
import { removeFile } from './remove-file.js';
import { FileStorage, type StoredContent } from './storage/file-storage.js';
import { spool, type SpooledContent } from './upload/spool.js';
import { UploadFolder } from './upload/upload-folder.js';

/** What only its owner may download, as long as he has a right over some organisations. */
export interface FileGuard {
  readonly permission: string;
  readonly organizationIds: readonly string[];
}

/** What is known of a file besides its content. */
export interface FileFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly ownerAccountId: string;
  readonly organizationId: string | null;
  /** A file of the system's own making is removed after so many hours. */
  readonly hours?: number;
  readonly guard?: FileGuard;
}

/** An upload that is attached nowhere yet, its content on this machine. Dispose of it. */
export interface UnusedFile extends SpooledContent {
  readonly name: string;
  readonly mediaType: string;
}

const UNUSED = `
  SELECT storage_key AS key, name, media_type AS "mediaType" FROM core_files
  WHERE id = $1 AND owner_account_id = $2 AND stored_at IS NOT NULL AND unused_since IS NOT NULL AND expires_at IS NULL`;
const INSERT = `
  INSERT INTO core_files (id, owner_account_id, organization_id, name, media_type, size, sha256, storage_key, expires_at, guard)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9::int * interval '1 hour', $10::jsonb)`;
const CONFIRM = `UPDATE core_files f SET stored_at = now() WHERE f.id = $1 AND f.stored_at IS NULL RETURNING ${FILE_COLUMNS}`;

/**
 * Keeps contents with their rows. The row comes before the content and is confirmed after it: what a crash leaves
 * between is found and removed.
 */
@Injectable()
export class FileKeeper {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly folder: UploadFolder,
  ) {}

  /** Stores a content, which nobody sees before it is confirmed; answers the id of the file. */
  async put(content: StoredContent, { guard, hours, mediaType, name, organizationId, ownerAccountId }: FileFacts): Promise<string> {
    const id = uuidv7();
    const key = randomBytes(24).toString('hex');
    const { sha256, size } = content;
    const values = [id, ownerAccountId, organizationId, name, mediaType, size, sha256, key, hours ?? null, guard ? JSON.stringify(guard) : null];
    await this.database.query(INSERT, values);
    try {
      await this.storage.put(key, content);
      return id;
    } catch (error) {
      await this.drop(id);
      throw error;
    }
  }

  /** Makes a stored file known, with the transaction. */
  async confirm(tx: SqlRunner, id: string): Promise<FileRow> {
    const row = await tx.one<FileRow>(CONFIRM, [id]);
    if (!row) throw new Error('the row of a stored file is gone');
    return row;
  }

  /** Removes a file that was never confirmed; does nothing to one that was. */
  async drop(id: string): Promise<void> {
    await this.removeWhere('id = $1 AND stored_at IS NULL', id);
  }

  /** Removes a file that is attached nowhere; does nothing to one that is. */
  async removeUnused(id: string): Promise<void> {
    await this.removeWhere('id = $1 AND unused_since IS NOT NULL', id);
  }

  /** Removes a file. */
  async remove(id: string): Promise<void> {
    await this.removeWhere('id = $1', id);
  }

  /** The content of a file as one on this machine; null where there is none. Dispose of it. */
  async fetch(id: string): Promise<SpooledContent | null> {
    const row = await this.database.one<{ key: string }>('SELECT storage_key AS key FROM core_files WHERE id = $1 AND stored_at IS NOT NULL', [id]);
    return row && spool(await this.storage.open(row.key), await this.folder.newPath());
  }

  /** The same of an upload of that account which is attached nowhere yet, with what it is. */
  async fetchUnused(id: string, ownerAccountId: string | null): Promise<UnusedFile | null> {
    const row = await this.database.one<{ key: string; name: string; mediaType: string }>(UNUSED, [id, ownerAccountId]);
    if (!row) return null;
    const { key, ...facts } = row;
    return { ...facts, ...(await spool(await this.storage.open(key), await this.folder.newPath())) };
  }

  private async removeWhere(condition: string, id: string): Promise<void> {
    try {
      await this.database.transaction((tx) => removeFile(tx, this.storage, condition, [id]));
    } catch {
      // The cleaner comes by.
    }
  }
}
