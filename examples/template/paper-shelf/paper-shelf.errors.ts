import { defineErrors } from 'zhibu';

/** What this module refuses. */
export const paperShelfErrors = defineErrors('paper-shelf', {
  dayTooFarAhead: {
    status: 422,
    title: { zh: '日期过远', en: 'Day too far ahead' },
    detail: { zh: '{day} 超出可登记的范围：最晚为 {latest}。', en: '{day} is too far ahead: give a day up to {latest}.' },
  },
});
