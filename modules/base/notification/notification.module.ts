import { Global, Module } from '@nestjs/common';
import { AccountMemberModule } from '../account-member/account-member.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { InboxNotifier } from './inbox-notifier.js';
import { NotificationController } from './notification.controller.js';
import { NotificationKinds } from './notification-kinds.js';
import { NotificationPersonalData } from './notification-personal-data.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationService } from './notification.service.js';
import { Notifier } from './notifier.js';
import { RecipientFinder } from './recipient-finder.js';
import { RemoveReadNotificationsJob } from './remove-read-notifications.job.js';

/** Inboxes. Global for its port alone: every module may send. */
@Global()
@Module({
  imports: [OrganizationModule, IdentityModule, AccountMemberModule],
  controllers: [NotificationController],
  providers: [
    NotificationKinds,
    NotificationPersonalData,
    NotificationRepository,
    NotificationService,
    RecipientFinder,
    RemoveReadNotificationsJob,
    { provide: Notifier, useClass: InboxNotifier },
  ],
  exports: [Notifier],
})
export class NotificationModule {}
