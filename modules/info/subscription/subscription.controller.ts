import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { secrecyErrors } from '../secrecy/secrecy.errors.js';
import { CreateSubscription, Subscription, SubscriptionQuery, SubscriptionWithWarnings, UpdateSubscription } from './subscription.dto.js';
import { subscriptionErrors } from './subscription.errors.js';
import { SubscriptionService } from './subscription.service.js';

/** What the caller chose to receive. */
@Controller('subscriptions')
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '自己的订阅', en: 'List the own subscriptions' }, returns: pageOf(Subscription) })
  list(@Ctx() context: RequestContext, @Query() query: SubscriptionQuery): Promise<Page<Subscription>> {
    return this.subscriptions.list(context, query);
  }

  /** To a section, a tag or a kind; the sections are those that the caller reads. */
  @Post()
  @Authenticated({ managedBy: infoPermissions.section.read })
  @Endpoint({
    summary: { zh: '订阅或屏蔽栏目、标签、类别', en: 'Subscribe to a section, a tag or a kind, or mute it' },
    returns: SubscriptionWithWarnings,
    creates: true,
    errors: [...Object.values(subscriptionErrors), secrecyErrors.secrecyMarking],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateSubscription): Promise<SubscriptionWithWarnings> {
    return this.subscriptions.create(context, input);
  }

  @Get(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '一项订阅', en: 'One of the own subscriptions' }, returns: Subscription, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Subscription> {
    return this.subscriptions.get(context, id);
  }

  @Patch(':id')
  @Authenticated()
  @Endpoint({
    summary: { zh: '修改订阅', en: 'Change a subscription' },
    returns: SubscriptionWithWarnings,
    errors: [requestErrors.notFound, requestErrors.stale, subscriptionErrors.subscriptionContradicts],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateSubscription): Promise<SubscriptionWithWarnings> {
    return this.subscriptions.update(context, id, input);
  }

  @Delete(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '取消订阅', en: 'Remove a subscription' }, errors: [requestErrors.notFound, requestErrors.stale] })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.subscriptions.remove(context, id);
  }
}
