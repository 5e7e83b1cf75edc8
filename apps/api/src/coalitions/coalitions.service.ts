import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { CoalitionDto } from './coalition.dto.ts';

@Injectable()
export class CoalitionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(ctx: CoalitionCtx): Promise<CoalitionDto> {
    const [row] = await this.database.read(ctx, (tx) =>
      tx.query<Omit<CoalitionDto, 'today'>>(
        `select id, slug, name, motto, municipality_name as "municipalityName", municipality_code as "municipalityCode",
           time_zone as "timeZone", cadence_weeks as "cadenceWeeks", grace_working_days as "graceWorkingDays",
           is_demo as "isDemo", version,
           (select count(*) from organisation o where o.coalition_id = c.id) as "organisationCount"
         from coalition c where c.id = $1`,
        [ctx.coalition.id],
      ),
    );
    return { ...found(row), today: this.clock.today(ctx.coalition.timeZone) };
  }
}
