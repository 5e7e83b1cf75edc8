import type { Schemas } from '#api-client';
import { addDays } from '#domain';
import type { Evaluation, Plan } from './queries.ts';

/** The next plan as it is filled in. */
export interface NextPlan {
  title: string;
  goal: string;
  startsOn: string | null;
  endsOn: string | null;
  horizonYear: string;
  subgoalIds: string[];
  commitmentIds: string[];
  indicatorIds: string[];
  activityIds: string[];
}

export const nextPlanFields = [
  'title',
  'goal',
  'startsOn',
  'endsOn',
  'horizonYear',
  'subgoalIds',
  'commitmentIds',
  'indicatorIds',
  'activityIds',
] as const;

/** What the evaluation says goes on, or does not speak of; everything that is of the coalition as a whole. */
export function nextPlanStart(plan: Plan, { subgoals, activities }: Evaluation): NextPlan {
  return {
    title: '',
    goal: plan.goal,
    startsOn: plan.endsOn === null ? null : addDays(plan.endsOn, 1),
    endsOn: null,
    horizonYear: plan.horizonYear?.toString() ?? '',
    subgoalIds: subgoals.filter(({ outcome }) => outcome === null || outcome === 'carriesOver').map(({ id }) => id),
    commitmentIds: plan.commitmentIds,
    indicatorIds: plan.indicatorIds,
    activityIds: activities
      .filter(({ outcome, suggestion }) => (outcome ?? suggestion) === 'carriesOver')
      .map(({ id }) => id),
  };
}

interface FaultWords {
  required: string;
  notAYear: string;
  endBeforeStart: string;
  notLater: string;
}

export function nextPlanFaults(
  values: NextPlan,
  before: Plan,
  words: FaultWords,
): Partial<Record<keyof NextPlan, string>> {
  const { title, goal, startsOn, endsOn, horizonYear } = values;
  const isEarly = startsOn !== null && before.startsOn !== null && startsOn <= before.startsOn;
  return {
    ...(title.trim() === '' && { title: words.required }),
    ...(goal.trim() === '' && { goal: words.required }),
    ...(isEarly && { startsOn: words.notLater }),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn && { endsOn: words.endBeforeStart }),
    ...(horizonYear.trim() !== '' && !/^\d{4}$/.test(horizonYear.trim()) && { horizonYear: words.notAYear }),
  };
}

export function nextPlanInput({ horizonYear, title, goal, ...rest }: NextPlan): Schemas['CreateSuccessorInput'] {
  return {
    ...rest,
    title: title.trim(),
    goal: goal.trim(),
    horizonYear: horizonYear.trim() === '' ? null : Number(horizonYear),
  };
}
