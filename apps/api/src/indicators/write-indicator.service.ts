import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { expectVersion } from '../platform/http/version.ts';
import { indicatorRow } from './assessed-indicators.ts';
import type { IndicatorDetailDto } from './indicator.dto.ts';
import { type Derivation, IndicatorEntity, type Unit } from './indicator.entity.ts';
import type { CreateIndicatorInput, UpdateIndicatorInput } from './indicator-input.dto.ts';
import { presentCourse } from './present-indicator.ts';

const unitOf: Record<Derivation, Unit> = { participations: 'count', trained: 'count', attentionOfficers: 'percent' };

/** Makes indicators and changes what they are called; their figures are recorded as facts. */
@Injectable()
export class WriteIndicatorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  create(ctx: CoalitionCtx, input: CreateIndicatorInput): Promise<IndicatorDetailDto> {
    return this.database.record(ctx, 'indicator.create', async (tx) => {
      allow(ctx, 'indicator.write');
      const faults = [
        ...toleranceFaults(input),
        ...derivationFaults(input),
        ...(await subgoalFaults(tx, ctx, input, null)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const id = tx.newId();
      await tx.manager.insert(IndicatorEntity, {
        ...onlySent(input),
        coalitionId: ctx.coalition.id,
        id,
        isLead: input.isLead ?? false,
        position: input.position ?? (await nextPosition(tx, ctx)),
        origin: input.derivation ? 'derived' : 'manual',
        isExample: false,
      });
      return this.present(tx, ctx, id);
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateIndicatorInput): Promise<IndicatorDetailDto> {
    return this.database.run(ctx, 'indicator.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from indicator where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = await this.present(tx, ctx, id);
      allow(ctx, 'indicator.write');
      expectVersion(before, version, before);
      const after = { ...before, ...onlySent(input) };
      const faults = [...toleranceFaults(after), ...(await subgoalFaults(tx, ctx, after, id))];
      if (faults.length > 0) throw invalidInput(faults);
      const changes = { ...onlySent(input), version: version + 1 };
      await tx.manager.update(IndicatorEntity, { coalitionId: ctx.coalition.id, id }, changes);
      return this.present(tx, ctx, id);
    });
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<IndicatorDetailDto> {
    const moment = latestMoment(ctx, this.clock);
    return presentCourse(found(await indicatorRow(tx, ctx.coalition.id, id, moment)), moment.asOf);
  }
}

/** To maintain a level, it has to be known how much room there is. */
function toleranceFaults({
  direction,
  tolerance,
}: Pick<CreateIndicatorInput, 'direction' | 'tolerance'>): FieldFault[] {
  return direction === 'maintain' && (tolerance ?? null) === null ? [at('tolerance', 'required')] : [];
}

function derivationFaults({ derivation, kind, unit }: CreateIndicatorInput): FieldFault[] {
  if (!derivation) return [];
  return [
    ...(kind === 'output' ? [] : [at('kind', 'derivedKind')]),
    ...(unit === unitOf[derivation] ? [] : [at('unit', 'derivedUnit')]),
  ];
}

/** Does the subgoal exist, and has it no other lead? It is locked, so that two people cannot both make theirs the lead. */
async function subgoalFaults(
  tx: Tx,
  ctx: CoalitionCtx,
  { subgoalId, isLead }: { subgoalId?: string | null; isLead?: boolean },
  ownId: string | null,
): Promise<FieldFault[]> {
  if (!subgoalId) return [];
  const [subgoal] = await tx.query('select 1 from subgoal where coalition_id = $1 and id = $2 for update', [
    ctx.coalition.id,
    subgoalId,
  ]);
  if (!subgoal) return [at('subgoalId', 'notFound')];
  if (!isLead) return [];
  const others = await tx.query(
    'select 1 from indicator where coalition_id = $1 and subgoal_id = $2 and is_lead and id is distinct from $3',
    [ctx.coalition.id, subgoalId, ownId],
  );
  return others.length > 0 ? [at('isLead', 'leadExists')] : [];
}

async function nextPosition(tx: Tx, ctx: CoalitionCtx): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from indicator where coalition_id = $1',
    [ctx.coalition.id],
  );
  return row?.next ?? 1;
}
