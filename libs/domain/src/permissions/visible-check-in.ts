import type { CheckInSignal } from '../activities/signal.ts';
import { can, takesPartIn, type ActivityParties, type Actor } from './can.ts';

/** The texts of a check-in that not everybody may read. */
export interface CheckInTexts {
  readonly signal: CheckInSignal;
  readonly note?: string | null;
  readonly cause?: string | null;
  readonly consequence?: string | null;
  readonly adjustment?: string | null;
  /** Set when the coordinator recorded it for someone: its note is then a phone note. */
  readonly onBehalfOf: string | null;
}

/**
 * What of a check-in may this actor read (rules.md, *Who may do what*)? The coordinator and the activity's
 * own organisations all of it; the reviewer all but phone notes; contacts of other organisations the signal
 * and the note, without cause, consequence, adjustment and phone notes. Null for everybody else.
 * What may not be read comes back as null, as if it had never been written.
 */
export function visibleCheckIn<CheckIn extends CheckInTexts>(
  actor: Actor,
  checkIn: CheckIn,
  activity: ActivityParties,
): CheckIn | null {
  if (!can(actor, 'progress.read')) return null;
  const isContact = actor.roles.includes('contact');
  if (actor.roles.includes('coordinator') || (isContact && takesPartIn(actor, activity))) return checkIn;
  const withoutPhoneNote = { ...checkIn, note: checkIn.onBehalfOf === null ? checkIn.note : null };
  if (actor.roles.includes('reviewer')) return withoutPhoneNote;
  return { ...withoutPhoneNote, cause: null, consequence: null, adjustment: null };
}
