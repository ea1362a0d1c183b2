import { Injectable } from '@nestjs/common';
import type { ExportRow, ImportOptions, ImportResult, ImportRow, RequestContext, SpreadsheetColumn, SpreadsheetResource, WorkTransaction } from 'zhibu';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { HOURS_COLUMNS } from './hours-columns.js';
import { VolunteerHoursFilter } from './hours.dto.js';
import { HoursImport } from './hours-import.js';
import { HoursReader } from './hours-reader.js';
import { HoursRepository } from './hours.repository.js';

/** Hours in files, both ways. */
@Injectable()
export class HoursSpreadsheet implements SpreadsheetResource {
  static readonly resource = 'volunteer-hours';

  readonly title = { zh: '志愿服务时长', en: 'Volunteer hours' };
  readonly permissions = { import: volunteerHoursPermissions.hours.import, export: volunteerHoursPermissions.hours.export };
  readonly filter = VolunteerHoursFilter;

  constructor(
    private readonly repository: HoursRepository,
    private readonly reader: HoursReader,
    private readonly imports: HoursImport,
  ) {}

  columns(): Promise<readonly SpreadsheetColumn[]> {
    return Promise.resolve(HOURS_COLUMNS);
  }

  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    return this.imports.importRows(rows, context, tx, options);
  }

  async *exportRows({ scope }: RequestContext, filter: VolunteerHoursFilter): AsyncGenerator<ExportRow[]> {
    for await (const page of this.repository.all(scope, filter)) {
      const named = await this.reader.named(page);
      yield named.map((row) => Object.fromEntries(HOURS_COLUMNS.map(({ field }) => [field, row[field as keyof typeof row] ?? null])));
    }
  }
}
