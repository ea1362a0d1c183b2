import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal } from '../../errors/refusal.js';
import type { Section } from './archive-writer.js';

/** The folder in a data folder that keeps uploaded files. */
export function filesFolderOf(dataDir: string): string {
  return join(dataDir, 'files', 'stored');
}

/** The paths of every file under a folder, relative and with `/`; empty where there is no folder. */
export async function filesUnder(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    return files.map((path) => path.replaceAll(sep, '/')).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Files as sections of an archive. One that was deleted meanwhile belongs to no row of the backup: it is passed over. */
export async function* fileSections(folder: string, paths: readonly string[]): AsyncGenerator<Section> {
  for (const path of paths) {
    try {
      const handle = await open(join(folder, path), 'r');
      await handle.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    yield { name: { file: path }, content: createReadStream(join(folder, path)) };
  }
}

/**
 * Writes a file of an archive below `folder`.
 *
 * @throws Refusal `backup.unsafe_path` for a path that leads out of it
 */
export async function storeFile(folder: string, path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part))) {
    throw new Refusal('backup.unsafe_path', { zh: '备份中的文件路径不安全：{path}', en: 'The backup holds an unsafe file path: {path}' }, { path });
  }
  const target = join(folder, ...parts);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(target, 'wx', 0o600);
  try {
    for await (const chunk of content) await file.write(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
