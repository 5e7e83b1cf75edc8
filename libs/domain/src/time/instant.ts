import { TZDate } from '@date-fns/tz';

import { addDays, type Day } from './day.ts';

/** A moment in time, ISO 8601 in UTC: `2026-03-20T09:30:00.000Z`. */
export type Instant = string;

/**
 * Which of two instants is earlier: negative, zero or positive, as `sort` wants it.
 * Instants may differ in precision (`…:00Z`, `…:00.5Z`, `…:00.500000Z`), so that text alone does not order them.
 */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  const left = withFullPrecision(a);
  const right = withFullPrecision(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The calendar day that an instant falls on in a time zone (an IANA name such as `Europe/Amsterdam`). */
export function dayInZone(instant: Instant, timeZone: string): Day {
  const local = new TZDate(instant, timeZone);
  return calendarDay(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

/**
 * The last millisecond of a day in a time zone. Correct when the clock changes, on a day of 23 or 25 hours
 * and where the change itself is at midnight: it is the millisecond before the next day begins.
 */
export function endOfDay(day: Day, timeZone: string): Instant {
  const next = addDays(day, 1);
  const midnight = new TZDate(
    Number(next.slice(0, 4)),
    Number(next.slice(5, 7)) - 1,
    Number(next.slice(8, 10)),
    timeZone,
  );
  return new Date(midnight.getTime() - 1).toISOString();
}

function withFullPrecision(instant: Instant): string {
  const [seconds = '', fraction = ''] = instant.replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}

function calendarDay(year: number, month: number, date: number): Day {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}
