import { parentPort, workerData } from 'node:worker_threads';
import { OfficePackage } from '../../office-package/office-package.js';
import { PackageFault } from '../../office-package/package-fault.js';
import { readXml } from '../../office-package/xml.js';
import { csvRows } from './csv-rows.js';
import type { MergedRows, RawRow, TableMessage } from './raw-row.js';
import { TableFault, tooCostly } from './table-fault.js';
import type { TableLimits } from './table-limits.js';
import { SheetReader } from './xlsx-sheet.js';
import { readWorkbook } from './xlsx-workbook.js';

/** What a worker is given. */
export interface TableTask {
  readonly path: string;
  readonly format: 'csv' | 'xlsx';
  readonly limits: TableLimits;
}

const POSTED_AT_ONCE = 500;

const { format, limits, path } = workerData as TableTask;
const post = (message: TableMessage) => parentPort?.postMessage(message, []);
let waiting: RawRow[] = [];
let count = 0;
let characters = 0;

function take(row: RawRow): void {
  count += 1;
  if (count > limits.rows + 1) throw new TableFault('tooLarge', { megabytes: limits.bytes / 1024 / 1024, rows: limits.rows });
  characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
  if (characters > limits.characters) throw tooCostly(limits);
  waiting.push(row);
  if (waiting.length === POSTED_AT_ONCE) flush();
}

function flush(): void {
  post({ kind: 'rows', rows: waiting });
  waiting = [];
}

async function takeXlsx(): Promise<readonly MergedRows[]> {
  const parts = await OfficePackage.open(path, limits);
  const workbook = await readWorkbook(parts, limits);
  const sheet = new SheetReader(workbook, limits);
  for await (const _ of readXml(parts.read(workbook.sheet), sheet)) {
    for (const row of sheet.rows) take(row);
    sheet.rows = [];
  }
  for (const row of sheet.rows) take(row);
  parts.close();
  return sheet.merged;
}

function tableFaultOf({ kind, reason }: PackageFault): TableFault {
  const { entries, unpackedBytes } = limits;
  return kind === 'broken' ? new TableFault('notXlsx', { reason }) : new TableFault('unpacksTooLarge', { megabytes: unpackedBytes / 1024 / 1024, entries });
}

async function takeCsv(): Promise<readonly MergedRows[]> {
  for await (const row of csvRows(path, limits)) take(row);
  return [];
}

try {
  const merged = format === 'xlsx' ? await takeXlsx() : await takeCsv();
  flush();
  post({ kind: 'end', merged });
} catch (error) {
  const fault = error instanceof PackageFault ? tableFaultOf(error) : error;
  if (!(fault instanceof TableFault)) throw fault;
  post({ kind: 'fault', key: fault.key, values: fault.values });
}
