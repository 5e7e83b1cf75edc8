import { addDays, addMonths, type Day, daysBetween } from '#domain';
import type { ExampleActivity, ExampleCheckIn, ExampleVisits, SteadyNews, SteadyVisits } from './example-spec.ts';
import { steadyChoice, steadyNumber } from './steady-number.ts';
import { organisationId, recorderOf, type Surroundings } from './surroundings.ts';

const goodNews: readonly [string, ...string[]] = [
  'Loopt goed. De vaste groep is er steeds.',
  'Twee nieuwe gezichten, via de huisarts.',
  'Gezellig en druk. We hebben een extra tafel neergezet.',
  'Een vrijwilliger erbij, dat scheelt.',
  'De groep belt elkaar nu ook buiten de middag om.',
  'Rustige maand, wel goede gesprekken.',
  'Iemand die lang niet kwam, is er weer.',
];

/** News at a steady pace, and what is told apart. */
export function addCheckIns(around: Surroundings, activity: ExampleActivity, activityId: string): void {
  const { sheet, calendar, coordinatorId, contactIds } = around;
  const { title, lead, news, checkIns = [] } = activity;
  for (const { on: days, byPhone, retracted, ...payload } of [...steadyCheckIns(title, news), ...checkIns]) {
    const on = calendar.day(days);
    const own = contactIds.get(lead);
    const recording = byPhone && own ? { by: coordinatorId, onBehalfOf: own } : { by: recorderOf(around, lead) };
    const at = calendar.recordedAt(on, `${title} ${days}`);
    const id = sheet.fact('checkIn', { activityId }, payload, { on, at, ...recording });
    if (!retracted) continue;
    const later = addDays(on, 1);
    const undo = {
      on: later,
      at: calendar.recordedAt(later, `${title} undo`),
      by: recorderOf(around, lead),
      targetId: id,
    };
    sheet.fact('retraction', { activityId }, { reason: 'Dit ging over een andere activiteit.' }, undo);
  }
}

function steadyCheckIns(title: string, news: SteadyNews | undefined): ExampleCheckIn[] {
  const checkIns: ExampleCheckIn[] = [];
  if (!news) return checkIns;
  for (let on = news.from; on <= news.until; on += news.every) {
    const words = `${title} ${on}`;
    const isUnchanged = checkIns.length > 0 && steadyNumber(`${words} kind`) < 0.2;
    checkIns.push(
      isUnchanged ? { on, signal: 'unchanged' } : { on, signal: 'onCourse', note: steadyChoice(words, goodNews) },
    );
  }
  return checkIns;
}

export function addVisits(around: Surroundings, activity: ExampleActivity, activityId: string): void {
  const { sheet, calendar } = around;
  const { title, lead, visits, counted = [] } = activity;
  const monthly = visits ? monthlyVisits(around, title, visits) : [];
  const told = counted.map((each) => ({ ...each, from: calendar.day(each.from), to: calendar.day(each.to) }));
  for (const { from, to, participants, newParticipants, volunteers, corrects } of [...monthly, ...told]) {
    const by = recorderOf(around, lead);
    const subject = { activityId, organisationId: organisationId(around, lead) };
    const record = (count: number, daysLater: number, targetId: string | null) =>
      sheet.fact(
        'participation',
        subject,
        {
          from,
          to,
          participants: count,
          ...(newParticipants !== undefined && newParticipants <= count && { newParticipants }),
          ...(volunteers !== undefined && { volunteers }),
        },
        { on: to, at: calendar.recordedAt(to, `${title} ${to} ${daysLater}`, daysLater), by, targetId },
      );
    const first = record(corrects ?? participants, corrects === undefined ? 0 : 1, null);
    if (corrects !== undefined) record(participants, 2, first);
  }
}

type Counted = Omit<ExampleVisits, 'from' | 'to'> & { readonly from: Day; readonly to: Day };

/** One count per calendar month, up to `until`; the last may be of part of a month. */
function monthlyVisits({ calendar }: Surroundings, title: string, visits: SteadyVisits): Counted[] {
  // Everybody counts on another day.
  const lastCount = -2 - Math.floor(steadyNumber(`${title} counts`) * 25);
  const { perMonth, growth = 0.12, from, until = lastCount } = visits;
  const first = calendar.day(from);
  const last = calendar.day(until);
  const counts: Counted[] = [];
  for (let start = first; start <= last; start = addMonths(`${start.slice(0, 7)}-01`, 1)) {
    const endOfMonth = addDays(addMonths(`${start.slice(0, 7)}-01`, 1), -1);
    const to = endOfMonth < last ? endOfMonth : last;
    const years = daysBetween(first, to) / 365;
    const share = (daysBetween(start, to) + 1) / 30;
    const chance = 0.88 + 0.24 * steadyNumber(`${title} ${counts.length}`);
    const participants = Math.round(perMonth * (1 + growth * years) * season(to) * share * chance);
    const newParticipants = Math.round(participants * (0.05 + 0.1 * steadyNumber(`${title} new ${counts.length}`)));
    counts.push({ from: start, to, participants, newParticipants, volunteers: 2 + Math.round(perMonth / 20) });
  }
  return counts;
}

/** Fewer people come in the summer. */
function season(day: Day): number {
  const month = Number(day.slice(5, 7));
  return month === 7 || month === 8 ? 0.6 : month === 12 ? 0.9 : 1;
}
