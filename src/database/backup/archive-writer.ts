import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ArchiveEnd, ArchiveManifest } from './archive-format.js';

const BLOCK_BYTES = 256 * 1024;

/** What a part of an archive is of. */
export type SectionName = { readonly table: string } | { readonly file: string };

/** One table or file on its way into an archive. */
export interface Section {
  readonly name: SectionName;
  readonly content: AsyncIterable<Buffer>;
}

/**
 * Writes an archive: readable by its owner alone, whole or not at all.
 *
 * @param sections written one after another
 * @param end asked when all sections are written
 * @returns the SHA-256 in its last line
 */
export async function writeArchive(
  path: string,
  manifest: ArchiveManifest,
  sections: AsyncIterable<Section>,
  end: () => Promise<ArchiveEnd>,
): Promise<string> {
  const temporary = `${path}.${process.pid}.tmp`;
  const hash = createHash('sha256');
  let digest = '';
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const part of partsOf(manifest, sections, end)) {
      hash.update(part);
      yield part;
    }
    digest = hash.digest('hex');
    yield line({ sha256: digest });
  }
  try {
    await pipeline(bytes, createGzip(), createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return digest;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function* partsOf(manifest: ArchiveManifest, sections: AsyncIterable<Section>, end: () => Promise<ArchiveEnd>): AsyncGenerator<Buffer> {
  yield line(manifest);
  for await (const { name, content } of sections) yield* blocksOf(name, content);
  yield line({ end: await end() });
}

async function* blocksOf(name: SectionName, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  const flush = (): Buffer => {
    const block = Buffer.concat([line({ ...name, bytes: size }), ...waiting, Buffer.from('\n')]);
    [waiting, size, isFirst] = [[], 0, false];
    return block;
  };
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= BLOCK_BYTES) yield flush();
  }
  // An empty file is a file; an empty table is in the manifest.
  if (size > 0 || (isFirst && 'file' in name)) yield flush();
}

function line(content: object): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
