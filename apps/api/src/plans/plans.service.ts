import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { PlanDto, UpdatePlanInput } from './plan.dto.ts';
import { PlanEntity } from './plan.entity.ts';
import { planRow, planRows, type PlanRow } from './plan-rows.ts';
import { mayBecome } from './plan-state.ts';

/** The plans of a coalition: a handful, one after the other. */
@Injectable()
export class PlansService {
  constructor(private readonly database: Database) {}

  async list(ctx: CoalitionCtx, query: PageQuery): Promise<Page<PlanDto>> {
    return slicePage(await this.database.read(ctx, (tx) => planRows(tx, ctx.coalition.id)), query);
  }

  async get(ctx: CoalitionCtx, id: string): Promise<PlanDto> {
    return found(await this.database.read(ctx, (tx) => planRow(tx, ctx.coalition.id, id)));
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdatePlanInput): Promise<PlanDto> {
    return this.database.run(ctx, 'plan.update', async (tx) => {
      const before = await lockedPlan(tx, ctx, id);
      allow(ctx, 'plan.write');
      expectVersion(before, version, before);
      const faults = planFaults(before, input);
      if (faults.length > 0) throw invalidInput(faults);
      const changes = { ...onlySent(input), version: version + 1 };
      await tx.manager.update(PlanEntity, { coalitionId: ctx.coalition.id, id }, changes);
      return found(await planRow(tx, ctx.coalition.id, id));
    });
  }
}

/** Locked first, so that a second person waits here and then meets the new version. */
async function lockedPlan(tx: Tx, ctx: CoalitionCtx, id: string): Promise<PlanRow> {
  await tx.query('select 1 from plan where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
  return found(await planRow(tx, ctx.coalition.id, id));
}

function planFaults(before: PlanRow, input: UpdatePlanInput): FieldFault[] {
  const { startsOn, endsOn, horizonYear } = { ...before, ...onlySent(input) };
  const faults: FieldFault[] = [];
  if (startsOn && endsOn && endsOn < startsOn) faults.push(at('endsOn', 'endBeforeStart'));
  if (horizonYear && startsOn && horizonYear < Number(startsOn.slice(0, 4))) {
    faults.push(at('horizonYear', 'min', { limit: startsOn.slice(0, 4) }));
  }
  if (input.state !== undefined && !mayBecome(before.state, input.state)) faults.push(at('state', 'notPossible'));
  return faults;
}
