import { ArrayField, DateField, IdField, IntegerField, of, TextField } from '../../../src/index.js';

const MOST_METRICS = 200;
const MOST_FIGURES = 10_000;

/** What is to be counted, where and of which day. */
export class StatisticsQuery {
  @IdField({ optional: true, description: { zh: '组织；默认所代表的组织', en: 'The organization; the one acted for, unless given' } }) organizationId?: string;

  @ArrayField(of.text({ max: 100 }), { minItems: 1, maxItems: MOST_METRICS, optional: true, description: { zh: '指标；默认可看的全部', en: 'Metrics; all that the caller may read, unless given' } })
  metrics?: string[];

  @DateField({ optional: true, description: { zh: '截至日期，默认今天', en: 'The day whose state is counted; today unless given' } }) asOf?: string;
}

/** One figure of a subtree. */
export class Figure {
  @TextField() metric: string;
  @TextField({ nullable: true, description: { zh: '类别；总数为 null', en: 'The class; null for the whole' } }) key: string | null;
  @TextField({ description: { zh: '类别名称；总数为指标名称', en: 'Name of the class, or of the metric for the whole' } }) title: string;
  @IntegerField({ min: 0 }) value: number;
}

/** The figures of an organisation and everything below it. */
export class Statistics {
  @IdField() organizationId: string;
  @DateField() asOf: string;
  @ArrayField(of.object(() => Figure), { maxItems: MOST_FIGURES }) items: Figure[];
}

/** A metric that can be asked for. */
export class Metric {
  @TextField() name: string;
  @TextField() title: string;
  @TextField({ description: { zh: '单位', en: 'What is counted' } }) unit: string;
}

/** Every metric there is. */
export class Metrics {
  @ArrayField(of.object(() => Metric), { maxItems: MOST_METRICS }) items: Metric[];
}
