/** The first and the last day that a date of the platform may be, which compare as texts. */
const FIRST_DAY = '1000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * The same day `months` later (earlier for a negative number), or the last of that month where it has no such day:
 * 2026-08-31 and one month is 2026-09-30. What lies outside of the years 1000 to 9999 is their first or last day, for an
 * organisation may make a rule as strict as it likes.
 *
 * @param day `YYYY-MM-DD`
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + Math.trunc(months);
  if (total < 1000 * 12) return FIRST_DAY;
  if (total >= 10_000 * 12) return LAST_DAY;
  const first = new Date(Date.UTC(Math.floor(total / 12), total % 12, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
