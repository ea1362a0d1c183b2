import { Injectable } from '@nestjs/common';
import { Contributions } from '../menu/contributions.js';
import { spreadsheetErrors } from './spreadsheet.errors.js';
import type { SpreadsheetResource } from './spreadsheet-resource.js';

/** The resources of the loaded modules that files are read into and written from. */
@Injectable()
export class Spreadsheets {
  constructor(private readonly contributions: Contributions) {}

  /** @throws Problem `import.unknown_resource` */
  find(name: string): SpreadsheetResource {
    const names = this.contributions.entries('spreadsheets').map(({ value }) => value.resource);
    const found = this.contributions.instances('spreadsheets')[names.indexOf(name)];
    if (!found) throw spreadsheetErrors.unknownResource({ name, known: names.toSorted().join(', ') || '–' });
    return found.value;
  }
}
