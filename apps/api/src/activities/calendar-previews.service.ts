import { Injectable } from '@nestjs/common';
import { silenceChange } from '#domain';
import type { CalendarInput } from '../coalitions/coalition.dto.ts';
import { quietPeriodFaults } from '../coalitions/quiet-period-faults.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { invalidInput } from '../platform/errors/domain-error.ts';
import { activityRows, type ActivityRow } from './activity-rows.ts';
import type { CalendarPreviewDto } from './calendar-preview.dto.ts';

const most = 20;

/** What another calendar would do, before anybody decides on it. */
@Injectable()
export class CalendarPreviewsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async preview(ctx: CoalitionCtx, calendar: CalendarInput): Promise<CalendarPreviewDto> {
    allow(ctx, 'settings.write');
    const faults = quietPeriodFaults(calendar.quietPeriods);
    if (faults.length > 0) throw invalidInput(faults);
    const asOf = this.clock.today(ctx.coalition.timeZone);
    const moment = { asOf, knownAt: this.clock.instant() };
    const rows = await this.database.read(ctx, (tx) => activityRows(tx, ctx.coalition.id, moment));
    const change = silenceChange(rows, ctx.coalition, calendar, asOf);
    return {
      silentNow: change.silentNow,
      silentThen: change.silentThen,
      becomeSilentCount: change.becomeSilent.length,
      becomeSilent: change.becomeSilent.slice(0, most).map(named),
      noLongerSilentCount: change.noLongerSilent.length,
      noLongerSilent: change.noLongerSilent.slice(0, most).map(named),
    };
  }
}

const named = ({ id, title }: ActivityRow) => ({ id, title });
