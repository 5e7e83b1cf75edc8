import type { Actor, Day } from '#domain';

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
}

export interface PersonContext {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly isAdministrator: boolean;
}

/** Who asks what, in which coalition. Immutable, passed explicitly, and never holding a transaction. */
export interface Ctx {
  readonly requestId: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly person: PersonContext | null;
  readonly coalition: CoalitionContext | null;
  /** The key under which this request is recorded once, with a hash of its body. */
  readonly idempotency: { readonly key: string; readonly hash: Buffer } | null;
}

/** A `Ctx` inside a coalition: what every feature works with. */
export interface CoalitionCtx extends Ctx {
  readonly coalition: CoalitionContext;
}
