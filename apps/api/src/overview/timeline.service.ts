import { Injectable } from '@nestjs/common';
import { assessedActivities } from '../activities/assessed-activities.ts';
import { presentActivity } from '../activities/present-activity.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import type { TimelineDto, TimelineMeetingDto } from './timeline.dto.ts';

@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(ctx: CoalitionCtx, query: MomentQuery): Promise<TimelineDto> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, async (tx) => {
      const assessed = await assessedActivities(tx, ctx.coalition, moment);
      const meetings = await tx.query<TimelineMeetingDto>(
        'select id, title, held_on as "heldOn" from meeting where coalition_id = $1 order by held_on, id',
        [ctx.coalition.id],
      );
      const activities = assessed
        .map(presentActivity)
        .map(({ id, title, lead, lifecycle, signal, startsOn, endsOn, whenText, subgoalIds, isExample }) => ({
          id,
          title,
          leadName: lead?.name ?? null,
          lifecycle,
          signal,
          startsOn,
          endsOn,
          whenText,
          subgoalIds,
          isExample,
        }));
      return { asOf: moment.asOf, activities, meetings };
    });
  }
}
