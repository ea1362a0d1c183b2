import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Problem } from '../errors/problem.js';
import type { Text } from '../i18n/text.js';
import { TABLE_FORMATS, type TableFormat } from '../spreadsheet/reading/read-spreadsheet.js';
import { spreadsheetErrors } from '../spreadsheet/spreadsheet.errors.js';
import type { ExportedResource, SpreadsheetResource } from '../spreadsheet/spreadsheet-resource.js';
import { Spreadsheets } from '../spreadsheet/spreadsheets.js';
import { UsageError } from './failure.js';

/** The format that the name of a file says. @throws UsageError for any other than xlsx and csv */
export function formatOf(file: string): TableFormat {
  const extension = extname(file).slice(1).toLowerCase();
  const format = TABLE_FORMATS.find((each) => each === extension);
  if (!format) throw new UsageError(UNKNOWN_FORMAT, { file: basename(file) });
  return format;
}

/** @throws UsageError for a resource that no chosen module has */
export function resourceOf(app: INestApplicationContext, name: string): ExportedResource {
  return asUsage(() => app.get(Spreadsheets, { strict: false }).find(name));
}

/** @throws UsageError for a resource that no chosen module has, or that is only exported */
export function importableOf(app: INestApplicationContext, name: string): SpreadsheetResource {
  return asUsage(() => app.get(Spreadsheets, { strict: false }).importable(name));
}

const MISNAMED = [spreadsheetErrors.unknownResource, spreadsheetErrors.exportOnly].map(({ definition }) => definition.code);

function asUsage<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Problem) || !MISNAMED.includes(error.code)) throw error;
    throw new UsageError(error.definition.detail, error.values as Record<string, string>);
  }
}

/** Writes a file that only its owner can read; what stood there is replaced when it is whole. */
export async function writeWhole(bytes: Readable, file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(bytes, createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

const UNKNOWN_FORMAT: Text = { zh: '“{file}”的扩展名须为 .xlsx 或 .csv。', en: '"{file}" must end in .xlsx or .csv.' };
