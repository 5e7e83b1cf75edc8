import { Injectable } from '@nestjs/common';
import { subgoalStatus, type Moment } from '#domain';
import { linkToPlan } from '../plans/plan-links.ts';
import { currentPlan, planRow } from '../plans/plan-rows.ts';
import { SubgoalEntity } from '../plans/subgoal.entity.ts';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { placeRow } from '../platform/db/place-row.ts';
import { at, found, invalidInput } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { momentOf, type MomentQuery, type MomentPageQuery } from '../platform/http/moment.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import { expectVersion } from '../platform/http/version.ts';
import { type AssessedIndicator, indicatorRows } from './assessed-indicators.ts';
import type { CreateSubgoalInput, SubgoalDto, UpdateSubgoalInput } from './subgoal.dto.ts';

type SubgoalRow = Pick<SubgoalDto, 'id' | 'position' | 'title' | 'text' | 'version'>;

/** Subgoals, here beside the indicators because their status is that of one. */
@Injectable()
export class SubgoalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: MomentPageQuery): Promise<Page<SubgoalDto>> {
    const moment = momentOf(ctx, this.clock, query);
    return slicePage(await this.database.read(ctx, (tx) => subgoalsAt(tx, ctx, moment)), query);
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<SubgoalDto> {
    const moment = momentOf(ctx, this.clock, query);
    const all = await this.database.read(ctx, (tx) => subgoalsAt(tx, ctx, moment));
    return found(all.find((subgoal) => subgoal.id === id));
  }

  /** A new subgoal belongs to the plan that is named, or to the current one, when there is one. */
  create(ctx: CoalitionCtx, input: CreateSubgoalInput): Promise<SubgoalDto> {
    return this.database.record(ctx, 'subgoal.create', async (tx) => {
      allow(ctx, 'subgoal.write');
      const id = tx.newId();
      const { planId, position, ...texts } = input;
      const coalitionId = ctx.coalition.id;
      const plan = await this.planFor(tx, ctx, planId);
      await tx.manager.insert(SubgoalEntity, { ...texts, coalitionId, id, position: await nextPosition(tx, ctx) });
      if (position !== undefined) await placeRow(tx, coalitionId, 'subgoal', id, position);
      if (plan) await linkToPlan(tx, coalitionId, plan.id, 'subgoal', [id]);
      return this.present(tx, ctx, id);
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateSubgoalInput): Promise<SubgoalDto> {
    return this.database.run(ctx, 'subgoal.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from subgoal where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = await this.present(tx, ctx, id);
      allow(ctx, 'subgoal.write');
      expectVersion(before, version, before);
      const { position, ...texts } = input;
      const changes = { ...onlySent(texts), version: version + 1 };
      await tx.manager.update(SubgoalEntity, { coalitionId: ctx.coalition.id, id }, changes);
      if (position !== undefined) await placeRow(tx, ctx.coalition.id, 'subgoal', id, position);
      return this.present(tx, ctx, id);
    });
  }

  /** Takes back that it was made. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'subgoal.takeBack', (tx) =>
      takeBackRow(tx, ctx, {
        table: 'subgoal',
        links: ['plan_subgoal'],
        id,
        version,
        load: async () => {
          const row = await this.present(tx, ctx, id);
          allow(ctx, 'subgoal.write');
          return row;
        },
      }),
    );
  }

  private async planFor(tx: Tx, ctx: CoalitionCtx, planId: string | undefined): Promise<{ id: string } | null> {
    const moment = latestMoment(ctx, this.clock);
    if (planId === undefined) return currentPlan(tx, ctx.coalition.id, moment);
    const plan = await planRow(tx, ctx.coalition.id, planId, moment);
    if (!plan) throw invalidInput([at('planId', 'notFound')]);
    return plan;
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<SubgoalDto> {
    return found((await subgoalsAt(tx, ctx, latestMoment(ctx, this.clock))).find((subgoal) => subgoal.id === id));
  }
}

async function subgoalsAt(tx: Tx, ctx: CoalitionCtx, moment: Moment): Promise<SubgoalDto[]> {
  const rows = await tx.query<SubgoalRow>(
    'select id, position, title, text, version from subgoal where coalition_id = $1 order by position, id',
    [ctx.coalition.id],
  );
  // A status does not depend on the year that a forecast looks to.
  const indicators = await indicatorRows(tx, ctx.coalition.id, moment, { horizonYear: null });
  return rows.map((row) => presentSubgoal(row, indicators));
}

function presentSubgoal(subgoal: SubgoalRow, indicators: readonly AssessedIndicator[]): SubgoalDto {
  const own = indicators.filter(({ row }) => row.subgoalId === subgoal.id);
  const lead = own.find(({ row }) => row.isLead);
  return {
    ...subgoal,
    leadIndicatorId: lead?.row.id ?? null,
    status: subgoalStatus(lead?.assessment ?? null),
    indicatorIds: own.map(({ row }) => row.id),
  };
}

async function nextPosition(tx: Tx, ctx: CoalitionCtx): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from subgoal where coalition_id = $1',
    [ctx.coalition.id],
  );
  return row?.next ?? 1;
}
