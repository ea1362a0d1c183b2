import type { Clock, SqlRunner, StatisticsFigure, StatisticsQuestion } from '../../../src/index.js';
import { afterSubtree } from '../organization/organization-path.js';
import { ClassCount, type CountedMetric, type Dimensions } from './count-by-class.js';

/** Where rows are counted: `$1` ≤ path < `$2`, as of the day `$3`, with values of its own from `$4` on. */
export interface CountedRows {
  readonly metrics: readonly CountedMetric[];
  /** By the columns of both. */
  readonly dimensions: Dimensions;
  /** FROM to WHERE over the rows as they are today, which needs no history. */
  readonly today: string;
  /** The same over the states of an earlier day. */
  readonly earlier: string;
  readonly values?: readonly unknown[];
}

/** Counts by metrics as of any day, the present one by the shorter way. */
export class DatedCount {
  private readonly today: ClassCount;
  private readonly earlier: ClassCount;
  private readonly values: readonly unknown[];

  constructor({ metrics, dimensions, today, earlier, values = [] }: CountedRows) {
    this.today = new ClassCount(today, dimensions, metrics);
    this.earlier = new ClassCount(earlier, dimensions, metrics);
    this.values = values;
  }

  /** @param more values of this question, after those of the rows */
  run(runner: SqlRunner, clock: Clock, { node, asOf, metrics }: StatisticsQuestion, more: readonly unknown[] = []): Promise<StatisticsFigure[]> {
    const count = asOf === clock.today() ? this.today : this.earlier;
    return count.run(runner, metrics, [node, afterSubtree(node), asOf, ...this.values, ...more]);
  }
}
