import type { XmlHandlers } from '../../office-package/xml.js';
import type { MergedRows, RawRow } from './raw-row.js';
import { TableFault, tooCostly } from './table-fault.js';
import { LONGEST_CELL, type TableLimits } from './table-limits.js';
import { type CellValue, numberText } from './xlsx-numbers.js';
import type { Workbook } from './xlsx-workbook.js';

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  isFormula: boolean;
}

/** Takes the XML of a sheet and gives its rows as they become whole. */
export class SheetReader implements XmlHandlers {
  /** Whole rows that nobody has taken yet. */
  rows: RawRow[] = [];
  readonly merged: MergedRows[] = [];
  private row = 0;
  private cells: string[] = [];
  private faults: NonNullable<RawRow['faults']>[number][] = [];
  private column = -1;
  private cell: OpenCell | undefined;
  private isText = false;
  private isPhonetic = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly limits: TableLimits,
  ) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row':
        this.openRow(attributes['r']);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        if (this.cell) this.cell.isFormula = true;
        break;
      case 'rPh':
        this.isPhonetic = true;
        break;
      case 'mergeCell':
        if (this.merged.length >= this.limits.rows) throw tooCostly(this.limits);
        this.merged.push(rowsOf(attributes['ref'] ?? ''));
        break;
    }
    this.isText = this.cell !== undefined && (name === 'v' || (name === 't' && !this.isPhonetic));
  };

  readonly text = (piece: string): void => {
    if (!this.isText || !this.cell) return;
    this.cell.text += piece;
    if (this.cell.text.length > LONGEST_CELL) this.refuseLength();
  };

  readonly close = (name: string): void => {
    this.isText = false;
    if (name === 'rPh') this.isPhonetic = false;
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  };

  /** Rows come in their order, as programs write them: a number that goes back would hide what is merged. */
  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isSafeInteger(row) || row <= this.row) throw new TableFault('notXlsx', { reason: `row ${number?.slice(0, 20)}` });
    this.row = row;
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0];
    this.column = letters === undefined ? this.column + 1 : columnOf(letters);
    this.cell = { column: this.column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '', isFormula: false };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const value = this.valueOf(cell);
    const text = typeof value === 'string' ? value.trim() : null;
    if (text === '') return;
    if (Math.max(cell.column, this.faults.length) >= this.limits.columns) throw new TableFault('tooManyColumns', { row: this.row, columns: this.limits.columns });
    while (this.cells.length <= cell.column) this.cells.push('');
    if (typeof value === 'string') this.cells[cell.column] = text ?? '';
    else this.faults.push({ column: cell.column, key: value.fault });
  }

  private closeRow(): void {
    if (this.cells.length > 0 || this.row === 1) {
      this.rows.push({ row: this.row, cells: this.cells, ...(this.faults.length > 0 && { faults: this.faults }) });
    }
    this.cells = [];
    this.faults = [];
  }

  private valueOf({ isFormula, style, text, type }: OpenCell): CellValue {
    switch (type) {
      case 's':
        return this.sharedText(text);
      case 'inlineStr':
      case 'str':
        return unescaped(text);
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      case 'e':
        return { fault: 'errorCell' };
    }
    if (text === '') return isFormula ? { fault: 'formulaWithoutValue' } : '';
    return numberText(text, this.workbook.formats[style] ?? 'plain', this.workbook.from1904);
  }

  private sharedText(index: string): string {
    const text = index === '' ? '' : this.workbook.strings[Number(index)];
    if (text === undefined) throw new TableFault('notXlsx', { reason: 'missing text' });
    if (text.length > LONGEST_CELL) this.refuseLength();
    return unescaped(text);
  }

  private refuseLength(): never {
    throw new TableFault('cellTooLong', { row: this.row, max: LONGEST_CELL });
  }
}

/** `B` → 1, `AA` → 26; beyond what can be counted is beyond any limit. */
function columnOf(letters: string): number {
  if (letters.length > 6) return Number.MAX_SAFE_INTEGER;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rows of `B2:D7`. */
function rowsOf(reference: string): MergedRows {
  const [from = 0, to = from] = (reference.match(/\d+/g) ?? []).map(Number);
  return { from, to };
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
