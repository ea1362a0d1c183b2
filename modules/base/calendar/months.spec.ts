import { monthsAfter } from './months.js';

describe('some months after a day', () => {
  it.each([
    ['2025-07-01', 12, '2026-07-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-26', 3, '2027-02-26'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2008-02-29', 216, '2026-02-28'],
  ])('%s and %d months is %s', (day, months, after) => {
    expect(monthsAfter(day, months)).toBe(after);
  });
});
