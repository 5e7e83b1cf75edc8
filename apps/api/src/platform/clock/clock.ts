import { dayInZone, type Day, type Instant } from '#domain';

/** The only source of time. Tests and simulated days put another one in its place. */
export abstract class Clock {
  abstract now(): Date;

  instant(): Instant {
    return this.now().toISOString();
  }

  /** The calendar day it is now in a coalition's time zone. */
  today(timeZone: string): Day {
    return dayInZone(this.instant(), timeZone);
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
