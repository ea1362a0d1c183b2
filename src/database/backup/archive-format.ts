/**
 * The file of a backup, so that it can be read without this program (`zcat FILE | less`):
 *
 * gzip of lines of JSON. The first line is the {@link ArchiveManifest}. Then blocks: a line
 * `{"table": name, "bytes": n}` or `{"file": path, "bytes": n}` and after it n raw bytes and a newline.
 * The blocks of one table or file stand together; put end to end, those of a table are what
 * `COPY table (columns) TO STDOUT` wrote (text format, UTF-8). Tables without rows have no block.
 * The line before the last is the {@link ArchiveEnd}; the last is `{"sha256": hex}` over every byte before it.
 */
export const ARCHIVE_FORMAT = 'zhibu-backup';
/** Raised when an older program could not read the file rightly. */
export const ARCHIVE_VERSION = 1;

/** A table as it was when the backup was made. */
export interface ArchivedTable {
  readonly name: string;
  /** In the order of the values; generated columns are left out. */
  readonly columns: readonly string[];
}

/** The first line of an archive. */
export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** `full`, or the data of one module before its purge. */
  readonly content: 'full' | { readonly module: string };
  readonly postgres: string;
  /** The key id of the master secret that encrypted fields were written with; null where it is not known. */
  readonly secretKeyId: string | null;
  /** The schema: the migrations of each owner, in the order they were run. */
  readonly migrations: readonly { readonly owner: string; readonly names: readonly string[] }[];
  readonly tables: readonly ArchivedTable[];
}

/** A sequence and the last value it gave; null: none yet. */
export interface ArchivedSequence {
  readonly name: string;
  readonly lastValue: string | null;
}

/** What is known only at the end. */
export interface ArchiveEnd {
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  readonly sequences: readonly ArchivedSequence[];
}

/** The header line of a block. */
export type BlockHeader =
  | { readonly table: string; readonly bytes: number }
  | { readonly file: string; readonly bytes: number };
