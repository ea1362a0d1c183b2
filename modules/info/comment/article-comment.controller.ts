import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { Comment, CommentQuery, WriteComment } from './comment.dto.js';
import { commentErrors } from './comment.errors.js';
import { CommentService } from './comment.service.js';

const { article } = infoPermissions;
const { articleNotOpen, commentBlank, commentsClosed, commentsOff, replyNotPossible, replyTooDeep } = commentErrors;

/** Comments (评论) on articles, among those who read them: they bear names, so that nobody reads them without signing in. */
@Controller('articles/:id/comments')
export class ArticleCommentController {
  constructor(private readonly comments: CommentService) {}

  @Get()
  @Authenticated({ managedBy: article.read })
  @Endpoint({ summary: { zh: '文稿的评论', en: 'List the comments on an article' }, returns: pageOf(Comment), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: CommentQuery): Promise<Page<Comment>> {
    return this.comments.list(context, id, query);
  }

  @Post()
  @Authenticated({ managedBy: article.read })
  @Endpoint({
    summary: { zh: '评论文稿或回复评论', en: 'Comment on an article, or answer a comment' },
    returns: Comment,
    creates: true,
    errors: [requestErrors.notFound, articleNotOpen, commentsOff, commentsClosed, commentBlank, replyNotPossible, replyTooDeep, secrecyErrors.secrecyMarking],
  })
  write(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: WriteComment): Promise<Comment> {
    return this.comments.write(context, id, input);
  }
}
