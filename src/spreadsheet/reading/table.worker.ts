import { parentPort, workerData } from 'node:worker_threads';
import { OfficePackage } from '../../office-package/office-package.js';
import { PackageFault } from '../../office-package/package-fault.js';
import { readXml } from '../../office-package/xml.js';
import { csvRows } from './csv-rows.js';
import type { OtherSheet, RawRow, TableMessage } from './raw-row.js';
import { TableFault, tooCostly } from './table-fault.js';
import type { TableLimits } from './table-limits.js';
import { SheetReader } from './xlsx-sheet.js';
import { readWorkbook, type Workbook } from './xlsx-workbook.js';

/** What a worker is given. */
export interface TableTask {
  readonly path: string;
  readonly format: 'csv' | 'xlsx';
  readonly limits: TableLimits;
}

const POSTED_AT_ONCE = 500;
/** Sheets beside the one that is read, as many as a workbook of people has. */
const LOOKED_AT = 100;

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

/** What is told when all rows are read. */
type Ending = Omit<Extract<TableMessage, { kind: 'end' }>, 'kind'>;

async function takeXlsx(): Promise<Ending> {
  const parts = await OfficePackage.open(path, limits);
  const workbook = await readWorkbook(parts, limits);
  const sheet = new SheetReader(workbook, limits);
  for await (const _ of readXml(parts.read(workbook.sheet), sheet)) {
    for (const row of sheet.rows) take(row);
    sheet.rows = [];
  }
  for (const row of sheet.rows) take(row);
  const others = await otherSheets(parts, workbook);
  parts.close();
  return { merged: sheet.merged, others };
}

/** The visible sheets beside the one that is read. One that cannot be read is no table. */
async function otherSheets(parts: OfficePackage, workbook: Workbook): Promise<OtherSheet[]> {
  const found: OtherSheet[] = [];
  for (const { name, path: part } of workbook.others.slice(0, LOOKED_AT)) {
    const [header, below] = await beginningOf(parts, part, new SheetReader(workbook, limits));
    if (header?.row === 1 && below) found.push({ name, header: header.cells });
  }
  return found;
}

async function beginningOf(parts: OfficePackage, part: string, sheet: SheetReader): Promise<readonly RawRow[]> {
  try {
    for await (const _ of readXml(parts.read(part), sheet)) if (sheet.rows.length > 1) break;
    return sheet.rows;
  } catch (error) {
    if (error instanceof PackageFault || error instanceof TableFault) return [];
    throw error;
  }
}

function tableFaultOf({ kind, reason }: PackageFault): TableFault {
  const { entries, unpackedBytes } = limits;
  return kind === 'broken' ? new TableFault('notXlsx', { reason }) : new TableFault('unpacksTooLarge', { megabytes: unpackedBytes / 1024 / 1024, entries });
}

async function takeCsv(): Promise<Ending> {
  for await (const row of csvRows(path, limits)) take(row);
  return { merged: [], others: [] };
}

try {
  const ending = format === 'xlsx' ? await takeXlsx() : await takeCsv();
  flush();
  post({ kind: 'end', ...ending });
} catch (error) {
  const fault = error instanceof PackageFault ? tableFaultOf(error) : error;
  if (!(fault instanceof TableFault)) throw fault;
  post({ kind: 'fault', key: fault.key, values: fault.values });
}
