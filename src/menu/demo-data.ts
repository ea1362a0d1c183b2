import type { PrintedAccount } from '../access/ports.js';
import type { RequestContext } from '../http/request-context.js';

/** A module's part of the demo district. */
export interface DemoData {
  /**
   * Makes it on a new database, once, after the parts of the modules before this one.
   *
   * @param context of a service with every right at the top of the tree
   * @returns accounts to be printed once
   */
  seed(context: RequestContext): Promise<readonly PrintedAccount[]>;
}
