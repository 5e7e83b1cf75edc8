import { changesSince, momentAtEndOf, type Moment } from '#domain';
import type { AssessedIndicator } from '../indicators/assessed-indicators.ts';
import type { MeetingRow } from '../meetings/meeting-rows.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import type { SinceDto } from './change.dto.ts';
import { type CoalitionSnapshot, coalitionSnapshot, stateOf } from './coalition-snapshot.ts';
import { figuresBetween } from './figures-since.ts';
import { type Names, presentChange } from './present-change.ts';

export interface SinceMeeting {
  readonly dto: SinceDto;
  readonly before: CoalitionSnapshot;
}

/** How many changes are listed; the total tells the rest. */
const shown = 100;

/** What changed since a meeting: as it stood at its end, with what was known then, against the moment that is looked at. */
export async function sinceMeeting(
  tx: Tx,
  ctx: CoalitionCtx,
  meeting: MeetingRow,
  after: CoalitionSnapshot,
  indicators: readonly AssessedIndicator[],
): Promise<SinceMeeting> {
  const start = momentAtEndOf(meeting.heldOn, ctx.coalition.timeZone);
  const before = await coalitionSnapshot(tx, ctx, { ...start, knownAt: earlier(start, after.moment) });
  const figures = await figuresBetween(tx, ctx.coalition.id, before.moment, after.moment);
  const changes = changesSince(stateOf(before, figures.before), stateOf(after, figures.after));
  const names = namesOf(after, before, indicators);
  return {
    before,
    dto: {
      meeting: { id: meeting.id, title: meeting.title, heldOn: meeting.heldOn },
      items: changes.slice(0, shown).map((change) => presentChange(change, names)),
      total: changes.length,
    },
  };
}

/** Whoever looks with the knowledge of an earlier moment sees no more of the meeting than that. */
function earlier(start: Moment, after: Moment): string {
  return start.knownAt < after.knownAt ? start.knownAt : after.knownAt;
}

function namesOf(after: CoalitionSnapshot, before: CoalitionSnapshot, indicators: readonly AssessedIndicator[]): Names {
  const appointments = [...before.inputs.appointments, ...after.inputs.appointments];
  return {
    activities: new Map([...before.activities, ...after.activities].map(({ row }) => [row.id, row.title])),
    organisations: new Map(after.inputs.organisations.map(({ id, name }) => [id, name])),
    commitments: new Map(after.inputs.commitments.map(({ id, shortTitle }) => [id, shortTitle])),
    indicators: new Map(indicators.map(({ row }) => [row.id, row.name])),
    members: new Map(
      appointments.flatMap(({ membershipId, name }) => (membershipId && name ? [[membershipId, name] as const] : [])),
    ),
  };
}
