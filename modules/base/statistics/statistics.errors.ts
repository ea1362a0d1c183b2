import { defineErrors } from '../../../src/index.js';

/** What a question for figures can be refused for. */
export const statisticsErrors = defineErrors('base', {
  metricUnknown: {
    status: 422,
    title: { zh: '没有此统计指标', en: 'Unknown metric' },
    detail: { zh: '没有名为“{metric}”的指标。可用的指标见 GET /api/v1/statistics/metrics。', en: 'There is no metric "{metric}". GET /api/v1/statistics/metrics lists them.' },
  },
  statisticsTooLarge: {
    status: 422,
    title: { zh: '统计范围过大', en: 'Too much to count at once' },
    detail: {
      zh: '该组织及其下级的党员和组织合计超过 {most}。请改用 POST /api/v1/statistics 作为后台任务统计，或统计其下级。',
      en: 'There are more than {most} members and organizations there. Have them counted as a job by POST /api/v1/statistics, or ask for one further down.',
    },
  },
  statisticsInFuture: {
    status: 422,
    title: { zh: '统计日期在未来', en: 'Figures of a future day' },
    detail: { zh: '{asOf} 晚于今天（{today}）。请给出今天或以前的日期。', en: '{asOf} is later than today, {today}. Ask for today or an earlier day.' },
  },
});
