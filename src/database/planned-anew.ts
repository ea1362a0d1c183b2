const MARK = '/* planned anew */ ';

/**
 * The same statement, planned by PostgreSQL for the values of each run, at the price of the planning (about a
 * millisecond). For what is right for one branch and wrong for the whole tree, or was right when the table was small:
 * a statement that is prepared soon keeps one plan for all.
 */
export function plannedAnew(sql: string): string {
  return `${MARK}${sql}`;
}

/** Whether a text comes from {@link plannedAnew}. */
export function isPlannedAnew(sql: string): boolean {
  return sql.startsWith(MARK);
}
