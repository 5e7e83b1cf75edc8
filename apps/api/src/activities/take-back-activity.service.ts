import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import { isStanding } from '../platform/facts/live-fact.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { recordFacts } from '../platform/facts/record-fact.ts';
import { expectVersion } from '../platform/http/version.ts';
import { activityRow } from './activity-rows.ts';
import { assess, presentActivity } from './present-activity.ts';
import { calendarOf } from '../platform/auth/ctx.ts';

/**
 * Takes back that an activity was made. It began with facts, and those are never removed: they are retracted, and an activity
 * without a first step does not exist. The same conditions as for other rows (docs/decisions/0010).
 */
@Injectable()
export class TakeBackActivityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async takeBack(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    const work = async (tx: Tx) => {
      const moment = latestMoment(ctx, this.clock);
      const row = found(await activityRow(tx, ctx.coalition.id, id, moment));
      allow(ctx, 'activity.create');
      expectVersion(row, version, presentActivity(assess(row, calendarOf(ctx.coalition), moment.asOf)));
      const factIds = await beginningOf(tx, ctx, id);
      const retractions = factIds.map(
        (targetId) =>
          ({ kind: 'retraction', activityId: id, effectiveOn: moment.asOf, payload: {}, targetId }) as const,
      );
      await recordFacts(tx, ctx, retractions);
    };
    await this.database.run(ctx, 'activity.remove', work, { lock: id });
  }
}

/** The facts that it was made with. Whoever did not make it, or is late, or finds more about it, cannot take it back. */
async function beginningOf(tx: Tx, ctx: CoalitionCtx, id: string): Promise<string[]> {
  const facts = await tx.query<{ id: string; isBeginning: boolean }>(
    `select f.id, f.recorded_at = a.recorded_at and f.recorded_by = $3
         and a.recorded_at > $4::timestamptz - interval '1 day' as "isBeginning"
     from fact f join activity a on a.coalition_id = f.coalition_id and a.id = f.activity_id
     where f.coalition_id = $1 and f.activity_id = $2 and f.kind <> 'retraction' and ${isStanding('f', `'infinity'`)}`,
    [ctx.coalition.id, id, ctx.actor.membershipId, tx.now],
  );
  const others = await tx.query(
    `select 1 from task where coalition_id = $1 and activity_id = $2
     union all select 1 from plan_activity where coalition_id = $1 and activity_id = $2 limit 1`,
    [ctx.coalition.id, id],
  );
  if (others.length > 0 || facts.some(({ isBeginning }) => !isBeginning)) throw problem('notUndoable');
  return facts.map((fact) => fact.id);
}
