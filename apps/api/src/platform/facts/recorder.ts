import { can, type Day } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import type { Tx } from '../db/database.ts';
import { at, type FieldFault, problem } from '../errors/domain-error.ts';

/** The day before which no coalition has facts; earlier is a typing mistake. */
const earliest = '1990-01-01';

/** What is wrong with the day that a fact is about: it cannot lie ahead. */
export function dateFaults(day: Day | undefined, today: Day, field = 'effectiveOn'): FieldFault[] {
  if (day === undefined) return [];
  if (day > today) return [at(field, 'inFuture')];
  return day < earliest ? [at(field, 'min', { limit: earliest })] : [];
}

/** Recording for another is for coordinators, and the other has to be a member of this coalition. */
export async function recorderFaults(tx: Tx, ctx: CoalitionCtx, onBehalfOf: string | undefined): Promise<FieldFault[]> {
  if (onBehalfOf === undefined) return [];
  if (!can(ctx.actor, 'fact.recordOnBehalf')) throw problem('notAllowed');
  const known = await tx.query('select 1 from membership where coalition_id = $1 and id = $2', [
    ctx.coalition.id,
    onBehalfOf,
  ]);
  return known.length > 0 ? [] : [at('onBehalfOf', 'notFound')];
}
