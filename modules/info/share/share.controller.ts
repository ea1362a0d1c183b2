import { Body, Controller, Get, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { ArticleFileQuery, ArticleWithWarnings } from '../article/article.dto.js';
import { articleErrors } from '../article/article.errors.js';
import { FileEndpoint } from '../article/file-endpoint.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { AdoptShare, DeclineShare, OfferShare, RecallShare, Share, ShareQuery, ShareRecipient, ShareRecipientQuery, ShareWithText } from './share.dto.js';
import { shareErrors } from './share.errors.js';
import { ShareAnswering } from './share-answering.service.js';
import { ShareOffering } from './share-offering.service.js';
import { ShareService } from './share.service.js';

const { share } = infoPermissions;
const { adoptedAlready, answeredAlready, descendantsOutOfScope, nobodyToShareWith, notShareable, recipientsUnknown, resharingNotAllowed, shareRecalled, sourceNotOpen } = shareErrors;
const { audienceOutOfScope, copyNotPublic, forewordWithPictures, sectionNotUsable, stageUnknown } = articleErrors;
const ADOPTING = [sectionNotUsable, audienceOutOfScope, stageUnknown, copyNotPublic, forewordWithPictures, secrecyErrors.secrecyMarking];

/** Articles offered to other organisations (文稿共享). */
@Controller('shares')
export class ShareController {
  constructor(
    private readonly shares: ShareService,
    private readonly offering: ShareOffering,
    private readonly answering: ShareAnswering,
  ) {}

  @Get()
  @Requires(share.read)
  @Endpoint({ summary: { zh: '推送列表', en: 'List offers, made and received' }, returns: pageOf(Share) })
  list(@Ctx() context: RequestContext, @Query() query: ShareQuery): Promise<Page<Share>> {
    return this.shares.list(context, query);
  }

  @Post()
  @Requires(share.offer)
  @Endpoint({
    summary: { zh: '将文稿推送给其他组织', en: 'Offer an article to other organizations' },
    returns: ShareWithText,
    creates: true,
    errors: [requestErrors.notFound, notShareable, resharingNotAllowed, recipientsUnknown, descendantsOutOfScope, nobodyToShareWith, secrecyErrors.secrecyMarking],
  })
  offer(@Ctx() context: RequestContext, @Body() input: OfferShare): Promise<ShareWithText> {
    return this.offering.offer(context, input);
  }

  @Get(':id')
  @Requires(share.read)
  @Endpoint({ summary: { zh: '一次推送', en: 'One offer' }, returns: ShareWithText, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<ShareWithText> {
    return this.shares.get(context, id);
  }

  @Get(':id/recipients')
  @Requires(share.read)
  @Endpoint({ summary: { zh: '接收组织及其答复', en: 'List the organizations it is offered to, and their answers' }, returns: pageOf(ShareRecipient), errors: [requestErrors.notFound] })
  recipients(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: ShareRecipientQuery): Promise<Page<ShareRecipient>> {
    return this.shares.recipients(context, id, query);
  }

  /** What the article shows or has attached, while its text is shown too. */
  @Get(':id/files/:fileId')
  @Requires(share.read)
  @FileEndpoint({ zh: '下载所推送文稿的附件、封面或正文图片', en: 'Download an attachment, the cover or a picture of what is offered' })
  file(
    @Ctx() context: RequestContext,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Query() query: ArticleFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.shares.file(context, { id, fileId }, query, { request, reply });
  }

  // The version of what it answers is that of the new copy: on none of the offer it can be made conditional.
  @Post(':id/adopt')
  @Requires(share.adopt)
  @Endpoint({
    summary: { zh: '采用：成为本组织的文稿草稿', en: 'Adopt: a draft of the organization that follows the article' },
    returns: ArticleWithWarnings,
    errors: [requestErrors.notFound, requestErrors.ifMatchNotPossible, shareRecalled, answeredAlready, adoptedAlready, sourceNotOpen, ...ADOPTING],
  })
  adopt(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: AdoptShare): Promise<ArticleWithWarnings> {
    return this.answering.adopt(context, id, input);
  }

  @Post(':id/decline')
  @Requires(share.adopt)
  @Endpoint({ summary: { zh: '谢绝', en: 'Decline' }, returns: ShareWithText, errors: [requestErrors.notFound, shareRecalled, answeredAlready, secrecyErrors.secrecyMarking] })
  decline(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: DeclineShare): Promise<ShareWithText> {
    return this.answering.decline(context, id, input);
  }

  @Post(':id/recall')
  @Requires(share.offer)
  @Endpoint({ summary: { zh: '收回推送和所有转发', en: 'Recall an offer with all copies' }, returns: ShareWithText, errors: [requestErrors.notFound, shareRecalled, secrecyErrors.secrecyMarking] })
  recall(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RecallShare): Promise<ShareWithText> {
    return this.offering.recall(context, id, input);
  }
}
