import { IdField, pickOf, type SpreadsheetColumn, TextField } from '../../../src/index.js';
import { CreateWord, type ListedWord } from './word.dto.js';

const BETWEEN = /[、，,；;|]/u;

/** The columns of a file of words, in the order of the template. */
export const WORD_COLUMNS: readonly SpreadsheetColumn[] = [
  { field: 'id', title: { zh: '编号', en: 'Id' }, note: { zh: '导出时带有；留空即按词表和词对应', en: 'Comes with an export; without it a row is known by list and word' } },
  { field: 'list', title: { zh: '词表', en: 'List' }, required: true, note: { zh: '词表的名称或编号', en: 'Name or id of a list that there is' } },
  { field: 'word', title: { zh: '词', en: 'Word' }, required: true },
  { field: 'suggestion', title: { zh: '建议改为', en: 'Suggestion' } },
  { field: 'note', title: { zh: '说明', en: 'Note' } },
  { field: 'exceptions', title: { zh: '例外', en: 'Exceptions' }, note: { zh: '含有该词而无误的说法，用“、”隔开', en: 'Phrases in which it is right, with 、 between' } },
];

/** A row of a file. */
export class ImportedWord extends pickOf(CreateWord, ['word', 'suggestion', 'note']) {
  @IdField({ optional: true }) id?: string;
  @TextField({ max: 50, trim: true }) list: string;
  @TextField({ max: 2100, trim: true, optional: true }) exceptions?: string;
}

/** The exceptions of a cell. */
export function exceptionsIn(cell: string): string[] {
  return cell.split(BETWEEN).map((each) => each.trim()).filter((each) => each !== '');
}

/** The same as one cell. */
export function exceptionsCell({ exceptions }: Pick<ListedWord, 'exceptions'>): string {
  return exceptions.join('、');
}
