import { Controller, Get, Post, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { ReadingService } from './reading.service.js';
import { ReceiptService } from './receipt.service.js';
import { OwnReceipt, Receipt, ReceiptQuery, ReceiptSummary, ReceiptSummaryQuery, Reminded } from './target.dto.js';
import { targetErrors } from './target.errors.js';

const { article } = infoPermissions;

/** Reading articles, and who was reached (INF-5). */
@Controller('articles/:id')
export class TargetController {
  constructor(
    private readonly reading: ReadingService,
    private readonly receipts: ReceiptService,
  ) {}

  @Post('read')
  @Authenticated({ managedBy: article.read })
  @Endpoint({ summary: { zh: '记为已读', en: 'Note that the caller has read an article' }, returns: OwnReceipt, errors: [requestErrors.notFound] })
  read(@Ctx() context: RequestContext, @IdParam() id: string): Promise<OwnReceipt> {
    return this.reading.read(context, id);
  }

  @Post('confirm')
  @Authenticated({ managedBy: article.read })
  @Endpoint({
    summary: { zh: '确认收到', en: 'Confirm an article that asks for it' },
    returns: OwnReceipt,
    errors: [requestErrors.notFound, targetErrors.confirmationNotAsked],
  })
  confirm(@Ctx() context: RequestContext, @IdParam() id: string): Promise<OwnReceipt> {
    return this.reading.confirm(context, id);
  }

  @Get('receipts')
  @Requires(article.read)
  @Endpoint({ summary: { zh: '送达名单和回执', en: 'List those that an article is for, and their receipts' }, returns: pageOf(Receipt), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: ReceiptQuery): Promise<Page<Receipt>> {
    return this.receipts.list(context, id, query);
  }

  @Get('receipts/summary')
  @Requires(article.read)
  @Endpoint({ summary: { zh: '各组织的送达情况', en: 'How far an article reached, by organization' }, returns: ReceiptSummary, errors: [requestErrors.notFound] })
  summary(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: ReceiptSummaryQuery): Promise<ReceiptSummary> {
    return this.receipts.summary(context, id, query);
  }

  @Post('remind')
  @Requires(article.publish)
  @Endpoint({
    summary: { zh: '提醒未读或未确认的人', en: 'Remind those who have not read or confirmed' },
    returns: Reminded,
    errors: [requestErrors.notFound, targetErrors.notOpenToReaders, targetErrors.remindedAlready],
  })
  remind(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Reminded> {
    return this.receipts.remind(context, id);
  }
}
