import type { Transaction } from '../../database/transaction.js';
import type { WorkTransaction } from '../../database/work-transaction.js';
import type { Text } from '../../i18n/text.js';

/** Whose data is meant: a member, an account, or both where they belong to one person. */
export interface DataSubject {
  readonly memberId: string | null;
  readonly accountId: string | null;
}

/** What a module keeps about a person, in a form to hand over (PIPL arts 44–45). */
export interface PersonalDataSection {
  /** `<module>.<what>`: `base.member`. */
  readonly name: string;
  readonly title: Text;
  /** JSON rows, decrypted; the person reads them himself. */
  readonly rows: readonly object[];
}

/** A provider of what a module keeps about people; listed in the module's body under `personalData`. */
export interface PersonalData {
  /** Everything about the person. */
  export(subject: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]>;
  /**
   * Deletes or makes anonymous what no archive duty keeps (PIPL art. 47).
   *
   * @returns how many rows were changed
   */
  erase(subject: DataSubject, tx: WorkTransaction): Promise<number>;
}
