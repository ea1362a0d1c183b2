const MEGABYTE = 1024 * 1024;

/** What a file may hold, and what reading it may take. */
export interface TableLimits {
  /** Of the file. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all cells together. */
  readonly characters: number;
  /** Entries of an xlsx, a zip archive, and what they unpack to. */
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Of each list inside an xlsx: texts that cells share, styles, sheets, relations. */
  readonly listed: number;
  /** Of the worker that reads it; in MiB. */
  readonly memoryMegabytes: number;
  readonly seconds: number;
}

/** The limits of every import. */
export const TABLE_LIMITS: TableLimits = {
  bytes: 50 * MEGABYTE,
  rows: 100_000,
  columns: 200,
  characters: 50_000_000,
  entries: 2_000,
  unpackedBytes: 400 * MEGABYTE,
  listed: 1_000_000,
  memoryMegabytes: 192,
  seconds: 120,
};

/** The longest text that a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_767;
