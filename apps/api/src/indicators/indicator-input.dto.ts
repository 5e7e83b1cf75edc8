import { IntersectionType, PartialType } from '@nestjs/swagger';
import type { Direction } from '#domain';
import { ChoiceField, CountField, IdField, NumberField, TextField, YesNoField } from '../platform/errors/fields.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { PageQuery } from '../platform/http/page.ts';
import {
  derivations,
  directions,
  indicatorKinds,
  units,
  type Derivation,
  type IndicatorKind,
  type Origin,
  type Unit,
} from './indicator.entity.ts';

export const recordedOrigins = ['manual', 'imported'] as const satisfies readonly Origin[];

export const largest = 1_000_000_000;

export class IndicatorQuery extends IntersectionType(PageQuery, MomentQuery) {
  @IdField({ optional: true }) subgoalId?: string;
  @ChoiceField(indicatorKinds, 'IndicatorKind', { optional: true }) kind?: IndicatorKind;
}

export class CreateIndicatorInput {
  @TextField(200) name: string;
  /** A short name of its own in the plan, such as E1. */
  @TextField(20, { optional: true, nullable: true }) code?: string | null;
  @IdField({ optional: true, nullable: true }) subgoalId?: string | null;
  /** The one that gives its subgoal its status; there is one per subgoal. */
  @YesNoField({ optional: true }) isLead?: boolean;
  /** Its place among the others, which make room; after them unless told. */
  @CountField(1, 10_000, { optional: true }) position?: number;
  @ChoiceField(indicatorKinds, 'IndicatorKind') kind: IndicatorKind;
  @ChoiceField(units, 'Unit') unit: Unit;
  @ChoiceField(directions, 'Direction') direction: Direction;
  /** Required to maintain: how far a value may be from its level, in the unit. */
  @NumberField(0, largest, { optional: true, nullable: true }) tolerance?: number | null;
  @TextField(200, { optional: true, nullable: true }) population?: string | null;
  @TextField(200, { optional: true, nullable: true }) areaName?: string | null;
  /** CBS code, such as GM1926. */
  @TextField(20, { optional: true, nullable: true }) areaCode?: string | null;
  /** The year of the boundaries that the code stands for. */
  @CountField(1900, 2100, { optional: true, nullable: true }) areaVintage?: number | null;
  @TextField(200, { optional: true, nullable: true }) instrument?: string | null;
  /** Calendar months between two values. */
  @CountField(1, 240, { optional: true, nullable: true }) intervalMonths?: number | null;
  /** Computed from what organisations report, instead of measured. */
  @ChoiceField(derivations, 'IndicatorDerivation', { optional: true, nullable: true }) derivation?: Derivation | null;
  /** Where its values come from, unless they are computed: entered by hand unless told. */
  @ChoiceField(recordedOrigins, 'RecordedOrigin', { optional: true }) origin?: (typeof recordedOrigins)[number];
  @TextField(2000, { optional: true, nullable: true }) note?: string | null;
}

/** What is left out stays as it is. Kind, unit, direction and derivation can change only while there are no figures. */
export class UpdateIndicatorInput extends PartialType(CreateIndicatorInput, { skipNullProperties: false }) {}
