import { Injectable } from '@nestjs/common';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { placeRow } from '../platform/db/place-row.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { expectVersion } from '../platform/http/version.ts';
import { indicatorRow } from './assessed-indicators.ts';
import type { IndicatorDetailDto } from './indicator.dto.ts';
import { type Derivation, IndicatorEntity, type Origin, type Unit } from './indicator.entity.ts';
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
      const { position, ...columns } = input;
      await tx.manager.insert(IndicatorEntity, {
        ...onlySent(columns),
        coalitionId: ctx.coalition.id,
        id,
        isLead: input.isLead ?? false,
        position: await nextPosition(tx, ctx),
        origin: originOf(input),
        isExample: false,
      });
      if (position !== undefined) await placeRow(tx, ctx.coalition.id, 'indicator', id, position);
      return this.present(tx, ctx, id);
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateIndicatorInput): Promise<IndicatorDetailDto> {
    const work = async (tx: Tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from indicator where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = await this.present(tx, ctx, id);
      allow(ctx, 'indicator.write');
      expectVersion(before, version, before);
      const after = { ...before, ...onlySent(input) };
      const faults = [
        ...toleranceFaults(after),
        ...derivationFaults(after),
        ...meaningFaults(before, input),
        ...(await subgoalFaults(tx, ctx, after, id)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const { position, ...columns } = input;
      const changes = { ...onlySent(columns), origin: originOf(after), version: version + 1 };
      await tx.manager.update(IndicatorEntity, { coalitionId: ctx.coalition.id, id }, changes);
      if (position !== undefined) await placeRow(tx, ctx.coalition.id, 'indicator', id, position);
      return this.present(tx, ctx, id);
    };
    // Its figures are recorded under the same lock: none comes in while what they mean is changed.
    return this.database.run(ctx, 'indicator.update', work, { lock: id });
  }

  /** Takes back that it was made. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'indicator.takeBack', (tx) =>
      takeBackRow(tx, ctx, {
        table: 'indicator',
        links: ['plan_indicator'],
        id,
        version,
        load: async () => {
          const row = await this.present(tx, ctx, id);
          allow(ctx, 'indicator.write');
          return row;
        },
      }),
    );
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

function derivationFaults({
  derivation,
  kind,
  unit,
}: Pick<CreateIndicatorInput, 'derivation' | 'kind' | 'unit'>): FieldFault[] {
  if (!derivation) return [];
  return [
    ...(kind === 'output' ? [] : [at('kind', 'derivedKind')]),
    ...(unit === unitOf[derivation] ? [] : [at('unit', 'derivedUnit')]),
  ];
}

/** What is computed has no other source. */
function originOf({ derivation, origin }: { derivation?: Derivation | null; origin?: Origin }): Origin {
  if (derivation) return 'derived';
  return origin === 'imported' ? 'imported' : 'manual';
}

const meaning = ['kind', 'unit', 'direction', 'derivation'] as const;

/** What its figures mean can change only while there are none, also none that were taken back. */
function meaningFaults(before: IndicatorDetailDto, input: UpdateIndicatorInput): FieldFault[] {
  if (!before.hasFigures) return [];
  const changed = meaning.filter((field) => input[field] !== undefined && input[field] !== before[field]);
  return changed.map((field) => at(field, 'hasFigures'));
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
