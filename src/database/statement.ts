import type { SqlParameters } from '../access/row-scope.js';

/** A SQL statement and the values of its `$1`, `$2`, …. */
export interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** The parameters of a statement under construction, after those it has already. */
export class StatementParameters implements SqlParameters {
  readonly values: unknown[];

  constructor(values: readonly unknown[] = []) {
    this.values = [...values];
  }

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
