import type { RowScope, SqlParameters } from '../../../../src/index.js';

/**
 * The roles somebody may know of: the built-in ones, those made in his subtree, and those made above,
 * which can be granted in his subtree too.
 */
export class VisibleRoles implements RowScope {
  /** @param above ids of the organisations from the root down to the one he acts for */
  constructor(
    private readonly managed: RowScope,
    private readonly above: readonly string[],
  ) {}

  condition(column: string, parameters: SqlParameters): string {
    const below = this.managed.condition(column, parameters);
    return `(${column} IS NULL OR ${column} = ANY(${parameters.add(this.above)}::uuid[]) OR ${below})`;
  }
}
