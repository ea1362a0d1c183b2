import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { TableFault } from './table-fault.js';
import type { TableLimits } from './table-limits.js';

/** The parts of an xlsx file: a zip archive whose directory was checked before anything is unpacked. */
export class XlsxPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableFault `notXlsx`, `unpacksTooLarge` */
  static async open(path: string, { entries: maxEntries, unpackedBytes }: TableLimits): Promise<XlsxPackage> {
    const zip = await unzipping(() => openPromise(path, { lazyEntries: true, autoClose: false }));
    const tooLarge = new TableFault('unpacksTooLarge', { megabytes: unpackedBytes / 1024 / 1024, entries: maxEntries });
    if (zip.entryCount > maxEntries) throw tooLarge;
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    await unzipping(async () => {
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (entry.isEncrypted()) throw new TableFault('notXlsx', { reason: 'encrypted' });
        entries.set(entry.fileName, entry);
      }
    });
    if (unpacked > unpackedBytes) throw tooLarge;
    return new XlsxPackage(zip, entries);
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
    if (!entry) throw new TableFault('notXlsx', { reason: `no ${name}` });
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
    throw error instanceof TableFault ? error : faultOf(error);
  }
}

/** What fails with a code of the file system is ours; the rest is said of the archive. */
function faultOf(error: unknown): unknown {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && code !== undefined ? error : new TableFault('notXlsx', { reason: message });
}
