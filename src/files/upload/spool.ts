import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { StoredContent } from '../storage/file-storage.js';

/** A content that was received in full and lies in the upload folder. */
export interface SpooledContent extends StoredContent {
  /** Removes it, if the storage has not taken it. */
  dispose(): Promise<void>;
}

/**
 * Writes a stream to a new file while hashing it. When the stream fails or is cut off, nothing stays behind.
 *
 * @param path of a file that does not exist
 */
export async function spool(stream: Readable, path: string): Promise<SpooledContent> {
  const hash = createHash('sha256');
  const dispose = () => rm(path, { force: true });
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await handle.writeFile(chunk);
      size += chunk.length;
    }
  } catch (error) {
    await handle.close();
    await dispose();
    throw error;
  }
  await handle.close();
  return { path, size, sha256: hash.digest(), dispose };
}

/** A file that lies on this machine already, as a content to be stored. */
export async function contentAt(path: string): Promise<StoredContent> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { path, size, sha256: hash.digest() };
}
