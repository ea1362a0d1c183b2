import { StartupError } from '../errors/startup-error.js';
import { type Statement, StatementParameters } from '../database/statement.js';
import type { RowScope } from './row-scope.js';
import type { ScopeRule } from './scope-by.js';

/** Where the condition of the scope goes in a hand-kept statement. */
const SCOPE_PLACEHOLDER = '{{scope}}';
/** As many scopes of different form as have their texts kept. */
const TEXTS_KEPT = 100;

/** A hand-kept SQL statement that cannot be run without a scope. */
export interface ScopedSql {
  readonly name: string;
  readonly scope: ScopeRule;
  /** The statement for a caller; `values` are its own `$1`, `$2`, …, all of them. */
  build(scope: RowScope, values?: readonly unknown[]): Statement;
}

/**
 * Declares a hand-kept statement. Its text has `{{scope}}` as a condition wherever rows are chosen.
 *
 * @throws StartupError `access.scope_missing` while the module is loaded, if the placeholder is missing
 * @example
 * defineScopedSql({
 *   name: 'base.organization_by_id',
 *   scope: scopeBy.managed('o.id'),
 *   text: 'SELECT … FROM base_organizations o WHERE o.id = $1 AND {{scope}}',
 * });
 */
export function defineScopedSql({ name, scope, text }: { name: string; scope: ScopeRule; text: string }): ScopedSql {
  if (!text.includes(SCOPE_PLACEHOLDER)) {
    throw new StartupError('access.scope_missing', {
      zh: `SQL 语句“${name}”没有 ${SCOPE_PLACEHOLDER}，会读到调用者范围之外的行。请在其 WHERE 中加上 AND ${SCOPE_PLACEHOLDER}；若人人可读每一行，请声明 scopeBy.public()。`,
      en:
        `The SQL statement "${name}" has no ${SCOPE_PLACEHOLDER}: it would read rows outside the caller's scope. ` +
        `Add "AND ${SCOPE_PLACEHOLDER}" to its WHERE, and declare scopeBy.public() if everybody may read every row.`,
    });
  }
  // The same string each time: what looks a text up hashes it but once.
  const texts = new Map<string, string>();
  const textWith = (condition: string): string => {
    const known = texts.get(condition);
    if (known !== undefined) return known;
    const made = text.replaceAll(SCOPE_PLACEHOLDER, () => condition);
    if (texts.size < TEXTS_KEPT) texts.set(condition, made);
    return made;
  };
  return {
    name,
    scope,
    build(caller, values = []) {
      const parameters = new StatementParameters(values);
      return { text: textWith(scope.condition(caller, parameters)), params: parameters.values };
    },
  };
}
