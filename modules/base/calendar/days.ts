const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

/** A day as a number: days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** The day with a number, `YYYY-MM-DD`. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Whether it is a Saturday or a Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(number: number): boolean {
  const fromSaturday = (((number - 2) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return fromSaturday < 2;
}
