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
}

/** The rows of the organisations that a caller manages. */
export interface ManagedRows extends RowScope {
  /** Whether the rows of an organisation at `node` are among them. */
  covers(node: string): boolean;
}
