import { latestDay } from './latest-day.js';

describe('the latest day for which an entry may be made', () => {
  it.each([
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('from %s, %i days ahead, is %s', (today, daysAhead, day) => {
    expect(latestDay(today, daysAhead)).toBe(day);
  });
});
