import type { SqlParameters } from '../../access/row-scope.js';

/** The SQL types that filters and sort keys are compared as. */
export type SqlType = 'text' | 'uuid' | 'integer' | 'bigint' | 'date' | 'timestamptz' | 'boolean';

/** SQL that holds for the rows a parameter of the query asks for. */
export interface ListFilter {
  condition(value: unknown, parameters: SqlParameters): string;
  /** Whether the right plan depends on the value. */
  readonly isUneven?: boolean;
}

/** The column has exactly this value. */
export function equals(column: string, type: SqlType = 'text'): ListFilter {
  return { condition: (value, parameters) => `${column} = ${parameters.add(value)}::${type}` };
}

/** The column has one of these values: for array fields, however many values are asked for. */
export function anyOf(column: string, type: SqlType = 'text'): ListFilter {
  return {
    condition: (value, parameters) =>
      `${column} = ANY(${parameters.add(Array.isArray(value) ? value : [value])}::${type}[])`,
  };
}

/**
 * A condition of the resource's own. It must give the same text for every value, or prepared
 * statements do not hit.
 */
export function custom<V>(condition: (value: V, parameters: SqlParameters) => string): ListFilter {
  return { condition: (value, parameters) => `(${condition(value as V, parameters)})` };
}

/** Some column contains the text, letter case aside; `%` and `_` stand for themselves. */
export function containedIn(columns: readonly string[]): ListFilter {
  return custom<string>((value, parameters) => {
    const pattern = parameters.add(`%${value.replace(/[\\%_]/g, '\\$&')}%`);
    return columns.map((column) => `${column} ILIKE ${pattern}`).join(' OR ');
  });
}

/** The same condition, for which PostgreSQL plans a page anew each time: where one value is rare and another in every row. */
export function unevenly(filter: ListFilter): ListFilter {
  return { condition: (value, parameters) => filter.condition(value, parameters), isUneven: true };
}
