import type { ManagedRows } from '../../access/row-scope.js';
import type { Text } from '../../i18n/text.js';

/** How many of something a change of the menu concerns. */
export interface ImpactFigure {
  /** camelCase, unique in the deployment: `organizations`. */
  readonly name: string;
  readonly title: Text;
  readonly count: number;
}

/** A provider that counts what a change of the menu concerns; listed in the module's body under `menuImpact`. */
export interface MenuImpact {
  /** Whether a change of any module concerns what it counts, as people and client apps; else one of its own module alone. */
  readonly ofEveryModule?: boolean;
  /** @param rows reaches what belongs to the organisations that the change concerns */
  count(rows: ManagedRows): Promise<readonly ImpactFigure[]>;
}
