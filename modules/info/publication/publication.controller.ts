import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { CreatePublication, Publication, PublicationQuery } from './publication.dto.js';
import { publicationErrors } from './publication.errors.js';
import { PublicationService } from './publication.service.js';

const { articleNotPublished, channelNeedsPublic, channelOff, channelRefuses, publicationStepNotPossible, publishedThere } = publicationErrors;
const { publication } = infoPermissions;

/** Articles in outside channels. */
@Controller('publications')
export class PublicationController {
  constructor(private readonly publications: PublicationService) {}

  @Get()
  @Requires(publication.read)
  @Endpoint({ summary: { zh: '渠道发布列表', en: 'List publications in channels' }, returns: pageOf(Publication) })
  list(@Ctx() context: RequestContext, @Query() query: PublicationQuery): Promise<Page<Publication>> {
    return this.publications.list(context, query);
  }

  @Post()
  @Requires(publication.manage)
  @Endpoint({
    summary: { zh: '将文稿发到渠道', en: 'Publish an article in a channel' },
    returns: Publication,
    creates: true,
    errors: [requestErrors.notFound, articleNotPublished, channelOff, channelNeedsPublic, channelRefuses, publishedThere],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreatePublication): Promise<Publication> {
    return this.publications.create(context, input);
  }

  @Get(':id')
  @Requires(publication.read)
  @Endpoint({ summary: { zh: '一次渠道发布', en: 'One publication in a channel' }, returns: Publication, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Publication> {
    return this.publications.get(context, id);
  }

  @Post(':id/recall')
  @Requires(publication.manage)
  @Endpoint({
    summary: { zh: '从渠道撤回', en: 'Recall from the channel' },
    returns: Publication,
    errors: [requestErrors.notFound, requestErrors.stale, publicationStepNotPossible],
  })
  recall(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Publication> {
    return this.publications.recall(context, id);
  }

  @Post(':id/retry')
  @Requires(publication.manage)
  @Endpoint({
    summary: { zh: '重试未成功的发布或撤回', en: 'Try again what failed' },
    returns: Publication,
    errors: [requestErrors.notFound, requestErrors.stale, publicationStepNotPossible, articleNotPublished, publishedThere],
  })
  retry(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Publication> {
    return this.publications.retry(context, id);
  }
}
