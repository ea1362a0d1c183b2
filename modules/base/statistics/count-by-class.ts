import { type SqlRunner, type StatisticsFigure, type StatisticsMetric, UNRECORDED } from '../../../src/index.js';

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
 */
export class ClassCount {
  private readonly texts = new Map<string, string>();

  /** @param from everything from FROM to WHERE, by whose columns the dimensions are written */
  constructor(
    private readonly from: string,
    private readonly dimensions: Dimensions,
    private readonly metrics: readonly CountedMetric[],
  ) {}

  /** The figures of the metrics with these names; classes nobody is in are left out. */
  async run(runner: SqlRunner, names: readonly string[], params: readonly unknown[]): Promise<StatisticsFigure[]> {
    const metrics = this.countedFor(names);
    const rows = await runner.query<Row>(this.textOf(metrics), params);
    return metrics.filter(({ name }) => names.includes(name)).flatMap((metric) => figuresOf(metric, metrics, rows));
  }

  /** One metric, or all of them: each text is prepared once, and there must not be one for every choice. */
  private countedFor(names: readonly string[]): readonly CountedMetric[] {
    return names.length === 1 ? this.metrics.filter(({ name }) => name === names[0]) : this.metrics;
  }

  private textOf(metrics: readonly CountedMetric[]): string {
    const key = metrics.map(({ name }) => name).join();
    const known = this.texts.get(key) ?? statementOf(this.from, this.dimensions, metrics);
    this.texts.set(key, known);
    return known;
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
      SELECT ${[...used.map(([name, sql]) => `${sql} AS ${name}`), 'count(*) AS number'].join(', ')}
      ${from}${names.length > 0 ? ` GROUP BY ${names.map((_, index) => index + 1).join(', ')}` : ''}
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
