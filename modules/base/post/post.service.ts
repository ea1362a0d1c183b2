import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  acknowledgedReasons,
  Clock,
  type Page,
  type RequestContext,
  requestErrors,
  toWarningBodies,
  UnitOfWork,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { POSTS } from './post-types.js';
import type { CreatePost, EndPost, PostHolding, PostQuery, PostWithWarnings } from './post.dto.js';
import { postErrors } from './post.errors.js';
import { PostChecks } from './post-checks.js';
import { PostRepository } from './post.repository.js';

/** Posts: who takes one and who leaves it. */
@Injectable()
export class PostService {
  constructor(
    private readonly posts: PostRepository,
    private readonly checks: PostChecks,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: PostQuery): Promise<Page<PostHolding>> {
    return this.posts.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<PostHolding> {
    const post = await this.posts.find(scope, id);
    if (!post) throw requestErrors.notFound();
    return post;
  }

  /**
   * Gives a member a post, in the current term of the organisation where it has one.
   * @throws Problem `request.not_found` for an organisation or member out of scope, `base.post_taken`,
   *   `base.post_day_out_of_range` and those of {@link PostChecks}
   */
  async create(context: RequestContext, input: CreatePost): Promise<PostWithWarnings> {
    const { scope, language } = context;
    // What is kept for the idempotency key holds no name.
    const given = await this.work.run(context, async (tx) => {
      const { organizationId, memberId, post, startsOn, rank = POSTS.indexOf(post) + 1, approvalNumber = null } = input;
      const place = await this.posts.lockPlace(tx, scope, organizationId, memberId);
      const holder = place && (await this.posts.lockHolder(tx, scope, memberId));
      if (!place || !holder) throw requestErrors.notFound();
      this.requireDay(startsOn, holder.fullOn ?? startsOn);
      this.checks.requireFit(place, holder, input);
      const warnings = await this.checks.warningsOf(place, holder, input);
      const id = uuidv7();
      const isNew = await this.posts.insert(tx, { id, organizationId, termId: place.termId, memberId, post, rank, startsOn, approvalNumber });
      if (!isNew) throw postErrors.postTaken();
      note(tx, 'create', { id, organizationId }, acknowledgedReasons(warnings, input.acknowledge));
      return { id, warnings: toWarningBodies(warnings, language) };
    });
    return { ...(await this.get(context, given.id)), warnings: given.warnings };
  }

  /**
   * Ends a post.
   * @throws Problem `request.not_found`, `request.stale`, `base.post_ended`, `base.post_day_out_of_range`
   */
  async end(context: RequestContext, id: string, input: EndPost): Promise<PostWithWarnings> {
    return this.work.run(context, async (tx) => {
      const { node, ...post } = await this.locked(tx, context, id);
      context.ifMatch?.require(post.version);
      if (post.endedOn !== null) throw postErrors.postEnded({ endedOn: post.endedOn });
      const { effectiveOn = this.clock.today(), reason = null } = input;
      this.requireDay(effectiveOn, post.startsOn);
      await this.posts.end(tx, id, effectiveOn, reason);
      const strength = await this.posts.strengthOf(tx, post.organizationId);
      const warnings = strength ? await this.checks.warningsAfterEnd(strength, { node, on: effectiveOn }) : [];
      note(tx, 'end', post, acknowledgedReasons(warnings, input.acknowledge));
      return { ...(await this.locked(tx, context, id)), warnings: toWarningBodies(warnings, context.language) };
    });
  }

  private requireDay(day: string, earliest: string): void {
    const today = this.clock.today();
    if (day < earliest || day > today) throw postErrors.postDayOutOfRange({ earliest, today });
  }

  private async locked(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<PostHolding & { readonly node: string }> {
    const post = await this.posts.lock(tx, scope, id);
    if (!post) throw requestErrors.notFound();
    return post;
  }
}

function note(tx: WorkTransaction, act: string, { id, organizationId }: Pick<PostHolding, 'id' | 'organizationId'>, reason?: string): void {
  const action = `${basePermissions.post.manage.key}.${act}`;
  tx.audit({ action, targetKind: 'post', targetId: id, organizationId, ...(reason !== undefined && { reason }) });
}
