import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ByteRange, FileStorage, type StoredContent } from './file-storage.js';

/** Contents in a folder of this machine, or one that all instances mount. */
export class LocalFileStorage extends FileStorage {
  /** @param folder absolute */
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, { path }: StoredContent): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const beside = `${target}.part`;
    await rename(path, beside).catch(async (error: NodeJS.ErrnoException) => {
      // On another disk.
      if (error.code !== 'EXDEV') throw error;
      await copyFile(path, beside);
    });
    await sync(beside);
    await rename(beside, target);
    await sync(dirname(target));
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.pathOf(key), 'r');
    return handle.createReadStream({ ...range });
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
    await rm(`${this.pathOf(key)}.part`, { force: true });
  }

  /** Two letters of the key make folders that stay small. */
  private pathOf(key: string): string {
    if (basename(key) !== key || key.length < 8) throw new Error('a storage key must be a plain name');
    return join(this.folder, key.slice(0, 2), key);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows has no such thing for folders.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  } finally {
    await handle.close();
  }
}
