import type { Actor, Day } from '#domain';
import type { OwnNames } from '#i18n';

export type Language = 'nl' | 'en';

/** The tenant of a request, with what the rules need of it. */
export interface CoalitionContext {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly cadenceWeeks: number;
  readonly graceWorkingDays: number;
  readonly quietPeriods: readonly { from: Day; to: Day }[];
  readonly isDemo: boolean;
  /** What it calls its things, where that is not the usual word. */
  readonly names: OwnNames;
  /** The latest instant that somebody wrote at; a clock that was set back may show an earlier one. */
  readonly writtenAt?: string | null;
}

/** What the rules of silence need; nothing else, so that it can name what was worked out by it. */
export function calendarOf({
  timeZone,
  cadenceWeeks,
  graceWorkingDays,
  quietPeriods,
}: CoalitionContext): Pick<CoalitionContext, 'timeZone' | 'cadenceWeeks' | 'graceWorkingDays' | 'quietPeriods'> {
  return { timeZone, cadenceWeeks, graceWorkingDays, quietPeriods };
}

export interface PersonContext {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly isAdministrator: boolean;
}

/** Whose My-items link was used: a member's, or that of whoever reads the mailbox of an organisation. */
export interface LinkContext {
  readonly id: string;
  readonly coalitionId: string;
  readonly membershipId: string | null;
  readonly organisationId: string | null;
}

/** Who asks what, in which coalition. Immutable, passed explicitly, and never holding a transaction. */
export interface Ctx {
  readonly requestId: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly person: PersonContext | null;
  readonly coalition: CoalitionContext | null;
  /** What a My-items link is for: one membership, or an organisation by its mailbox; with a session there is none. */
  readonly link?: LinkContext | null;
  /** The key under which this request is recorded once, with a hash of its body. */
  readonly idempotency: { readonly key: string; readonly hash: Buffer } | null;
}

/** A `Ctx` inside a coalition: what every feature works with. */
export interface CoalitionCtx extends Ctx {
  readonly coalition: CoalitionContext;
}
