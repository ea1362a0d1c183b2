import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { PackageFault } from './package-fault.js';

/** What a package may unpack to. */
export interface PackageLimits {
  /** Its parts. */
  readonly entries: number;
  /** All of them together. */
  readonly unpackedBytes: number;
}

/** The parts of an office file (docx, xlsx): a zip archive whose directory was checked before anything is unpacked. */
export class OfficePackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws PackageFault */
  static async open(path: string, { entries: maxEntries, unpackedBytes }: PackageLimits): Promise<OfficePackage> {
    const zip = await unzipping(() => openPromise(path, { lazyEntries: true, autoClose: false }));
    try {
      if (zip.entryCount > maxEntries) throw new PackageFault('tooLarge', 'too many entries');
      const entries = new Map<string, Entry>();
      let unpacked = 0;
      await unzipping(async () => {
        for await (const entry of zip.eachEntry()) {
          unpacked += entry.uncompressedSize;
          if (entry.isEncrypted()) throw new PackageFault('broken', 'encrypted');
          entries.set(entry.fileName, entry);
        }
      });
      if (unpacked > unpackedBytes) throw new PackageFault('tooLarge', 'too many bytes');
      return new OfficePackage(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part; more than its directory tells of are refused while they come. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new PackageFault('broken', `no ${name}`);
    const stream: Readable = await unzipping(() => this.zip.openReadStreamPromise(entry));
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw faultOf(error);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

async function unzipping<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PackageFault ? error : faultOf(error);
  }
}

/** What fails with a code of the file system is ours; the rest is said of the archive. */
function faultOf(error: unknown): unknown {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && code !== undefined ? error : new PackageFault('broken', message);
}
