/** Collects the parameters of one SQL statement. */
export interface SqlParameters {
  /** Adds a value and answers its placeholder, `$n`. */
  add(value: unknown): string;
}

/** Which rows of managed organisations a caller may reach. */
export interface RowScope {
  /** SQL condition on `column` (an organization id column). */
  condition(column: string, parameters: SqlParameters): string;
}
