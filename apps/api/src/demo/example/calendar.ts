import { addDays, addMonths, type Day, dayInZone, type Instant, isoWeekday } from '#domain';
import { steadyNumber } from './steady-number.ts';

/** Days around the one on which the example is loaded, so that it never looks dead. */
export class ExampleCalendar {
  readonly today: Day;

  constructor(
    private readonly now: Date,
    timeZone: string,
  ) {
    this.today = dayInZone(now.toISOString(), timeZone);
  }

  get year(): number {
    return Number(this.today.slice(0, 4));
  }

  /** `days` after today; negative is before. */
  day(days: number): Day {
    return addDays(this.today, days);
  }

  /** The Thursday of the week of that day: the network meets on Thursdays. */
  thursday(days: number): Day {
    const day = this.day(days);
    return addDays(day, 4 - isoWeekday(day));
  }

  monthsAgo(months: number): Day {
    return addMonths(this.today, -months);
  }

  /** When something about a day was written down: in office hours of that day, or some days later, and never ahead. */
  recordedAt(day: Day, words: string, daysLater = 0): Instant {
    const minutes = 8 * 60 + Math.floor(steadyNumber(words) * 7 * 60);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const instant = new Date(`${addDays(day, daysLater)}T${time}:00.000Z`);
    return (instant < this.now ? instant : new Date(this.now.getTime() - 60_000)).toISOString();
  }
}
