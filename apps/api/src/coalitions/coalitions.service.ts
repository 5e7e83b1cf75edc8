import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, invalidInput } from '../platform/errors/domain-error.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CoalitionDto, CoalitionNamesDto, QuietPeriodDto, UpdateCoalitionInput } from './coalition.dto.ts';
import { accentFaults } from './accent-faults.ts';
import { quietPeriodFaults } from './quiet-period-faults.ts';

@Injectable()
export class CoalitionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx): Promise<CoalitionDto> {
    return this.database.read(ctx, (tx) => this.present(tx, ctx));
  }

  update(ctx: CoalitionCtx, version: number, input: UpdateCoalitionInput): Promise<CoalitionDto> {
    return this.database.run(ctx, 'coalition.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from coalition where id = $1 for update', [ctx.coalition.id]);
      const before = await this.present(tx, ctx);
      allow(ctx, 'settings.write');
      expectVersion(before, version, before);
      const faults = [...quietPeriodFaults(input.quietPeriods ?? []), ...accentFaults(input.accent)];
      if (faults.length > 0) throw invalidInput(faults);
      const after = { ...before, ...sent(input) };
      await tx.query(
        `update coalition set name = $2, motto = $3, municipality_name = $4, municipality_code = $5, locale = $6,
           time_zone = $7, cadence_weeks = $8, grace_working_days = $9, quiet_periods = $10, names = $11, accent = $12, version = $13
         where id = $1`,
        [
          ctx.coalition.id,
          after.name,
          after.motto,
          after.municipalityName,
          after.municipalityCode,
          after.locale,
          after.timeZone,
          after.cadenceWeeks,
          after.graceWorkingDays,
          JSON.stringify(inOrder(after.quietPeriods)),
          JSON.stringify(given(after.names)),
          after.accent?.toLowerCase() ?? null,
          version + 1,
        ],
      );
      return this.present(tx, ctx);
    });
  }

  private async present(tx: Tx, ctx: CoalitionCtx): Promise<CoalitionDto> {
    const [row] = await tx.query<Omit<CoalitionDto, 'today'>>(
      `select id, slug, name, motto, municipality_name as "municipalityName", municipality_code as "municipalityCode",
         locale, time_zone as "timeZone", cadence_weeks as "cadenceWeeks", grace_working_days as "graceWorkingDays",
         quiet_periods as "quietPeriods", names, accent, is_demo as "isDemo", version,
         (select count(*) from organisation o where o.coalition_id = c.id) as "organisationCount"
       from coalition c where c.id = $1`,
      [ctx.coalition.id],
    );
    const coalition = found(row);
    return { ...coalition, today: this.clock.today(coalition.timeZone) };
  }
}

function sent(input: UpdateCoalitionInput): UpdateCoalitionInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** Names that are there; the rest is the usual word. */
const given = (names: CoalitionNamesDto): object =>
  withoutEmpty({ ...names, english: withoutEmpty(names.english ?? {}) });

const withoutEmpty = (names: object): object =>
  Object.fromEntries(
    Object.entries(names).filter(
      ([, value]) => Boolean(value) && (typeof value === 'string' || Object.keys(value as object).length > 0),
    ),
  );

const inOrder = (periods: readonly QuietPeriodDto[]) => periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
