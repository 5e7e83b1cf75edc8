import { Injectable } from '@nestjs/common';
import { can, type FactPayloads } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { RetractionInput } from '../platform/facts/fact.dto.ts';
import { isStanding, newestFirst } from '../platform/facts/live-fact.ts';
import { recordFacts } from '../platform/facts/record-fact.ts';
import type { ActivityChangeUndoneDto } from './activity-change.dto.ts';
import { activityRows, type ActivityRow } from './activity-rows.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import type { KeptChange } from './keep-change.ts';
import { partiesOf } from './present-activity.ts';

interface ChangeRow {
  readonly membershipId: string;
  readonly changes: KeptChange[];
  readonly undoneAt: Date | null;
}

/** Takes back a change of several activities: all of it, and only as long as none of them was changed again. */
@Injectable()
export class UndoActivityChangeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async undo(ctx: CoalitionCtx, id: string, { reason }: RetractionInput): Promise<ActivityChangeUndoneDto> {
    const { changes } = await this.database.read(ctx, (tx) => changeRow(tx, ctx, id));
    const work = async (tx: Tx) => {
      const { undoneAt, membershipId } = await changeRow(tx, ctx, id);
      if (membershipId !== ctx.actor.membershipId && !can(ctx.actor, 'activity.recordFact'))
        throw problem('notAllowed');
      if (undoneAt !== null) throw problem('alreadySuperseded');
      const rows = await activityRows(tx, ctx.coalition.id, latestMoment(ctx, this.clock));
      refuseOthers(ctx, changes, rows);
      await refuseLater(tx, ctx, changes, rows);
      await this.takeBack(tx, ctx, changes, reason ? { reason } : {});
      await tx.query('update activity_change set undone_at = $3 where coalition_id = $1 and id = $2', [
        ctx.coalition.id,
        id,
        tx.now,
      ]);
      return { id, recordedAt: tx.now.toISOString() };
    };
    const lock = changes.map(({ activityId }) => activityId);
    return this.database.record(ctx, 'activity.undoChangeMany', work, { lock });
  }

  private async takeBack(
    tx: Tx,
    ctx: CoalitionCtx,
    changes: readonly KeptChange[],
    payload: FactPayloads['retraction'],
  ): Promise<void> {
    const effectiveOn = this.clock.today(ctx.coalition.timeZone);
    const retractions = changes.flatMap(({ activityId, factIds }) =>
      factIds.map((targetId) => ({ kind: 'retraction', activityId, effectiveOn, payload, targetId }) as const),
    );
    await recordFacts(tx, ctx, retractions);
    const parties = changes.flatMap(({ activityId, before }) =>
      (before?.parties ?? []).map((party) => ({ activityId, ...party })),
    );
    const here = [
      ctx.coalition.id,
      changes.filter(({ before }) => before !== null).map(({ activityId }) => activityId),
    ];
    await tx.query('update activity set version = version + 1 where coalition_id = $1 and id = any($2::uuid[])', here);
    await tx.query('delete from activity_organisation where coalition_id = $1 and activity_id = any($2::uuid[])', here);
    await tx.query(
      `insert into activity_organisation (coalition_id, activity_id, organisation_id, role)
       select $1, party."activityId", party."organisationId", party.role
       from jsonb_to_recordset($2::jsonb) as party ("activityId" uuid, "organisationId" uuid, role text)`,
      [ctx.coalition.id, JSON.stringify(parties)],
    );
  }
}

async function changeRow(tx: Tx, ctx: CoalitionCtx, id: string): Promise<ChangeRow> {
  const [row] = await tx.query<ChangeRow>(
    `select membership_id as "membershipId", changes, undone_at as "undoneAt" from activity_change
     where coalition_id = $1 and id = $2`,
    [ctx.coalition.id, id],
  );
  return found(row);
}

function refuseOthers(ctx: CoalitionCtx, changes: readonly KeptChange[], rows: readonly ActivityRow[]): void {
  for (const { activityId } of changes) {
    const row = rows.find(({ id }) => id === activityId);
    if (row && !can(ctx.actor, 'activity.recordFact', { activity: partiesOf(row) })) throw problem('notAllowed');
  }
  if (changes.some(({ before }) => before !== null) && !can(ctx.actor, 'activity.writeText'))
    throw problem('notAllowed');
}

/** What was recorded has to be the last that was said about it, and who takes part as it was left; else nothing is taken back. */
async function refuseLater(
  tx: Tx,
  ctx: CoalitionCtx,
  changes: readonly KeptChange[],
  rows: readonly ActivityRow[],
): Promise<void> {
  const newest = await tx.query<{ id: string }>(
    `select distinct on (f.activity_id, f.kind) f.id from fact f
     where f.coalition_id = $1 and f.activity_id = any($2::uuid[]) and f.kind in ('lifecycle', 'schedule')
       and ${isStanding('f', `'infinity'`)}
     order by f.activity_id, f.kind, ${newestFirst('f')}`,
    [ctx.coalition.id, changes.map(({ activityId }) => activityId)],
  );
  const last = new Set(newest.map(({ id }) => id));
  const isLater = ({ activityId, factIds, before }: KeptChange) => {
    const row = rows.find(({ id }) => id === activityId);
    return factIds.some((id) => !last.has(id)) || (before !== null && row?.version !== before.version);
  };
  const errors = changes.flatMap((change, index) =>
    isLater(change) ? [{ pointer: `/activityIds/${index}`, code: 'changedSince' }] : [],
  );
  if (errors.length > 0) throw problem('conflict', { errors });
}
