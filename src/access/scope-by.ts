import { AddressedScope, type AudienceSql } from './addressed-scope.js';
import type { RowScope, SqlParameters } from './row-scope.js';

/**
 * How the rows of a resource are bounded: `managed` by the caller's grants over the row's organisation,
 * `addressed` by an audience that contains him, `parties` by any of several organisation columns,
 * `own` by his account, `public` not at all.
 */
export type ScopeKind = 'managed' | 'addressed' | 'parties' | 'own' | 'public';

/** The declared scope of a list or a hand-kept statement. */
export interface ScopeRule {
  readonly kind: ScopeKind;
  /** The columns that the caller's scope is applied to. */
  readonly columns: readonly string[];
  /** SQL that holds for the rows `scope` reaches; always one operand, in parentheses where needed. */
  condition(scope: RowScope, parameters: SqlParameters): string;
}

function onAnyOf(kind: ScopeKind, columns: readonly string[], nodeColumn?: string): ScopeRule {
  return {
    kind,
    columns,
    condition: (scope, parameters) => `(${columns.map((column) => scope.condition(column, parameters, nodeColumn)).join(' OR ')})`,
  };
}

/** Declares scopes. The {@link RowScope} handed over at run time must be of the same kind. */
export const scopeBy = {
  /**
   * `column` is the id of the organisation that the row belongs to; `nodeColumn` its place in the tree,
   * where the row has that too.
   */
  managed: (column: string, nodeColumn?: string): ScopeRule => onAnyOf('managed', [column], nodeColumn),
  /** The row is reached by whoever manages its organisation and by whom it is addressed to; for routes with `managedBy`. */
  addressed: (audience: AudienceSql): ScopeRule => ({
    kind: 'addressed',
    columns: [audience.organization],
    condition: (scope, parameters) => {
      if (!(scope instanceof AddressedScope)) throw new Error('This is for readers too: declare the route with `managedBy`.');
      return scope.reachedCondition(audience, parameters);
    },
  }),
  /** The row is reached by whoever manages one of these organisations: sender, receiver, … */
  parties: (columns: readonly [string, ...string[]]): ScopeRule => onAnyOf('parties', columns),
  /** `column` is the id of the account that the row belongs to; hand over {@link ownRows}. */
  own: (column: string): ScopeRule => onAnyOf('own', [column]),
  /** Everybody sees every row, whatever scope is handed over. */
  public: (): ScopeRule => ({ kind: 'public', columns: [], condition: () => 'TRUE' }),
};

/** The scope of one account's own rows; of nobody's without an account. */
export function ownRows(accountId: string | null): RowScope {
  return {
    condition: (column, parameters) => (accountId === null ? 'FALSE' : `${column} = ${parameters.add(accountId)}::uuid`),
  };
}
