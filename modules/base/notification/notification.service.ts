import { Injectable } from '@nestjs/common';
import { Clock, type Language, type NotificationKind, type Page, type RequestContext, requestErrors, TreeMenu, UnitOfWork } from '../../../src/index.js';
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
    private readonly menu: TreeMenu,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** The latest first. Messages of modules that are not in force where the caller acts are left out, and come back with the module. */
  async list(context: RequestContext, query: NotificationQuery): Promise<Page<Notification>> {
    const { accountId } = signedIn(context);
    const shown = await this.shown(context);
    const kind = query.kind ? query.kind.filter((name) => shown.includes(name)) : shown;
    const page = await this.notifications.page(accountId, { ...query, kind });
    return { ...page, items: page.items.map((row) => this.toNotification(row, context.language)) };
  }

  /** @throws Problem `request.not_found` for a message of somebody else too */
  async read(context: RequestContext, id: string): Promise<Notification> {
    const { accountId } = signedIn(context);
    const shown = await this.shown(context);
    return this.work.run(context, async (tx) => {
      const row = await this.notifications.read(tx, accountId, id, shown);
      if (!row) throw requestErrors.notFound();
      return this.toNotification(row, context.language);
    });
  }

  /** Marks those that the list shows. */
  async readAll(context: RequestContext, { until }: ReadNotifications): Promise<ReadCount> {
    const { accountId } = signedIn(context);
    const shown = await this.shown(context);
    return this.work.run(context, async (tx) => ({ read: await this.notifications.readAll(tx, accountId, until ?? this.clock.now(), shown) }));
  }

  async settings(context: RequestContext): Promise<NotificationSettings> {
    const { accountId } = signedIn(context);
    const kinds = await this.kindsFor(context);
    return {
      muted: await this.notifications.mutedOf(accountId, kinds.map(({ name }) => name)),
      kinds: kinds.map(({ name, title, critical }) => ({ kind: name, title: outlined(title[context.language]), critical })),
    };
  }

  /**
   * Mutes exactly these kinds; what was muted of modules that are not in force stays so.
   * @throws Problem `base.notification_kind_unknown`, `base.notification_kind_critical`
   */
  async change(context: RequestContext, { muted }: NotificationMutes): Promise<NotificationSettings> {
    const { accountId } = signedIn(context);
    for (const kind of muted) this.requireMutable(kind);
    const shown = await this.shown(context);
    await this.work.run(context, (tx) => this.notifications.mute(tx, accountId, muted, shown));
    return this.settings(context);
  }

  private async kindsFor({ acting }: RequestContext): Promise<NotificationKind[]> {
    return this.kinds.of(await this.menu.inForceAt(acting));
  }

  private async shown(context: RequestContext): Promise<string[]> {
    return (await this.kindsFor(context)).map(({ name }) => name);
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
