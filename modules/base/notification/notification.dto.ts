import { ArrayField, FlagField, IdField, InstantField, IntegerField, of, PageQuery, TextField } from '../../../src/index.js';

const MOST_KINDS = 1000;

/** A message in the own inbox. */
export class Notification {
  @IdField() id: string;
  @TextField({ description: { zh: '种类，如 base.personal_data_ready', en: 'Its kind, e.g. base.personal_data_ready' } }) kind: string;
  @TextField({ max: 1000, description: { zh: '一行标题', en: 'One line' } }) title: string;
  @TextField({ max: 4000, description: { zh: '正文', en: 'What it is about, and what to do' } }) body: string;
  @IdField({ nullable: true, description: { zh: '涉及的组织', en: 'The organization it is about' } }) organizationId: string | null;
  @TextField({ max: 500, nullable: true, description: { zh: '办理处，/api/v1 之下的路径', en: 'Where to act: a path under /api/v1' } }) url: string | null;
  @FlagField({ description: { zh: '是否为不能屏蔽的重要消息', en: 'Whether it is of a kind that cannot be muted' } }) critical: boolean;
  @InstantField() createdAt: string;
  @InstantField({ nullable: true, description: { zh: '阅读时间；未读为 null', en: 'When it was read; null while it is not' } }) readAt: string | null;
}

/** The query of the inbox. */
export class NotificationQuery extends PageQuery {
  @FlagField({ optional: true, description: { zh: '只要未读（true）或已读（false）', en: 'Only those not yet read (true), or read (false)' } }) unread?: boolean;
  @ArrayField(of.text({ max: 100 }), { minItems: 1, maxItems: 50, optional: true, description: { zh: '种类', en: 'Kinds' } }) kind?: string[];
}

/** Up to when everything counts as read. */
export class ReadNotifications {
  @InstantField({ optional: true, description: { zh: '此刻及以前的消息；默认现在', en: 'Those that came up to this instant; now unless said' } })
  until?: string;
}

/** How many messages were marked. */
export class ReadCount {
  @IntegerField({ min: 0 }) read: number;
}

/** What the caller does not want to get. */
export class NotificationMutes {
  @ArrayField(of.text({ max: 100 }), { maxItems: MOST_KINDS, description: { zh: '已屏蔽的种类', en: 'Kinds that are muted' } }) muted: string[];
}

/** A kind of message that can come. */
export class NotificationKindDetails {
  @TextField() kind: string;
  @TextField({ max: 1000, description: { zh: '标题的样子', en: 'What its titles look like' } }) title: string;
  @FlagField({ description: { zh: '重要消息不能屏蔽', en: 'Critical ones cannot be muted' } }) critical: boolean;
}

/** What the caller gets and what he does not want to get. */
export class NotificationSettings extends NotificationMutes {
  @ArrayField(of.object(() => NotificationKindDetails), { maxItems: MOST_KINDS, description: { zh: '所有种类', en: 'Every kind there is' } })
  kinds: NotificationKindDetails[];
}
