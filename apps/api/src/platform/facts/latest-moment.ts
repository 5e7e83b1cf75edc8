import type { Moment } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import type { Clock } from '../clock/clock.ts';

/**
 * Today, with everything that is recorded: what a write is judged by. Not `tx.now`: a write that waited for another one began
 * before that one's facts were recorded, and has to see them all the same.
 */
export function latestMoment(ctx: CoalitionCtx, clock: Clock): Moment {
  return { asOf: clock.today(ctx.coalition.timeZone), knownAt: 'infinity' };
}
