import type { NotificationKind, Permission, TextValues, Transaction } from '../../../src/index.js';

/** Who gets a message. Suspended accounts get none. */
export type Recipients =
  | { readonly accountIds: readonly string[] }
  /** The accounts of these members, where they have one. */
  | { readonly memberIds: readonly string[] }
  /**
   * Those who have the permission at the organisation: of all whose grants cover it the ones granted nearest to
   * it, so the secretary of the branch and not the whole county. At most {@link MOST_HOLDERS}. Accounts in `except` do not
   * count: those who cannot act, because they had their part in it.
   */
  | { readonly permission: Permission; readonly organizationId: string; readonly except?: readonly string[] };

/** How many holders of a permission one message goes to; those who have held it longest come first. */
export const MOST_HOLDERS = 50;

/** A message to send. */
export interface NotificationMessage {
  readonly to: Recipients;
  /** The organisation it is about. */
  readonly organizationId: string | null;
  /** For the placeholders of the kind's texts; of personal data nothing but a name the reader knows anyway. */
  readonly values: TextValues;
  /** Where to act, a path under `/api/v1`: `/transfers/{id}`. */
  readonly url: string | null;
  /** The member whose name is among the values: the message goes when he is erased. */
  readonly aboutMemberId?: string;
}

/** Port: sends messages to inboxes. */
export abstract class Notifier {
  /**
   * Puts a message into the inbox of each recipient, in the transaction of what it tells of. Who has muted the
   * kind gets none, unless it is critical; nobody does where its module is not in force for the organisation it is about. Set-based: 20,000 recipients take one statement.
   *
   * @param kind listed under `notifications` in the body of its module
   * @returns how many got it
   */
  abstract notify(tx: Transaction, kind: NotificationKind, message: NotificationMessage): Promise<number>;
}
