import { plannedAnew, type SqlRunner, type StatisticsFigure, type StatisticsMetric, UNRECORDED } from '../../../src/index.js';

/** A metric and the SQL that it is counted by. */
export interface CountedMetric extends StatisticsMetric {
  /** The dimension that its classes come from, a text; NULL there where it is not known. Left out where it is one figure. */
  readonly by?: string;
  /** Which rows count, in terms of dimensions; left out: all. */
  readonly where?: string;
}

/** What rows are told apart by: name → SQL. */
export type Dimensions = Readonly<Record<string, string>>;

interface Row {
  /** Bit by bit which of the classes are grouped away; the last one is the lowest. */
  readonly mask: number;
  readonly key: string | null;
  readonly counts: readonly number[];
}

/**
 * Counts the rows of a source by many metrics in one statement: one scan, which puts rows alike in every dimension
 * together, and one pass over what is left for each metric.
 *
 * The dimensions are worked out behind a fence (`OFFSET 0`): for PostgreSQL, who sees that an age band comes from a
 * birthday, there are as many bands as birthdays, hardly two rows alike, and all of them to be sorted on disk.
 */
export class ClassCount {
  /** @param from everything from FROM to WHERE, by whose columns the dimensions are written */
  constructor(
    private readonly from: string,
    private readonly dimensions: Dimensions,
    private readonly metrics: readonly CountedMetric[],
  ) {}

  /** The figures of the metrics with these names; classes nobody is in are left out. */
  async run(runner: SqlRunner, names: readonly string[], params: readonly unknown[]): Promise<StatisticsFigure[]> {
    const metrics = this.metrics.filter(({ name }) => names.includes(name));
    // Of a branch its members are looked up one organisation after another, of the whole tree they are all read.
    const rows = await runner.query<Row>(plannedAnew(statementOf(this.from, this.dimensions, metrics)), params);
    return metrics.flatMap((metric) => figuresOf(metric, metrics, rows));
  }
}

function statementOf(from: string, dimensions: Dimensions, metrics: readonly CountedMetric[]): string {
  const used = Object.entries(dimensions).filter(([name]) => metrics.some(({ by, where }) => by === name || new RegExp(`\\b${name}\\b`).test(where ?? '')));
  const names = used.map(([name]) => name);
  const classes = classesOf(metrics);
  const counts = conditionsOf(metrics).map((where) => `COALESCE(sum(number) FILTER (WHERE ${where}), 0)::int`);
  const key = classes.map((name) => `CASE WHEN GROUPING(${name}) = 0 THEN COALESCE(${name}, '${UNRECORDED}') END`);
  return `
    SELECT ${classes.length > 0 ? `GROUPING(${classes.join(', ')})` : '0'} AS mask, ${key.length > 0 ? `COALESCE(${key.join(', ')})` : 'NULL::text'} AS key,
      ARRAY[${counts.join(', ')}] AS counts
    FROM (
      SELECT ${[...names, 'count(*) AS number'].join(', ')}
      FROM (SELECT ${used.map(([name, sql]) => `${sql} AS ${name}`).join(', ')} ${from} OFFSET 0) each_row${names.length > 0 ? ` GROUP BY ${names.join(', ')}` : ''}
    ) alike
    GROUP BY GROUPING SETS (${[...classes.map((name) => `(${name})`), '()'].join(', ')})`;
}

function figuresOf(metric: CountedMetric, metrics: readonly CountedMetric[], rows: readonly Row[]): StatisticsFigure[] {
  const mask = maskOf(metric, classesOf(metrics));
  const place = conditionsOf(metrics).indexOf(conditionOf(metric));
  const figures = rows.filter((row) => row.mask === mask).map(({ key, counts }) => ({ metric: metric.name, key, value: counts[place] ?? 0 }));
  return metric.by === undefined ? figures : figures.filter(({ value }) => value > 0);
}

function classesOf(metrics: readonly CountedMetric[]): string[] {
  return [...new Set(metrics.flatMap(({ by }) => by ?? []))];
}

function conditionsOf(metrics: readonly CountedMetric[]): string[] {
  return [...new Set(metrics.map(conditionOf))];
}

function conditionOf({ where = 'true' }: CountedMetric): string {
  return where;
}

/** The mask of the grouping by one class: every other one is grouped away. */
function maskOf({ by }: CountedMetric, classes: readonly string[]): number {
  const all = 2 ** classes.length - 1;
  return by === undefined ? all : all - 2 ** (classes.length - 1 - classes.indexOf(by));
}
