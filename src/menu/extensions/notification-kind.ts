import type { Text } from '../../i18n/text.js';
import { snakeCase } from '../../i18n/snake-case.js';

/** A kind of message that a module sends to inboxes; listed in the module's body under `notifications`. */
export interface NotificationKind {
  /** `<module>.<what>`, stable: `base.transfer_arrived`. */
  readonly name: string;
  /** One line, with placeholders for the values that come with it. */
  readonly title: Text;
  /** What it is about and what to do, with placeholders. */
  readonly body: Text;
  /** Nobody can mute it. */
  readonly critical: boolean;
}

/** Declares kinds of messages: `sent: {…}` of the owner `base` gets the name `base.sent`. */
export function defineNotifications<const T extends Record<string, Omit<NotificationKind, 'name'>>>(
  owner: string,
  kinds: T,
): { readonly [K in keyof T]: NotificationKind } {
  const named = Object.entries(kinds).map(([key, kind]) => [key, { ...kind, name: `${owner}.${snakeCase(key)}` }]);
  return Object.fromEntries(named) as { readonly [K in keyof T]: NotificationKind };
}
