import type { Transaction } from '../../database/transaction.js';
import type { Text, TextValues } from '../../i18n/text.js';

/** An act after which something would no longer be there, or no longer be what it was, for what refers to it. */
export interface VetoedAct {
  /**
   * `dissolve`: an organisation ends. `merge`: it ends, and what it had goes to another one. `split`: some of its members
   * leave for a new one. `upgrade`: it becomes one of a higher type. `erase`: what is kept about a member goes.
   * Object to those alone that cases stand in the way of: for most, what follows by events needs no veto.
   */
  readonly act: 'dissolve' | 'merge' | 'split' | 'upgrade' | 'erase';
  /** The plain name of what goes, as in the audit log: `organization`, `member`. */
  readonly targetKind: string;
  readonly targetId: string;
}

/** Work that stands in the way of an act until somebody finishes it. */
export interface OpenCase {
  /** `<module>.<what>`, stable: `base.members`. */
  readonly code: string;
  /** What is open and the cure; `{count}` is filled in. */
  readonly message: Text;
  readonly values?: TextValues;
  readonly count: number;
}

/**
 * A provider that is asked before something goes; listed in the module's body under `vetoes`. Of an organisation it is asked
 * where its module is in force, for elsewhere nobody could close a case.
 */
export interface Veto {
  /** The open cases of this module, read in the transaction of the act; none: nothing stands in the way. */
  openCases(act: VetoedAct, tx: Transaction): Promise<readonly OpenCase[]>;
}
