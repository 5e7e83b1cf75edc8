import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { isLive } from '../platform/facts/live-fact.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { indicatorRow, indicatorRows } from './assessed-indicators.ts';
import type { IndicatorDetailDto, IndicatorDto } from './indicator.dto.ts';
import type { MeasurementQuery } from './indicator-fact.dto.ts';
import type { IndicatorQuery } from './indicator-input.dto.ts';
import { presentCourse, presentIndicator } from './present-indicator.ts';

/** Reads indicators with their derived status at any moment. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: IndicatorQuery): Promise<Page<IndicatorDto>> {
    const moment = momentOf(ctx, this.clock, query);
    const all = await this.database.read(ctx, (tx) => indicatorRows(tx, ctx.coalition.id, moment));
    const wanted = all.filter(
      ({ row }) =>
        (query.subgoalId === undefined || row.subgoalId === query.subgoalId) &&
        (query.kind === undefined || row.kind === query.kind),
    );
    const page = slicePage(wanted, query);
    return { items: page.items.map((assessed) => presentIndicator(assessed, moment.asOf)), total: page.total };
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<IndicatorDetailDto> {
    const moment = momentOf(ctx, this.clock, query);
    const assessed = await this.database.read(ctx, (tx) => indicatorRow(tx, ctx.coalition.id, id, moment));
    return presentCourse(found(assessed), moment.asOf);
  }

  /** Everything recorded about one indicator. */
  facts(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<FactDto>> {
    return this.database.read(ctx, async (tx) => {
      const page = await factHistory(tx, ctx, { condition: 'f.indicator_id = $2', params: [id] }, query);
      if (page.total === 0) {
        const known = await tx.query('select 1 from indicator where coalition_id = $1 and id = $2', [
          ctx.coalition.id,
          id,
        ]);
        if (known.length === 0) throw problem('notFound');
      }
      return page;
    });
  }

  /** Measurements of all indicators. */
  measurements(ctx: CoalitionCtx, query: MeasurementQuery): Promise<Page<FactDto>> {
    const { asOf, knownAt } = momentOf(ctx, this.clock, query);
    const atMoment = query.asOf !== undefined || query.knownAt !== undefined;
    const filter = atMoment
      ? { condition: `f.kind = 'measurement' and ${isLive('f', '$3', '$4')}`, params: [asOf, knownAt] }
      : { condition: `f.kind = 'measurement'`, params: [] };
    const condition = `($2::uuid is null or f.indicator_id = $2) and ${filter.condition}`;
    const params = [query.indicatorId ?? null, ...filter.params];
    return this.database.read(ctx, (tx) => factHistory(tx, ctx, { condition, params }, query));
  }
}
