import { Injectable } from '@nestjs/common';
import type { ExportRow, ImportOptions, ImportResult, ImportRow, RequestContext, SpreadsheetColumn, SpreadsheetResource, WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { ORGANIZATION_COLUMNS } from './import-columns.js';
import { OrganizationFilter } from './organization.dto.js';
import { OrganizationExport } from './organization-export.js';
import { OrganizationImport } from './organization-import.js';

/** Organisations in files, both ways. */
@Injectable()
export class OrganizationSpreadsheet implements SpreadsheetResource {
  static readonly resource = 'organizations';

  readonly title = { zh: '组织', en: 'Organizations' };
  readonly permissions = { import: basePermissions.organization.import, export: basePermissions.organization.export };
  readonly filter = OrganizationFilter;

  constructor(
    private readonly imports: OrganizationImport,
    private readonly exports: OrganizationExport,
  ) {}

  columns(): Promise<readonly SpreadsheetColumn[]> {
    return Promise.resolve(ORGANIZATION_COLUMNS);
  }

  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    return this.imports.importRows(rows, context, tx, options);
  }

  exportRows(context: RequestContext, filter: OrganizationFilter): AsyncIterable<readonly ExportRow[]> {
    return this.exports.exportRows(context, filter);
  }
}
