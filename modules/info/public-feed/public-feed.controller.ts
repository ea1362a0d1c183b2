import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock, Ctx, DescribesParameter, Endpoint, IdParam, Public, type RequestContext, requestErrors } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { answerFeed, originOf } from './answer-feed.js';
import { atomFeed } from './atom-feed.js';
import { jsonFeed } from './json-feed.js';
import { FeedAddresses } from './public-feed-content.js';
import { PublicFeedService } from './public-feed.service.js';

/** Whoever calls gets what anybody gets, so that it may be kept for others. */
const FOR_EVERYBODY = ['programs that read feeds fetch what is public in a section that everybody sees', { managedBy: infoPermissions.section.read, ignoresToken: true }] as const;
/** An id with a line break in it does not even lead to the route. */
const ERRORS = [requestErrors.notFound, requestErrors.unknownPath];
const IF_NONE_MATCH = { name: 'If-None-Match', in: 'header', schema: { type: 'string' } } as const;
const IF_MODIFIED_SINCE = { name: 'If-Modified-Since', in: 'header', schema: { type: 'string' } } as const;

/** The newest public articles of a section, for readers of feeds. */
@Controller('feeds')
export class PublicFeedController {
  constructor(
    private readonly feeds: PublicFeedService,
    private readonly clock: Clock,
  ) {}

  @Get(':sectionId.atom')
  @DescribesParameter(IF_NONE_MATCH)
  @DescribesParameter(IF_MODIFIED_SINCE)
  @Public(...FOR_EVERYBODY)
  @Endpoint({ summary: { zh: '栏目的 Atom 订阅源', en: 'A section as an Atom feed' }, contentType: 'application/atom+xml', errors: ERRORS })
  async getAtom(@Ctx() context: RequestContext, @IdParam('sectionId') sectionId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const feed = await this.feeds.get(context, sectionId);
    return answerFeed(atomFeed(feed, new FeedAddresses(originOf(request))), feed.updated, this.clock.now(), request, reply);
  }

  @Get(':sectionId.json')
  @DescribesParameter(IF_NONE_MATCH)
  @DescribesParameter(IF_MODIFIED_SINCE)
  @Public(...FOR_EVERYBODY)
  @Endpoint({ summary: { zh: '栏目的 JSON Feed 订阅源', en: 'A section as a JSON Feed' }, contentType: 'application/feed+json', errors: ERRORS })
  async getJson(@Ctx() context: RequestContext, @IdParam('sectionId') sectionId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const feed = await this.feeds.get(context, sectionId);
    return answerFeed(jsonFeed(feed, new FeedAddresses(originOf(request))), feed.updated, this.clock.now(), request, reply);
  }
}
