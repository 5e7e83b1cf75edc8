import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { planStates, type PlanState } from '#domain';
import {
  ChoiceField,
  CountField,
  DayField,
  IdsField,
  PartField,
  TextField,
  TextsField,
} from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

/** A plan of the coalition. */
export class PlanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  goal: string;
  @ApiProperty({ type: String, nullable: true }) rationale: string | null;
  principles: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  /** The year that the plan looks to, beyond its own end. */
  @ApiProperty({ type: 'integer', nullable: true }) horizonYear: number | null;
  @ApiProperty({ enum: planStates, enumName: 'PlanState' }) state: PlanState;
  /** The day of the last step; null while it is in the state that it began in. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) stateSince: string | null;
  /** The plan that this one continues. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) predecessorId: string | null;
  /** The plan that continues this one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) successorId: string | null;
  /** In their own order. */
  @ApiProperty({ type: [String], format: 'uuid' }) subgoalIds: string[];
  /** In their own order. */
  @ApiProperty({ type: [String], format: 'uuid' }) commitmentIds: string[];
  /** An indicator that no plan names belongs to the current one. */
  @ApiProperty({ type: [String], format: 'uuid' }) indicatorIds: string[];
  /** An activity that no plan names belongs to the current one. */
  @ApiProperty({ type: [String], format: 'uuid' }) activityIds: string[];
  @ApiProperty({ type: 'integer' }) version: number;
}

export class PlanListDto extends ListDto {
  @ApiProperty({ type: [PlanDto] }) items: PlanDto[];
}

/** What a plan refers to; it all belongs to the coalition, so that it outlives the plan. */
export class PlanLinksInput {
  @IdsField(100, { optional: true }) subgoalIds?: string[];
  @IdsField(100, { optional: true }) commitmentIds?: string[];
  @IdsField(500, { optional: true }) indicatorIds?: string[];
  @IdsField(1000, { optional: true }) activityIds?: string[];
}

/** A new plan begins as a draft. */
export class CreatePlanInput extends PlanLinksInput {
  @TextField(200) title: string;
  @TextField(200, { optional: true, nullable: true }) motto?: string | null;
  @TextField(4000) goal: string;
  @TextField(10_000, { optional: true, nullable: true }) rationale?: string | null;
  @TextsField(20, 500, { optional: true }) principles?: string[];
  @DayField({ optional: true, nullable: true }) startsOn?: string | null;
  @DayField({ optional: true, nullable: true }) endsOn?: string | null;
  @CountField(2000, 2100, { optional: true, nullable: true }) horizonYear?: number | null;
}

/** What is left out stays as it is. A list that is sent takes the place of the present one. */
export class UpdatePlanInput extends PartialType(CreatePlanInput, { skipNullProperties: false }) {}

/** The next plan, which refers to what it takes along; the rest of its texts is that of the plan before unless told. */
export class CreateSuccessorInput extends PartialType(OmitType(CreatePlanInput, ['title']), {
  skipNullProperties: false,
}) {
  @TextField(200) title: string;
}

/** What comes into the plan and what goes out of it; all that is not named stays as it is. */
export class ChangeReferencesInput {
  @PartField(PlanLinksInput) takeUp?: PlanLinksInput;
  /** It stays of the coalition, and in the other plans that refer to it. */
  @PartField(PlanLinksInput) takeOut?: PlanLinksInput;
}

/** A step of the plan to another state; back takes a reason. */
export class PlanStepInput {
  @ChoiceField(planStates, 'PlanState') to: PlanState;
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
  /** The day on which it was decided; today unless told, and never later. */
  @DayField({ optional: true }) effectiveOn?: string;
}
