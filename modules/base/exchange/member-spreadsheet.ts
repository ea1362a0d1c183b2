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
import { MEMBER_HOST } from '../member/member-field-host.js';
import { MemberColumns } from './member-columns.js';
import { MemberExport } from './member-export.js';
import { MemberFilter } from './member-file.dto.js';
import { MemberImport } from './member-import.js';

/** Members in files, both ways. */
@Injectable()
export class MemberSpreadsheet implements SpreadsheetResource {
  static readonly resource = 'members';

  readonly title = { zh: '党员', en: 'Members' };
  readonly permissions = { import: basePermissions.member.import, export: basePermissions.member.export };
  readonly tables = ['base_members', 'base_member_acts', 'base_member_states'];
  readonly filter = MemberFilter;

  constructor(
    private readonly allColumns: MemberColumns,
    private readonly imports: MemberImport,
    private readonly exports: MemberExport,
    private readonly fields: CustomFields,
  ) {}

  async columns(context: RequestContext): Promise<readonly SpreadsheetColumn[]> {
    return this.fields.columns(MEMBER_HOST, context, await this.allColumns.all());
  }

  importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    return this.imports.importRows(rows, context, tx, options);
  }

  exportRows(context: RequestContext, filter: MemberFilter): AsyncIterable<readonly ExportRow[]> {
    return this.exports.exportRows(context, filter);
  }
}
