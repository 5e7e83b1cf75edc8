import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ChoiceField, CountField, DayField, TextField, TextsField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';
import { planStates, type PlanState } from './plan-state.ts';

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
  /** The plan that this one continues. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) predecessorId: string | null;
  /** In their own order. */
  @ApiProperty({ type: [String], format: 'uuid' }) subgoalIds: string[];
  /** In their own order. */
  @ApiProperty({ type: [String], format: 'uuid' }) commitmentIds: string[];
  @ApiProperty({ type: 'integer' }) version: number;
}

export class PlanListDto extends ListDto {
  @ApiProperty({ type: [PlanDto] }) items: PlanDto[];
}

class PlanTextsInput {
  @TextField(200) title: string;
  @TextField(200, { optional: true, nullable: true }) motto?: string | null;
  @TextField(4000) goal: string;
  @TextField(10_000, { optional: true, nullable: true }) rationale?: string | null;
  @TextsField(20, 500) principles: string[];
  @DayField({ nullable: true }) startsOn: string | null;
  @DayField({ nullable: true }) endsOn: string | null;
  @CountField(2000, 2100, { nullable: true }) horizonYear: number | null;
  /** One step on, or one step back. */
  @ChoiceField(planStates, 'PlanState') state: PlanState;
}

/** What is left out stays as it is. */
export class UpdatePlanInput extends PartialType(PlanTextsInput, { skipNullProperties: false }) {}
