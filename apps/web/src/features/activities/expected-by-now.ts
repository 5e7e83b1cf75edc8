import { daysBetween, type Day } from '#domain';

interface Expectation {
  startsOn: Day | null;
  endsOn: Day | null;
  expectedParticipants: number | null;
}

/** The visits expected by a day: the share of the period that is over, of those expected in all. Null when not known. */
export function expectedByNow({ startsOn, endsOn, expectedParticipants }: Expectation, today: Day): number | null {
  if (startsOn === null || endsOn === null || expectedParticipants === null || endsOn < startsOn) return null;
  const days = daysBetween(startsOn, endsOn) + 1;
  const elapsed = Math.min(Math.max(daysBetween(startsOn, today), 0), days);
  return (expectedParticipants * elapsed) / days;
}
