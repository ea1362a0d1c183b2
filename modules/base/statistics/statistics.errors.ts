import { defineErrors } from '../../../src/index.js';

/** What a question for figures can be refused for. */
export const statisticsErrors = defineErrors('base', {
  metricUnknown: {
    status: 422,
    title: { zh: '没有此统计指标', en: 'Unknown metric' },
    detail: { zh: '没有名为“{metric}”的指标。可用的指标见 GET /api/v1/statistics/metrics。', en: 'There is no metric "{metric}". GET /api/v1/statistics/metrics lists them.' },
  },
  statisticsInFuture: {
    status: 422,
    title: { zh: '统计日期在未来', en: 'Figures of a future day' },
    detail: { zh: '{asOf} 晚于今天（{today}）。请给出今天或以前的日期。', en: '{asOf} is later than today, {today}. Ask for today or an earlier day.' },
  },
});
