import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors } from '../../../src/index.js';
import { identityErrors } from '../identity/identity.errors.js';
import { Notification, NotificationMutes, NotificationQuery, NotificationSettings, ReadCount, ReadNotifications } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';
import { NotificationService } from './notification.service.js';

/** The caller's own inbox. */
@Controller('me')
export class NotificationController {
  constructor(private readonly notifications: NotificationService) {}

  /** How many are unread: `?unread=true&count=true&limit=1`. */
  @Get('notifications')
  @Authenticated()
  @Endpoint({ summary: { zh: '自己的消息', en: 'The own inbox' }, returns: pageOf(Notification), errors: [identityErrors.accountNeeded] })
  list(@Ctx() context: RequestContext, @Query() query: NotificationQuery): Promise<Page<Notification>> {
    return this.notifications.list(context, query);
  }

  @Post('notifications/read')
  @Authenticated()
  @Endpoint({ summary: { zh: '把消息都标为已读', en: 'Mark all messages as read' }, returns: ReadCount, errors: [identityErrors.accountNeeded] })
  readAll(@Ctx() context: RequestContext, @Body() body: ReadNotifications): Promise<ReadCount> {
    return this.notifications.readAll(context, body);
  }

  @Post('notifications/:id/read')
  @Authenticated()
  @Endpoint({ summary: { zh: '把一条消息标为已读', en: 'Mark a message as read' }, returns: Notification, errors: [requestErrors.notFound, identityErrors.accountNeeded] })
  read(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Notification> {
    return this.notifications.read(context, id);
  }

  @Get('notification-settings')
  @Authenticated()
  @Endpoint({ summary: { zh: '消息设置', en: 'What the caller gets messages of' }, returns: NotificationSettings, errors: [identityErrors.accountNeeded] })
  settings(@Ctx() context: RequestContext): Promise<NotificationSettings> {
    return this.notifications.settings(context);
  }

  @Put('notification-settings')
  @Authenticated()
  @Endpoint({
    summary: { zh: '屏蔽或恢复某些种类的消息', en: 'Mute kinds of messages, or hear of them again' },
    returns: NotificationSettings,
    errors: [notificationErrors.notificationKindUnknown, notificationErrors.notificationKindCritical, identityErrors.accountNeeded],
  })
  change(@Ctx() context: RequestContext, @Body() body: NotificationMutes): Promise<NotificationSettings> {
    return this.notifications.change(context, body);
  }
}
