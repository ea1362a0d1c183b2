const DAY_MS = 86_400_000;

/**
 * The latest day for which an entry may be made.
 *
 * @param today `YYYY-MM-DD`
 */
export function latestDay(today: string, daysAhead: number): string {
  return new Date(Date.parse(today) + daysAhead * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
