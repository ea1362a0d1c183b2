import { Module } from '@nestjs/common';
import { SecrecyModule } from '../secrecy/secrecy.module.js';
import { SectionModule } from '../section/section.module.js';
import { ForgetErasedSubscribers } from './forget-erased-subscribers.handler.js';
import { SubscriberMessages } from './subscriber-messages.js';
import { SubscriberRepository } from './subscriber.repository.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionPersonalData } from './subscription-personal-data.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionService } from './subscription.service.js';

/** What people chose to receive, and telling them. */
@Module({
  imports: [SecrecyModule, SectionModule],
  controllers: [SubscriptionController],
  providers: [ForgetErasedSubscribers, SubscriberMessages, SubscriberRepository, SubscriptionPersonalData, SubscriptionRepository, SubscriptionService],
  exports: [SubscriberMessages, SubscriptionRepository],
})
export class SubscriptionModule {}
