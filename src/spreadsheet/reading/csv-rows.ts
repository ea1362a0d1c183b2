import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decoded, textEncodingOf } from '../../files/inspection/text-encoding.js';
import type { RawRow } from './raw-row.js';
import { TableFault } from './table-fault.js';
import type { TableLimits } from './table-limits.js';

const SEPARATORS = [',', ';', '\t'] as const;
const LONGEST_RECORD = 1024 * 1024;
const SNIFFED = 65_536;

/** The rows of a CSV file: UTF-8, UTF-16 or GB18030, separated by commas, semicolons or tabs. Empty rows are counted, not given. */
export async function* csvRows(path: string, limits: TableLimits): AsyncGenerator<RawRow> {
  const source = () => createReadStream(path) as AsyncIterable<Buffer>;
  const encoding = await textEncodingOf(source);
  if (encoding === null) throw new TableFault('unknownEncoding');
  const delimiter = separatorOf(await beginning(decoded(source, encoding)));
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD });
  let row = 0;
  try {
    for await (const record of pipeline(decoded(source, encoding), parser, () => undefined) as AsyncIterable<string[]>) {
      row += 1;
      const cells = record.map((cell) => cell.trim());
      while (cells.at(-1) === '') cells.pop();
      if (cells.length > limits.columns) throw new TableFault('tooManyColumns', { row, columns: limits.columns });
      if (cells.length > 0 || row === 1) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableFault('notCsv', { line: Number(error['lines'] ?? 0), reason: error.message });
  }
}

async function beginning(texts: AsyncIterable<string>): Promise<string> {
  let read = '';
  for await (const text of texts) {
    read += text;
    if (read.length > SNIFFED) break;
  }
  return read.slice(0, SNIFFED);
}

/** The separator that the header has most of, quoted text aside. */
function separatorOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
