import type { Schemas } from '#api-client';
import type { Plan } from './queries.ts';

/** The texts of a plan as typed; principles a line each. */
export interface PlanTexts {
  version: number;
  title: string;
  motto: string;
  goal: string;
  rationale: string;
  principles: string;
  startsOn: string | null;
  endsOn: string | null;
  horizonYear: string;
}

export const planFields = [
  'title',
  'motto',
  'goal',
  'rationale',
  'principles',
  'startsOn',
  'endsOn',
  'horizonYear',
] as const;

export function planTexts(plan: Plan): PlanTexts {
  const { version, title, goal, startsOn, endsOn } = plan;
  return {
    version,
    title,
    motto: plan.motto ?? '',
    goal,
    rationale: plan.rationale ?? '',
    principles: plan.principles.join('\n'),
    startsOn,
    endsOn,
    horizonYear: plan.horizonYear?.toString() ?? '',
  };
}

export const noPlanTexts: PlanTexts = {
  version: 0,
  title: '',
  motto: '',
  goal: '',
  rationale: '',
  principles: '',
  startsOn: null,
  endsOn: null,
  horizonYear: '',
};

interface FaultWords {
  required: string;
  notAYear: string;
  endBeforeStart: string;
}

export function planFaults(values: PlanTexts, words: FaultWords): Partial<Record<keyof PlanTexts, string>> {
  const { title, goal, startsOn, endsOn, horizonYear } = values;
  return {
    ...(title.trim() === '' && { title: words.required }),
    ...(goal.trim() === '' && { goal: words.required }),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn && { endsOn: words.endBeforeStart }),
    ...(horizonYear.trim() !== '' && !/^\d{4}$/.test(horizonYear.trim()) && { horizonYear: words.notAYear }),
  };
}

export function planInput(values: PlanTexts): Schemas['CreatePlanInput'] {
  const { startsOn, endsOn, horizonYear } = values;
  return {
    title: values.title.trim(),
    motto: values.motto.trim() || null,
    goal: values.goal.trim(),
    rationale: values.rationale.trim() || null,
    principles: values.principles
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    startsOn,
    endsOn,
    horizonYear: horizonYear.trim() === '' ? null : Number(horizonYear),
  };
}
