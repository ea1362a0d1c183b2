import { checkFileName } from '../../files/inspection/file-name.js';
import { inspectFile, type ReceivedFile } from '../../files/inspection/inspect-file.js';
import type { TableFormat } from '../reading/read-spreadsheet.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';

/** A file whose name says that it is a table, and whose content does not say otherwise. */
export interface InspectedTable {
  readonly name: string;
  readonly format: TableFormat;
}

/**
 * Decides what kind of table a file is. An xlsx is checked as any upload; a csv is text in some encoding, which only
 * its reader can tell.
 *
 * @throws Problem `import.wrong_kind`, `files.*`
 */
export async function inspectTable(file: ReceivedFile): Promise<InspectedTable> {
  const { extension, name } = checkFileName(file.name);
  if (extension === 'csv') return { name, format: 'csv' };
  if (extension !== 'xlsx') throw spreadsheetErrors.wrongKind();
  await inspectFile(file, ['xlsx']);
  return { name, format: 'xlsx' };
}
