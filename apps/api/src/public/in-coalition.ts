import type { CoalitionCtx, Ctx } from '../platform/auth/ctx.ts';
import { found } from '../platform/errors/domain-error.ts';

/** The context of a visitor at the address of a coalition; 404 where there is none. */
export function inCoalition(ctx: Ctx): CoalitionCtx {
  return { ...ctx, coalition: found(ctx.coalition) };
}
