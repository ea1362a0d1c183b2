import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Where uploads lie while they are received and looked at: `files/incoming` in the data folder of this machine. */
export class UploadFolder {
  private readonly path: string;
  private made: Promise<unknown> | undefined;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'files', 'incoming');
  }

  /** A path of its own for one upload; nothing lies there yet. */
  async newPath(): Promise<string> {
    this.made ??= mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.made;
    return join(this.path, randomUUID());
  }

  /** Removes what a killed process left behind, if it is older than `minutes`, and tells how many. */
  async removeOlderThan(minutes: number): Promise<number> {
    const names = await readdir(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    let removed = 0;
    for (const name of names) {
      const path = join(this.path, name);
      const modified = (await stat(path).catch(() => null))?.mtimeMs;
      if (modified === undefined || modified > Date.now() - minutes * 60_000) continue;
      await rm(path, { force: true });
      removed++;
    }
    return removed;
  }
}
