const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether `value` is a real calendar date `YYYY-MM-DD` in the years 1000 to 9999. */
export function isCalendarDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Whether `value` is an ISO 8601 instant with an offset, on a real date. Its year is 1000 to
 * 9999 in UTC too, so that a moment that was accepted can also be written out again.
 */
export function isInstant(value: string): boolean {
  const match = INSTANT.exec(value);
  if (!match || !isCalendarDate(match[1] ?? '')) return false;
  const year = new Date(value).getUTCFullYear();
  return year >= 1000 && year <= 9999;
}
