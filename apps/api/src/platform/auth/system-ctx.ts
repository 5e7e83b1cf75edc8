import type { CoalitionContext, CoalitionCtx } from './ctx.ts';

/** Nobody in particular, at work in one coalition: an import, the demo, a worker. Facts that it records have no recorder. */
export function systemCtx(coalition: Pick<CoalitionContext, 'id'>, requestId: string): CoalitionCtx {
  return {
    requestId,
    language: 'nl',
    actor: { roles: [], membershipId: null, organisationIds: [] },
    person: null,
    coalition: coalition as CoalitionContext,
    idempotency: null,
  };
}
