import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { FilesSettings } from './files-settings.js';
import { removeFile } from './remove-file.js';
import { FileStorage } from './storage/file-storage.js';
import { UploadFolder } from './upload/upload-folder.js';

const ABANDONED_MINUTES = 60;
const REMOVED_AT_ONCE = 100;

/** Uploads that never came to their end, files that nothing has used for so long, and those kept for a while. */
const ORPHANS = `
  SELECT id FROM core_files
  WHERE unused_since IS NOT NULL
    AND (expires_at < now() OR stored_at IS NULL AND created_at < now() - interval '${ABANDONED_MINUTES} minutes'
      OR $1::int > 0 AND unused_since < now() - $1::int * interval '1 day')
    AND id <> ALL ($2::uuid[])
  ORDER BY unused_since LIMIT ${REMOVED_AT_ONCE}`;

/** Removes what belongs to nothing. */
@Injectable()
export class FileCleaner {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly folder: UploadFolder,
    private readonly settings: FilesSettings,
  ) {}

  /** Removes orphaned contents with their rows, and tells how many; also what killed uploads left on this machine. */
  async clean(): Promise<number> {
    await this.folder.removeOlderThan(ABANDONED_MINUTES);
    const failed: string[] = [];
    for (let removed = 0; ; ) {
      const orphans = await this.database.query<{ id: string }>(ORPHANS, [this.settings.unusedDays, failed]);
      if (orphans.length === 0) {
        if (failed.length > 0) throw new Error(`${failed.length} files could not be removed from the storage`);
        return removed;
      }
      for (const { id } of orphans) {
        if (await this.remove(id)) removed++;
        else failed.push(id);
      }
    }
  }

  /** The row goes with its content or stays: a use that began meanwhile keeps both. */
  private remove(id: string): Promise<boolean> {
    return this.database
      .transaction((tx) => removeFile(tx, this.storage, 'id = $1 AND unused_since IS NOT NULL', [id]))
      .then(
        () => true,
        () => false,
      );
  }
}
