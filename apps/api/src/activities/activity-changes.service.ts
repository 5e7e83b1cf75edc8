import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { translate } from '../platform/http/translate.ts';
import type { ActivityChangeInput, ActivityChangesDto, RecordActivityChangeInput } from './activity-change.dto.ts';
import type { PartyDto } from './activity.dto.ts';
import { activityRows } from './activity-rows.ts';
import { keepChange } from './keep-change.ts';
import { planChange, type PlannedChange } from './plan-change.ts';

/** Changes the lead, the period or the state of several activities at once. */
@Injectable()
export class ActivityChangesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What would become of each of them; nothing is recorded. */
  preview(ctx: CoalitionCtx, input: ActivityChangeInput): Promise<ActivityChangesDto> {
    return this.database.read(ctx, async (tx) => present(ctx, await this.plan(tx, ctx, input)));
  }

  record(ctx: CoalitionCtx, input: RecordActivityChangeInput): Promise<ActivityChangesDto> {
    const work = async (tx: Tx) => {
      const plans = await this.plan(tx, ctx, input);
      if (input.onlyIfAll) refuseUnlessAll(plans);
      const changed = plans.filter(({ outcome }) => outcome === 'changed');
      if (changed.length === 0) return present(ctx, plans);
      const today = this.clock.today(ctx.coalition.timeZone);
      const id = await keepChange(tx, ctx, changed, { today, reason: input.reason ?? undefined });
      return { ...present(ctx, plans), id, recordedAt: tx.now.toISOString() };
    };
    return this.database.record(ctx, 'activity.changeMany', work, { lock: input.activityIds });
  }

  private async plan(tx: Tx, ctx: CoalitionCtx, input: ActivityChangeInput): Promise<PlannedChange[]> {
    if (input.leadOrganisationId !== undefined) allow(ctx, 'activity.writeText');
    const rows = await activityRows(tx, ctx.coalition.id, latestMoment(ctx, this.clock));
    const lead = await partyOf(tx, ctx, input.leadOrganisationId);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const faults = [
      ...inputFaults(input),
      ...(input.leadOrganisationId !== undefined && lead === null ? [at('leadOrganisationId', 'notFound')] : []),
      ...input.activityIds.flatMap((id, index) => (byId.has(id) ? [] : [at(`activityIds.${index}`, 'notFound')])),
    ];
    if (faults.length > 0) throw invalidInput(faults);
    return input.activityIds.flatMap((id) => {
      const row = byId.get(id);
      return row ? [planChange(ctx.actor, row, input, lead)] : [];
    });
  }
}

async function partyOf(tx: Tx, ctx: CoalitionCtx, id: string | undefined): Promise<PartyDto | null> {
  if (id === undefined) return null;
  const [party] = await tx.query<PartyDto>(
    `select id, name, is_example as "isExample" from organisation where coalition_id = $1 and id = $2`,
    [ctx.coalition.id, id],
  );
  return party ?? null;
}

function inputFaults({ leadOrganisationId, startsOn, endsOn, shiftDays, to }: ActivityChangeInput): FieldFault[] {
  const isSomething = [leadOrganisationId, startsOn, endsOn, shiftDays, to].some((value) => value !== undefined);
  if (!isSomething) return [{ pointer: '', code: 'nothingToChange' }];
  if (shiftDays !== undefined && (startsOn !== undefined || endsOn !== undefined)) return [at('shiftDays', 'oneOnly')];
  return startsOn && endsOn && endsOn < startsOn ? [at('endsOn', 'endBeforeStart')] : [];
}

/** Each that cannot be changed is named, by its place and with its reasons. */
function refuseUnlessAll(plans: readonly PlannedChange[]): void {
  const errors = plans.flatMap(({ faults }, index) =>
    faults.map(({ code, params }) => ({ pointer: `/activityIds/${index}`, code, ...(params ? { params } : {}) })),
  );
  if (errors.length > 0) throw problem('conflict', { errors });
}

function present(ctx: CoalitionCtx, plans: readonly PlannedChange[]): ActivityChangesDto {
  const count = (outcome: PlannedChange['outcome']) => plans.filter((plan) => plan.outcome === outcome).length;
  return {
    id: null,
    recordedAt: null,
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    items: plans.map(({ row: _row, faults, ...item }) => ({
      ...item,
      faults: faults.map(({ pointer = '', code, params }) => ({
        field: pointer.slice(1),
        code,
        detail: translate(ctx.language, `problems:field.${code}`, params, ctx.coalition.names),
      })),
    })),
  };
}
