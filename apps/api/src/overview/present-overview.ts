import { hasSignal, subgoalStatus, type Day } from '#domain';
import type { AssessedIndicator } from '../indicators/assessed-indicators.ts';
import type { IndicatorDetailDto } from '../indicators/indicator.dto.ts';
import { presentCourse } from '../indicators/present-indicator.ts';
import type { CoalitionSnapshot } from './coalition-snapshot.ts';
import type { CommitmentCardDto, SubgoalCardDto } from './overview.dto.ts';

export interface SubgoalRow {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
}

export function presentSubgoals(
  subgoals: readonly SubgoalRow[],
  indicators: readonly AssessedIndicator[],
  { activities, moment }: CoalitionSnapshot,
): SubgoalCardDto[] {
  return subgoals.map((subgoal) => {
    const lead = indicators.find(({ row }) => row.isLead && row.subgoalId === subgoal.id);
    return {
      ...subgoal,
      status: subgoalStatus(lead ? lead.assessment : null),
      lead: lead ? presentCourse(lead, moment.asOf) : null,
      activityCount: activities.filter(
        ({ row }) => hasSignal(row.state.lifecycle) && row.subgoalIds.includes(subgoal.id),
      ).length,
    };
  });
}

export function presentLeads(indicators: readonly AssessedIndicator[], asOf: Day): IndicatorDetailDto[] {
  return indicators
    .filter(({ row }) => row.isLead && row.subgoalId === null)
    .map((indicator) => presentCourse(indicator, asOf));
}

export function presentCommitments({ inputs, coverages }: CoalitionSnapshot): CommitmentCardDto[] {
  return inputs.commitments.flatMap(({ id, position, title, shortTitle }) => {
    const coverage = coverages.find(({ commitmentId }) => commitmentId === id);
    if (!coverage) return [];
    const { denominator, covered, perStage } = coverage;
    return [{ id, position, title, shortTitle, denominator, covered, perStage: { ...perStage } }];
  });
}
