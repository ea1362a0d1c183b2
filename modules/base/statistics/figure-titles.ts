import { Injectable } from '@nestjs/common';
import { type StatisticsClass, type StatisticsFigure, type StatisticsMetric, type Text, UNRECORDED } from '../../../src/index.js';
import { CodeBook } from '../code-system/code-book.js';

const UNRECORDED_TITLE: Text = { zh: '未填写', en: 'not recorded' };

/** A figure and what people call its class. */
export interface TitledFigure extends StatisticsFigure {
  readonly text: Text;
}

/** Puts figures in the order of their classes, and names them. */
@Injectable()
export class FigureTitles {
  constructor(private readonly codes: CodeBook) {}

  /** The figures of one metric, titled and in order; what nobody has recorded comes last. */
  async of(metric: StatisticsMetric, figures: readonly StatisticsFigure[]): Promise<TitledFigure[]> {
    const classes = await this.classesOf(metric);
    const places = new Map(classes.map(({ key }, place) => [key, place]));
    const titles = new Map(classes.map(({ key, title }) => [key, title]));
    const placeOf = ({ key }: StatisticsFigure) => (key === null ? -1 : (places.get(key) ?? classes.length + Number(key === UNRECORDED)));
    return figures
      .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.key ?? '').localeCompare(b.key ?? ''))
      .map((figure) => ({ ...figure, text: figure.key === null ? metric.title : (titles.get(figure.key) ?? namedBy(figure.key)) }));
  }

  private async classesOf({ classes = [] }: StatisticsMetric): Promise<readonly StatisticsClass[]> {
    if (typeof classes !== 'string') return classes;
    const table = await this.codes.table(classes);
    return (table?.codes ?? []).map(({ code, name }) => ({ key: code, title: name }));
  }
}

/** A class that no table has: an old code stands for itself. */
function namedBy(key: string): Text {
  return key === UNRECORDED ? UNRECORDED_TITLE : { zh: key, en: key };
}
