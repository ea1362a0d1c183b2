import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { ModeratedComment, ModerationQuery, ModerationReason } from './comment.dto.js';
import { commentErrors } from './comment.errors.js';
import { CommentService } from './comment.service.js';
import { ModerationService } from './moderation.service.js';

const { comment } = infoPermissions;
const DECIDING = [requestErrors.notFound, requestErrors.stale];

/** Deciding comments, and taking one's own back. */
@Controller('comments')
export class CommentController {
  constructor(
    private readonly comments: CommentService,
    private readonly moderation: ModerationService,
  ) {}

  @Get()
  @Requires(comment.moderate)
  @Endpoint({ summary: { zh: '所管文稿的评论', en: 'List comments on the articles of organizations in scope' }, returns: pageOf(ModeratedComment) })
  list(@Ctx() context: RequestContext, @Query() query: ModerationQuery): Promise<Page<ModeratedComment>> {
    return this.moderation.list(context, query);
  }

  @Get(':id')
  @Requires(comment.moderate)
  @Endpoint({ summary: { zh: '一条评论', en: 'One comment' }, returns: ModeratedComment, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<ModeratedComment> {
    return this.moderation.get(context, id);
  }

  @Delete(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '删除本人的评论', en: 'Delete a comment of one’s own' }, errors: [requestErrors.notFound] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.comments.remove(context, id);
  }

  @Post(':id/approve')
  @Requires(comment.moderate)
  @Endpoint({ summary: { zh: '通过评论', en: 'Approve a comment' }, returns: ModeratedComment, errors: [...DECIDING, commentErrors.commentDecided] })
  approve(@Ctx() context: RequestContext, @IdParam() id: string): Promise<ModeratedComment> {
    return this.moderation.approve(context, id);
  }

  @Post(':id/reject')
  @Requires(comment.moderate)
  @Endpoint({
    summary: { zh: '不通过评论', en: 'Reject a comment' },
    returns: ModeratedComment,
    errors: [...DECIDING, commentErrors.commentDecided, secrecyErrors.secrecyMarking],
  })
  reject(@Ctx() context: RequestContext, @IdParam() id: string, @Body() { reason }: ModerationReason): Promise<ModeratedComment> {
    return this.moderation.reject(context, id, reason);
  }

  @Post(':id/withdraw')
  @Requires(comment.moderate)
  @Endpoint({
    summary: { zh: '撤下已公开的评论', en: 'Withdraw an approved comment' },
    returns: ModeratedComment,
    errors: [...DECIDING, commentErrors.commentNotShown, secrecyErrors.secrecyMarking],
  })
  withdraw(@Ctx() context: RequestContext, @IdParam() id: string, @Body() { reason }: ModerationReason): Promise<ModeratedComment> {
    return this.moderation.withdraw(context, id, reason);
  }
}
