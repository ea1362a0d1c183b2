import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A content that was received in full and lies in the upload folder. */
export interface SpooledContent {
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
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
