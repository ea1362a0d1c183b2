import { Injectable } from '@nestjs/common';
import { Clock, type Language, type Page, type RequestContext, requestErrors, UnitOfWork } from '../../../src/index.js';
import { signedIn } from '../identity/session/signed-in.js';
import type { Notification, NotificationMutes, NotificationQuery, NotificationSettings, ReadCount, ReadNotifications } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';
import { NotificationKinds } from './notification-kinds.js';
import { NotificationRepository, type NotificationRow } from './notification.repository.js';

/** The caller's own inbox. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly kinds: NotificationKinds,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** The latest first; messages of modules that are not loaded are left out, for nobody could word them. */
  async list(context: RequestContext, query: NotificationQuery): Promise<Page<Notification>> {
    const { accountId } = signedIn(context);
    const loaded = this.kinds.all().map(({ name }) => name);
    const kind = query.kind ? query.kind.filter((name) => loaded.includes(name)) : loaded;
    const page = await this.notifications.page(accountId, { ...query, kind });
    return { ...page, items: page.items.map((row) => this.toNotification(row, context.language)) };
  }

  /** @throws Problem `request.not_found` for a message of somebody else too */
  read(context: RequestContext, id: string): Promise<Notification> {
    const { accountId } = signedIn(context);
    return this.work.run(context, async (tx) => {
      const row = await this.notifications.read(tx, accountId, id);
      if (!row) throw requestErrors.notFound();
      return this.toNotification(row, context.language);
    });
  }

  readAll(context: RequestContext, { until }: ReadNotifications): Promise<ReadCount> {
    const { accountId } = signedIn(context);
    return this.work.run(context, async (tx) => ({ read: await this.notifications.readAll(tx, accountId, until ?? this.clock.now()) }));
  }

  async settings(context: RequestContext): Promise<NotificationSettings> {
    const { accountId } = signedIn(context);
    const kinds = this.kinds.all();
    return {
      muted: await this.notifications.mutedOf(accountId, kinds.map(({ name }) => name)),
      kinds: kinds.map(({ name, title, critical }) => ({ kind: name, title: outlined(title[context.language]), critical })),
    };
  }

  /**
   * Mutes exactly these kinds; what was muted of modules that are not loaded stays so.
   * @throws Problem `base.notification_kind_unknown`, `base.notification_kind_critical`
   */
  async change(context: RequestContext, { muted }: NotificationMutes): Promise<NotificationSettings> {
    const { accountId } = signedIn(context);
    for (const kind of muted) this.requireMutable(kind);
    await this.work.run(context, (tx) => this.notifications.mute(tx, accountId, muted, this.kinds.all().map(({ name }) => name)));
    return this.settings(context);
  }

  private requireMutable(name: string): void {
    const kind = this.kinds.find(name);
    if (!kind) throw notificationErrors.notificationKindUnknown({ kind: name });
    if (kind.critical) throw notificationErrors.notificationKindCritical({ kind: name });
  }

  private toNotification({ id, kind, values, organizationId, url, createdAt, readAt }: NotificationRow, language: Language): Notification {
    const critical = this.kinds.find(kind)?.critical ?? false;
    return { id, kind, ...this.kinds.textsOf(kind, language, values), organizationId, url, critical, createdAt, readAt };
  }
}

/** A title whose placeholders stand for nothing yet. */
function outlined(title: string): string {
  return title.replace(/\{\w+\}/g, '…');
}
