import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, invalidInput } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { type NewFact, recordFacts } from '../platform/facts/record-fact.ts';
import { standingOf } from './fact-draft.ts';
import { bareIndicatorRow } from './indicator-rows.ts';
import type { ImportedMeasurementDto, MeasurementImportDto, MeasurementImportInput } from './measurement-import.dto.ts';
import { planImport, type PlannedMeasurement } from './plan-import.ts';

/** Records the lines of a spreadsheet as measurements: all of them, or none and what is wrong with each. */
@Injectable()
export class MeasurementImportsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  preview(ctx: CoalitionCtx, indicatorId: string, input: MeasurementImportInput): Promise<MeasurementImportDto> {
    return this.database.read(ctx, async (tx) => {
      const lines = await this.plan(tx, ctx, indicatorId, input);
      return present(lines, null, []);
    });
  }

  record(ctx: CoalitionCtx, indicatorId: string, input: MeasurementImportInput): Promise<MeasurementImportDto> {
    const work = async (tx: Tx) => {
      const lines = await this.plan(tx, ctx, indicatorId, input);
      const facts = lines.filter(({ present: same }) => same === null).map((line) => factOf(line, indicatorId));
      const rows = facts.length === 0 ? [] : await recordFacts(tx, ctx, facts);
      const ids = rows.map(({ id }) => id);
      return present(lines, ids.length === 0 ? null : tx.now.toISOString(), ids);
    };
    // One at a time: what is there already depends on what was recorded just before.
    return this.database.record(ctx, 'indicator.import', work, { lock: indicatorId });
  }

  private async plan(
    tx: Tx,
    ctx: CoalitionCtx,
    indicatorId: string,
    { measurements }: MeasurementImportInput,
  ): Promise<readonly PlannedMeasurement[]> {
    const moment = latestMoment(ctx, this.clock);
    const row = found(await bareIndicatorRow(tx, ctx.coalition.id, indicatorId, moment));
    allow(ctx, 'measurement.record');
    const { lines, faults } = planImport(measurements, standingOf(row, moment.asOf));
    if (faults.length > 0) throw invalidInput(faults);
    return lines;
  }
}

function factOf({ draft }: PlannedMeasurement, indicatorId: string): NewFact<'measurement'> {
  const { kind, effectiveOn, payload } = draft;
  return { kind, indicatorId, effectiveOn, payload };
}

/** `ids` are those of the recorded ones, in their order. */
function present(
  lines: readonly PlannedMeasurement[],
  recordedAt: string | null,
  ids: readonly string[],
): MeasurementImportDto {
  let place = 0;
  const items = lines.map(({ draft, present: same, isOwnSeries }): ImportedMeasurementDto => {
    const factId = same === null ? (ids[place++] ?? null) : same.id;
    const outcome = same === null ? 'recorded' : 'unchanged';
    const { value, series } = draft.payload;
    const { boundaryYear: areaVintage, ...parts } = series;
    return { outcome, measuredOn: draft.effectiveOn, value, series: { ...parts, areaVintage }, isOwnSeries, factId };
  });
  const recorded = items.filter(({ outcome }) => outcome === 'recorded').length;
  return { recordedAt, recorded, unchanged: items.length - recorded, items };
}
