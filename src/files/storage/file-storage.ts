import type { Readable } from 'node:stream';

/** A content to be stored. */
export interface StoredContent {
  /** Of a file on this machine; the storage may move it away. */
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/** A part of a content: both ends are included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the contents of files lie. Keys are random and say nothing. */
export abstract class FileStorage {
  /** Resolves when the content outlives a power failure. */
  abstract put(key: string, content: StoredContent): Promise<void>;

  /** @throws Error when there is no such content */
  abstract open(key: string, range?: ByteRange): Promise<Readable>;

  /** Does nothing where there is none. */
  abstract remove(key: string): Promise<void>;
}
