import { addDays, compareDays, dayFromNumber, dayNumber, isoWeekday, type Day } from './day.ts';

/** The days of the Algemene termijnenwet, named so that a catalogue can translate them. */
export type PublicHolidayName =
  | 'newYearsDay'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascensionDay'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'secondChristmasDay';

export interface PublicHoliday {
  readonly on: Day;
  readonly name: PublicHolidayName;
}

/**
 * The public holidays of a year, earliest first: those of article 3 of the Algemene termijnenwet, with
 * Good Friday and with 5 May in every year (rules.md, Activity signal). The king's birthday is the day on
 * which it is celebrated: never a Sunday, and 30 April until 2013.
 */
export function dutchPublicHolidays(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  const fixed = (monthAndDay: string) => `${String(year).padStart(4, '0')}-${monthAndDay}`;
  const holidays: PublicHoliday[] = [
    { on: fixed('01-01'), name: 'newYearsDay' },
    { on: addDays(easter, -2), name: 'goodFriday' },
    { on: easter, name: 'easterSunday' },
    { on: addDays(easter, 1), name: 'easterMonday' },
    { on: notOnSunday(fixed(year < 2014 ? '04-30' : '04-27')), name: 'kingsDay' },
    { on: fixed('05-05'), name: 'liberationDay' },
    { on: addDays(easter, 39), name: 'ascensionDay' },
    { on: addDays(easter, 49), name: 'whitSunday' },
    { on: addDays(easter, 50), name: 'whitMonday' },
    { on: fixed('12-25'), name: 'christmasDay' },
    { on: fixed('12-26'), name: 'secondChristmasDay' },
  ];
  return holidays.sort((a, b) => compareDays(a.on, b.on));
}

// A year's holidays never change, so they are worked out once; counting working days asks for them constantly.
const holidayNumbersByYear = new Map<number, ReadonlySet<number>>();

/** Is the day with this number a public holiday? By number, because counting working days is a hot path. */
export function isPublicHoliday(number: number): boolean {
  const year = Number(dayFromNumber(number).slice(0, 4));
  let holidays = holidayNumbersByYear.get(year);
  if (holidays === undefined) {
    holidays = new Set(dutchPublicHolidays(year).map((holiday) => dayNumber(holiday.on)));
    holidayNumbersByYear.set(year, holidays);
  }
  return holidays.has(number);
}

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const daysAfter22March = epact + weekday - 7 * correction;
  return addDays(`${String(year).padStart(4, '0')}-03-22`, daysAfter22March);
}

function notOnSunday(day: Day): Day {
  return isoWeekday(day) === 7 ? addDays(day, -1) : day;
}
