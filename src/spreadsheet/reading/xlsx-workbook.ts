import { posix } from 'node:path';
import type { OfficePackage } from '../../office-package/office-package.js';
import { readWholeXml } from '../../office-package/xml.js';
import { TableFault, tooCostly } from './table-fault.js';
import { LONGEST_CELL, type TableLimits } from './table-limits.js';
import { formatOf, type NumberFormat } from './xlsx-numbers.js';

/** What of a workbook is needed to read its first visible sheet. */
export interface Workbook {
  /** The part that holds the sheet. */
  readonly sheet: string;
  /** The other visible sheets, which are not read. */
  readonly others: readonly { readonly name: string; readonly path: string }[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By the style of a cell. */
  readonly formats: readonly NumberFormat[];
}

const WORKBOOK = /^xl\/workbook\d*\.xml$/;
const TRUE = ['1', 'true', 'on'];

/** @throws TableFault `notXlsx`, `noSheet`, `takesTooMuch`; PackageFault */
export async function readWorkbook(parts: OfficePackage, limits: TableLimits): Promise<Workbook> {
  const count = counterOf(limits);
  const path = await workbookPath(parts, count);
  const targets = await relationsOf(parts, path, count);
  const sheets: Array<{ id: string; name: string; hidden: boolean }> = [];
  let from1904 = false;
  await readWholeXml(parts.read(path), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = TRUE.includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      count();
      sheets.push({ id: relationId(attributes), name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  const shown = sheets.flatMap(({ hidden, id, name }) => {
    const target = targets.get(id);
    return !hidden && target?.type.endsWith('/worksheet') ? [{ name, path: target.path }] : [];
  });
  const [sheet, ...others] = shown;
  if (!sheet) throw new TableFault('noSheet');
  const partOf = (kind: string) => [...targets.values()].find(({ type }) => type.endsWith(`/${kind}`))?.path;
  return {
    sheet: sheet.path,
    others,
    from1904,
    strings: await stringsOf(parts, partOf('sharedStrings'), count),
    formats: await formatsOf(parts, partOf('styles'), count),
  };
}

/** Told of everything that is kept. @throws TableFault `takesTooMuch` */
type Counter = () => void;

/**
 * Counts what the lists of a workbook hold. An array that grows past the memory of its thread ends the whole process,
 * not the thread alone: it must be refused before.
 */
function counterOf(limits: TableLimits): Counter {
  let kept = 0;
  return () => {
    kept += 1;
    if (kept > limits.listed) throw tooCostly(limits);
  };
}

async function workbookPath(parts: OfficePackage, count: Counter): Promise<string> {
  if (!parts.has('_rels/.rels')) throw new TableFault('notXlsx', { reason: 'no _rels/.rels' });
  const main = [...(await relationsAt(parts, '_rels/.rels', '', count)).values()].find(({ type }) => type.endsWith('/officeDocument'));
  if (!main || !WORKBOOK.test(main.path)) throw new TableFault('notXlsx', { reason: 'no workbook' });
  return main.path;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

function relationsOf(parts: OfficePackage, path: string, count: Counter): Promise<Map<string, Relation>> {
  return relationsAt(parts, posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`), posix.dirname(path), count);
}

async function relationsAt(parts: OfficePackage, path: string, folder: string, count: Counter): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readWholeXml(parts.read(path), {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name !== 'Relationship') return;
      count();
      relations.set(Id, { type: Type, path: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target) });
    },
  });
  return relations;
}

/** `r:id`, by whatever prefix the writer gave the namespace. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function stringsOf(parts: OfficePackage, path: string | undefined, count: Counter): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  let phonetic = false;
  let inText = false;
  await readWholeXml(parts.read(path), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (piece) => {
      // What is longer than a cell can be is refused where a cell has it.
      if (inText && text.length <= LONGEST_CELL) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      count();
      strings.push(text);
    },
  });
  return strings;
}

async function formatsOf(parts: OfficePackage, path: string | undefined, count: Counter): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  if (path === undefined) return [];
  let inCells = false;
  await readWholeXml(parts.read(path), {
    open: (name, attributes) => {
      if (name === 'numFmt' || name === 'xf') count();
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles.map((id) => formatOf(id, codes.get(id)));
}
