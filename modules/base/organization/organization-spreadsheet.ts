import { Injectable } from '@nestjs/common';
import {
  CustomFields,
  type ExportRow,
  type ImportOptions,
  type ImportResult,
  type ImportRow,
  type RequestContext,
  type SpreadsheetColumn,
  type SpreadsheetResource,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { ORGANIZATION_COLUMNS } from './import-columns.js';
import { OrganizationFilter } from './organization.dto.js';
import { OrganizationExport } from './organization-export.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
import { OrganizationImport } from './organization-import.js';

/** Organisations in files, both ways. */
@Injectable()
export class OrganizationSpreadsheet implements SpreadsheetResource {
  static readonly resource = 'organizations';

  readonly title = { zh: '组织', en: 'Organizations' };
  readonly permissions = { import: basePermissions.organization.import, export: basePermissions.organization.export };
  readonly tables = ['base_organizations', 'base_organization_acts', 'base_organization_states'];
  readonly filter = OrganizationFilter;

  constructor(
    private readonly imports: OrganizationImport,
    private readonly exports: OrganizationExport,
    private readonly fields: CustomFields,
  ) {}

  columns(context: RequestContext): Promise<readonly SpreadsheetColumn[]> {
    return this.fields.columns(ORGANIZATION_HOST, context, ORGANIZATION_COLUMNS);
  }

  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    return this.imports.importRows(rows, context, tx, options);
  }

  exportRows(context: RequestContext, filter: OrganizationFilter): AsyncIterable<readonly ExportRow[]> {
    return this.exports.exportRows(context, filter);
  }
}
