import { Injectable } from '@nestjs/common';
import {
  Database,
  type ExportedResource,
  type ExportRow,
  IdField,
  pickOf,
  type RequestContext,
  type SpreadsheetColumn,
} from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { ReceiptRepository } from './receipt.repository.js';
import { type Receipt, ReceiptQuery } from './target.dto.js';
import { TargetRepository } from './target.repository.js';

/** Of which article, and what of its receipts. */
class ReceiptFilter extends pickOf(ReceiptQuery, ['status', 'organizationId', 'publication']) {
  @IdField({ description: { zh: '文稿', en: 'The article' } }) articleId: string;
}

const COLUMNS: readonly SpreadsheetColumn[] = [
  { field: 'id', title: { zh: '党员标识', en: 'Member id' } },
  { field: 'memberName', title: { zh: '姓名', en: 'Name' } },
  { field: 'organizationName', title: { zh: '发布时所在组织', en: 'Organization at publication' } },
  { field: 'readAt', title: { zh: '阅读时间', en: 'Read at' } },
  { field: 'confirmedAt', title: { zh: '确认时间', en: 'Confirmed at' } },
  { field: 'remindedAt', title: { zh: '提醒时间', en: 'Reminded at' } },
];

/** The receipts of an article as a file. They come from readers: no file of them is read in. */
@Injectable()
export class ReceiptSpreadsheet implements ExportedResource {
  static readonly resource = 'receipts';

  readonly title = { zh: '回执', en: 'Receipts' };
  readonly permissions = { export: infoPermissions.article.read };
  readonly filter = ReceiptFilter;

  constructor(
    private readonly receipts: ReceiptRepository,
    private readonly targets: TargetRepository,
    private readonly database: Database,
  ) {}

  columns(): Promise<readonly SpreadsheetColumn[]> {
    return Promise.resolve(COLUMNS);
  }

  async *exportRows({ scope }: RequestContext, filter: ReceiptFilter): AsyncGenerator<ExportRow[]> {
    const publication = filter.publication ?? (await this.targets.publicationOf(this.database, filter.articleId));
    for await (const page of this.receipts.all(scope, { ...filter, publication })) yield page.map(rowOf);
  }
}

function rowOf({ confirmedAt, memberId, memberName, organizationName, readAt, remindedAt }: Receipt): ExportRow {
  return { id: memberId, memberName, organizationName, readAt, confirmedAt, remindedAt };
}
