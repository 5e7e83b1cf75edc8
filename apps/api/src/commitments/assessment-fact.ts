import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';

/** The assessment with this identifier; a fact of another kind is not found. */
export async function assessmentFact(tx: Tx, ctx: CoalitionCtx, id: string): Promise<FactDto> {
  const fact = await factWithNames(tx, ctx, id);
  if (fact?.kind !== 'assessment') throw problem('notFound');
  return fact;
}
