import type { StatisticsClass } from '../../../src/index.js';
import type { CountedMetric, Dimensions } from './count-by-class.js';

/** When the current term of office of an organisation ends, seen from the day (ORG-5). */
const TERM_ENDS: readonly StatisticsClass[] = [
  { key: 'expired', title: { zh: '已届满', en: 'expired' } },
  { key: 'soon', title: { zh: '即将届满（已到换届提醒期）', en: 'ends soon: people are reminded' } },
  { key: 'later', title: { zh: '任期内', en: 'ends later' } },
  { key: 'none', title: { zh: '无任期记录', en: 'no term on record' } },
];

/** `due_on` of the source is the day to which the term runs, put off or not, and `remind_months` the time before it that people are reminded. */
export const TERM_DIMENSIONS: Dimensions = {
  term_end: `CASE
    WHEN due_on IS NULL THEN 'none' WHEN due_on <= as_of THEN 'expired'
    WHEN due_on - make_interval(months => remind_months) <= as_of THEN 'soon' ELSE 'later' END`,
};

/** The active organisations that hold elections, by the end of the term in which they were on the day. */
export const TERM_METRICS: readonly CountedMetric[] = [
  {
    name: 'organizationsByTermEnd',
    title: { zh: '党组织届满情况', en: 'Organizations by the end of their term' },
    unit: { zh: '个党组织', en: 'organizations' },
    classes: TERM_ENDS,
    by: 'term_end',
  },
];
