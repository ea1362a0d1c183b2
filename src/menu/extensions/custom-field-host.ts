import type { RowScope } from '../../access/row-scope.js';
import type { Transaction } from '../../database/transaction.js';
import type { Text } from '../../i18n/text.js';

/**
 * A kind of rows that organisations may add fields to; listed in the module's body under `customFieldHosts`. Its table
 * has a column `custom jsonb NOT NULL DEFAULT '{}'`, which `CustomFields` alone reads and writes.
 */
export interface CustomFieldHost {
  /** `<module>.<kind>`, stable: `base.member`. */
  readonly id: string;
  readonly title: Text;
  /** The table with the column `custom`. */
  readonly table: string;
  /** Those of some ids that are there in the scope of whoever refers to them. Left out where nothing may refer to this kind. */
  readonly reachable?: (tx: Transaction, rows: RowScope, ids: readonly string[]) => Promise<readonly string[]>;
}
