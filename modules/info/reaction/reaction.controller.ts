import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, Public, type RequestContext, requestErrors } from '../../../src/index.js';
import { commentErrors } from '../comment/comment.errors.js';
import { infoPermissions } from '../info.permissions.js';
import { React, Reactions } from './reaction.dto.js';
import { ReactionService } from './reaction.service.js';

const { article } = infoPermissions;
const REACTING = [requestErrors.notFound, commentErrors.articleNotOpen];

/** Reactions (表态) to articles. */
@Controller('articles/:id/reactions')
export class ReactionController {
  constructor(private readonly reactions: ReactionService) {}

  @Get()
  @Public('how many reacted to an article may be known by whoever reads it', { managedBy: article.read })
  @Endpoint({ summary: { zh: '表态的数量和本人的表态', en: 'How many reacted, and how the caller did' }, returns: Reactions, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Reactions> {
    return this.reactions.get(context, id);
  }

  @Post()
  @Authenticated({ managedBy: article.read })
  @Endpoint({ summary: { zh: '表态', en: 'React' }, returns: Reactions, creates: true, errors: REACTING })
  add(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: React): Promise<Reactions> {
    return this.reactions.set(context, id, input);
  }

  @Put()
  @Authenticated({ managedBy: article.read })
  @Endpoint({ summary: { zh: '表态，替换原来的', en: 'React, instead of as before' }, returns: Reactions, errors: REACTING })
  set(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: React): Promise<Reactions> {
    return this.reactions.set(context, id, input);
  }

  @Delete()
  @Authenticated({ managedBy: article.read })
  @Endpoint({ summary: { zh: '取消本人的表态', en: 'Take one’s reaction back' }, errors: [requestErrors.notFound] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.reactions.remove(context, id);
  }
}
