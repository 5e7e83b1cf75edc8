// One by one: the whole of it is three hundred files, which every test would read.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';
import { localeOf, type Language } from './language.ts';

type Style = Intl.DateTimeFormatOptions;

/** Days are calendar days (2026-11-21) and are never shifted by a zone; instants are shown in the coalition's zone. */
export interface Format {
  /** "za 21 november 2026" */
  day: (day: string) => string;
  /** "8 oktober", with the year when it is not this one. */
  dayMonth: (day: string, today: string) => string;
  /** As people say it in a list: "vandaag", "gisteren", "di 17", "do 3 dec", "3 dec 2024". */
  dayShort: (day: string, today: string) => string;
  /** In a column of days: "17 nov", with the year when it is not this one: "3 dec 2024". */
  dayCompact: (day: string, today: string) => string;
  /** "1 maart t/m 30 juni 2026"; an open end is left open. */
  period: (from: string | null, to: string | null) => string;
  /** "november 2026" */
  month: (day: string) => string;
  /** "nov", under a chart; January carries its year. */
  monthTick: (day: string) => string;
  /** "10.42" in Dutch, "10:42" in English. */
  time: (instant: string, timeZone: string) => string;
  /** The calendar day of an instant in a zone, as ISO. */
  dayOf: (instant: string, timeZone: string) => string;
  /** "2 jaar", "14 maanden", "12 dagen". */
  age: (since: string, today: string) => string;
  /** The same in little room: "14 mnd". */
  ageShort: (since: string, today: string) => string;
  /** "1.284"; digits after the comma only where they are there, at most `digits`. */
  number: (value: number, digits?: number) => string;
  /** "44,9%" */
  percent: (value: number, digits?: number) => string;
  /** With the indicator's unit: a percentage, else the number and the unit's name. */
  value: (value: number, unit: string) => string;
  /** "A, B en C" */
  list: (items: string[]) => string;
}

const made = new Map<Language, Format>();

/** How days and numbers are said in a language; made once per language. */
export function formatFor(language: Language): Format {
  const known = made.get(language) ?? createFormat(language);
  made.set(language, known);
  return known;
}

function createFormat(language: Language): Format {
  const locale = localeOf(language);
  // A formatter takes a phone some ten milliseconds to make: each only once somebody asks for it, and once.
  const date = (style: Style) => {
    const formatter = once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }));
    return (day: string) => plain(formatter().format(new Date(`${day}T12:00:00Z`)));
  };
  const weekdayDayMonthYear = date({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const [dayMonth, dayMonthYear] = [
    date({ day: 'numeric', month: 'long' }),
    date({ day: 'numeric', month: 'long', year: 'numeric' }),
  ];
  const [weekday, shortMonth] = [date({ weekday: 'short' }), date({ day: 'numeric', month: 'short' })];
  const shortYear = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const [month, monthTick] = [date({ month: 'long', year: 'numeric' }), date({ month: 'short' })];
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const join = once(() => new Intl.ListFormat(locale));
  const counter = oncePerKey(
    (unit: string, unitDisplay: 'long' | 'short') =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }),
  );
  const count = (value: number, unit: string, display: 'long' | 'short') => counter(unit, display).format(value);
  const decimal = oncePerKey((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const number = (value: number, digits = 1) => decimal(digits).format(value);

  const dayShort = (day: string, today: string) => {
    const distance = differenceInCalendarDays(parseISO(day), parseISO(today));
    if (Math.abs(distance) <= 1) return relative().format(distance, 'day');
    if (day.slice(0, 7) === today.slice(0, 7)) return `${weekday(day)} ${Number(day.slice(8))}`;
    return Math.abs(distance) < 200 ? `${weekday(day)} ${shortMonth(day)}` : shortYear(day);
  };
  const age = (since: string, today: string, display: 'long' | 'short') => {
    const [from, to] = [parseISO(since), parseISO(today)];
    const months = differenceInMonths(to, from);
    if (months >= 24) return count(differenceInYears(to, from), 'year', display);
    if (months < 1) return count(Math.max(0, differenceInCalendarDays(to, from)), 'day', display);
    return display === 'short' && language === 'nl' ? `${months} mnd` : count(months, 'month', display);
  };
  const through = language === 'nl' ? 't/m' : 'to';
  const clock = oncePerKey(
    (timeZone: string) => new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
  );
  const isoDay = oncePerKey(
    (timeZone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );

  return {
    day: weekdayDayMonthYear,
    dayMonth: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? dayMonth(day) : dayMonthYear(day)),
    dayShort,
    dayCompact: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? shortMonth(day) : shortYear(day)),
    period: (from, to) => {
      if (from === null || to === null)
        return to === null ? (from === null ? '' : dayMonthYear(from)) : `${through} ${dayMonthYear(to)}`;
      if (from === to) return dayMonthYear(from);
      return `${from.slice(0, 4) === to.slice(0, 4) ? dayMonth(from) : dayMonthYear(from)} ${through} ${dayMonthYear(to)}`;
    },
    month,
    monthTick: (day) => (day.slice(5, 7) === '01' ? day.slice(0, 4) : monthTick(day)),
    time: (instant, timeZone) => {
      const time = clock(timeZone).format(new Date(instant));
      return language === 'nl' ? time.replace(':', '.').replace(/^0/, '') : time;
    },
    dayOf: (instant, timeZone) => isoDay(timeZone).format(new Date(instant)),
    age: (since, today) => age(since, today, 'long'),
    ageShort: (since, today) => age(since, today, 'short'),
    number,
    percent: (value, digits = 1) => `${number(value, digits)}%`,
    value: (value, unit) => (unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`.trim()),
    list: (items) => join().format(items),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** The few that differ by what they are made with. */
function oncePerKey<By extends readonly (string | number)[], Made>(make: (...by: By) => Made): (...by: By) => Made {
  const made = new Map<string, Made>();
  return (...by) => {
    const key = by.join(' ');
    const known = made.get(key) ?? make(...by);
    made.set(key, known);
    return known;
  };
}

/** Dutch abbreviations come with a point in some browsers and without in others. */
function plain(text: string): string {
  return text.replaceAll('.', '').replaceAll(',', '');
}
