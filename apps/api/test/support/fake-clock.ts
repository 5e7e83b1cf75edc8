import { Clock } from '../../src/platform/clock/clock.ts';

/** A clock that stands still until a test moves it; every reading is a millisecond later, so that facts have an order. */
export class FakeClock extends Clock {
  private milliseconds: number;

  constructor(instant: string) {
    super();
    this.milliseconds = Date.parse(instant);
  }

  now(): Date {
    this.milliseconds += 1;
    return new Date(this.milliseconds);
  }

  set(instant: string): void {
    this.milliseconds = Date.parse(instant);
  }
}
