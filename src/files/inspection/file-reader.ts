import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 65_536;

/** Reads pieces of a file that lies on disk; what is beyond its end is not there. */
export class FileReader {
  constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /** Up to `length` bytes from `offset` on. */
  async read(offset: number, length: number): Promise<Buffer> {
    if (offset < 0 || offset >= this.size) return Buffer.alloc(0);
    const buffer = Buffer.alloc(Math.min(length, this.size - offset));
    const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  }

  /** The last bytes. */
  tail(length: number): Promise<Buffer> {
    return this.read(Math.max(0, this.size - length), length);
  }

  /** All of it, piece by piece. */
  async *chunks(): AsyncGenerator<Buffer> {
    for (let offset = 0; offset < this.size; offset += CHUNK_BYTES) yield await this.read(offset, CHUNK_BYTES);
  }
}
