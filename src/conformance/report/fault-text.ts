import type { Text } from '../../i18n/text.js';
import type { CheckId } from './checks.js';

/** One way in which a module may be wrong: what is said of it, and what to do. */
export interface FaultText {
  readonly check: CheckId;
  readonly text: Text;
  readonly cure: Text;
}
