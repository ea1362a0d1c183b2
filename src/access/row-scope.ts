/** Collects the parameters of one SQL statement. */
export interface SqlParameters {
  /** Adds a value and answers its placeholder, `$n`. */
  add(value: unknown): string;
}

/** Which rows of managed organisations a caller may reach. */
export interface RowScope {
  /**
   * SQL condition on `column` (an organization id column).
   * @param nodeColumn the column with that organization's node, where the row has one: it spares a look-up
   */
  condition(column: string, parameters: SqlParameters, nodeColumn?: string): string;

  /**
   * A query for the organisations themselves, as `id`; null where it reaches all of them or cannot name them, and
   * the condition is the way.
   */
  organizations?(parameters: SqlParameters): string | null;
}

/** The rows of the organisations that a caller manages. */
export interface ManagedRows extends RowScope {
  /** Whether the rows of an organisation at `node` are among them. */
  covers(node: string): boolean;
}
