import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { importErrors } from './import.errors.js';
import type { ImportColumn, ImportRow } from './import-resource.js';

/** What a file may hold. */
export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
}

const MEGABYTE = 1024 * 1024;
const LIMITS: CsvLimits = { bytes: 50 * MEGABYTE, rows: 100_000 };
const LONGEST_RECORD = 1024 * 1024;

/**
 * Reads the rows of a CSV file: UTF-8, with or without a byte order mark; the first row names the columns by their
 * field identifiers or by their Chinese titles. Empty rows are passed over, but counted.
 *
 * @throws Problem `import.*` for a file that is no such table; nothing is said of what its cells mean
 */
export async function readCsv(path: string, columns: readonly ImportColumn[], limits: CsvLimits = LIMITS): Promise<ImportRow[]> {
  const tooLarge = () => importErrors.tooLarge({ megabytes: limits.bytes / MEGABYTE, rows: limits.rows });
  if ((await stat(path)).size > limits.bytes) throw tooLarge();
  const rows: ImportRow[] = [];
  let fields: string[] | undefined;
  let number = 0;
  for await (const record of recordsOf(path)) {
    number += 1;
    const cells = record.map((cell) => cell.trim());
    if (!fields) {
      fields = fieldsOf(cells, columns);
      continue;
    }
    if (cells.every((cell) => cell === '')) continue;
    if (rows.length === limits.rows) throw tooLarge();
    rows.push({ row: number, values: valuesOf(cells, fields, number) });
  }
  if (!fields) throw importErrors.noHeader({ known: listOf(columns) });
  return rows;
}

async function* recordsOf(path: string): AsyncGenerator<string[]> {
  const parser = parse({ relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD });
  const records = pipeline(createReadStream(path), decode, parser, () => undefined);
  try {
    for await (const record of records) yield record as string[];
  } catch (error) {
    const { code, lines, message } = error as { readonly code?: string; readonly lines?: number; readonly message: string };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw importErrors.notUtf8({}, { cause: error });
    if (code?.startsWith('CSV_')) throw importErrors.notCsv({ line: lines ?? 0, reason: message }, { cause: error });
    throw error;
  }
}

/** Takes the byte order mark off, and refuses what is not UTF-8 instead of importing question marks. */
async function* decode(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function fieldsOf(header: readonly string[], columns: readonly ImportColumn[]): string[] {
  const named = header.filter((name, index) => name !== '' || index < header.length - 1);
  const fields = named.map((name) => columns.find(({ field, title }) => name === field || name === title.zh)?.field);
  const unknown = named.filter((_, index) => fields[index] === undefined);
  if (unknown.length > 0) throw importErrors.unknownColumn({ columns: unknown.map((name) => `“${name}”`).join(', '), known: listOf(columns) });
  const known = fields as string[];
  const twice = known.filter((field, index) => known.indexOf(field) !== index);
  if (twice.length > 0) throw importErrors.duplicateColumn({ columns: [...new Set(twice)].join(', ') });
  const missing = columns.filter(({ field, required }) => required && !known.includes(field));
  if (missing.length > 0) throw importErrors.missingColumn({ columns: listOf(missing) });
  return known;
}

function valuesOf(cells: readonly string[], fields: readonly string[], row: number): Record<string, string> {
  if (cells.some((cell, index) => index >= fields.length && cell !== '')) throw importErrors.tooManyCells({ row });
  return Object.fromEntries(fields.flatMap((field, index) => (cells[index] ? [[field, cells[index]]] : [])));
}

function listOf(columns: readonly ImportColumn[]): string {
  return columns.map(({ field, title }) => `${field}（${title.zh}）`).join(', ');
}
