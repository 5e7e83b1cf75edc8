import { IntersectionType } from '@nestjs/swagger';
import type { MeasurementMethod } from '#domain';
import { ChoiceField, CountField, DayField, IdField, NumberField, TextField } from '../platform/errors/fields.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PageQuery } from '../platform/http/page.ts';
import { measurementMethods } from './indicator.dto.ts';
import { largest } from './indicator-input.dto.ts';

/** With `asOf` or `knownAt` only what held at that moment; otherwise everything, with what became of it. */
export class MeasurementQuery extends IntersectionType(PageQuery, MomentQuery) {
  @IdField({ optional: true }) indicatorId?: string;
}

/** What makes values comparable; the indicator's own unless told. */
class SeriesInput {
  @TextField(200, { optional: true }) instrument?: string;
  @TextField(200, { optional: true }) population?: string;
  @TextField(20, { optional: true }) areaCode?: string;
  /** The year of the boundaries. */
  @CountField(1900, 2100, { optional: true, nullable: true }) areaVintage?: number | null;
}

/** A value in its interval, on a day; a year without a day counts on 1 July. */
class FigureInput extends SeriesInput {
  @DayField({ optional: true }) measuredOn?: string;
  @CountField(1990, 2100, { optional: true }) year?: number;
  /** Null is suppressed or not available, never zero. */
  @NumberField(-largest, largest, { nullable: true }) value: number | null;
  @NumberField(-largest, largest, { optional: true, nullable: true }) lower?: number | null;
  @NumberField(-largest, largest, { optional: true, nullable: true }) upper?: number | null;
  @TextField(300) source: string;
  @TextField(2000, { optional: true, nullable: true }) note?: string | null;
}

export class MeasurementInput extends FigureInput {
  @ChoiceField(measurementMethods, 'MeasurementMethod') method: MeasurementMethod;
  @TextField(200, { optional: true, nullable: true }) licence?: string | null;
}

/** The value that an indicator starts from. One about an earlier day, or the same, takes the place of the present one. */
export class BaselineInput extends FigureInput {
  /** Required without a value: what the source does say. */
  @TextField(500, { optional: true, nullable: true }) text?: string | null;
}

/** A value and the day by which it is due; a year without a day counts on 1 July. */
class DueValueInput {
  @NumberField(-largest, largest) value: number;
  @DayField({ optional: true }) dueOn?: string;
  @CountField(1990, 2100, { optional: true }) year?: number;
  /** The day on which it was decided; today unless told, and never later. */
  @DayField({ optional: true }) effectiveOn?: string;
}

export class TargetInput extends DueValueInput {}

/** A milestone takes the place of one that is due on the same day. */
export class MilestoneInput extends DueValueInput {}

/** The decision to go on from a baseline with another series. */
export class ContinuationInput extends SeriesInput {
  @NumberField(-largest, largest) baselineValue: number;
  @DayField() baselineOn: string;
  @TextField(1000) reason: string;
  /** The day on which it was decided; today unless told, and never later. */
  @DayField({ optional: true }) effectiveOn?: string;
}
