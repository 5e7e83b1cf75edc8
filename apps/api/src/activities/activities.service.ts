import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import type { ActivityDto, ActivityQuery } from './activity.dto.ts';
import { filterActivities, sortActivities } from './arrange-activities.ts';
import { assessedActivities } from './assessed-activities.ts';
import { presentActivity } from './present-activity.ts';

/** Reads activities with their derived state at any moment. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Signals are derived, so the whole coalition is read in one query, and arranged and cut into pages here. */
  async list(ctx: CoalitionCtx, query: ActivityQuery): Promise<Page<ActivityDto>> {
    const moment = momentOf(ctx, this.clock, query);
    const assessed = await this.database.read(ctx, (tx) => assessedActivities(tx, ctx.coalition, moment));
    const page = slicePage(sortActivities(filterActivities(assessed, query), query.sort ?? 'signal'), query);
    return { items: page.items.map(presentActivity), total: page.total };
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<ActivityDto> {
    const moment = momentOf(ctx, this.clock, query);
    const all = await this.database.read(ctx, (tx) => assessedActivities(tx, ctx.coalition, moment));
    return presentActivity(found(all.find(({ row }) => row.id === id)));
  }
}
