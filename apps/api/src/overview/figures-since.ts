import {
  correctionRoots,
  liveFacts,
  type Fact,
  type FactKind,
  type MeasurementSnapshot,
  type Moment,
  type ParticipationSnapshot,
} from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { factColumns, type FactRow } from '../platform/facts/fact-row.ts';

interface Figures {
  readonly participations: ParticipationSnapshot[];
  readonly measurements: MeasurementSnapshot[];
}

interface FiguresBetween {
  readonly before: Figures;
  readonly after: Figures;
}

/**
 * The counts and values that can differ between two moments: those about days in between, those recorded in between, and
 * the chains of corrections that they are part of. All others are the same at both, so they need not be compared.
 */
export function figuresBetween(tx: Tx, coalitionId: string, before: Moment, after: Moment): Promise<FiguresBetween> {
  const facts: FactKind[] = ['participation', 'measurement'];
  return tx.remember({ name: 'figuresBetween', moment: after, from: before, facts }, () =>
    readFigures(tx, coalitionId, before, after),
  );
}

async function readFigures(tx: Tx, coalitionId: string, before: Moment, after: Moment): Promise<FiguresBetween> {
  const rows = await tx.query<FactRow>(
    `with recursive touched as (
       select f.id, f.target_id from fact f
       where f.coalition_id = $1 and f.kind in ('participation', 'measurement', 'retraction')
         and f.recorded_at > $2 and f.recorded_at <= $3
       union
       select f.id, f.target_id from fact f
       where f.coalition_id = $1 and f.kind in ('participation', 'measurement')
         and f.effective_on > $4 and f.effective_on <= $5
       union
       select f.id, f.target_id from touched t
       join fact f on f.coalition_id = $1 and (f.id = t.target_id or f.target_id = t.id)
     )
     select ${factColumns('f')} from fact f
     where f.coalition_id = $1 and f.id in (select id from touched)
       and f.kind in ('participation', 'measurement', 'retraction')`,
    [coalitionId, before.knownAt, after.knownAt, before.asOf, after.asOf],
  );
  const facts = rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }) as unknown as Fact);
  const roots = correctionRoots(facts);
  return { before: figuresAt(facts, roots, before), after: figuresAt(facts, roots, after) };
}

function figuresAt(facts: Fact[], roots: Map<string, string>, moment: Moment): Figures {
  const live = liveFacts(facts, moment);
  const identity = (fact: Fact) => ({ rootId: roots.get(fact.id) ?? fact.id, on: fact.effectiveOn });
  return {
    participations: live.flatMap((fact) =>
      fact.kind === 'participation' && fact.activityId && fact.organisationId
        ? [
            {
              ...identity(fact),
              activityId: fact.activityId,
              organisationId: fact.organisationId,
              participants: fact.payload.participants,
            },
          ]
        : [],
    ),
    measurements: live.flatMap((fact) =>
      fact.kind === 'measurement' && fact.indicatorId
        ? [{ ...identity(fact), indicatorId: fact.indicatorId, value: fact.payload.value }]
        : [],
    ),
  };
}
