/**
 * The same day `months` later (earlier for a negative number), or the last of that month where it has no such day:
 * 2026-08-31 and one month is 2026-09-30.
 *
 * @param day `YYYY-MM-DD`
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
