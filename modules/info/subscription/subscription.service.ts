import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { SectionRepository } from '../section/section.repository.js';
import { ownAccount } from './own-account.js';
import type { CreateSubscription, Subscription, SubscriptionQuery, SubscriptionWithWarnings, UpdateSubscription } from './subscription.dto.js';
import { subscriptionErrors } from './subscription.errors.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SUBSCRIPTION_TOPICS, type SubscriptionTopic } from './subscription-types.js';
import { withWarnings } from './subscription-warnings.js';

/** As many as a personal feed is put together from in one statement. */
const MOST = 200;
const FIELD_OF: Readonly<Record<SubscriptionTopic, 'sectionId' | 'tag' | 'kind'>> = { section: 'sectionId', tag: 'tag', kind: 'kind' };

/** What the caller chose to receive. Nobody else sees it, the audit log neither. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly sections: SectionRepository,
    private readonly work: UnitOfWork,
    private readonly guarded: GuardedWork,
  ) {}

  list(context: RequestContext, query: SubscriptionQuery): Promise<Page<Subscription>> {
    return this.subscriptions.page(ownAccount(context), query);
  }

  /** @throws Problem `request.not_found` */
  async get(context: RequestContext, id: string): Promise<Subscription> {
    const subscription = await this.subscriptions.find(ownAccount(context), id);
    if (!subscription) throw requestErrors.notFound();
    return subscription;
  }

  /**
   * @throws Problem `info.subscription_topic_unclear`, `info.subscription_contradicts`, `info.subscription_section_unknown`,
   * `info.subscriptions_too_many`, `info.subscription_exists`, `info.secrecy_marking`
   */
  async create(context: RequestContext, input: CreateSubscription): Promise<SubscriptionWithWarnings> {
    const accountId = ownAccount(context);
    requireOneTopic(input);
    requireConsistent(input);
    const { kind = null, muted, notify, sectionId = null, tag = null } = input;
    const made = await this.guarded.run(context, async (tx) => {
      if (tag !== null) requireUnmarked({ kind: 'subscription', id: null, organizationId: context.acting?.organizationId ?? null }, [{ pointer: '/tag', text: tag }]);
      if (sectionId !== null && !(await this.sections.find(context.scope, sectionId))) throw subscriptionErrors.subscriptionSectionUnknown();
      if ((await this.subscriptions.countToAdd(tx, accountId)) >= MOST) throw subscriptionErrors.subscriptionsTooMany({ most: MOST });
      const subscription = await this.subscriptions.insert(tx, accountId, { id: uuidv7(), kind, muted, notify, sectionId, tag });
      if (!subscription) throw subscriptionErrors.subscriptionExists();
      return subscription;
    });
    return withWarnings(made, context.language);
  }

  /** @throws Problem `request.not_found`, `request.stale`, `info.subscription_contradicts` */
  async update(context: RequestContext, id: string, changes: UpdateSubscription): Promise<SubscriptionWithWarnings> {
    const updated = await this.work.run(context, async (tx) => {
      const before = await this.current(tx, context, id);
      const changed = { ...before, ...changes };
      requireConsistent(changed);
      return changed.muted === before.muted && changed.notify === before.notify ? before : this.subscriptions.update(tx, changed);
    });
    return withWarnings(updated, context.language);
  }

  /** @throws Problem `request.not_found`, `request.stale` */
  remove(context: RequestContext, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      await this.current(tx, context, id);
      await this.subscriptions.remove(tx, id);
    });
  }

  private async current(tx: WorkTransaction, context: RequestContext, id: string): Promise<Subscription> {
    const subscription = await this.subscriptions.lock(tx, ownAccount(context), id);
    if (!subscription) throw requestErrors.notFound();
    context.ifMatch?.require(subscription.version);
    return subscription;
  }
}

function requireOneTopic(input: CreateSubscription): void {
  const [topic, ...others] = SUBSCRIPTION_TOPICS.filter((each) => input[FIELD_OF[each]] !== undefined);
  if (topic === undefined || others.length > 0 || (input.topic ?? topic) !== topic) throw subscriptionErrors.subscriptionTopicUnclear();
}

function requireConsistent({ muted, notify }: Pick<Subscription, 'muted' | 'notify'>): void {
  if (muted && notify) throw subscriptionErrors.subscriptionContradicts();
}
