import type { PrintedAccount } from '../access/ports.js';
import type { RequestContext } from '../http/request-context.js';
import type { Text } from '../i18n/text.js';

/** Told how far the making of demo data is. */
export type DemoProgress = (what: Text, done: number, total: number) => void;

/** A module's part of the demo district. */
export interface DemoData {
  /**
   * Makes it, after the parts of the modules before this one. Run again it makes what is missing, so that one that
   * was interrupted can be finished.
   *
   * @param context of a service with every right at the top of the tree
   * @returns accounts that were made, to be printed once
   * @throws Problem where the database holds other data than the demo's
   */
  seed(context: RequestContext, onProgress: DemoProgress): Promise<readonly PrintedAccount[]>;
}
