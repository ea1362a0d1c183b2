import { Injectable } from '@nestjs/common';

/** `sv-SE` writes a day as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day an instant is on in China (`Asia/Shanghai`), `YYYY-MM-DD`. */
export function dayInChina(instant: Date): string {
  return DAY.format(instant);
}

const HOUR_MS = 3_600_000;

/** The one source of the time. A test that depends on the day provides another. */
@Injectable()
export class Clock {
  /** The hour, counted from 1970, for which the day is known. */
  private hour = Number.NaN;
  private day = '';

  now(): Date {
    return new Date();
  }

  /** The day it is in China (`Asia/Shanghai`), `YYYY-MM-DD`. */
  today(): string {
    const now = this.now();
    const hour = Math.floor(now.getTime() / HOUR_MS);
    // China is a whole number of hours ahead, so its day does not change within an hour; to write it takes longer than a rule.
    if (hour !== this.hour) {
      this.day = dayInChina(now);
      this.hour = hour;
    }
    return this.day;
  }
}
