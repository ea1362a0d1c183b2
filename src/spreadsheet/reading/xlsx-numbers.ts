import type { TableFaultKey } from './table-fault.js';

/** How a number is shown: as a day or time, with zeros in front up to a width, or as it is. */
export type NumberFormat = 'moment' | number | 'plain';

/** A text, or why there is none. */
export type CellValue = string | { readonly fault: TableFaultKey };

/** The built-in formats of days and times, those of Chinese locales included (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_MOMENTS: ReadonlyArray<readonly [from: number, to: number]> = [[14, 22], [27, 36], [45, 47], [50, 58]];
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** What a spreadsheet program keeps of a number. */
const SIGNIFICANT = 15;
const LAST_SERIAL = 2_958_465;
/** 1900-02-29, which the 1900 system has and the calendar has not. */
const NO_DAY = 60;

/** @param code the number format of the file's own, where it is no built-in one */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_MOMENTS.some(([from, to]) => id >= from && id <= to) ? 'moment' : 'plain';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';', 1)[0] ?? '';
  if (/^0{2,}$/.test(bare)) return bare.length;
  return /[ymdhs]/i.test(bare.replace(/general/i, '')) ? 'moment' : 'plain';
}

/** The text that a person sees of a number: `2024-07-01` of a day, `007` where the format says so. */
export function numberText(stored: string, format: NumberFormat, from1904: boolean): CellValue {
  const value = Number(stored);
  if (stored === '' || !Number.isFinite(value)) return { fault: 'errorCell' };
  if (format === 'moment' && value >= 0 && value <= LAST_SERIAL) return momentText(value, from1904);
  if (Math.abs(value) >= 10 ** SIGNIFICANT) return { fault: 'numberTooLong' };
  const text = plainText(value);
  return typeof format === 'number' && /^\d+$/.test(text) ? text.padStart(format, '0') : text;
}

function plainText(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function momentText(serial: number, from1904: boolean): string {
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) [days, seconds] = [days + 1, 0];
  const time = new Date(seconds * 1_000).toISOString().slice(11, 19);
  if (days === 0 && !from1904) return time;
  const day = dayText(days, from1904);
  return seconds === 0 ? day : `${day} ${time}`;
}

function dayText(days: number, from1904: boolean): string {
  if (from1904) return isoDay(Date.UTC(1904, 0, 1) + days * DAY_MS);
  if (days === NO_DAY) return '1900-02-29';
  return isoDay(Date.UTC(1899, 11, days < NO_DAY ? 31 : 30) + days * DAY_MS);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
