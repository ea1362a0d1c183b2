import { TABLE_LIMITS, type TableLimits } from '../spreadsheet/reading/table-limits.js';

/** What a document may unpack to, and what reading its text may take. */
export type DocumentLimits = Pick<TableLimits, 'entries' | 'unpackedBytes' | 'characters' | 'memoryMegabytes' | 'seconds'>;

/** The limits while a request waits. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  entries: TABLE_LIMITS.entries,
  unpackedBytes: 200 * 1024 * 1024,
  characters: 5_000_000,
  memoryMegabytes: 128,
  seconds: 10,
};
