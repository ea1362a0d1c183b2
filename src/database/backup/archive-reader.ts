import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../errors/refusal.js';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveEnd, type ArchiveManifest, type BlockHeader } from './archive-format.js';
import type { Section, SectionName } from './archive-writer.js';

const LONGEST_LINE = 32 * 1024 * 1024;
const LARGEST_BLOCK = 64 * 1024 * 1024;
const NEWLINE = 10;

/**
 * Reads an archive from its beginning to its end, once. The end is known, and the checksum found right,
 * only when all sections were read: what was done with them before must be undone if this rejects.
 */
export class ArchiveReader {
  private constructor(
    private readonly path: string,
    private readonly bytes: ByteReader,
    readonly manifest: ArchiveManifest,
  ) {}

  /** @throws Refusal `backup.unreadable`, `backup.damaged`, `backup.too_new` */
  static async open(path: string): Promise<ArchiveReader> {
    const bytes = new ByteReader(path);
    try {
      const manifest = (await bytes.json()) as Partial<ArchiveManifest>;
      if (manifest.format !== ARCHIVE_FORMAT) throw unreadable(path);
      if (typeof manifest.version !== 'number' || manifest.version > ARCHIVE_VERSION) throw tooNew(path);
      return new ArchiveReader(path, bytes, manifest as ArchiveManifest);
    } catch (error) {
      await bytes.close();
      throw error instanceof Refusal && error.code === 'backup.damaged' ? unreadable(path, error.cause) : error;
    }
  }

  /**
   * Gives each section to `take`, which must read its content to the end.
   *
   * @throws Refusal `backup.damaged` when the file is cut off or was changed
   */
  async read(take: (section: Section) => Promise<void>): Promise<ArchiveEnd> {
    try {
      let header = await this.header();
      while (!('end' in header)) {
        const content = new SectionContent(this.bytes, header, () => this.header());
        await take({ name: nameOf(header), content });
        header = content.following();
      }
      const expected = this.bytes.digest();
      const { sha256 } = (await this.bytes.json()) as { sha256?: unknown };
      if (sha256 !== expected || !(await this.bytes.isAtEnd())) throw damaged(this.path);
      return header.end;
    } finally {
      await this.bytes.close();
    }
  }

  /** Reads everything and keeps nothing. */
  async verify(): Promise<ArchiveEnd> {
    return this.read(async ({ content }) => {
      for await (const chunk of content) void chunk;
    });
  }

  private async header(): Promise<Header> {
    const header = (await this.bytes.json()) as Partial<Record<'table' | 'file' | 'bytes' | 'end', unknown>>;
    if (typeof header.end === 'object') return header as Header;
    const named = typeof header.table === 'string' || typeof header.file === 'string';
    const sized = Number.isInteger(header.bytes) && (header.bytes as number) >= 0 && (header.bytes as number) <= LARGEST_BLOCK;
    if (!named || !sized) throw damaged(this.path);
    return header as Header;
  }
}

type Header = BlockHeader | { readonly end: ArchiveEnd };

/** The blocks of one table or file, and the header after them. */
class SectionContent implements AsyncIterable<Buffer> {
  private after: Header | undefined;

  constructor(
    private readonly bytes: ByteReader,
    private readonly first: BlockHeader,
    private readonly readHeader: () => Promise<Header>,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    const name = JSON.stringify(nameOf(this.first));
    let header: Header = this.first;
    while (!('end' in header) && JSON.stringify(nameOf(header)) === name) {
      yield await this.bytes.block(header.bytes);
      header = await this.readHeader();
    }
    this.after = header;
  }

  following(): Header {
    if (!this.after) throw new Error('a section of an archive was not read to its end');
    return this.after;
  }
}

function nameOf(header: BlockHeader): SectionName {
  return 'table' in header ? { table: header.table } : { file: header.file };
}

/** Lines and blocks of the unpacked file; every byte given out is in the digest. */
class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly hash: Hash = createHash('sha256');
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly path: string) {
    const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined);
    this.chunks = unpacked[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async json(): Promise<unknown> {
    let end = this.rest.indexOf(NEWLINE);
    while (end < 0) {
      const length = this.rest.length;
      if (length > LONGEST_LINE || !(await this.more())) throw damaged(this.path);
      end = this.rest.indexOf(NEWLINE, length);
    }
    const text = this.take(end + 1).toString('utf8');
    try {
      return JSON.parse(text) ?? {};
    } catch {
      throw damaged(this.path);
    }
  }

  async block(size: number): Promise<Buffer> {
    while (this.rest.length <= size) {
      if (!(await this.more())) throw damaged(this.path);
    }
    const content = this.take(size);
    if (this.take(1)[0] !== NEWLINE) throw damaged(this.path);
    return content;
  }

  digest(): string {
    return this.hash.copy().digest('hex');
  }

  async isAtEnd(): Promise<boolean> {
    return this.rest.length === 0 && !(await this.more());
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private take(size: number): Buffer {
    const taken = this.rest.subarray(0, size);
    this.rest = this.rest.subarray(size);
    this.hash.update(taken);
    return taken;
  }

  private async more(): Promise<boolean> {
    try {
      const { value, done } = await this.chunks.next();
      if (done) return false;
      this.rest = Buffer.concat([this.rest, value]);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall !== undefined) throw unreadable(this.path, error);
      throw damaged(this.path, error);
    }
  }
}

function unreadable(path: string, cause?: unknown): Refusal {
  const reason = cause instanceof Error ? cause.message : ARCHIVE_FORMAT;
  const text = { zh: '{path} 不能作为备份读取（{reason}）。请检查路径。', en: '{path} cannot be read as a backup ({reason}). Check the path.' };
  return new Refusal('backup.unreadable', text, { path, reason }, { cause });
}

function damaged(path: string, cause?: unknown): Refusal {
  return new Refusal(
    'backup.damaged',
    {
      zh: '备份 {path} 不完整或被改动过，没有写入任何数据。请换用另一份备份或重新复制该文件。',
      en: 'The backup {path} is cut off or was changed; nothing was written. Use another backup, or copy the file again.',
    },
    { path },
    { cause },
  );
}

function tooNew(path: string): Refusal {
  return new Refusal(
    'backup.too_new',
    { zh: '备份 {path} 由更新的版本生成。请先升级本程序。', en: 'The backup {path} was made by a newer version. Upgrade this program first.' },
    { path },
  );
}
