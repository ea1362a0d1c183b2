import { Injectable } from '@nestjs/common';

/** `sv-SE` writes a day as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The one source of the time. A test that depends on the day provides another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day it is in China (`Asia/Shanghai`), `YYYY-MM-DD`. */
  today(): string {
    return DAY.format(this.now());
  }
}
