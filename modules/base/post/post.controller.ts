import { Body, Controller, Get, Post as PostRoute, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { CreatePost, EndPost, PostHolding, PostQuery, PostWithWarnings } from './post.dto.js';
import { postErrors } from './post.errors.js';
import { PostService } from './post.service.js';

const { post } = basePermissions;

/** Who holds which post (党内职务). */
@Controller('posts')
export class PostController {
  constructor(private readonly posts: PostService) {}

  @Get()
  @Requires(post.read)
  @Endpoint({ summary: { zh: '任职列表', en: 'List posts' }, returns: pageOf(PostHolding) })
  list(@Ctx() context: RequestContext, @Query() query: PostQuery): Promise<Page<PostHolding>> {
    return this.posts.list(context, query);
  }

  @PostRoute()
  @Requires(post.manage)
  @Endpoint({
    summary: { zh: '任职', en: 'Give a member a post' },
    returns: PostWithWarnings,
    creates: true,
    errors: [
      requestErrors.notFound,
      postErrors.postTaken,
      postErrors.postNotThere,
      postErrors.postNeedsFullMember,
      postErrors.postDayOutOfRange,
      postErrors.committeeTooLarge,
    ],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreatePost): Promise<PostWithWarnings> {
    return this.posts.create(context, input);
  }

  @Get(':id')
  @Requires(post.read)
  @Endpoint({ summary: { zh: '一项任职', en: 'One post' }, returns: PostHolding, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<PostHolding> {
    return this.posts.get(context, id);
  }

  @PostRoute(':id/end')
  @Requires(post.manage)
  @Endpoint({
    summary: { zh: '离任', en: 'End a post' },
    returns: PostWithWarnings,
    errors: [requestErrors.notFound, requestErrors.stale, postErrors.postEnded, postErrors.postDayOutOfRange],
  })
  end(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: EndPost): Promise<PostWithWarnings> {
    return this.posts.end(context, id, input);
  }
}
