import type { ManagedRows } from '../../access/row-scope.js';
import type { SqlRunner } from '../../database/transaction.js';
import type { Text } from '../../i18n/text.js';
import type { RequestContext } from '../../http/request-context.js';

/** What is to be counted. */
export interface StatisticsQuestion {
  readonly organizationId: string;
  /** The organisation's place in the tree: its subtree is counted. */
  readonly node: string;
  /** The rows of that subtree as it is today, where the module is in force. */
  readonly rows: ManagedRows;
  /** The day whose state is counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The metrics of this source that are asked for; at least one. */
  readonly metrics: readonly string[];
}

/** One figure: a count, with the code of its class where the metric has classes. */
export interface StatisticsFigure {
  readonly metric: string;
  /** The code of the class (`fullMember`, `01`); null for the whole. */
  readonly key: string | null;
  readonly value: number;
}

/** A class of a metric, and what people call it. */
export interface StatisticsClass {
  readonly key: string;
  readonly title: Text;
}

/** The class of those of whom a metric knows nothing. */
export const UNRECORDED = 'unrecorded';

/** A figure that can be asked for by name. */
export interface StatisticsMetric {
  /** Name of the metric, camelCase and unique in the deployment: `membersByStage`. */
  readonly name: string;
  readonly title: Text;
  /** What is counted. */
  readonly unit: Text;
  /** Its classes in their order: themselves, or the id of the code system that has them. Left out where it is one figure. */
  readonly classes?: readonly StatisticsClass[] | string;
}

/** A provider of figures for `GET /statistics`; listed in the module's body under `statistics`. */
export interface StatisticsSource {
  readonly metrics: readonly StatisticsMetric[];
  /** The permission that a caller must have at the organisation. */
  readonly permission: string;
  /**
   * Counts the whole subtree, of which the caller may read statistics, in one statement that `runner` runs: it may
   * have more time than others. A class with nobody in it is left out.
   */
  count(context: RequestContext, question: StatisticsQuestion, runner: SqlRunner): Promise<readonly StatisticsFigure[]>;
}
