import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../errors/refusal.js';
import type { NewFile } from './new-module.js';

/** @throws Refusal `module.folder_not_empty` */
export async function requireEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return;
  const text = {
    zh: '{folder} 不是空目录（有 {first}）。没有写入任何文件：请另选目录，或先清空它。',
    en: '{folder} is not empty (it has {first}). Nothing was written: choose another folder, or empty it first.',
  };
  throw new Refusal('module.folder_not_empty', text, { folder, first: entries[0] });
}

/** Writes new files below a folder, over none that is there; where one cannot be written, what was made is removed again. */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const { path, content } of files) {
      const target = join(folder, path);
      const firstMade = await mkdir(dirname(target), { recursive: true });
      if (firstMade !== undefined) made.push(firstMade);
      await writeFile(target, content, { flag: 'wx' });
      made.push(target);
    }
  } catch (error) {
    for (const path of made.toReversed()) await rm(path, { recursive: true, force: true });
    throw error;
  }
}
