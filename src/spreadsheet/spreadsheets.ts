import { Injectable } from '@nestjs/common';
import { Contributions } from '../menu/contributions.js';
import { spreadsheetErrors } from './spreadsheet.errors.js';
import type { ExportedResource, SpreadsheetResource } from './spreadsheet-resource.js';

/** The resources of the loaded modules that files are read into and written from. */
@Injectable()
export class Spreadsheets {
  constructor(private readonly contributions: Contributions) {}

  /** One that can be exported, as all can. @throws Problem `import.unknown_resource` */
  find(name: string): ExportedResource {
    const all = this.all();
    const found = all.get(name);
    if (!found) throw spreadsheetErrors.unknownResource({ name, known: namesOf(all) });
    return found;
  }

  /** One that can be imported. @throws Problem `import.unknown_resource`, `import.export_only` */
  importable(name: string): SpreadsheetResource {
    const all = this.all();
    const importable = new Map([...all].filter(([, each]) => isImportable(each)));
    const found = all.get(name);
    if (!found) throw spreadsheetErrors.unknownResource({ name, known: namesOf(importable) });
    if (!isImportable(found)) throw spreadsheetErrors.exportOnly({ name, known: namesOf(importable) });
    return found;
  }

  private all(): Map<string, ExportedResource> {
    const entries = this.contributions.entries('spreadsheets');
    return new Map(this.contributions.instances('spreadsheets').map(({ value }, index) => [entries[index]?.value.resource ?? '', value]));
  }
}

function isImportable(resource: ExportedResource): resource is SpreadsheetResource {
  return 'importRows' in resource;
}

function namesOf(resources: ReadonlyMap<string, ExportedResource>): string {
  return [...resources.keys()].toSorted().join(', ') || '–';
}
