import { ChoiceField, JsonField, TextField } from '../../http/fields/field.decorators.js';
import { TABLE_FORMATS, type TableFormat } from '../reading/read-spreadsheet.js';

/** What to write into a file. */
export class ExportRequest {
  @TextField({ max: 64, example: 'organizations' }) resource: string;

  @JsonField({ default: {}, description: { zh: '筛选条件，同该资源的列表', en: 'Filters, as the list of the resource has them' } })
  filter: object;

  @ChoiceField(TABLE_FORMATS, { default: 'xlsx' }) format: TableFormat;
}

/** Which template. */
export class TemplateQuery {
  @TextField({ max: 64, example: 'organizations' }) resource: string;
  @ChoiceField(TABLE_FORMATS, { default: 'xlsx' }) format: TableFormat;
}
